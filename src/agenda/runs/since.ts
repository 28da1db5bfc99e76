import { readInitiative } from "../../backbone/initiatives/public.ts";
import type { On } from "../../core/operation.ts";
import type { Reader } from "../../storage/records.ts";
import { listChallenges } from "../challenges/public.ts";
import { countAnswered, listRounds, listSetAside, stateOfRound } from "../rounds/public.ts";
import type { Inputs, Since } from "./run.ts";

/** What calculations would read now. */
export interface Present {
  /** The rounds that have closed and that enough people answered. */
  rounds: readonly { id: string; closedAt: string; answers: number }[];
  /** Whose answers are set aside, and in which round. */
  setAside: readonly { id: string; roundId: string }[];
  /** The causes that are still asked about. */
  causes: ReadonlySet<string>;
  prints: ReadonlyMap<string, string>;
}

/** Reads what calculations would read now. */
export async function readPresent(
  tx: Reader,
  { initiativeId, now }: Pick<On, "initiativeId" | "now">,
  prints: ReadonlyMap<string, string>,
): Promise<Present> {
  const all = await listRounds(tx, initiativeId);
  const answered = await countAnswered(tx, initiativeId);
  const fewest = (await readInitiative(tx, initiativeId))?.care.k ?? 5;
  const rounds = all.flatMap((round) => {
    const { people, answers } = answered.get(round.id) ?? { people: 0, answers: 0 };
    const closedAt = round.closedAt ?? round.closesAt;
    if (stateOfRound(round, now) !== "closed" || people < fewest || closedAt === null) return [];
    return [{ id: round.id, closedAt, answers }];
  });
  const setAside = await listSetAside(
    tx,
    initiativeId,
    all.map(({ id }) => id),
  );
  const causes = (await listChallenges(tx, initiativeId)).map(({ id }) => id);
  return { rounds, setAside, causes: new Set(causes), prints };
}

type Read = Pick<Inputs, "rounds" | "map" | "causes"> & {
  madeAt: Date;
  setAsideIds: readonly string[];
  mapPrint?: string | null;
};

/** The rounds that closed after a calculation was made. */
export const roundsSince = ({ rounds, madeAt }: Pick<Read, "rounds" | "madeAt">, present: Present) =>
  present.rounds.filter(
    ({ id, closedAt }) => closedAt > madeAt.toISOString() && !rounds.some((round) => round.id === id),
  );

/** What has changed of what a calculation read. */
export const sinceRun = (read: Read, present: Present): Since => ({
  answers: roundsSince(read, present).reduce((sum, { answers }) => sum + answers, 0),
  setAside: isOtherThan(read.setAsideIds, asideIn(read, present)),
  map: read.map !== null && read.mapPrint !== undefined && (present.prints.get(read.map.id) ?? null) !== read.mapPrint,
  causes: read.causes.filter(({ id }) => !present.causes.has(id)).length,
});

const asideIn = ({ rounds }: Read, { setAside }: Present): string[] =>
  setAside.filter(({ roundId }) => rounds.some(({ id }) => id === roundId)).map(({ id }) => id);

const isOtherThan = (before: readonly string[], now: readonly string[]): boolean =>
  [...before].sort().join() !== [...now].sort().join();
