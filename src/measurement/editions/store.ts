import type { Names } from "../../core/message.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Edition, editionSchema } from "./edition.ts";

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;
const json = (value: unknown): string => JSON.stringify(value);

/** What is needed to list one edition for the first time. */
export type NewEdition = Omit<Edition, "initiativeId" | "number" | "earlyLooks" | "withdrawnAt" | "withdrawnReason">;

type Row = Awaited<ReturnType<typeof selectEditions>>[number];

function selectEditions(tx: Reader, initiativeId: string, indicatorId?: string) {
  let asked = tx.selectFrom("edition").selectAll().where("initiative_id", "=", initiativeId);
  if (indicatorId) asked = asked.where("indicator_id", "=", indicatorId);
  return asked.orderBy("number", "desc").execute();
}

function editionOf(row: Row): Edition {
  const said = editionSchema.parse({
    id: row.id,
    number: row.number,
    indicatorId: row.indicator_id,
    definitionVersion: row.definition_version,
    uploadId: row.upload_id,
    status: row.status,
    sourceName: row.source_name,
    sourceLine: row.source_line,
    publicLevel: row.public_level,
    groupMinimum: row.group_minimum,
    embargoUntil: iso(row.embargo_until),
    earlyLookUntil: iso(row.early_look_until),
    earlyLooks: row.early_looks,
    sha256: row.sha256,
    rowsRead: row.rows_read,
    rowsLeftOut: row.rows_left_out,
    periods: row.periods,
    gaps: row.gaps,
    hidden: row.hidden,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    partnersAt: iso(row.partners_at),
    partnersBy: row.partners_by,
    everyoneAt: iso(row.everyone_at),
    everyoneBy: row.everyone_by,
    withdrawnAt: iso(row.withdrawn_at),
    withdrawnReason: row.withdrawn_reason,
    replaces: row.replaces,
  });
  return { ...said, initiativeId: row.initiative_id, rowsFile: row.rows_file, figuresFile: row.figures_file };
}

/** Every edition of an initiative, drafts and those taken back included, newest number first. */
export async function listEditions(tx: Reader, initiativeId: string, indicatorId?: string): Promise<Edition[]> {
  return (await selectEditions(tx, initiativeId, indicatorId)).map(editionOf);
}

/** One edition, whatever its stage. */
export async function editionById(tx: Reader, initiativeId: string, id: string): Promise<Edition | undefined> {
  const row = await tx
    .selectFrom("edition")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && editionOf(row);
}

/** One edition, held until the end of the transaction so that two people cannot take a step at once. */
export async function holdEdition(tx: Writer, initiativeId: string, id: string): Promise<Edition | undefined> {
  const row = await tx
    .selectFrom("edition")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && editionOf(row);
}

/** Adds an edition under the initiative's next number, and says that number. */
export async function addEdition(tx: Writer, initiativeId: string, edition: NewEdition): Promise<number> {
  // Held so that two editions made at once get two numbers.
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const last = await tx
    .selectFrom("edition")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto("edition")
    .values({
      initiative_id: initiativeId,
      id: edition.id,
      number,
      indicator_id: edition.indicatorId,
      definition_version: edition.definitionVersion,
      upload_id: edition.uploadId,
      status: edition.status,
      source_name: json(edition.sourceName),
      source_line: json(edition.sourceLine),
      public_level: edition.publicLevel,
      group_minimum: edition.groupMinimum,
      embargo_until: edition.embargoUntil,
      early_look_until: edition.earlyLookUntil,
      rows_file: edition.rowsFile,
      figures_file: edition.figuresFile,
      sha256: edition.sha256,
      rows_read: edition.rowsRead,
      rows_left_out: json(edition.rowsLeftOut),
      periods: [...edition.periods],
      gaps: json(edition.gaps),
      hidden: json(edition.hidden),
      made_at: edition.madeAt,
      made_by: edition.madeBy,
      partners_at: edition.partnersAt,
      partners_by: edition.partnersBy,
      everyone_at: edition.everyoneAt,
      everyone_by: edition.everyoneBy,
      replaces: edition.replaces,
    })
    .execute();
  return number;
}

/** A step in an edition's life: what changes with it. */
export type Step =
  | { to: "partners"; at: Date; by: string | null; earlyLookUntil: Date; replaces: string | null }
  | { to: "everyone"; at: Date; by: string | null }
  | { to: "withdrawn"; at: Date; by: string | null; reason: string };

export async function takeStep(tx: Writer, initiativeId: string, id: string, step: Step): Promise<void> {
  const change =
    step.to === "partners"
      ? {
          partners_at: step.at,
          partners_by: step.by,
          early_look_until: step.earlyLookUntil,
          replaces: step.replaces,
        }
      : step.to === "everyone"
        ? { everyone_at: step.at, everyone_by: step.by }
        : { withdrawn_at: step.at, withdrawn_by: step.by, withdrawn_reason: step.reason };
  await tx
    .updateTable("edition")
    .set({ status: step.to, ...change })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Logs the supplier's early looks, all of them, and until when there is time for more. */
export async function keepEarlyLooks(
  tx: Writer,
  initiativeId: string,
  id: string,
  looks: Edition["earlyLooks"],
  until: string | null,
): Promise<void> {
  await tx
    .updateTable("edition")
    .set({ early_looks: json(looks), early_look_until: until })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Throws away a draft; anything that somebody could have read is never deleted. */
export async function dropDraft(tx: Writer, initiativeId: string, uploadId: string): Promise<void> {
  await tx
    .deleteFrom("edition")
    .where("initiative_id", "=", initiativeId)
    .where("upload_id", "=", uploadId)
    .where("status", "=", "draft")
    .execute();
}

/** The edition that an upload became, if it did. */
export async function editionOfUpload(
  tx: Reader,
  initiativeId: string,
  uploadId: string,
): Promise<{ id: string; number: number; status: string } | undefined> {
  return tx
    .selectFrom("edition")
    .select(["id", "number", "status"])
    .where("initiative_id", "=", initiativeId)
    .where("upload_id", "=", uploadId)
    .orderBy("number", "desc")
    .executeTakeFirst();
}

/** Who took which step with an edition, oldest first, from the history. */
export async function stepsOfEdition(tx: Reader, initiativeId: string, id: string) {
  return tx
    .selectFrom("history")
    .select(["at", "actor_name as name", "operation"])
    .where("initiative_id", "=", initiativeId)
    .where("kind", "=", "edition")
    .where("object_id", "=", id)
    .orderBy("id")
    .execute();
}

/** What an initiative is called, and its first language. */
export async function initiativeOf(tx: Reader, initiativeId: string) {
  return tx
    .selectFrom("initiative")
    .select(["names", "default_language"])
    .where("id", "=", initiativeId)
    .executeTakeFirstOrThrow();
}

/** What people call an initiative. */
export async function initiativeNames(tx: Reader, initiativeId: string): Promise<Names> {
  const { names } = await initiativeOf(tx, initiativeId);
  return maybeNamesSchema.parse(names);
}
