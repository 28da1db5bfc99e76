import { listBodies } from "../../backbone/bodies/public.ts";
import { listIndicators } from "../../measurement/indicators/public.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { listChallenges } from "../challenges/public.ts";
import { type Moves, type PointView, pointViewSchema } from "./leverage-point.ts";

/** The leverage points that were chosen, those that have ended last. */
export async function listPoints(
  tx: Reader,
  initiativeId: string,
  only: { challengeId?: string } = {},
): Promise<PointView[]> {
  let asked = tx
    .selectFrom("leverage_point")
    .leftJoin("run", (join) =>
      join
        .onRef("run.initiative_id", "=", "leverage_point.initiative_id")
        .onRef("run.id", "=", "leverage_point.run_id"),
    )
    .selectAll("leverage_point")
    .select("run.number as runNumber")
    .where("leverage_point.initiative_id", "=", initiativeId);
  if (only.challengeId) asked = asked.where("challenge_id", "=", only.challengeId);
  const rows = await asked
    .orderBy("ended_on", (end) => end.desc().nullsFirst())
    .orderBy("chosen_at")
    .orderBy("leverage_point.id")
    .execute();
  if (rows.length === 0) return [];
  const bodies = await listBodies(tx, initiativeId);
  const indicators = await listIndicators(tx, initiativeId);
  const challenges = new Map((await listChallenges(tx, initiativeId, { all: true })).map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const challenge = challenges.get(row.challenge_id);
    if (!challenge) return [];
    return pointViewSchema.parse({
      id: row.id,
      challengeId: row.challenge_id,
      names: challenge.names,
      number: challenge.number,
      run: row.run_id && row.runNumber ? { id: row.run_id, number: row.runNumber } : null,
      moves: emptyAsNull(row.moves),
      canWe: emptyAsNull(row.can_we),
      needEachOther: emptyAsNull(row.need_each_other),
      decisionId: row.decision_id,
      decidedWords: row.decided_words,
      body: bodies.find(({ id }) => id === row.body_id) ?? null,
      indicators: indicators.filter(({ id }) => row.indicator_ids.includes(id)),
      chosenOn: row.chosen_on,
      endedOn: row.ended_on,
      endedBecause: row.ended_because,
    });
  });
}

const emptyAsNull = (value: unknown): unknown => (value && Object.keys(value).length > 0 ? value : null);

/** Chooses a cause; answers false where it is chosen already. */
export async function addPoint(
  tx: Writer,
  initiativeId: string,
  point: {
    id: string;
    challengeId: string;
    runId: string | null;
    moves: Moves | null;
    canWe: object;
    needEachOther: object;
    decisionId: string | null;
    decidedWords: string | null;
    bodyId: string | null;
    indicatorIds: readonly string[];
    /** Null where it is not known. */
    chosenOn: string | null;
    by: string | null;
    now: Date;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto("leverage_point")
    .values({
      initiative_id: initiativeId,
      id: point.id,
      challenge_id: point.challengeId,
      run_id: point.runId,
      decision_id: point.decisionId,
      decided_words: point.decidedWords,
      moves: JSON.stringify(point.moves ?? {}),
      can_we: JSON.stringify(point.canWe),
      need_each_other: JSON.stringify(point.needEachOther),
      body_id: point.bodyId,
      indicator_ids: [...point.indicatorIds],
      chosen_on: point.chosenOn,
      chosen_at: point.now,
      chosen_by: point.by,
    })
    .onConflict((conflict) =>
      conflict.columns(["initiative_id", "challenge_id"]).where("ended_on", "is", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets who carries a leverage point and by what it is read; answers its cause, or nothing where none is there. */
export async function bindPoint(
  tx: Writer,
  initiativeId: string,
  id: string,
  bound: { bodyId: string | null; indicatorIds: readonly string[] },
): Promise<string | undefined> {
  const row = await tx
    .updateTable("leverage_point")
    .set({ body_id: bound.bodyId, indicator_ids: [...bound.indicatorIds] })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("ended_on", "is", null)
    .returning("challenge_id")
    .executeTakeFirst();
  return row?.challenge_id;
}

/** Ends a leverage point with a reason; answers its cause, or nothing where none is chosen. */
export async function endPoint(
  tx: Writer,
  initiativeId: string,
  id: string,
  ended: { because: string; by: string | null; now: Date },
): Promise<string | undefined> {
  const row = await tx
    .updateTable("leverage_point")
    .set({ ended_on: ended.now.toISOString().slice(0, 10), ended_because: ended.because, ended_by: ended.by })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .where("ended_on", "is", null)
    .returning("challenge_id")
    .executeTakeFirst();
  return row?.challenge_id;
}
