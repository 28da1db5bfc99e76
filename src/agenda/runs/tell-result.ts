import { readInitiative } from "../../backbone/initiatives/public.ts";
import { queueMail, siteAddress } from "../../backbone/mail/public.ts";
import { languages, say } from "../../core/message.ts";
import type { Writer } from "../../storage/records.ts";
import { takeWishes } from "../rounds/public.ts";
import { runWords as said } from "./words.ts";

/**
 * Writes to whoever wanted to be told the result of these rounds, once, with where it stands; `runId` is null where too
 * few answered for anything to be shown. Their addresses are gone with it.
 */
export async function tellResult(
  tx: Writer,
  initiativeId: string,
  { roundIds, runId }: { roundIds: readonly string[]; runId: string | null },
): Promise<void> {
  for (const roundId of roundIds) {
    const wishes = await takeWishes(tx, initiativeId, roundId);
    const initiative = wishes.length > 0 ? await readInitiative(tx, initiativeId) : undefined;
    if (!initiative) continue;
    const link = `${siteAddress()}/${initiative.slug}/causes/calculations/${runId}`;
    for (const wish of wishes) {
      const language = languages.find((one) => one === wish.language) ?? "en";
      const subject = say(said.resultSubject, language);
      const body = runId ? say(said.resultBody, language, { link }) : say(said.noResultBody, language);
      await queueMail(tx, { to: wish.mail, language, subject, body });
    }
  }
}
