import type { Reader } from "../../storage/records.ts";
import { listPeople } from "../people/public.ts";
import { listMemberships } from "./store.ts";

/** The names of everybody who belongs to an initiative, for choosing one; sorted by whoever shows them. */
export async function listMemberNames(tx: Reader, initiativeId: string): Promise<{ personId: string; name: string }[]> {
  const memberships = await listMemberships(tx, initiativeId);
  const people = await listPeople(
    tx,
    memberships.map(({ personId }) => personId),
  );
  return people.map(({ id, name }) => ({ personId: id, name }));
}
