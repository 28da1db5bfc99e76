import { Remembered } from "../telling/phone-key.ts";

/** The four words of each sheet of a stack, until whoever printed it says that she did: in this process alone. */
const printed = new Remembered<readonly (readonly string[])[]>();

export const showSheets = (stackId: string, words: readonly (readonly string[])[], now: Date): void =>
  printed.set(stackId, words, now);

/** The words of a stack's sheets in their order; null where they are forgotten. */
export const sheetsShown = (stackId: string, now: Date): readonly (readonly string[])[] | null =>
  printed.get(stackId, now) ?? null;

export const forgetSheets = (stackId: string): void => printed.delete(stackId);
