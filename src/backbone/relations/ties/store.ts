import type { Reader, Writer } from "../../../storage/records.ts";
import { inOrder, type KeptTie, type TieKind, tieKindSchema } from "./tie.ts";

/** All ties of an initiative, agreed or not; with an organization's id, those that it is in. */
export async function listTies(tx: Reader, initiativeId: string, organizationId?: string): Promise<KeptTie[]> {
  const rows = await tx
    .selectFrom("shown_tie")
    .selectAll()
    .where("initiative_id", "=", initiativeId)
    .$if(organizationId !== undefined, (q) =>
      q.where((o) =>
        o.or([
          o("lower_organization_id", "=", organizationId ?? ""),
          o("higher_organization_id", "=", organizationId ?? ""),
        ]),
      ),
    )
    .orderBy("lower_organization_id")
    .orderBy("higher_organization_id")
    .orderBy("what")
    .execute();
  return rows.map((row) => ({
    lower: row.lower_organization_id,
    higher: row.higher_organization_id,
    what: tieKindSchema.catch("declared").parse(row.what),
    path: row.path,
    lowerAgreed: row.lower_agreed_at !== null,
    higherAgreed: row.higher_agreed_at !== null,
    since: row.since,
    until: row.until,
  }));
}

/** One organization agrees to show a tie; the row is made where it is the first of the two. */
export async function agreeToTie(
  tx: Writer,
  initiativeId: string,
  tie: {
    own: string;
    other: string;
    what: TieKind;
    path: string | null;
    since: string | null;
    by: string | null;
    now: Date;
  },
): Promise<void> {
  const [lower, higher] = inOrder(tie.own, tie.other);
  const agreed =
    tie.own === lower
      ? { lower_agreed_at: tie.now, lower_agreed_by: tie.by }
      : { higher_agreed_at: tie.now, higher_agreed_by: tie.by };
  await tx
    .insertInto("shown_tie")
    .values({
      initiative_id: initiativeId,
      lower_organization_id: lower,
      higher_organization_id: higher,
      what: tie.what,
      path: tie.path,
      since: tie.since,
      ...agreed,
    })
    .onConflict((c) =>
      c.columns(["initiative_id", "lower_organization_id", "higher_organization_id", "what"]).doUpdateSet(agreed),
    )
    .execute();
}

/** A tie known from elsewhere, to which nobody agreed yet; says whether it is new. */
export async function offerTie(tx: Writer, initiativeId: string, { a, b }: { a: string; b: string }): Promise<boolean> {
  const [lower, higher] = inOrder(a, b);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("shown_tie")
    .values({
      initiative_id: initiativeId,
      lower_organization_id: lower,
      higher_organization_id: higher,
      what: "brought",
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const between = (one: string, other: string, what: TieKind) => {
  const [lower, higher] = inOrder(one, other);
  return { lower_organization_id: lower, higher_organization_id: higher, what };
};

/** A tie is no more: nobody is told of it, and both would have to agree anew. Says whether there was one. */
export async function dropTie(
  tx: Writer,
  initiativeId: string,
  tie: { own: string; other: string; what: TieKind },
): Promise<boolean> {
  const key = between(tie.own, tie.other, tie.what);
  const { numDeletedRows } = await tx
    .deleteFrom("shown_tie")
    .where("initiative_id", "=", initiativeId)
    .where("lower_organization_id", "=", key.lower_organization_id)
    .where("higher_organization_id", "=", key.higher_organization_id)
    .where("what", "=", key.what)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Writes the last day of a tie that both show. Says whether there was one. */
export async function endTie(
  tx: Writer,
  initiativeId: string,
  tie: { own: string; other: string; what: TieKind; until: string },
): Promise<boolean> {
  const key = between(tie.own, tie.other, tie.what);
  const { numUpdatedRows } = await tx
    .updateTable("shown_tie")
    .set({ until: tie.until })
    .where("initiative_id", "=", initiativeId)
    .where("lower_organization_id", "=", key.lower_organization_id)
    .where("higher_organization_id", "=", key.higher_organization_id)
    .where("what", "=", key.what)
    .where("lower_agreed_at", "is not", null)
    .where("higher_agreed_at", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
