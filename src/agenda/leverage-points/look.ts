import { z } from "zod";
import { readInitiative } from "../../backbone/initiatives/public.ts";
import { collectWork, type WorkSource, workPartSchema } from "../../backbone/organizations/public.ts";
import { anyone } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema, namesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { demandOpenCauses, findChallenge, listChallenges, listThemes, themeViewSchema } from "../challenges/public.ts";
import { isThereMap } from "../maps/public.ts";
import { listRounds, stateOfRound } from "../rounds/public.ts";
import { findRun, listOpenRounds, openRoundsSchema, runViewSchema } from "../runs/public.ts";
import { foundCauseSchema, lookAsMember, lookAsVisitor } from "./found-cause.ts";
import {
  type DecidedPoint,
  type DecisionSource,
  decidedPointSchema,
  forEveryone,
  withDecision,
} from "./leverage-point.ts";
import { listPoints } from "./store.ts";

/** What the page of leverage points shows. */
export const foundCausesSchema = z.object({
  /** Whoever is no member sees what was chosen and what causes there are, and no ranking. */
  member: z.boolean(),
  openToEveryone: z.boolean(),
  openRounds: openRoundsSchema,
  /** The newest calculation; null where there is none and while a round is open. */
  run: runViewSchema.nullable(),
  points: z.array(decidedPointSchema),
  /** How many causes there are. */
  causes: z.number().int(),
  closedRounds: z.number().int(),
  /** For whoever is no member: every cause, to be opened one by one. */
  listed: z.array(z.object({ id: z.string(), names: namesSchema, themeId: z.string().nullable() })),
  themes: z.array(themeViewSchema),
  /** For whoever is no member: there is a map to look at. */
  hasMap: z.boolean(),
});

/** Makes the query for leverage points, told where decisions that were taken are found. */
export const lookAtCausesFrom = (decisions: DecisionSource) =>
  query({
    name: "leverage.list",
    summary:
      "Shows which causes stand out, how sure that is, and which were chosen; while a round is open coverage only.",
    scope: "initiative",
    input: z.object({}),
    output: foundCausesSchema,
    allow: anyone,
    example: {},
    run: (on) =>
      on.read(async (tx) => {
        const { member } = await demandOpenCauses(tx, on);
        const points = await pointsFor(tx, on, decisions);
        const causes = await listChallenges(tx, on.initiativeId);
        if (!member)
          return {
            ...{ member, openToEveryone: true, openRounds: [], run: null, closedRounds: 0 },
            points: points.map(forEveryone),
            causes: causes.length,
            listed: causes,
            themes: await listThemes(tx, on.initiativeId),
            hasMap: await isThereMap(tx, on),
          };
        const openRounds = await listOpenRounds(tx, on);
        const hidden = openRounds.length > 0;
        const rounds = await listRounds(tx, on.initiativeId);
        return {
          member,
          openToEveryone: (await readInitiative(tx, on.initiativeId))?.causesAreOpen ?? false,
          openRounds,
          run: hidden ? null : ((await findRun(tx, on)) ?? null),
          points: points.map((point) => ({ ...point, moves: hidden ? null : point.moves })),
          causes: causes.length,
          closedRounds: rounds.filter((round) => stateOfRound(round, on.now) === "closed").length,
          ...{ listed: [], themes: [], hasMap: false },
        };
      }),
  });

/** Leverage points with the decisions that this reader may read. */
async function pointsFor(
  tx: Reader,
  on: On,
  decisions: DecisionSource,
  only: { challengeId?: string } = {},
): Promise<DecidedPoint[]> {
  const { initiativeId } = on;
  const points = await listPoints(tx, initiativeId, only);
  const named = points.some(({ decisionId }) => decisionId !== null);
  const taken = named ? await decisions(tx, { initiativeId, circles: circlesOf(on.actor, initiativeId) }) : [];
  return points.map((point) => withDecision(point, [...taken]));
}

/** Makes the query for one cause, told where decisions that were taken are found, and who knows what is done about it. */
export const lookAtCauseFrom = (decisions: DecisionSource, work: readonly WorkSource[] = []) =>
  query({
    name: "leverage.cause",
    summary: "Shows one cause: its rank and how sure, who disagrees, what hangs on it, what is brought beside it.",
    scope: "initiative",
    input: z.object({ id: idSchema }),
    output: foundCauseSchema.extend({ work: z.array(workPartSchema) }),
    allow: anyone,
    example: { id: "00000000-0000-7000-8000-000000000000" },
    run: (on, { id }) =>
      on.read(async (tx) => {
        const { member } = await demandOpenCauses(tx, on);
        const cause = await findChallenge(tx, on.initiativeId, id);
        if (!cause || (!member && (cause.retiredAt || cause.mergedInto)))
          throw new Refusal("not-found", coreWords.notFound);
        const points = await pointsFor(tx, on, decisions, { challengeId: id });
        const done = await collectWork(work, tx, on, { challengeId: id });
        if (!member) return { ...(await lookAsVisitor(tx, on, { cause, points })), work: done };
        const circles = circlesOf(on.actor, on.initiativeId);
        const offered = await decisions(tx, { initiativeId: on.initiativeId, circles });
        return { ...(await lookAsMember(tx, on, { cause, points, offered: [...offered] })), work: done };
      }),
  });
