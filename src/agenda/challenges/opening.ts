import { isOpenToEveryone, readInitiative } from "../../backbone/initiatives/public.ts";
import { isMember } from "../../core/actor.ts";
import type { On } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";

/** Whether everyone may read why the goal is hard: both the goal and its causes were opened. */
export const areOpen = async (tx: Reader, initiativeId: string): Promise<boolean> =>
  (await isOpenToEveryone(tx, initiativeId)) && Boolean((await readInitiative(tx, initiativeId))?.causesAreOpen);

/** Whoever is no member reads causes only where goal and causes were opened. @throws {Refusal} as if none were there. */
export async function demandOpenCauses(tx: Reader, on: On): Promise<{ member: boolean }> {
  if (isMember(on.actor, on.initiativeId)) return { member: true };
  if (await areOpen(tx, on.initiativeId)) return { member: false };
  throw on.actor.kind === "visitor"
    ? new Refusal("forbidden", coreWords.signInFirst)
    : new Refusal("not-found", coreWords.notFound);
}
