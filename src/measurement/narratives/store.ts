import type { z } from "zod";
import { newId } from "../../core/id.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import type { NarrativeView, narrativeSchema } from "./narrative.ts";

/** What people wrote beside one thing, newest first. */
export async function listNarratives(
  tx: Reader,
  initiativeId: string,
  about: "goal" | "notice",
  subjectIds: readonly string[],
): Promise<NarrativeView[]> {
  if (subjectIds.length === 0) return [];
  const rows = await tx
    .selectFrom("narrative")
    .select(["id", "language", "body", "said_by", "said_on", "source"])
    .where("initiative_id", "=", initiativeId)
    .where("about", "=", about)
    .where("subject_id", "in", subjectIds)
    .orderBy("said_on", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    language: row.language as NarrativeView["language"],
    body: row.body,
    saidBy: row.said_by,
    saidOn: String(row.said_on),
    source: row.source,
  }));
}

export async function addNarrative(
  tx: Writer,
  initiativeId: string,
  narrative: z.output<typeof narrativeSchema>,
  writtenBy: string | null,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("narrative")
    .values({
      initiative_id: initiativeId,
      id,
      about: narrative.about,
      subject_id: narrative.subjectId,
      language: narrative.language,
      body: narrative.body,
      said_by: narrative.saidBy,
      said_on: narrative.saidOn,
      source: narrative.source ?? null,
      written_by: writtenBy,
    })
    .execute();
  return id;
}
