import { z } from "zod";
import type { Actor, Membership } from "../../core/actor.ts";
import type { Message } from "../../core/message.ts";
import type { Reader } from "../../storage/records.ts";

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

/** Something that waits, as a page is given it. */
export const waitingSchema = z.object({
  sentence: z.object({ en: z.string(), he: z.string(), ar: z.string() }),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
  due: z.string().nullable(),
});

/** Whoever acts, as those are asked who work in one initiative; nothing is asked of a visitor or of the program. */
export function personIn(actor: Actor, initiativeId: string, now: Date): AskedOf {
  const membership =
    actor.kind === "person" ? actor.memberships.find((one) => one.initiativeId === initiativeId) : undefined;
  const nobody = { initiativeId, permissions: [], organizationIds: [], bodyIds: [] };
  return { ...(membership ?? nobody), personId: actor.kind === "person" ? actor.personId : "", now };
}

/** What waits for a person in one initiative, the earliest due first; what has no date comes last. */
export async function collectWaiting(
  tx: Reader,
  sources: readonly WaitingSource[],
  asked: AskedOf,
): Promise<z.output<typeof waitingSchema>[]> {
  const found: Waiting[] = [];
  for (const source of sources) found.push(...(await source(tx, asked)));
  return found.map((one) => ({ ...one, values: { ...one.values } })).sort(byDue);
}

/** What has no date comes last. */
export const byDue = (a: Pick<Waiting, "due">, b: Pick<Waiting, "due">): number =>
  (a.due ?? "9999").localeCompare(b.due ?? "9999");
