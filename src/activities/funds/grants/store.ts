import { type ExpressionBuilder, sql } from "kysely";
import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { Tables } from "../../../storage/tables.ts";
import type { Sum } from "../sums.ts";
import { faults, type ReadGrant } from "./grant.ts";

/** Who asks for grants: the backbone team reads all, members what is for members and what is their own. */
export interface GrantReader {
  all: boolean;
  organizationIds: readonly string[];
}

const isOpen = (grant: ExpressionBuilder<Tables, "grant_award">, { all, organizationIds }: GrantReader) =>
  grant.and([
    grant("taken", "=", true),
    grant.or([
      grant.val(all),
      grant("for_members", "=", true),
      ...(organizationIds.length > 0
        ? [grant("funder_id", "in", organizationIds), grant("recipient_id", "in", organizationIds)]
        : []),
    ]),
  ]);

/** How many grants a reader may see, and their sums by currency. */
export async function sumGrants(
  tx: Reader,
  initiativeId: string,
  reader: GrantReader,
): Promise<{ count: number; sums: Sum[] }> {
  const rows = await tx
    .selectFrom("grant_award")
    .select([
      "currency",
      ({ fn }) => fn.sum<number>("amount").as("amount"),
      ({ fn }) => fn.countAll<string>().as("count"),
    ])
    .where("initiative_id", "=", initiativeId)
    .where((grant) => isOpen(grant, reader))
    .groupBy("currency")
    .orderBy("currency")
    .execute();
  return {
    count: rows.reduce((count, row) => count + Number(row.count), 0),
    sums: rows.flatMap(({ currency, amount }) => (currency ? [{ currency, amount: Number(amount) }] : [])),
  };
}

const columns = [
  "grant_award.id",
  "grant_award.file_id as fileId",
  "grant_award.code",
  "grant_award.title",
  "grant_award.description",
  "grant_award.amount",
  "grant_award.currency",
  "grant_award.awarded_on as awardedOn",
  "grant_award.funder_id as funderId",
  "grant_award.funder_name as funderName",
  "grant_award.funder_code as funderCode",
  "grant_award.recipient_id as recipientId",
  "grant_award.recipient_name as recipientName",
  "grant_award.recipient_code as recipientCode",
  "grant_award.recipients",
  "grant_award.to_person as toPerson",
  "grant_award.commitment_id as commitmentId",
  "grant_award.need_id as needId",
  "grant_award.fund_id as fundId",
  "grant_award.source",
  "grant_award.for_members as forMembers",
  "grant_file.mended",
  "grant_file.filename",
] as const;

const openGrants = (tx: Reader, initiativeId: string, reader: GrantReader) =>
  tx
    .selectFrom("grant_award")
    .leftJoin("grant_file", (join) =>
      join
        .onRef("grant_file.initiative_id", "=", "grant_award.initiative_id")
        .onRef("grant_file.id", "=", "grant_award.file_id"),
    )
    .select(columns)
    .where("grant_award.initiative_id", "=", initiativeId)
    .where((grant) => isOpen(grant as never, reader));

/** Grants that a reader may see, the newest first. */
export async function listGrants(
  tx: Reader,
  initiativeId: string,
  reader: GrantReader,
  asked: { words?: string | undefined; from?: number; most?: number; id?: string; commitmentId?: string } = {},
) {
  let found = openGrants(tx, initiativeId, reader);
  if (asked.id) found = found.where("grant_award.id", "=", asked.id);
  if (asked.commitmentId) found = found.where("grant_award.commitment_id", "=", asked.commitmentId);
  if (asked.words) {
    const like = `%${asked.words.replaceAll(/[\\%_]/g, "\\$&")}%`;
    found = found.where((grant) =>
      grant.or([
        grant("grant_award.title", "ilike", like),
        grant("grant_award.funder_name", "ilike", like),
        grant("grant_award.recipient_name", "ilike", like),
      ]),
    );
  }
  return found
    .orderBy("grant_award.awarded_on", (day) => day.desc().nullsLast())
    .orderBy("grant_award.position")
    .orderBy("grant_award.id")
    .offset(asked.from ?? 0)
    .limit(asked.most ?? 1_000_000)
    .execute();
}

