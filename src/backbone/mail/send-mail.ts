import { createTransport } from "nodemailer";
import { isRightToLeft, languages } from "../../core/message.ts";
import type { Records } from "../../storage/records.ts";
import { minutesUntilNextTry } from "./mail.ts";
import { listSendable, markFailed, markSent } from "./store.ts";

/** The mail server that the surroundings name. */
export interface MailServer {
  /** E.g. `smtps://name:password@mail.example.org`. */
  url: string;
  /** Who the mail comes from, e.g. `Fivefold <fivefold@example.org>`. */
  from: string;
}

/** Carries one mail to the mail server, or throws. */
export type Transport = (mail: {
  to: string;
  subject: string;
  text: string;
  replyTo?: string;
  headers?: Record<string, string>;
}) => Promise<void>;

/** The mail server in `FIVEFOLD_SMTP_URL` or `SMTP_URL`, with the sender in `FIVEFOLD_MAIL_FROM`; null where none is named. */
export function readMailServer(env: NodeJS.ProcessEnv = process.env): MailServer | null {
  const url = env.FIVEFOLD_SMTP_URL || env.SMTP_URL;
  return url ? { url, from: env.FIVEFOLD_MAIL_FROM || senderOf(url) } : null;
}

/** Without a sender, the name that signs in at the mail server, which is mostly an address. */
function senderOf(url: string): string {
  const { username, hostname } = new URL(url);
  const name = decodeURIComponent(username);
  return name.includes("@") ? name : `fivefold@${hostname}`;
}

/** Opens the way to a mail server. Plain text alone; nothing in a mail can make it read a file or fetch an address. */
export function openTransport({ url, from }: MailServer): Transport {
  const transport = createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true });
  return async (mail) => {
    await transport.sendMail(mail);
  };
}

const nobody = { initiativeId: null, personId: null };

/** How many mails are taken at once, and for how long one call goes on while there are more. */
const [atOnce, longest] = [50, 50_000];

/**
 * Sends what waits, one mail after the other, and answers how many went out. A mail whose sending was cut short by a
 * crash is sent again: twice is better than never.
 */
export async function sendWaitingMail(records: Records, transport: Transport, now = () => new Date()): Promise<number> {
  const end = performance.now() + longest;
  let sent = 0;
  for (;;) {
    const waiting = await records.read(nobody, (tx) => listSendable(tx, now(), atOnce));
    sent += await sendEach(records, transport, waiting, now);
    if (waiting.length < atOnce || performance.now() > end) return sent;
  }
}

async function sendEach(
  records: Records,
  transport: Transport,
  waiting: Awaited<ReturnType<typeof listSendable>>,
  now: () => Date,
): Promise<number> {
  let sent = 0;
  for (const mail of waiting) {
    const language = languages.find((language) => language === mail.language) ?? "en";
    const mark = isRightToLeft(language) ? "\u200f" : "";
    try {
      await transport({
        to: mail.to_address,
        subject: mark + mail.subject,
        text: mail.body,
        ...(mail.reply_to && { replyTo: mail.reply_to }),
        headers: {
          "Auto-Submitted": "auto-generated",
          ...(mail.stop_link && { "List-Unsubscribe": `<${mail.stop_link}>` }),
        },
      });
    } catch (error) {
      const tries = mail.tries + 1;
      const tryAfter = new Date(now().getTime() + minutesUntilNextTry(tries) * 60_000);
      const reason = error instanceof Error ? error.message : String(error);
      await records.write(nobody, (tx) => markFailed(tx, mail.id, tries, reason.slice(0, 500), tryAfter));
      continue;
    }
    await records.write(nobody, (tx) => markSent(tx, mail.id, now()));
    sent += 1;
  }
  return sent;
}
