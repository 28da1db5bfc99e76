import type { Language } from "../../core/message.ts";

/** A mail to one person: plain text, in her language. No secret, protected figure or line of a story in its subject. */
export interface Mail {
  to: string;
  language: Language;
  subject: string;
  body: string;
  /** Where an answer goes, if one can be sent. */
  replyTo?: string | undefined;
  /** A whole address at which this kind of mail is stopped without a sign-in. */
  stopLink?: string | undefined;
}

/** How often a mail is tried before it is left to the owner. */
export const mostTries = 8;

/** Minutes until a mail is tried again that could not be sent: 1 after the first time, then four times as long each time. */
export const minutesUntilNextTry = (tries: number): number => 4 ** (Math.max(tries, 1) - 1);
