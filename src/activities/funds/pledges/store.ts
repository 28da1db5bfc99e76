import type { Reader, Writer } from "../../../storage/records.ts";
import { type KeptPledge, keptPledgeSchema, type Pledge } from "../fund.ts";

/** Who did something, and when. */
interface Doing {
  by: string | null;
  now: Date;
}

/** The pledges for needs and funds, in the order in which they were said; or one of them, held where it is to change. */
export async function listPledges(
  tx: Reader,
  initiativeId: string,
  { id, held = false }: { id?: string; held?: boolean } = {},
): Promise<KeptPledge[]> {
  let asked = tx.selectFrom("fund_pledge").selectAll().where("initiative_id", "=", initiativeId);
  if (id) asked = asked.where("id", "=", id);
  const rows = await (held ? asked.forUpdate() : asked).orderBy("id").execute();
  return rows.map((row) =>
    keptPledgeSchema.parse({
      id: row.id,
      organizationId: row.organization_id,
      giverName: row.giver_name,
      needId: row.need_id,
      fundId: row.fund_id,
      amount: row.amount,
      currency: row.currency,
      state: row.state,
      words: row.words,
      forAll: row.for_all,
      saidAt: row.said_at.toISOString(),
    }),
  );
}

/** Writes a pledge under an id that the caller made. */
export async function addPledge(
  tx: Writer,
  initiativeId: string,
  { id, ...pledge }: Pledge & { id: string },
  { by, now }: Doing,
): Promise<void> {
  await tx
    .insertInto("fund_pledge")
    .values({
      initiative_id: initiativeId,
      id,
      organization_id: pledge.organizationId,
      giver_name: pledge.giverName,
      need_id: pledge.needId,
      fund_id: pledge.fundId,
      amount: pledge.amount,
      currency: pledge.currency,
      words: pledge.words,
      for_all: pledge.forAll,
      said_at: now,
      said_by: by,
    })
    .execute();
}

/** Says how a pledge stands now. */
export async function setPledgeState(
  tx: Writer,
  initiativeId: string,
  id: string,
  state: KeptPledge["state"],
): Promise<void> {
  await tx
    .updateTable("fund_pledge")
    .set({ state })
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
