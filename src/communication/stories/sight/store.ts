import { sql } from "kysely";
import type { Reader } from "../../../storage/records.ts";

/** Sets what a transaction sees through the second wall while a step runs, and puts back what it saw before. */
async function seeing<T>(tx: Reader, setting: string, value: string, step: () => Promise<T>): Promise<T> {
  const set = (to: string) =>
    tx.selectNoFrom(sql<string>`set_config(${setting}, ${to}, true)`.as("set")).executeTakeFirstOrThrow();
  const { before } = await tx
    .selectNoFrom(sql<string | null>`current_setting(${setting}, true)`.as("before"))
    .executeTakeFirstOrThrow();
  await set(value);
  // Where the step throws, the transaction ends, and with it what it saw.
  const result = await step();
  await set(before ?? "");
  return result;
}

/** Opens one story to this transaction while a step runs: to whoever holds its key, and to the program that deletes it. */
export const seeingStory = <T>(tx: Reader, storyId: string, step: () => Promise<T>): Promise<T> =>
  seeing(tx, "fivefold.story", storyId, step);

/** Opens the sheets and keys of a printed stack to this transaction while a step runs: to print it, or to delete it again. */
export const seeingStack = <T>(tx: Reader, stackId: string, step: () => Promise<T>): Promise<T> =>
  seeing(tx, "fivefold.paper_stack", stackId, step);

/** Opens the key of one sheet while a step runs, to whoever types it in; the database asks whether she may. */
export const seeingSheet = <T>(tx: Reader, stackId: string, position: number, step: () => Promise<T>): Promise<T> =>
  seeing(tx, "fivefold.paper_sheet", `${stackId} ${position}`, step);

/** Opens what four words open, by their hash, while a step runs. */
export const seeingKey = <T>(tx: Reader, hash: string, step: () => Promise<T>): Promise<T> =>
  seeing(tx, "fivefold.story_key", hash, step);

/**
 * Opens all stories of a campaign to this transaction while a step runs: to count, to delete what ran out, to find one by
 * its key, to show what its tellers allowed. What it reads must not leave the step unless a consent allows it.
 */
export const seeingCampaign = <T>(tx: Reader, campaignId: string, step: () => Promise<T>): Promise<T> =>
  seeing(tx, "fivefold.story_campaign", campaignId, step);
