import { z } from "zod";
import { listBodies } from "../../backbone/bodies/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import type { On } from "../../core/operation.ts";
import { maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import { listIndicators } from "../../measurement/indicators/public.ts";
import type { Reader } from "../../storage/records.ts";
import {
  type ChallengeView,
  challengeViewSchema,
  listNotes,
  listThemes,
  noteViewSchema,
} from "../challenges/public.ts";
import { isThereMap } from "../maps/public.ts";
import { findRun, listOpenRounds, openRoundsSchema, runHeadSchema, runViewSchema } from "../runs/public.ts";
import { type DecidedPoint, decidedPointSchema, forEveryone, type Recorded, recordedSchema } from "./leverage-point.ts";

/** What the page of one cause shows. */
export const foundCauseSchema = z.object({
  member: z.boolean(),
  cause: challengeViewSchema,
  theme: maybeNamesSchema,
  openRounds: openRoundsSchema,
  /** Null where no calculation read it, and while a round is open. */
  result: z.object({ run: runHeadSchema, found: runViewSchema.shape.results.shape.causes.element }).nullable(),
  roles: z.array(z.object({ key: z.string(), people: z.number().int() })),
  names: z.record(z.string(), namesSchema),
  notes: z.array(noteViewSchema.extend({ by: z.string().nullable(), mine: z.boolean() })),
  points: z.array(decidedPointSchema),
  /** What it can be bound to, and the decisions by which it can be chosen. */
  bodies: z.array(z.object({ id: z.string(), names: namesSchema })),
  indicators: z.array(z.object({ id: z.string(), names: maybeNamesSchema })),
  decisions: z.array(recordedSchema),
  /** For whoever is no member: there is a map to look at. */
  hasMap: z.boolean(),
  standing: standingSchema,
});
export type FoundCause = z.output<typeof foundCauseSchema>;

interface Looked {
  cause: ChallengeView;
  points: readonly DecidedPoint[];
}

const themeOf = async (tx: Reader, initiativeId: string, { themeId }: ChallengeView) =>
  (await listThemes(tx, initiativeId)).find(({ id }) => id === themeId)?.names ?? {};

/** A cause as everyone reads it where causes are open: its words, what kind it is, whether it was chosen. */
export const lookAsVisitor = async (tx: Reader, on: On, { cause, points }: Looked): Promise<FoundCause> => ({
  member: false,
  cause: { ...cause, depthReason: null },
  theme: await themeOf(tx, on.initiativeId, cause),
  ...{ openRounds: [], result: null, roles: [], names: {}, notes: [], bodies: [], indicators: [], decisions: [] },
  points: points.map(forEveryone),
  hasMap: await isThereMap(tx, on),
  standing: null,
});

/** A cause as members read it. */
export async function lookAsMember(
  tx: Reader,
  on: On,
  { cause, points, offered }: Looked & { offered: Recorded[] },
): Promise<FoundCause> {
  const { initiativeId } = on;
  const openRounds = await listOpenRounds(tx, on);
  const run = openRounds.length > 0 ? undefined : await findRun(tx, on);
  const found = run?.results.causes.find(({ id }) => id === cause.id);
  const { results, ...head } = run ?? { results: null };
  return {
    member: true,
    cause,
    theme: await themeOf(tx, initiativeId, cause),
    openRounds,
    result: found && results ? { run: runHeadSchema.parse(head), found } : null,
    roles: results?.roles ?? [],
    names: Object.fromEntries((run?.inputs.causes ?? []).map((one) => [one.id, one.names])),
    notes: await notesFor(tx, on, cause.id),
    points: points.map((point) => ({ ...point, moves: openRounds.length > 0 ? null : point.moves })),
    bodies: (await listBodies(tx, initiativeId)).filter(({ closedOn }) => !closedOn),
    indicators: await listIndicators(tx, initiativeId),
    decisions: offered,
    hasMap: false,
    standing: await standingFor(tx, on, { kind: "challenge", id: cause.id }),
  };
}

async function notesFor(tx: Reader, { actor, initiativeId }: On, challengeId: string): Promise<FoundCause["notes"]> {
  const notes = await listNotes(tx, initiativeId, challengeId);
  const writers = await listPeople(
    tx,
    notes.flatMap(({ writtenBy }) => writtenBy ?? []),
  );
  return notes.map((one) => ({
    ...one,
    by: writers.find((who) => who.id === one.writtenBy)?.name ?? null,
    mine: actor.kind === "person" && actor.personId === one.writtenBy,
  }));
}
