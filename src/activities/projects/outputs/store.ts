import type { Language } from "../../../core/message.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { type KeptOutput, keptOutputSchema, type Output } from "./output.ts";

/** What came out of one project, or of all, with who took it up. */
export async function listOutputs(tx: Reader, initiativeId: string, projectId?: string): Promise<KeptOutput[]> {
  let asked = tx
    .selectFrom("project_output")
    .select(["id", "project_id as projectId", "what", "language", "link", "given_on as givenOn"])
    .where("initiative_id", "=", initiativeId);
  if (projectId) asked = asked.where("project_id", "=", projectId);
  const rows = await asked.orderBy("given_on").orderBy("id").execute();
  if (rows.length === 0) return [];
  const adoptions = await tx
    .selectFrom("output_adoption")
    .select(["output_id as outputId", "organization_id as organizationId", "since", "words", "language"])
    .where("initiative_id", "=", initiativeId)
    .where(
      "output_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("since")
    .orderBy("organization_id")
    .execute();
  const of = Map.groupBy(adoptions, ({ outputId }) => outputId);
  return rows.map((row) => keptOutputSchema.parse({ ...row, adoptions: of.get(row.id) ?? [] }));
}

/** Keeps what came out of a project. */
export async function insertOutput(
  tx: Writer,
  initiativeId: string,
  output: Output & { id: string; projectId: string; language: Language; givenOn: string; by: string | null },
): Promise<void> {
  await tx
    .insertInto("project_output")
    .values({
      initiative_id: initiativeId,
      id: output.id,
      project_id: output.projectId,
      what: output.what,
      language: output.language,
      link: output.link,
      given_on: output.givenOn,
      given_by: output.by,
    })
    .execute();
}

/** Takes out what was no output after all, with who took it up. */
export async function removeOutput(tx: Writer, initiativeId: string, id: string): Promise<void> {
  await tx.deleteFrom("project_output").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
}

/** Says that an organization uses what came out, and what it changed there. */
export async function setAdoption(
  tx: Writer,
  initiativeId: string,
  adoption: {
    outputId: string;
    organizationId: string;
    since: string;
    words: string | null;
    language: Language;
    by: string | null;
  },
): Promise<void> {
  const row = {
    since: adoption.since,
    words: adoption.words,
    language: adoption.language,
    said_by: adoption.by,
  };
  await tx
    .insertInto("output_adoption")
    .values({
      initiative_id: initiativeId,
      output_id: adoption.outputId,
      organization_id: adoption.organizationId,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "output_id", "organization_id"]).doUpdateSet(row))
    .execute();
}

/** Takes back that an organization uses what came out; answers whether it had said so. */
export async function removeAdoption(
  tx: Writer,
  initiativeId: string,
  outputId: string,
  organizationId: string,
): Promise<boolean> {
  const row = await tx
    .deleteFrom("output_adoption")
    .where("initiative_id", "=", initiativeId)
    .where("output_id", "=", outputId)
    .where("organization_id", "=", organizationId)
    .returning("output_id")
    .executeTakeFirst();
  return row !== undefined;
}
