import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";

/** A private link by which a calendar reads: everything of its owner's, or one committee. Its token is not kept. */
export interface CalendarLink {
  id: string;
  personId: string;
  ofInitiative: string | null;
  ofBody: string | null;
  language: Language;
  madeAt: Date;
}

const columns = [
  ...(["id", "language"] as const),
  "person_id as personId",
  "of_initiative as ofInitiative",
  "of_body as ofBody",
  "made_at as madeAt",
] as const;

const linkOf = (row: Omit<CalendarLink, "language"> & { language: string }): CalendarLink => ({
  ...row,
  language: row.language as Language,
});

/** The calendar links of a person, the oldest first. */
export async function listLinks(tx: Reader, personId: string): Promise<CalendarLink[]> {
  const rows = await tx
    .selectFrom("calendar_link")
    .select(columns)
    .where("person_id", "=", personId)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map(linkOf);
}

/** The link with this id, if it is this person's. */
export async function findOwnLink(tx: Reader, personId: string, id: string): Promise<CalendarLink | undefined> {
  return (await listLinks(tx, personId)).find((link) => link.id === id);
}

/** Whose a link is, by what is kept of its token. */
export async function findLinkByToken(tx: Reader, tokenHash: string): Promise<CalendarLink | undefined> {
  const row = await tx
    .selectFrom("calendar_link")
    .select(columns)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row && linkOf(row);
}

/** Keeps a new link. */
export async function addLink(tx: Writer, link: CalendarLink & { tokenHash: string }): Promise<void> {
  await tx
    .insertInto("calendar_link")
    .values({
      id: link.id,
      person_id: link.personId,
      token_hash: link.tokenHash,
      of_initiative: link.ofInitiative,
      of_body: link.ofBody,
      language: link.language,
      made_at: link.madeAt,
    })
    .execute();
}

/** Gives a link a new token: the old one opens nothing any more. Answers false where it is not this person's. */
export async function renewLink(
  tx: Writer,
  renewed: { personId: string; id: string; tokenHash: string; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable("calendar_link")
    .set({ token_hash: renewed.tokenHash, made_at: renewed.now })
    .where("person_id", "=", renewed.personId)
    .where("id", "=", renewed.id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a link away. Answers false where it is not this person's. */
export async function removeLink(tx: Writer, personId: string, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("calendar_link")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
