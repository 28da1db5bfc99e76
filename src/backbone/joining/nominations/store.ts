import { hashToken } from "../../../core/id.ts";
import type { Language } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";

/** A nomination as its nominator and the backbone see it. */
export interface Nomination {
  id: string;
  organization: string;
  why: string;
  contactName: string | null;
  contactMail: string | null;
  language: Language;
  nominatedBy: string;
  nominatedAt: Date;
}

const nominated = [
  "id",
  "organization",
  "why",
  "contact_name as contactName",
  "contact_mail as contactMail",
  "language",
  "nominated_by as nominatedBy",
  "nominated_at as nominatedAt",
] as const;

/** Adds a nomination. Only the hash of its link is kept. */
export async function addNomination(tx: Writer, initiativeId: string, made: Nomination & { token: string }) {
  await tx
    .insertInto("nomination")
    .values({
      initiative_id: initiativeId,
      id: made.id,
      token_hash: hashToken(made.token),
      organization: made.organization,
      why: made.why,
      contact_name: made.contactName,
      contact_mail: made.contactMail,
      language: made.language,
      nominated_by: made.nominatedBy,
      nominated_at: made.nominatedAt,
    })
    .execute();
}

/** The nomination that a link belongs to. */
export const findNominationByToken = (tx: Reader, initiativeId: string, token: string) =>
  tx
    .selectFrom("nomination")
    .select(nominated)
    .where("initiative_id", "=", initiativeId)
    .where("token_hash", "=", hashToken(token))
    .executeTakeFirst() as Promise<Nomination | undefined>;

/** One nomination. */
export const findNomination = (tx: Reader, initiativeId: string, id: string) =>
  tx
    .selectFrom("nomination")
    .select(nominated)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst() as Promise<Nomination | undefined>;

/** Nominations with how far the application that came of each is, newest first; those of one person, or all. */
export async function listNominations(tx: Reader, initiativeId: string, personId?: string) {
  let asked = tx
    .selectFrom("nomination")
    .select((n) => [
      ...nominated,
      n
        .selectFrom("application")
        .select("application.state")
        .whereRef("application.initiative_id", "=", "nomination.initiative_id")
        .whereRef("application.nomination_id", "=", "nomination.id")
        .orderBy("application.id", "desc")
        .limit(1)
        .as("state"),
    ])
    .where("initiative_id", "=", initiativeId);
  if (personId) asked = asked.where("nominated_by", "=", personId);
  return asked.orderBy("id", "desc").execute();
}
