import { permissionsIn } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import type { Writer } from "../../storage/records.ts";
import type { ContactFor } from "./membership.ts";
import { lockBackbone } from "./store.ts";
import { membershipWords as said } from "./words.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Whether somebody is of the backbone team. */
export const leadsIn = ({ actor, initiativeId }: Asking): boolean =>
  actor.kind === "program" || permissionsIn(actor, initiativeId).includes("backbone");

/** Whether somebody sees a person's mail and phone: herself, the backbone, and partners where she agreed. */
export const seesContact = (on: Asking, one: { personId: string; contactFor: ContactFor }): boolean =>
  leadsIn(on) ||
  (on.actor.kind === "person" && on.actor.personId === one.personId) ||
  (one.contactFor === "members" && isOpenTo(on.actor, on.initiativeId, ["partners"]));

/** Somebody of the backbone must stay: else nobody could let anybody in again. */
export async function keepOneOfBackbone(tx: Writer, initiativeId: string, leaving: string): Promise<void> {
  const backbone = await lockBackbone(tx, initiativeId);
  if (backbone.length === 1 && backbone[0] === leaving) throw new Refusal("conflict", said.lastOfBackbone);
}
