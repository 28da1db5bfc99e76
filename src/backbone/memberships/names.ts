import type { Reader } from "../../storage/records.ts";
import { listPeople } from "../people/public.ts";
import { peopleIn } from "./circles/store.ts";
import { listMemberIds } from "./store.ts";

/** The names of everybody who belongs to an initiative today, for choosing one; sorted by whoever shows them. */
export async function listMemberNames(tx: Reader, initiativeId: string): Promise<{ personId: string; name: string }[]> {
  const people = await listPeople(tx, await peopleIn(tx, initiativeId, ["members"]));
  return people.map(({ id, name }) => ({ personId: id, name }));
}

/** The mail addresses of everybody who belongs to an initiative; never shown, only looked for in the outbox. */
export async function listMemberMails(tx: Reader, initiativeId: string): Promise<string[]> {
  const people = await listPeople(tx, await listMemberIds(tx, initiativeId));
  return people.map(({ mail }) => mail);
}

/** The names of the backbone team, for saying whom to ask. */
export async function listBackboneNames(tx: Reader, initiativeId: string): Promise<string[]> {
  const people = await listPeople(tx, await peopleIn(tx, initiativeId, ["backbone"]));
  return people.map(({ name }) => name).sort();
}
