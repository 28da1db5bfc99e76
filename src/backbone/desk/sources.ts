import type { Message, Values } from "../../core/message.ts";
import type { Condition } from "../../interface/mark.tsx";
import type { Reader } from "../../storage/records.ts";

/** One thing that the backbone team has to do, and where it is done. */
export interface DeskLine {
  about: "meetings" | "applications" | "talks" | "actions" | "decisions" | "agenda" | "data" | "people";
  /** E.g. "The steering committee meets on {day}: three papers are missing". Nobody is shamed in it. */
  sentence: Message;
  values?: Values;
  /** Inside the initiative. */
  path: string;
  /** The day by which, `2026-06-30`; null where none was named. */
  due: string | null;
}

/** Finds what the backbone team of one initiative has to do; a noun that gives it work declares one. One quick query or two. */
export type DeskSource = (
  tx: Reader,
  asked: { initiativeId: string; personId: string; now: Date },
) => Promise<readonly DeskLine[]>;

/** How one of the five conditions stands, from what really happened, in one sentence with a door. */
export interface ConditionSentence {
  condition: Condition;
  sentence: Message;
  values?: Values;
  path: string;
}

/** Says how a condition stands to members, or to everybody where the reader is none; null where there is nothing to say. */
export type ConditionSource = (
  tx: Reader,
  asked: { initiativeId: string; isMember: boolean; now: Date },
) => Promise<ConditionSentence | null>;
