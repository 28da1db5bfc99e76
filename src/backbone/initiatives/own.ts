import type { Actor } from "../../core/actor.ts";
import type { ViewerInitiative } from "../../interface/view.ts";
import type { Records } from "../../storage/records.ts";
import { listInitiatives } from "./store.ts";

/** The initiatives that a person can go over to; nothing is asked where she has one alone. */
export async function listOwn(records: Records, actor: Actor): Promise<ViewerInitiative[]> {
  if (actor.kind !== "person" || actor.memberships.length < 2) return [];
  const ids = actor.memberships.map(({ initiativeId }) => initiativeId);
  const found = await records.read({ initiativeId: null, personId: actor.personId }, (tx) => listInitiatives(tx, ids));
  return found.map(({ slug, names }) => ({ slug, names }));
}
