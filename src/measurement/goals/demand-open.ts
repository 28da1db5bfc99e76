import { isOpenToEveryone } from "../../backbone/initiatives/public.ts";
import { isMember } from "../../core/actor.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";

/** Whoever is no member reads only what the initiative opened. @throws {Refusal} that looks like nothing is there. */
export async function demandOpen(tx: Reader, on: On): Promise<void> {
  if (isMember(on.actor, on.initiativeId) || (await isOpenToEveryone(tx, on.initiativeId))) return;
  throw on.actor.kind === "visitor"
    ? new Refusal("forbidden", coreWords.signInFirst)
    : new Refusal("not-found", coreWords.notFound);
}
