import { z } from "zod";
import { type Actor, type Membership, signedIn } from "../../core/actor.ts";
import type { Message } from "../../core/message.ts";
import { query } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Reader, Records } from "../../storage/records.ts";
import { listInitiatives } from "../initiatives/public.ts";

/** Something that waits for a person in one of her initiatives. */
export interface Waiting {
  /** What is asked of her, e.g. "The ministry's file for 2017 is due". */
  sentence: Message;
  values?: Readonly<Record<string, string | number>>;
  /** Where she does it, inside the initiative, e.g. `goal/editions/3`. */
  path: string;
  /** The day by which, `2026-06-30`; null where none was named. */
  due: string | null;
}

/** Finds what waits for a person in one initiative; a noun that asks something of people gives one. One quick query. */
export type WaitingSource = (tx: Reader, asked: AskedOf) => Promise<readonly Waiting[]>;

/** Of whom, and where, something may be asked. */
export interface AskedOf extends Membership {
  personId: string;
  now: Date;
}

const waiting = z.object({
  slug: z.string(),
  sentence: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
  due: z.string().nullable(),
});

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
        findWaiting(tx, sources, { ...membership, personId, now }),
      ),
    ),
  );
  return found.flat().length;
}

async function findWaiting(tx: Reader, sources: readonly WaitingSource[], asked: AskedOf): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const source of sources) found.push(...(await source(tx, asked)));
  return found;
}

/** Makes the query for one's own list over all of one's initiatives, from all that can ask something of people. */
export const listMineFrom = (sources: readonly WaitingSource[]) =>
  query({
    name: "mine.list",
    summary: "Lists the signed-in person's initiatives and what waits for her in them, the earliest due first.",
    scope: "installation",
    input: z.object({}),
    output: z.object({
      initiatives: z.array(
        z.object({ slug: z.string(), names: maybeNamesSchema, purpose: maybeNamesSchema, kind: z.string() }),
      ),
      waiting: z.array(waiting),
    }),
    allow: signedIn,
    example: {},
    async run(on) {
      const { actor, now } = on;
      if (actor.kind !== "person") return { initiatives: [], waiting: [] };
      const { personId, memberships } = actor;
      const found = await on.read((tx) =>
        listInitiatives(
          tx,
          memberships.map(({ initiativeId }) => initiativeId),
        ),
      );
      const slugs = new Map(found.map(({ id, slug }) => [id, slug]));
      const lists = await Promise.all(
        memberships.map(async (membership) => {
          const slug = slugs.get(membership.initiativeId);
          if (!slug || sources.length === 0) return [];
          const asked = { ...membership, personId, now };
          const list = await on.readOwn(membership.initiativeId, (tx) => findWaiting(tx, sources, asked));
          return list.map((one) => ({ ...one, slug, values: { ...one.values } }));
        }),
      );
      return {
        initiatives: found.map(({ slug, names, purpose, kind }) => ({ slug, names, purpose, kind })),
        waiting: lists.flat().sort(byDue),
      };
    },
  });

/** What has no date comes last. */
const byDue = (a: Pick<Waiting, "due">, b: Pick<Waiting, "due">): number =>
  (a.due ?? "9999").localeCompare(b.due ?? "9999");
