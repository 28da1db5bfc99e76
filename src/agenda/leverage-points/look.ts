import { z } from "zod";
import { listBodies } from "../../backbone/bodies/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { anyone, members } from "../../core/actor.ts";
import { query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { listIndicators } from "../../measurement/indicators/public.ts";
import {
  challengeViewSchema,
  findChallenge,
  listChallenges,
  listNotes,
  listThemes,
  noteViewSchema,
} from "../challenges/public.ts";
import { listRounds, stateOfRound } from "../rounds/public.ts";
import { findRun, listOpenRounds, openRoundsSchema, runHeadSchema, runViewSchema } from "../runs/public.ts";
import { forEveryone, pointViewSchema } from "./leverage-point.ts";
import { demandOpenCauses } from "./operations.ts";
import { causesAreOpen, listPoints } from "./store.ts";

export const lookAtCauses = query({
  name: "leverage.list",
  summary:
    "Shows which causes stand out, how sure that is, and which were chosen; while a round is open coverage only.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    /** Whoever is no member sees what was chosen, and no ranking. */
    member: z.boolean(),
    openToEveryone: z.boolean(),
    openRounds: openRoundsSchema,
    /** The newest calculation; null where there is none and while a round is open. */
    run: runViewSchema.nullable(),
    points: z.array(pointViewSchema),
    causes: z.number().int(),
    closedRounds: z.number().int(),
  }),
  allow: anyone,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const { member } = await demandOpenCauses(tx, on);
      const openRounds = member ? await listOpenRounds(tx, on) : [];
      const points = await listPoints(tx, on.initiativeId);
      const hidden = openRounds.length > 0;
      const rounds = member ? await listRounds(tx, on.initiativeId) : [];
      return {
        member,
        openToEveryone: await causesAreOpen(tx, on.initiativeId),
        openRounds,
        run: member && !hidden ? ((await findRun(tx, on.initiativeId)) ?? null) : null,
        points: points.map((point) => (member ? { ...point, moves: hidden ? null : point.moves } : forEveryone(point))),
        causes: member ? (await listChallenges(tx, on.initiativeId)).length : 0,
        closedRounds: rounds.filter((round) => stateOfRound(round, on.now) === "closed").length,
      };
    }),
});

export const lookAtCause = query({
  name: "leverage.cause",
  summary: "Shows one cause: its rank and how sure, who disagrees, what hangs on it, what is brought beside it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    cause: challengeViewSchema,
    theme: maybeNamesSchema,
    openRounds: openRoundsSchema,
    /** Null where no calculation read it, and while a round is open. */
    result: z.object({ run: runHeadSchema, found: runViewSchema.shape.results.shape.causes.element }).nullable(),
    roles: z.array(z.object({ key: z.string(), people: z.number().int() })),
    names: z.record(z.string(), namesSchema),
    notes: z.array(noteViewSchema.extend({ by: z.string().nullable(), mine: z.boolean() })),
    points: z.array(pointViewSchema),
    bodies: z.array(z.object({ id: z.string(), names: namesSchema })),
    indicators: z.array(z.object({ id: z.string(), names: maybeNamesSchema })),
    standing: standingSchema,
  }),
  allow: members,
  example: { id: "00000000-0000-7000-8000-000000000000" },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const cause = await findChallenge(tx, on.initiativeId, id);
      if (!cause) throw new Refusal("not-found", coreWords.notFound);
      const openRounds = await listOpenRounds(tx, on);
      const run = openRounds.length > 0 ? undefined : await findRun(tx, on.initiativeId);
      const found = run?.results.causes.find((one) => one.id === id);
      const { results, ...head } = run ?? { results: null };
      const points = await listPoints(tx, on.initiativeId, { challengeId: id });
      const theme = (await listThemes(tx, on.initiativeId)).find((one) => one.id === cause.themeId);
      const notes = await listNotes(tx, on.initiativeId, id);
      const writers = await listPeople(
        tx,
        notes.flatMap(({ writtenBy }) => writtenBy ?? []),
      );
      return {
        cause,
        theme: theme?.names ?? {},
        openRounds,
        result: found && results ? { run: runHeadSchema.parse(head), found } : null,
        roles: results?.roles ?? [],
        names: Object.fromEntries((run?.inputs.causes ?? []).map((one) => [one.id, one.names])),
        notes: notes.map((one) => ({
          ...one,
          by: writers.find((who) => who.id === one.writtenBy)?.name ?? null,
          mine: on.actor.kind === "person" && on.actor.personId === one.writtenBy,
        })),
        points: points.map((point) => ({ ...point, moves: openRounds.length > 0 ? null : point.moves })),
        bodies: (await listBodies(tx, on.initiativeId)).filter(({ closedOn }) => !closedOn),
        standing: await standingFor(tx, on, { kind: "challenge", id }),
        indicators: await listIndicators(tx, on.initiativeId),
      };
    }),
});

export const operations = [lookAtCauses, lookAtCause];
