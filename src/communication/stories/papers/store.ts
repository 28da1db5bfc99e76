import type { Reader, Writer } from "../../../storage/records.ts";
import { seeingKey, seeingSheet, seeingStack } from "../sight/store.ts";
import { type Sheet, type SheetState, type Stack, stackSchema } from "./paper.ts";

const columns = [
  ...(["id", "campaign_id as campaignId", "bridge_id as bridgeId", "number", "language", "sheets"] as const),
  ...(["reader_ids as readerIds", "coder_ids as coderIds", "made_at as madeAt", "made_by as madeBy"] as const),
] as const;

const stackOf = <R extends { madeAt: Date }>(row: R): Stack =>
  stackSchema.parse({ ...row, madeAt: row.madeAt.toISOString() });

/** The stacks that were printed for a bridge, the newest first. */
export async function listStacks(tx: Reader, initiativeId: string, bridgeId: string): Promise<Stack[]> {
  const rows = await tx
    .selectFrom("paper_stack")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("bridge_id", "=", bridgeId)
    .orderBy("number", "desc")
    .execute();
  return rows.map(stackOf);
}

/** One stack. */
export async function findStack(tx: Reader, initiativeId: string, id: string): Promise<Stack | undefined> {
  const row = await tx
    .selectFrom("paper_stack")
    .select(columns)
    .where("initiative_id", "=", initiativeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && stackOf(row);
}

/** Whether an initiative prints sheets at all. */
export async function hasPapers(tx: Reader, initiativeId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("paper_stack")
    .select("id")
    .where("initiative_id", "=", initiativeId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a stack with the hashes of the words on its sheets, in their order; answers its number. */
export async function addStack(
  tx: Writer,
  initiativeId: string,
  { hashes, ...stack }: Omit<Stack, "number" | "sheets" | "madeAt"> & { hashes: readonly string[]; now: Date },
): Promise<number> {
  await tx.selectFrom("initiative").select("id").where("id", "=", initiativeId).forUpdate().execute();
  const last = await tx
    .selectFrom("paper_stack")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("initiative_id", "=", initiativeId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const within = { initiative_id: initiativeId, campaign_id: stack.campaignId };
  await tx
    .insertInto("paper_stack")
    .values({
      ...{
        ...within,
        bridge_id: stack.bridgeId,
        id: stack.id,
        number,
        language: stack.language,
        sheets: hashes.length,
      },
      ...{ reader_ids: stack.readerIds, coder_ids: stack.coderIds, made_at: stack.now, made_by: stack.madeBy },
    })
    .execute();
  const sheets = hashes.map((_, place) => ({ ...within, stack_id: stack.id, position: place + 1 }));
  const keys = hashes.map((key_hash, place) => ({ ...within, stack_id: stack.id, position: place + 1, key_hash }));
  await seeingStack(tx, stack.id, async () => {
    await tx.insertInto("paper_sheet").values(sheets).execute();
    await tx.insertInto("paper_key").values(keys).execute();
  });
  return number;
}

/** Deletes a stack of which no sheet was typed in; answers false where one was. */
export const deleteStack = (tx: Writer, initiativeId: string, id: string): Promise<boolean> =>
  seeingStack(tx, id, async () => {
    const sheets = await tx
      .selectFrom("paper_sheet")
      .select("state")
      .where("initiative_id", "=", initiativeId)
      .where("stack_id", "=", id)
      .forUpdate()
      .execute();
    if (sheets.some(({ state }) => state === "entered")) return false;
    await tx.deleteFrom("paper_stack").where("initiative_id", "=", initiativeId).where("id", "=", id).execute();
    return true;
  });

/** How the sheets of a stack stand, for those who type them in; for all others there are none. */
export async function listSheets(tx: Reader, initiativeId: string, stackId: string): Promise<Sheet[]> {
  const rows = await tx
    .selectFrom("paper_sheet")
    .select(["position", "state"])
    .where("initiative_id", "=", initiativeId)
    .where("stack_id", "=", stackId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as SheetState }));
}

interface Place {
  stackId: string;
  position: number;
}

/** How one sheet stands, held until the transaction ends: two who type the same sheet come one after the other. */
export async function lockSheet(
  tx: Writer,
  initiativeId: string,
  { stackId, position }: Place,
): Promise<SheetState | undefined> {
  const row = await tx
    .selectFrom("paper_sheet")
    .select("state")
    .where("initiative_id", "=", initiativeId)
    .where("stack_id", "=", stackId)
    .where("position", "=", position)
    .forUpdate()
    .executeTakeFirst();
  return row && (row.state as SheetState);
}

/** Says how a sheet stands from now on. */
export async function setSheet(
  tx: Writer,
  initiativeId: string,
  { stackId, position, state, receivedOn }: Place & { state: SheetState; receivedOn?: string },
): Promise<void> {
  await tx
    .updateTable("paper_sheet")
    .set({ state, ...(receivedOn && { received_on: receivedOn }) })
    .where("initiative_id", "=", initiativeId)
    .where("stack_id", "=", stackId)
    .where("position", "=", position)
    .execute();
}

/** Takes the hash of a sheet's words away from it, for its story or for good; undefined where it is gone. */
export const takeKey = (tx: Writer, initiativeId: string, { stackId, position }: Place): Promise<string | undefined> =>
  seeingSheet(tx, stackId, position, async () => {
    const row = await tx
      .deleteFrom("paper_key")
      .where("initiative_id", "=", initiativeId)
      .where("stack_id", "=", stackId)
      .where("position", "=", position)
      .returning("key_hash")
      .executeTakeFirst();
    return row?.key_hash;
  });

/** The sheet that bears four words and was not typed in, by their hash. */
export const findSheetByKey = (tx: Reader, initiativeId: string, hash: string): Promise<Place | undefined> =>
  seeingKey(tx, hash, () =>
    tx
      .selectFrom("paper_key")
      .select(["stack_id as stackId", "position"])
      .where("initiative_id", "=", initiativeId)
      .where("key_hash", "=", hash)
      .executeTakeFirst(),
  );

/** Its teller takes a sheet away from those who would type it in; false where it was typed in just now. */
export const withdrawSheet = (tx: Writer, initiativeId: string, place: Place, hash: string): Promise<boolean> =>
  seeingStack(tx, place.stackId, async () => {
    await lockSheet(tx, initiativeId, place);
    const gone = await tx
      .deleteFrom("paper_key")
      .where("initiative_id", "=", initiativeId)
      .where("stack_id", "=", place.stackId)
      .where("key_hash", "=", hash)
      .returning("position")
      .executeTakeFirst();
    if (gone) await setSheet(tx, initiativeId, { ...place, state: "withdrawn" });
    return gone !== undefined;
  });

/** The sheets of a campaign that this transaction sees which can be typed in, with the hashes of their words. */
export const listKeys = (tx: Reader, initiativeId: string, campaignId: string) =>
  tx
    .selectFrom("paper_key")
    .select(["stack_id as stackId", "position", "key_hash as hash"])
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .execute();

/** Lets nobody type in what is left of a campaign: it is over. */
export async function forgetKeys(tx: Writer, initiativeId: string, campaignId: string): Promise<void> {
  await tx
    .deleteFrom("paper_key")
    .where("initiative_id", "=", initiativeId)
    .where("campaign_id", "=", campaignId)
    .execute();
}

/** Whether somebody promised to keep to herself what she types of a stack. */
export async function hasPromised(
  tx: Reader,
  initiativeId: string,
  { stackId, personId }: { stackId: string; personId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom("paper_promise")
    .select("person_id")
    .where("initiative_id", "=", initiativeId)
    .where("stack_id", "=", stackId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that she did; a second time changes nothing. */
export async function addPromise(
  tx: Writer,
  initiativeId: string,
  promise: { stackId: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto("paper_promise")
    .values({
      ...{ initiative_id: initiativeId, stack_id: promise.stackId, person_id: promise.personId },
      promised_at: promise.now,
    })
    .onConflict((conflict) => conflict.columns(["initiative_id", "stack_id", "person_id"]).doNothing())
    .execute();
}
