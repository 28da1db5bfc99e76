import type { Reader, Writer } from "../../storage/records.ts";
import { type Interest, type InterestView, interestViewSchema } from "./interest.ts";

const columns = [
  "id",
  "body_id as bodyId",
  "person_id as personId",
  "kind",
  "organization_id as organizationId",
  "words",
  "language",
  "since",
  "until",
  "for_members as forMembers",
] as const;

/** The interests declared to a committee, those that hold longest first. */
export async function listInterests(tx: Reader, initiativeId: string, bodyId: string): Promise<InterestView[]> {
  const rows = await tx
    .selectFrom("interest")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("body_id", "=", bodyId)
    .orderBy("id")
    .execute();
  return interestViewSchema.array().parse(rows);
}

/** One declared interest. */
export async function findInterest(tx: Reader, initiativeId: string, id: string): Promise<InterestView | undefined> {
  const row = await tx
    .selectFrom("interest")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && interestViewSchema.parse(row);
}

/** Writes an interest down. */
export async function addInterest(
  tx: Writer,
  initiativeId: string,
  interest: Interest & Pick<InterestView, "id" | "bodyId" | "personId" | "language" | "since"> & { now: Date },
): Promise<void> {
  await tx
    .insertInto("interest")
    .values({
      initiative_id: initiativeId,
      id: interest.id,
      body_id: interest.bodyId,
      person_id: interest.personId,
      kind: interest.kind,
      organization_id: interest.organizationId,
      words: interest.words,
      language: interest.language,
      since: interest.since,
      until: interest.until,
      for_members: interest.forMembers,
      declared_at: interest.now,
    })
    .execute();
}

/** Sets the last day on which an interest held. */
export async function endInterest(tx: Writer, initiativeId: string, id: string, until: string): Promise<void> {
  await tx
    .updateTable("interest")
    .set({ until })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