/** What a grant that is written down here says. */
export interface NewGrant {
  id: string;
  title: string;
  description: string;
  amount: number;
  currency: string;
  awardedOn: string;
  funderId: string | null;
  funderName: string;
  recipientId: string | null;
  recipientName: string;
  commitmentId: string | null;
  needId: string | null;
  fundId: string | null;
  forMembers: boolean;
}

/** Writes a grant down. */
export async function addGrant(
  tx: Writer,
  initiativeId: string,
  grant: NewGrant,
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("grant_award")
    .values({
      initiative_id: initiativeId,
      id: grant.id,
      title: grant.title,
      description: grant.description,
      amount: grant.amount,
      currency: grant.currency,
      awarded_on: grant.awardedOn,
      funder_id: grant.funderId,
      funder_name: grant.funderName,
      recipient_id: grant.recipientId,
      recipient_name: grant.recipientName,
      commitment_id: grant.commitmentId,
      need_id: grant.needId,
      fund_id: grant.fundId,
      for_members: grant.forMembers,
      made_at: now,
      made_by: by,
    })
    .execute();
}

/** Says what a grant pays for. */
export async function setLinks(
  tx: Writer,
  initiativeId: string,
  id: string,
  links: Pick<NewGrant, "commitmentId" | "needId" | "fundId">,
): Promise<void> {
  await tx
    .updateTable("grant_award")
    .set({ commitment_id: links.commitmentId, need_id: links.needId, fund_id: links.fundId })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}

/** Keeps grants of a file that is looked at; nobody reads them until they are taken. */
export async function addRead(
  tx: Writer,
  initiativeId: string,
  fileId: string,
  rows: readonly ReadGrant[],
  { by, now }: { by: string | null; now: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("grant_award")
    .values(
      rows.map((row) => ({
        initiative_id: initiativeId,
        id: newId(),
        file_id: fileId,
        position: row.position,
        taken: false,
        code: row.code,
        title: row.title,
        description: row.description,
        amount: row.amount,
        currency: row.currency,
        awarded_on: row.awardedOn,
        funder_name: row.funderName,
        funder_code: row.funderCode,
        recipient_name: row.recipientName,
        recipient_code: row.recipientCode,
        recipients: row.recipients,
        to_person: row.toPerson,
        source: row.source,
        odd: row.odd,
        made_at: now,
        made_by: by,
      })),
    )
    .execute();
}

/** Takes the good grants of a file whose identifiers are not here yet; answers how many. One file at a time. */
export async function takeRead(tx: Writer, initiativeId: string, fileId: string): Promise<number> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const done = await tx
    .updateTable("grant_award")
    .set({ taken: true })
    .where("initiative_id", "=", initiativeId)
    .where("file_id", "=", fileId)
    .where("taken", "=", false)
    .where(({ not }) => not(sql<boolean>`odd && ${sql.val([...faults])}::text[]`))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("grant_award as here")
            .select("here.id")
            .where("here.initiative_id", "=", initiativeId)
            .where("here.taken", "=", true)
            .whereRef("here.code", "=", "grant_award.code"),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** How many good grants of a file have an identifier that is here already. */
export async function countHere(tx: Reader, initiativeId: string, fileId: string): Promise<number> {
  const row = await tx
    .selectFrom("grant_award")
    .innerJoin("grant_award as here", (join) =>
      join
        .onRef("here.initiative_id", "=", "grant_award.initiative_id")
        .onRef("here.code", "=", "grant_award.code")
        .on("here.taken", "=", true),
    )
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("grant_award.initiative_id", "=", initiativeId)
    .where("grant_award.file_id", "=", fileId)
    .where("grant_award.taken", "=", false)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
