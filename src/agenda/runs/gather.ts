import { createHash } from "node:crypto";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { type ChallengeView, listChallenges } from "../challenges/public.ts";
import { listAnswers, listRounds, listSetAside, type RoundView, scoreOf, stateOfRound } from "../rounds/public.ts";
import type { Answered, Calculation } from "./calculation/calculation.ts";
import { type KeptInputs, listInfluences, listMaps, printMaps } from "./store.ts";
import { runWords as said } from "./words.ts";

/** All that a calculation reads, and what is kept of it. */
export interface Gathered {
  calculation: Omit<Calculation, "settings">;
  inputs: KeptInputs;
  sha256: string;
}

/** More causes than this cannot be calculated from answers, where every pair has an estimate. */
const mostJudged = 1500;

/**
 * Reads what a calculation is made from. @throws {Refusal} for a round that is still open or has fewer people than are
 * ever shown together, and where nothing is left to calculate.
 */
export async function gather(
  tx: Reader,
  initiativeId: string,
  asked: { roundIds: readonly string[]; mapId: string | null; fewest: number; now: Date },
): Promise<Gathered> {
  const rounds = await findClosed(tx, initiativeId, asked);
  const map = asked.mapId ? (await listMaps(tx, initiativeId)).find(({ id }) => id === asked.mapId) : null;
  if (map === undefined) throw new Refusal("not-found", coreWords.notFound);
  if (rounds.length === 0 && !map) throw new Refusal("invalid", said.nothingChosen);
  const ids = rounds.map(({ id }) => id);
  const all = await listChallenges(tx, initiativeId, { all: true });
  const given = await listAnswers(tx, initiativeId, ids);
  const drawn = map ? await listInfluences(tx, initiativeId, map.id) : [];
  const speaksOf = resolveIn(all);
  const asksAbout = [...rounds.flatMap((round) => round.challengeIds), ...drawn.flatMap(({ from, to }) => [from, to])];
  const wanted = new Set(asksAbout.map(speaksOf).filter((id) => id !== null));
  const causes = all.filter(({ id }) => wanted.has(id));
  if (causes.length < 3) throw new Refusal("conflict", said.tooFewCauses);
  if (rounds.length > 0 && causes.length > mostJudged) throw new Refusal("conflict", said.tooManyCauses);
  const placeOf = new Map(causes.map(({ id }, place) => [id, place]));
  const placed = (id: string): number => placeOf.get(speaksOf(id) ?? "") ?? -1;
  const raters = [...new Set(given.filter(({ answer }) => scoreOf(answer) !== null).map(({ raterId }) => raterId))];
  const raterAt = new Map(raters.sort().map((id, place) => [id, place]));
  const answers = given
    .flatMap(({ raterId, from, to, answer }): Answered[] => {
      const [score, rater] = [scoreOf(answer), raterAt.get(raterId)];
      if (score === null || rater === undefined) return [];
      return [{ rater, from: placed(from), to: placed(to), score }];
    })
    .filter(({ from, to }) => from >= 0 && to >= 0 && from !== to)
    .sort((a, b) => a.rater - b.rater || a.from - b.from || a.to - b.to || a.score - b.score);
  demandEnough(given, rounds, asked.fewest, drawn.length);
  const roleOf = new Map(given.map(({ raterId, role }) => [raterId, role]));
  const calculation = {
    causes: causes.map(({ id, themeId }) => ({ id, themeId })),
    roles: raters.map((id) => roleOf.get(id) ?? null),
    answers,
    links: addUp(drawn.map(({ from, to, weight }) => ({ from: placed(from), to: placed(to), weight }))),
    fewest: asked.fewest,
  };
  const setAsideIds = (await listSetAside(tx, initiativeId, ids)).map(({ id }) => id);
  const inputs: KeptInputs = {
    rounds: rounds.map(({ id, number, names }) => ({ id, number, names, ...countOf(given, id) })),
    map: map ? { id: map.id, names: map.names as never, links: map.links } : null,
    causes: causes.map(({ id, number, names, themeId }) => ({ id, number, names, themeId })),
    people: new Set(answers.map(({ rater }) => rater)).size,
    answers: answers.length,
    setAside: setAsideIds.length,
    roles: Object.fromEntries(rounds.flatMap(({ roles }) => roles.map(({ key, names }) => [key, names]))),
    setAsideIds,
    mapPrint: map ? ((await printMaps(tx, initiativeId, [map.id])).get(map.id) ?? null) : null,
  };
  return { calculation, inputs, sha256: digestOf(calculation, inputs) };
}

