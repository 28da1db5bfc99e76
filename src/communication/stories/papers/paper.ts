import { createHash } from "node:crypto";
import { z } from "zod";
import { languages } from "../../../core/message.ts";
import { idSchema } from "../../../core/schemas.ts";

/** The most sheets that are printed at once: what fits into the hands of one class. */
export const mostSheets = 60;
/** For how long whoever typed a sheet in may mend it, in minutes, unless she leaves the stack before. */
export const minutesToMend = 30;

/** How a sheet stands. Of one that is not to be typed in, nothing says why. */
export const sheetStates = ["waiting", "entered", "empty", "withdrawn"] as const;
export type SheetState = (typeof sheetStates)[number];

/** What was printed at once, for one bridge, in one language. */
export const stackSchema = z.object({
  id: idSchema,
  campaignId: idSchema,
  bridgeId: idSchema,
  number: z.number().int(),
  language: z.enum(languages),
  sheets: z.number().int(),
  /** Whom the sheets name as readers: of all of it, and of the masked words alone. */
  readerIds: z.array(z.string()),
  coderIds: z.array(z.string()),
  madeAt: z.iso.datetime(),
  madeBy: z.string().nullable(),
});
export type Stack = z.output<typeof stackSchema>;

/** One sheet, as those see it who type it in. */
export interface Sheet {
  position: number;
  state: SheetState;
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** Two digits that belong to one sheet alone, so that a slip, or a sheet of another stack, is noticed. */
function proofOf(stackId: string, position: number): string {
  const hash = createHash("sha256").update(`sheet ${stackId} ${position}`).digest();
  return twoDigits(hash.readUInt32BE(0) % 97);
}

/** The number on a sheet: its stack, its place in it, and two digits that prove both. */
export const numberOfSheet = (stack: Pick<Stack, "id" | "number">, position: number): string =>
  [stack.number, twoDigits(position), proofOf(stack.id, position)].join("-");

/** The digits of a number as it was typed or scanned, whatever digits and signs it was written in. */
function groupsOf(typed: string): string[] {
  const scanned = /[?&]sheet=([^&#\s]+)/.exec(typed)?.[1] ?? typed;
  const western = scanned.replaceAll(/\p{Nd}/gu, (digit) => String(countOf(digit)));
  const groups = western.match(/\d+/g) ?? [];
  const [only = ""] = groups;
  if (groups.length !== 1 || only.length < 3) return groups;
  return [only.slice(0, -4), only.slice(-4, -2), only.slice(-2)].filter((group) => group !== "");
}

/** What a digit of any script counts; digits stand in tens that begin with their zero. */
function countOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  for (const zero of [0x30, 0x660, 0x6f0]) if (code >= zero && code <= zero + 9) return code - zero;
  return Number.NaN;
}

/** What a typed number means: a sheet of this stack, another stack, or nothing. */
export type TypedNumber = { position: number } | { otherStack: number } | null;

/** Reads the number of a sheet as it was typed: `12-07-43`, `7 43`, `0743`, or the address of its square code. */
export function readNumber(stack: Pick<Stack, "id" | "number" | "sheets">, typed: string): TypedNumber {
  const groups = groupsOf(typed);
  if (groups.length < 2 || groups.length > 3) return null;
  const [position = Number.NaN, proof = Number.NaN] = groups.slice(-2).map(Number);
  const named = groups.length === 3 ? Number(groups[0]) : stack.number;
  if (named !== stack.number) return { otherStack: named };
  const isOurs = position >= 1 && position <= stack.sheets && Number(proofOf(stack.id, position)) === proof;
  return isOurs ? { position } : null;
}
