import type { Reader, Writer } from "../../../storage/records.ts";

/** What a link or an address for mail opens; its secret is kept as a hash alone. */
export interface ReportLink {
  tokenHash: string;
  initiativeId: string;
  kind: "task" | "receipt" | "mail";
  windowId: string | null;
  organizationId: string;
  commitmentId: string | null;
  reportId: string | null;
  personId: string | null;
  until: Date;
}

/** How often one address takes a mail. */
const mostUses = 10;

/** Keeps links that are about to be handed out; those whose time is over are let go. */
export async function addLinks(tx: Writer, links: readonly ReportLink[], now: Date): Promise<void> {
  if (links.length === 0) return;
  await tx
    .insertInto("report_link")
    .values(
      links.map((link) => ({
        token_hash: link.tokenHash,
        inside: link.initiativeId,
        kind: link.kind,
        window_id: link.windowId,
        organization_id: link.organizationId,
        commitment_id: link.commitmentId,
        report_id: link.reportId,
        person_id: link.personId,
        made_at: now,
        until: link.until,
      })),
    )
    .execute();
  const longOver = new Date(now.getTime() - 180 * 86_400_000);
  await tx.deleteFrom("report_link").where("until", "<", longOver).execute();
}

/** What a link is for, also where its time is over; nothing in another initiative than the one that is asked. */
export async function findLink(tx: Reader, tokenHash: string, inside: string | null): Promise<ReportLink | undefined> {
  let asked = tx
    .selectFrom("report_link")
    .select([
      "token_hash as tokenHash",
      "inside as initiativeId",
      "kind",
      "window_id as windowId",
      "organization_id as organizationId",
      "commitment_id as commitmentId",
      "report_id as reportId",
      "person_id as personId",
      "until",
    ])
    .where("token_hash", "=", tokenHash)
    .where("uses", "<", mostUses);
  if (inside) asked = asked.where("inside", "=", inside);
  return (await asked.executeTakeFirst()) as ReportLink | undefined;
}

/** Uses an address for mail once; false where it has been used too often. */
export async function useLink(tx: Writer, tokenHash: string): Promise<boolean> {
  const row = await tx
    .updateTable("report_link")
    .set((link) => ({ uses: link("uses", "+", 1) }))
    .where("token_hash", "=", tokenHash)
    .where("uses", "<", mostUses)
    .returning("token_hash")
    .executeTakeFirst();
  return row !== undefined;
}

/** Moves the end of the links of a window, as its last day moves. */
export async function prolongLinks(tx: Writer, initiativeId: string, windowId: string, until: Date): Promise<void> {
  await tx
    .updateTable("report_link")
    .set({ until })
    .where("inside", "=", initiativeId)
    .where("window_id", "=", windowId)
    .where("kind", "in", ["task", "mail"])
    .execute();
}