async function findClosed(
  tx: Reader,
  initiativeId: string,
  { roundIds, now }: { roundIds: readonly string[]; now: Date },
): Promise<RoundView[]> {
  const all = await listRounds(tx, initiativeId);
  const rounds = all.filter(({ id }) => roundIds.includes(id)).sort((a, b) => a.number - b.number);
  if (rounds.length < new Set(roundIds).size) throw new Refusal("not-found", coreWords.notFound);
  const open = [...rounds, ...all].find((round) => {
    const state = stateOfRound(round, now);
    return state === "open" || (state === "not-yet" && roundIds.includes(round.id));
  });
  if (open) throw new Refusal("conflict", said.roundIsOpen);
  return rounds;
}

/** What a cause is spoken of as now: those that were merged as what they became, retired ones no more. */
function resolveIn(all: readonly ChallengeView[]): (id: string) => string | null {
  const byId = new Map(all.map((one) => [one.id, one]));
  return (id) => {
    let found = byId.get(id);
    for (let step = 0; found?.mergedInto && step < all.length; step++) found = byId.get(found.mergedInto);
    return found && !found.retiredAt && !found.mergedInto ? found.id : null;
  };
}

type Given = Awaited<ReturnType<typeof listAnswers>>;

function countOf(given: Given, roundId: string): { people: number; answers: number } {
  const scored = given.filter((one) => one.roundId === roundId && scoreOf(one.answer) !== null);
  return { people: new Set(scored.map(({ raterId }) => raterId)).size, answers: scored.length };
}

/** What few people answered is never shown without that of others, in no round and so in no difference of two runs. */
function demandEnough(given: Given, rounds: readonly RoundView[], fewest: number, links: number): void {
  for (const round of rounds) {
    const { people } = countOf(given, round.id);
    if (people < fewest) throw new Refusal("conflict", said.tooFewPeople, { values: { people, fewest } });
  }
  if (rounds.length === 0 && links === 0) throw new Refusal("conflict", said.emptyMap);
}

/** Influences between different causes; those that became one by merging are added up. */
function addUp(links: readonly { from: number; to: number; weight: number }[]) {
  const sums = new Map<string, { from: number; to: number; weight: number }>();
  for (const { from, to, weight } of links) {
    if (from < 0 || to < 0 || from === to) continue;
    const before = sums.get(`${from} ${to}`);
    sums.set(`${from} ${to}`, { from, to, weight: weight + (before?.weight ?? 0) });
  }
  return [...sums.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The fingerprint of everything that was read, in an order of its own. */
function digestOf({ answers, roles, links, fewest }: Gathered["calculation"], inputs: KeptInputs): string {
  const canonical = {
    causes: inputs.causes.map(({ id, names, themeId }) => [
      id,
      names.en ?? "",
      names.he ?? "",
      names.ar ?? "",
      themeId,
    ]),
    rounds: inputs.rounds.map(({ id }) => id),
    map: inputs.map?.id ?? null,
    roles,
    fewest,
    answers: answers.map(({ rater, from, to, score }) => [rater, from, to, score]),
    links: links.map(({ from, to, weight }) => [from, to, weight]),
  };
  return createHash("sha256").update(JSON.stringify(canonical)).digest("hex");
}
