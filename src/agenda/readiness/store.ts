import { newId } from "../../core/id.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Assessment, assessmentSchema } from "./readiness.ts";

/** Every time the preconditions were judged, the newest first. */
export async function listAssessments(tx: Reader, initiativeId: string): Promise<Assessment[]> {
  const rows = await tx
    .selectFrom("readiness")
    .select(["id", "judged_on as on", "judged_by as judgedBy", "marks", "language"])
    .where("initiative_id", "=", initiativeId)
    .orderBy("judged_on", "desc")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return assessmentSchema.array().parse(rows);
}

/** Lets one judgment at a time be kept, so that a second press does not keep it twice. */
export async function lockReadiness(tx: Writer, initiativeId: string): Promise<void> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
}

/** Keeps a judgment for good. */
export async function addAssessment(
  tx: Writer,
  initiativeId: string,
  assessment: Omit<Assessment, "id"> & { by: string | null; now: Date },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("readiness")
    .values({
      initiative_id: initiativeId,
      id,
      judged_on: assessment.on,
      judged_by: assessment.judgedBy,
      marks: JSON.stringify(assessment.marks),
      language: assessment.language,
      recorded_by: assessment.by,
      at: assessment.now,
    })
    .execute();
  return id;
}
