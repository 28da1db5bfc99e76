import { newId } from "../../../core/id.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { inOrder } from "../ties/tie.ts";
import { type Reason, reasonSchema } from "./introduction.ts";

/** An introduction as it is kept, with what each side said in private. */
export interface KeptIntroduction {
  id: string;
  lower: string;
  higher: string;
  reasons: Reason[];
  suggestedBy: string | null;
  lowerAnswer: "yes" | "no" | null;
  higherAnswer: "yes" | "no" | null;
  metOn: string | null;
  cameOfIt: string | null;
}

const yesOrNo = (text: string | null): "yes" | "no" | null => (text === "yes" || text === "no" ? text : null);

const rows = (tx: Reader, initiativeId: string) =>
  tx.selectFrom("introduction").selectAll().where("initiative_id", "=", initiativeId).orderBy("id");
type Row = Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number];

const viewOf = (row: Row): KeptIntroduction => ({
  id: row.id,
  lower: row.lower_organization_id,
  higher: row.higher_organization_id,
  reasons: reasonSchema.array().catch([]).parse(row.reasons),
  suggestedBy: row.suggested_by,
  lowerAnswer: yesOrNo(row.lower_answer),
  higherAnswer: yesOrNo(row.higher_answer),
  metOn: row.met_on,
  cameOfIt: row.came_of_it,
});

/** All introductions of an initiative; whoever shows them says of the answers only what is hers. */
export const listIntroductions = async (tx: Reader, initiativeId: string): Promise<KeptIntroduction[]> =>
  (await rows(tx, initiativeId).execute()).map(viewOf);

/** The introduction of two, made where there is none, locked until the transaction ends. */
export async function lockIntroduction(
  tx: Writer,
  initiativeId: string,
  { a, b, reasons, by, now }: { a: string; b: string; reasons: readonly Reason[]; by: string | null; now: Date },
): Promise<KeptIntroduction> {
  const [lower, higher] = inOrder(a, b);
  await tx
    .insertInto("introduction")
    .values({
      initiative_id: initiativeId,
      id: newId(),
      lower_organization_id: lower,
      higher_organization_id: higher,
      reasons: JSON.stringify(reasons),
      suggested_at: now,
      suggested_by: by,
    })
    .onConflict((c) => c.columns(["initiative_id", "lower_organization_id", "higher_organization_id"]).doNothing())
    .execute();
  const row = await rows(tx, initiativeId)
    .where("lower_organization_id", "=", lower)
    .where("higher_organization_id", "=", higher)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return viewOf(row);
}

/** Writes what one side says, what the backbone team suggests, or what came of it. */
export async function setIntroduction(
  tx: Writer,
  initiativeId: string,
  id: string,
  set: {
    lower_answer?: "yes" | "no";
    lower_at?: Date;
    higher_answer?: "yes" | "no";
    higher_at?: Date;
    suggested_by?: string | null;
    reasons?: string;
    met_on?: string | null;
    came_of_it?: string | null;
  },
): Promise<void> {
  await tx
    .updateTable("introduction")
    .set(set)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .execute();
}
