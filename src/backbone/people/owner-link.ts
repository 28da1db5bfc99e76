import { hashToken, newToken } from "../../core/id.ts";
import type { Records } from "../../storage/records.ts";
import { setOwnerLink } from "./store.ts";

/**
 * Makes the one-time code with which whoever reads the terminal becomes the installation's owner, at `/start?code=…`.
 * It takes the place of an earlier one. Null where there is an owner already.
 */
export async function makeOwnerLink(records: Records): Promise<string | null> {
  const code = newToken();
  const isOpen = await records.write({ initiativeId: null, personId: null }, (tx) => setOwnerLink(tx, hashToken(code)));
  return isOpen ? code : null;
}
