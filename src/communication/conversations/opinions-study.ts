import { fewestVotes, findOpinionGroups } from "../../analysis/opinion/groups.ts";
import { groupInformedConsensus, tallyByGroup } from "../../analysis/opinion/votes.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { needText, readText, readWhole } from "../read-option.ts";
import { readTable } from "../read-table.ts";
import { readGroups } from "./read-groups.ts";
import { type ReadVotes, readVotes } from "./read-votes.ts";

/** The groups of opinion in a conversation, and which statements unite them. */
export const opinionsStudy = study({
  name: "opinions",
  summary: "Groups of opinion in a conversation's votes, and how far each statement unites all of them.",
  options: {
    votes: {
      type: "string",
      required: true,
      value: "FILE",
      about: "CSV file of votes as Polis exports them: votes.csv, or the matrix of participants",
    },
    groups: { type: "string", value: "auto|K", about: "number of groups to find; by their fit if not given" },
    "use-groups": { type: "string", value: "FILE", about: "CSV file participant,group: use these groups instead" },
    seed: { type: "string", value: "S", about: "whole number that fixes what is drawn at random, 1 if not given" },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runOpinions,
});

interface Grouping {
  groupOf: Int32Array;
  /** The names of the groups. */
  names: readonly string[];
  silhouette: number | null;
  positionOf: (participant: number) => { x: number; y: number } | null;
}

async function runOpinions(values: StudyValues) {
  const asked = readText(values.groups)?.toLowerCase() ?? "auto";
  const given = readText(values["use-groups"]);
  if (asked !== "auto" && given !== null) throw new StudyFault("Give either --groups or --use-groups, not both.");
  const number = asked === "auto" ? "auto" : readWhole(values, "groups", { least: 1, most: 1000, absent: 1 });
  const seed = readWhole(values, "seed", { least: 0, most: Number.MAX_SAFE_INTEGER, absent: 1 });
  const path = needText(values, "votes", "which file to read");
  const read = readVotes(await readTable(path));
  const grouping = given === null ? findGroups(read, number, seed) : await useGroups(read, given);
  return report(read, grouping);
}

function findGroups({ votes }: ReadVotes, asked: number | "auto", seed: number): Grouping {
  if (votes.vote.length === 0) throw new StudyFault("Nobody has voted, so that there are no groups.");
  const { groupOf, groups, silhouette, positions } = findOpinionGroups(votes, asked, seed);
  if (groups === 0 && asked === "auto") return allTogether(votes);
  if (asked !== "auto" && asked > groups) {
    throw new StudyFault(
      `--groups asks for ${asked} groups, but only ${groupOf.filter((group) => group >= 0).length} participants have ${Math.min(fewestVotes, votes.statements)} votes or more.`,
    );
  }
  const { at, dimensions } = positions;
  const positionOf = (one: number) => ({ x: at[one * dimensions] ?? 0, y: at[one * dimensions + 1] ?? 0 });
  return { groupOf, names: Array.from({ length: groups }, (_, group) => String(group)), silhouette, positionOf };
}

/** Where all voted too little to be told apart, who voted at all is one group. */
function allTogether({ participants, start }: ReadVotes["votes"]): Grouping {
  const groupOf = Int32Array.from({ length: participants }, (_, one) =>
    (start[one + 1] ?? 0) > (start[one] ?? 0) ? 0 : -1,
  );
  return { groupOf, names: ["0"], silhouette: null, positionOf: () => null };
}

async function useGroups({ participants }: ReadVotes, path: string): Promise<Grouping> {
  return { ...readGroups(await readTable(path), participants), silhouette: null, positionOf: () => null };
}

function report({ participants, statements, votes }: ReadVotes, grouping: Grouping) {
  const { groupOf, names, silhouette, positionOf } = grouping;
  const byGroup = tallyByGroup(votes, groupOf, names.length);
  const everybody = tallyByGroup(votes, new Int32Array(participants.length), 1);
  return {
    participants: participants.length,
    statements: statements.length,
    silhouette,
    groups: names.map((group, number) => ({ group, size: groupOf.filter((one) => one === number).length })),
    in_no_group: groupOf.filter((group) => group < 0).length,
    statements_detail: statements.map((id, at) => ({
      id,
      ...everybody[at]?.[0],
      consensus: groupInformedConsensus(byGroup[at] ?? []),
      by_group: (byGroup[at] ?? []).map((answers, number) => ({ group: names[number], ...answers })),
    })),
    participants_detail: participants.map((id, one) => ({
      id,
      group: names[groupOf[one] ?? -1] ?? null,
      ...positionOf(one),
    })),
  };
}
