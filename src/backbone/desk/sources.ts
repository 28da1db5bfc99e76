import type { Message, Names, Values } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import type { Condition } from "../../interface/mark.tsx";
import type { Reader } from "../../storage/records.ts";
import type { AskedOf } from "../people/public.ts";
import type { About } from "./desk.ts";

/** One thing that the backbone team has to do, and where it is done. */
export interface DeskLine {
  about: About;
  /** E.g. "The steering committee meets on {day}: three papers are missing". Nobody is shamed in it. */
  sentence: Message;
  values?: Values;
  /** Inside the initiative. */
  path: string;
  /** The day by which, `2026-06-30`; null where none was named. */
  due: string | null;
  /** How many such things the line stands for; unless said, the `count` of its values, or one. */
  count?: number;
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

/** The next meeting that a person is asked to, as her first page shows it. */
export interface NextMeeting {
  /** Who meets, e.g. the steering committee. */
  names: Names;
  begins: Date;
  ends: Date | null;
  /** E.g. `Asia/Jerusalem`. */
  timeZone: string;
  /** Inside the initiative. */
  path: string;
  /** What it is about, in its order. */
  items: readonly Names[];
  papers: number;
  /** Decisions that are asked of this reader in it. */
  decisions: number;
}

/** Finds the next meeting that a person is asked to in one initiative; null where there is none. */
export type MeetingSource = (tx: Reader, asked: AskedOf) => Promise<NextMeeting | null>;

/** What a person needs to know before all else when she comes in, and where it is done. */
export interface FirstLine {
  sentence: Message;
  values?: Values;
  /** Inside the initiative. */
  path: string;
}

/** Says the first line to those it is for; null for everybody else. The first source that has something to say, says it. */
export type FirstLineSource = (tx: Reader, asked: AskedOf) => Promise<FirstLine | null>;

/** A part of what the next director is told. */
export interface HandOverPart {
  title: Message;
  lines: readonly { sentence: Message; values?: Values; path?: string }[];
}

/** Tells the next director what a noun knows; null where it knows nothing yet. */
export type HandOverSource = (on: On) => Promise<HandOverPart | null>;
