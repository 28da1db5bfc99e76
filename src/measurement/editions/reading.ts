import { readInitiative } from "../../backbone/initiatives/public.ts";
import { type Actor, isMember, permissionsIn } from "../../core/actor.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { type Edition, type EditionReader, mayRead } from "./edition.ts";
import { editionById } from "./store.ts";

/** As whom somebody reads the editions of an initiative. */
export function readerOf(actor: Actor, initiativeId: string): EditionReader {
  const held = permissionsIn(actor, initiativeId);
  if (actor.kind === "program" || held.includes("backbone") || held.includes("data-lead")) return "keeper";
  return isMember(actor, initiativeId) ? "member" : "visitor";
}

/** The smallest group to be shown: what the supplier asks for, and never less than the initiative decided. */
export async function leastGroup(tx: Reader, on: On, asked: number): Promise<number> {
  if (on.actor.kind === "program") return asked;
  const initiative = await readInitiative(tx, on.initiativeId);
  return Math.max(asked, initiative?.care.groupMinimum ?? asked);
}

/** The person who acts; null where the program does. */
export const personOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

/** @throws {Refusal} where there is no such edition, or it is not open to this reader: both look the same. */
export async function openEdition(tx: Reader, on: On, id: string): Promise<Edition> {
  const edition = await editionById(tx, on.initiativeId, id);
  if (!edition || !mayRead(edition, readerOf(on.actor, on.initiativeId)))
    throw new Refusal("not-found", coreWords.notFound);
  return edition;
}
