import { giniOf } from "../../analysis/voice/concentration.ts";
import { effectiveSize } from "../../analysis/voice/exact-interval.ts";
import { measureRepresentation } from "../../analysis/voice/representation.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { needText, readText } from "../read-option.ts";
import { faultIn, needColumn, readTable, type TableFile } from "../read-table.ts";

/** How voice is spread over groups, against how many belong to each. */
export const voiceStudy = study({
  name: "voice",
  summary: "Equity of voice: how often each group speaks against how many it is, and how sure that is.",
  options: {
    voices: { type: "string", required: true, value: "FILE", about: "CSV file with one row for each voice" },
    people: { type: "string", required: true, value: "FILE", about: "CSV file with the columns group, count" },
    by: { type: "string", required: true, value: "COL", about: "the column of the voices that says the group" },
    speaker: {
      ...{ type: "string" as const, value: "COL" },
      about: "the column that says who spoke: who speaks often then counts as fewer independent voices",
    },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runVoice,
});

async function runVoice(values: StudyValues) {
  const voicesPath = needText(values, "voices", "which file has the voices");
  const peoplePath = needText(values, "people", "which file says how many belong to each group");
  const by = needText(values, "by", "which column says the group");
  const people = readPeople(await readTable(peoplePath));
  const speaker = readText(values.speaker);
  const spoken = readVoices(await readTable(voicesPath), { by, speaker, people, peoplePath });
  const names = [...people.keys()];
  const voicesOf = (group: string): number[] => [...(spoken.get(group)?.values() ?? [])];
  const all = names.flatMap(voicesOf);
  if (all.length === 0) throw new StudyFault(`The file ${voicesPath} has no voice in it.`);
  const measured = measureRepresentation(
    names.map((group) => ({ people: people.get(group) ?? 0, voices: voicesOf(group) })),
  );
  return {
    groups: measured.map(({ voices, expected, share, ratio, low, high, sure }, place) => ({
      ...{ group: names[place] ?? "", voices, expected_share: expected, share, ratio, low, high },
      sure: sure.replace("-", " "),
    })),
    voices: all.reduce((sum, one) => sum + one, 0),
    effective_voices: effectiveSize(all),
    ...(speaker && { speakers: all.length, gini_of_speakers: giniOf(all) }),
    ...{ confidence: 0.95, method: speaker ? "korn-graubard" : "clopper-pearson" },
  };
}

/** How many belong to each group. */
function readPeople(table: TableFile): Map<string, number> {
  const groupAt = needColumn(table, "group");
  const countAt = needColumn(table, "count");
  const people = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    const [group = "", count = ""] = [cells[groupAt], cells[countAt]];
    if (group === "" && count === "") continue;
    if (group === "") throw faultIn(table, row, groupAt, "it does not say which group");
    if (people.has(group)) throw faultIn(table, row, groupAt, `the group “${group}” stands in an earlier row already`);
    const number = Number(count);
    if (count === "" || !Number.isFinite(number) || number < 0)
      throw faultIn(table, row, countAt, `“${count}” is not a number of people`);
    people.set(group, number);
  }
  if (people.size === 0) throw new StudyFault(`The file ${table.path} has no group in it.`);
  if ([...people.values()].every((count) => count === 0))
    throw new StudyFault(`In the file ${table.path} every group is empty.`);
  return people;
}

interface Reading {
  by: string;
  speaker: string | null;
  people: ReadonlyMap<string, number>;
  peoplePath: string;
}

/** The voices of each speaker, by group; without a column of speakers, each voice is a speaker of its own. */
function readVoices(table: TableFile, { by, speaker, people, peoplePath }: Reading): Map<string, Map<string, number>> {
  const groupAt = needColumn(table, by);
  const speakerAt = speaker === null ? null : needColumn(table, speaker);
  const spoken = new Map<string, Map<string, number>>();
  for (const { row, cells } of table.rows) {
    const group = cells[groupAt] ?? "";
    if (group === "") throw faultIn(table, row, groupAt, "it does not say which group spoke");
    const expected = people.get(group);
    if (expected === undefined) throw faultIn(table, row, groupAt, `the group “${group}” is not in ${peoplePath}`);
    if (expected === 0)
      throw faultIn(table, row, groupAt, `the group “${group}” speaks, but ${peoplePath} counts nobody in it`);
    const who = speakerAt === null ? `row ${row}` : (cells[speakerAt] ?? "");
    if (who === "" && speakerAt !== null) throw faultIn(table, row, speakerAt, "it does not say who spoke");
    const voices = spoken.get(group) ?? new Map<string, number>();
    spoken.set(group, voices.set(who, (voices.get(who) ?? 0) + 1));
  }
  return spoken;
}
