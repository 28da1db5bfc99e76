import { z } from "zod";
import { type Actor, type Membership, signedIn } from "../../core/actor.ts";
import { type On, query } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Records } from "../../storage/records.ts";
import { collectLines, countsOf, countsSchema, type DeskSource, together } from "../desk/public.ts";
import { listInitiatives } from "../initiatives/public.ts";
import { type AskedOf, byDue, collectWaiting, personIn, type WaitingSource, waitingSchema } from "./waiting.ts";

/** How many things wait for somebody over all her initiatives; nothing waits for a visitor. */
export async function countWaiting(
  records: Records,
  actor: Actor,
  sources: readonly WaitingSource[],
  now: Date,
): Promise<number> {
  if (actor.kind !== "person" || sources.length === 0) return 0;
  const { personId, memberships } = actor;
  const found = await Promise.all(
    memberships.map((membership) =>
      records.read({ initiativeId: membership.initiativeId, personId }, (tx) =>
        collectWaiting(tx, sources, { ...membership, personId, now }),
      ),
    ),
  );
  return found.flat().length;
}

/** Makes the query for one's own list over all of one's initiatives, from all that can ask something of people. */
export const listMineFrom = (sources: readonly WaitingSource[], desk: readonly DeskSource[] = []) =>
  query({
    name: "mine.list",
    summary: "Lists the signed-in person's initiatives and what waits for her in them, the earliest due first.",
    scope: "installation",
    input: z.object({}),
    output: z.object({
      initiatives: z.array(
        z.object({
          slug: z.string(),
          names: maybeNamesSchema,
          purpose: maybeNamesSchema,
          kind: z.string(),
          /** She is of its backbone team, and has a desk there. */
          hasDesk: z.boolean(),
        }),
      ),
      waiting: z.array(waitingSchema.extend({ slug: z.string() })),
      /** What her desks hold this week, over all initiatives whose backbone team she is of. */
      week: countsSchema,
    }),
    allow: signedIn,
    example: {},
    async run(on) {
      const { actor } = on;
      if (actor.kind !== "person") return { initiatives: [], waiting: [], week: {} };
      const { memberships } = actor;
      const ids = memberships.map(({ initiativeId }) => initiativeId);
      const found = await on.read((tx) => listInitiatives(tx, ids));
      const held = await Promise.all(
        found.map(async ({ id, slug }) => {
          const asked = personIn(actor, id, on.now);
          const { waiting, week } = await holds(on, asked, sources, desk);
          return { week, waiting: waiting.map((one) => ({ ...one, slug })) };
        }),
      );
      return {
        initiatives: found.map(({ id, slug, names, purpose, kind }) => ({
          slug,
          names,
          purpose,
          kind,
          hasDesk: leads(memberships.find(({ initiativeId }) => initiativeId === id)),
        })),
        waiting: held.flatMap(({ waiting }) => waiting).sort(byDue),
        week: together(held.map(({ week }) => week)),
      };
    },
  });

const leads = (membership: Pick<Membership, "permissions"> | undefined): boolean =>
  membership?.permissions.includes("backbone") ?? false;

/** What one initiative holds for a person: what is asked of her, and her week if she is of its backbone team. */
const holds = (on: On, asked: AskedOf, sources: readonly WaitingSource[], desk: readonly DeskSource[]) =>
  on.readOwn(asked.initiativeId, async (tx) => ({
    waiting: await collectWaiting(tx, sources, asked),
    week: leads(asked) ? countsOf(await collectLines(tx, desk, asked), on.now) : {},
  }));
