import { readInitiative } from "../../backbone/initiatives/public.ts";
import type { On } from "../../core/operation.ts";
import type { Reader } from "../../storage/records.ts";
import {
  type ChallengeView,
  demandOpenCauses,
  listChallenges,
  listThemes,
  type ThemeView,
} from "../challenges/public.ts";
import { countAnswered, listAnswers, listRounds, type RoundView, stateOfRound } from "../rounds/public.ts";
import { mapOfAnswers } from "./estimated.ts";
import type { CauseMap, LinkOnMap, Source } from "./map.ts";
import { listInfluences, listMaps } from "./store.ts";

/**
 * Where the causes' map can be taken from: what people answered, the newest first, then what was brought. A round that
 * fewer people answered than are ever shown together is nobody's map.
 */
export async function listSources(on: On): Promise<{ sources: Source[]; member: boolean }> {
  return on.read(async (tx) => {
    const { member } = await demandOpenCauses(tx, on);
    const sources = await readSources(tx, on);
    // Where a map is from is told in words among members.
    return { member, sources: member ? sources : sources.map((source) => ({ ...source, origin: null })) };
  });
}

async function readSources(tx: Reader, { initiativeId, now }: Pick<On, "initiativeId" | "now">): Promise<Source[]> {
  const answered = await countAnswered(tx, initiativeId);
  const fewest = (await readInitiative(tx, initiativeId))?.care.k ?? 5;
  const rounds = (await listRounds(tx, initiativeId)).filter(
    (round) => stateOfRound(round, now) === "closed" && (answered.get(round.id)?.people ?? 0) >= fewest,
  );
  return [...rounds.map(sourceOfRound), ...(await listMaps(tx, initiativeId))];
}

/** Whether there is anything to draw a map of, for whoever may see causes. */
export const isThereMap = async (tx: Reader, on: Pick<On, "initiativeId" | "now">): Promise<boolean> =>
  (await readSources(tx, on)).length > 0;

const sourceOfRound = ({ id, names, closedAt, closesAt, opensAt }: RoundView): Source => ({
  kind: "round",
  id,
  names,
  at: closedAt ?? closesAt ?? opensAt,
  origin: null,
});

/** A whole map and the themes of its causes. Only sources that `listSources` gave may be read: an open round is nobody's. */
export async function loadMap(on: On, { kind, id }: Source): Promise<CauseMap & { themes: ThemeView[] }> {
  const { challenges, themes, rows, answers } = await on.read(async (tx) => ({
    challenges: await listChallenges(tx, on.initiativeId, { all: true }),
    themes: await listThemes(tx, on.initiativeId),
    rows: kind === "map" ? await listInfluences(tx, on.initiativeId, id) : [],
    answers: kind === "round" ? await listAnswers(tx, on.initiativeId, [id]) : [],
  }));
  const standing = standingFor(challenges);
  const moved = <T extends { from: string; to: string }>(all: readonly T[]): T[] =>
    all.flatMap((one) => {
      const [from, to] = [standing.get(one.from), standing.get(one.to)];
      return from && to && from !== to ? [{ ...one, from, to }] : [];
    });
  const present = challenges.filter(({ id: one }) => standing.get(one) === one);
  const map = kind === "map" ? mapOfInfluences(present, moved(rows)) : mapOfAnswers(present, moved(answers));
  return { ...map, themes };
}

/** The cause that stands for each: itself, or what it was merged into; none for those that are retired. */
function standingFor(challenges: readonly ChallengeView[]): Map<string, string> {
  const byId = new Map(challenges.map((challenge) => [challenge.id, challenge]));
  const standing = new Map<string, string>();
  for (const challenge of challenges) {
    let last: ChallengeView | undefined = challenge;
    for (let steps = 0; last?.mergedInto && steps < challenges.length; steps++) last = byId.get(last.mergedInto);
    if (last && !last.retiredAt && !last.mergedInto) standing.set(challenge.id, last.id);
  }
  return standing;
}

/** Of two influences between the same causes, which merging can bring about, the stronger stays. */
function mapOfInfluences(
  challenges: readonly ChallengeView[],
  rows: readonly { from: string; to: string; weight: number }[],
): CauseMap {
  const used = new Set(rows.flatMap(({ from, to }) => [from, to]));
  const causes = challenges
    .filter(({ id }) => used.has(id))
    .map(({ id, number, names, themeId }) => ({ id, number, names, themeId }));
  const placeOf = new Map(causes.map(({ id }, place) => [id, place]));
  const links = new Map<string, LinkOnMap>();
  for (const { from, to, weight } of rows) {
    const key = `${from} ${to}`;
    if (weight === 0 || Math.abs(links.get(key)?.weight ?? 0) >= Math.abs(weight)) continue;
    links.set(key, { from: placeOf.get(from) ?? 0, to: placeOf.get(to) ?? 0, weight, sure: null, answers: null });
  }
  return { causes, links: [...links.values()], people: null, leftOut: 0 };
}
