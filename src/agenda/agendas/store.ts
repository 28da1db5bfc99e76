import { sql } from "kysely";
import { type DocumentView, readDocument } from "../../backbone/documents/public.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import {
  type Agenda,
  emptySections,
  languageSchema,
  type SectionKind,
  type Sections,
  sectionKinds,
  type Version,
  versionSchema,
} from "./agenda.ts";

/** The agenda of an initiative; undefined where none was begun. */
export async function findAgenda(tx: Reader, initiativeId: string): Promise<Agenda | undefined> {
  const row = await tx
    .selectFrom("agenda")
    .select(["language", "written_by", "open_to_everyone"])
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  return (
    row && {
      language: languageSchema.parse(row.language),
      writtenBy: row.written_by as Agenda["writtenBy"],
      openToEveryone: row.open_to_everyone,
    }
  );
}

/** Lets one change at a time touch what is published; answers false where no agenda was begun. */
export async function lockAgenda(tx: Writer, initiativeId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("agenda")
    .select("initiative_id")
    .where("initiative_id", "=", initiativeId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Begins an agenda over texts that are there; answers false where somebody has begun one already. */
export async function addAgenda(
  tx: Writer,
  initiativeId: string,
  agenda: { language: string; texts: Record<SectionKind, string> },
): Promise<boolean> {
  const begun = await tx
    .insertInto("agenda")
    .values({ initiative_id: initiativeId, language: agenda.language })
    .onConflict((conflict) => conflict.column("initiative_id").doNothing())
    .returning("initiative_id")
    .executeTakeFirst();
  if (!begun) return false;
  await tx
    .insertInto("agenda_section")
    .values(sectionKinds.map((kind) => ({ initiative_id: initiativeId, kind, document_id: agenda.texts[kind] })))
    .execute();
  return true;
}

/** Sets who reads what is published and who writes in the draft. */
export async function setAgenda(
  tx: Writer,
  initiativeId: string,
  set: { writtenBy?: Agenda["writtenBy"]; openToEveryone?: boolean },
): Promise<void> {
  await tx
    .updateTable("agenda")
    .set({
      ...(set.writtenBy && { written_by: set.writtenBy }),
      ...(set.openToEveryone !== undefined && { open_to_everyone: set.openToEveryone }),
    })
    .where("initiative_id", "=", initiativeId)
    .execute();
}

/** The texts that people write in, by section. */
export async function readDraft(
  tx: Reader,
  initiativeId: string,
): Promise<Record<SectionKind, DocumentView> | undefined> {
  const rows = await tx
    .selectFrom("agenda_section")
    .select(["kind", "document_id"])
    .where("initiative_id", "=", initiativeId)
    .execute();
  const texts: Partial<Record<SectionKind, DocumentView>> = {};
  for (const row of rows) {
    const document = await readDocument(tx, initiativeId, row.document_id);
    if (document) texts[row.kind as SectionKind] = document;
  }
  return rows.length === sectionKinds.length ? (texts as Record<SectionKind, DocumentView>) : undefined;
}

/** What a draft says now. */
export function sectionsIn(draft: Record<SectionKind, DocumentView>): Sections {
  const sections = emptySections();
  for (const kind of sectionKinds) sections[kind] = draft[kind].text;
  return sections;
}

const versionColumns = [
  "number",
  "language",
  "sections",
  "disagreements",
  "note",
  "endorse_by",
  "published_at",
] as const;

/** All versions, the newest first. */
export async function listVersions(tx: Reader, initiativeId: string): Promise<Version[]> {
  const rows = await tx
    .selectFrom("agenda_version")
    .select(versionColumns)
    .where("initiative_id", "=", initiativeId)
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) =>
    versionSchema.parse({
      ...row,
      endorseBy: row.endorse_by,
      publishedAt: row.published_at.toISOString(),
    }),
  );
}

/** The number, the dates and the open disagreements of the newest version, without its text; undefined before the first. */
export async function findNewest(
  tx: Reader,
  initiativeId: string,
): Promise<{ number: number; endorseBy: string | null; publishedAt: Date } | undefined> {
  return tx
    .selectFrom("agenda_version")
    .select(["number", "endorse_by as endorseBy", "published_at as publishedAt"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("number", "desc")
    .executeTakeFirst();
}

/** Keeps a version for good. */
export async function addVersion(
  tx: Writer,
  initiativeId: string,
  version: Omit<Version, "publishedAt"> & { by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("agenda_version")
    .values({
      initiative_id: initiativeId,
      number: version.number,
      language: version.language,
      sections: JSON.stringify(version.sections),
      disagreements: JSON.stringify(version.disagreements),
      note: version.note,
      endorse_by: version.endorseBy,
      published_by: version.by,
      published_at: version.now,
    })
    .execute();
}

/** The people who may steer, wherever they sit. */
export async function listSteering(tx: Reader, initiativeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("membership")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where(sql<boolean>`'steering' = any(permissions)`)
    .execute();
  return rows.map((row) => row.person_id);
}
