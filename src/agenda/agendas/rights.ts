import { listBodies } from "../../backbone/bodies/public.ts";
import { isMember, permissionsIn } from "../../core/actor.ts";
import { type Circle, isOpenTo, ofBody, ofPerson } from "../../core/audience.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { type Agenda, readersOf } from "./agenda.ts";
import { findAgenda, listSteering } from "./store.ts";
import { agendaWords as said } from "./words.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Who did it; null for the program itself. */
export const personOf = ({ actor }: Asking): string | null => (actor.kind === "person" ? actor.personId : null);

/** Whether somebody belongs to the backbone team. */
export const isBackbone = ({ actor, initiativeId }: Asking): boolean =>
  actor.kind === "program" || permissionsIn(actor, initiativeId).includes("backbone");

/** Whether somebody answers for the text: the backbone team and the steering committee. */
export const leads = (on: Asking): boolean =>
  isBackbone(on) || permissionsIn(on.actor, on.initiativeId).includes("steering");

/** The organizations that somebody acts for. */
export const actsFor = ({ actor, initiativeId }: Asking): readonly string[] =>
  actor.kind === "person"
    ? (actor.memberships.find((one) => one.initiativeId === initiativeId)?.organizationIds ?? [])
    : [];

/** What a reader may see of it: members see it being made, others what was published and opened. @throws {Refusal} */
export async function demandAgenda(tx: Reader, on: On): Promise<Agenda | undefined> {
  const agenda = await findAgenda(tx, on.initiativeId);
  if (isMember(on.actor, on.initiativeId) || (agenda && isOpenTo(on.actor, on.initiativeId, readersOf(agenda))))
    return agenda;
  throw on.actor.kind === "visitor"
    ? new Refusal("forbidden", coreWords.signInFirst)
    : new Refusal("not-found", coreWords.notFound);
}

/** The agenda that was begun. @throws {Refusal} where none was. */
export async function demandBegun(tx: Reader, on: On): Promise<Agenda> {
  const agenda = await findAgenda(tx, on.initiativeId);
  if (!agenda) throw new Refusal("not-found", said.notBegun);
  return agenda;
}

/** Who writes in the draft: all members, or the backbone team and whoever steers. */
export async function writersOf(
  tx: Reader,
  initiativeId: string,
  { writtenBy }: Pick<Agenda, "writtenBy">,
): Promise<Circle[]> {
  if (writtenBy === "members") return ["members"];
  const steering = (await listBodies(tx, initiativeId)).filter(
    ({ kind, closedOn }) => kind === "steering" && !closedOn,
  );
  const people = await listSteering(tx, initiativeId);
  return ["backbone", ...steering.map(({ id }) => ofBody(id)), ...people.map(ofPerson)];
}
