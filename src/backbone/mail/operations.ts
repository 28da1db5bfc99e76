import { z } from "zod";
import { installationOwner } from "../../core/actor.ts";
import { query } from "../../core/operation.ts";
import { readMailServer } from "./send-mail.ts";
import { listMail } from "./store.ts";

/** The outbox: mail that waits here because no server is named, and what became of the rest. */
export const readOutbox = query({
  name: "mail.list",
  summary: "Lists the newest mails of the installation; where no mail server is named, they are kept with their text.",
  scope: "installation",
  input: z.object({}),
  output: z.object({
    /** Who mail is sent as; null where no mail server is named and all of it stays here. */
    sentAs: z.string().nullable(),
    mails: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        language: z.string(),
        subject: z.string(),
        /** Plain text; empty once it was sent. */
        body: z.string(),
        writtenAt: z.iso.datetime(),
        sentAt: z.iso.datetime().nullable(),
        failed: z.string().nullable(),
      }),
    ),
  }),
  allow: installationOwner,
  example: {},
  async run(on) {
    const found = await on.read((tx) => listMail(tx, 100));
    return {
      sentAs: readMailServer()?.from ?? null,
      mails: found.map((mail) => ({
        id: mail.id,
        to: mail.to_address,
        language: mail.language,
        subject: mail.subject,
        body: mail.body,
        writtenAt: mail.written_at.toISOString(),
        sentAt: mail.sent_at?.toISOString() ?? null,
        failed: mail.failed,
      })),
    };
  },
});

/** What can be asked about mail. */
export const mailOperations = [readOutbox] as const;
