import { z } from "zod";
import { listBodies } from "../../backbone/bodies/public.ts";
import { listPeople } from "../../backbone/people/public.ts";
import type { Circle } from "../../core/audience.ts";
import { languages } from "../../core/message.ts";
import { namesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";
import { audienceOf, type Decision, methods, states } from "./decision.ts";
import { outcomeOf } from "./outcome.ts";
import { listDecisions } from "./store.ts";

/** A decision as a list shows it. */
export const decisionLineSchema = z.object({
  id: z.string(),
  title: z.string(),
  language: z.enum(languages),
  method: z.enum(methods),
  state: z.enum(states),
  bodyId: z.string(),
  /** The committee; null for those who may not know of it. */
  body: z.object({ slug: z.string(), names: namesSchema }).nullable(),
  openUntil: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** What came out, in a sentence; null as long as it is not taken. */
  outcome: z
    .object({
      message: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  owner: z.string().nullable(),
  effect: z.string(),
  reviewOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  superseded: z.boolean(),
});
export type DecisionLine = z.output<typeof decisionLineSchema>;

/** Whether a reader in these circles may read a decision; `null` circles read all. */
export const isFor = (circles: readonly Circle[] | null, decision: Decision): boolean =>
  circles === null || audienceOf(decision).some((circle) => circles.includes(circle));

/** Decisions as a list shows them; names of committees and people, as they are today, are for members alone. */
export async function linesOf(
  tx: Reader,
  initiativeId: string,
  decisions: readonly Decision[],
  { forMembers }: { forMembers: boolean },
): Promise<DecisionLine[]> {
  if (decisions.length === 0) return [];
  const bodies = forMembers ? await listBodies(tx, initiativeId) : [];
  const people = await listPeople(tx, [...new Set(decisions.flatMap(({ ownerPersonId }) => ownerPersonId ?? []))]);
  return decisions.map((decision) => {
    const body = bodies.find(({ id }) => id === decision.bodyId);
    return {
      ...decision,
      body: body ? { slug: body.slug, names: body.names } : null,
      closedOn: decision.closedAt?.toISOString().slice(0, 10) ?? null,
      outcome: outcomeOf(decision),
      owner: forMembers ? (people.find(({ id }) => id === decision.ownerPersonId)?.name ?? decision.ownerName) : null,
      superseded: decision.supersededBy !== null,
    };
  });
}

/** The decisions of a meeting that a reader in these circles may read; `null` circles read all. */
export async function listDecisionsIn(
  tx: Reader,
  initiativeId: string,
  { meetingId, circles }: { meetingId: string; circles: readonly Circle[] | null },
): Promise<DecisionLine[]> {
  const found = (await listDecisions(tx, initiativeId, { meetingId })).filter((decision) => isFor(circles, decision));
  return linesOf(tx, initiativeId, found.toReversed(), {
    forMembers: circles === null || circles.includes("members"),
  });
}
