import type { Language, Message, Values } from "../../../core/message.ts";
import { inLanguage, say } from "../../../core/message.ts";
import type { Writer } from "../../../storage/records.ts";
import { readInitiative } from "../../initiatives/public.ts";
import { queueMail, siteAddress } from "../../mail/public.ts";
import { joiningWords as said } from "../words.ts";

/** A paragraph and what it is filled with beside the name of the initiative. */
type Paragraph = readonly [Message, Values?];

/** A letter to somebody who has no sign-in: plain text, in her language. */
export interface Letter {
  to: string | null;
  language: Language;
  /** The paragraphs of it; `{initiative}` is filled in. Nothing that a stranger typed goes into a mail to others. */
  says: readonly Paragraph[];
  /** Where it leads, inside the initiative. */
  path?: string;
}

/** Writes a letter in the caller's transaction; nothing where no mail address is known. */
export async function sendLetter(tx: Writer, initiativeId: string, letter: Letter): Promise<void> {
  if (!letter.to) return;
  const initiative = await readInitiative(tx, initiativeId);
  if (!initiative) return;
  const { language } = letter;
  const values = { initiative: inLanguage(initiative.names, language) };
  const paragraphs = letter.says.map(([message, more]) => say(message, language, { ...values, ...more }));
  if (letter.path) paragraphs.push(`${siteAddress()}/${initiative.slug}/${letter.path}`);
  await queueMail(tx, {
    to: letter.to,
    language,
    subject: say(said.mailSubject, language, values),
    body: paragraphs.join("\n\n"),
  });
}
