import type { Audience } from "../../core/audience.ts";
import type { Message, Names, Values } from "../../core/message.ts";

/** What people search, follow, talk about and are told of. Each noun says which of its objects are such things. */
export const thingKinds = [
  "person",
  "organization",
  "application",
  "body",
  "meeting",
  "decision",
  "action",
  "agenda",
  "readiness",
  "goal",
  "milestone",
  "thread",
  "announcement",
  "library-page",
  "file",
  "challenge",
  "run",
  "commitment",
  "activity",
  "project",
  "ask",
  "practice",
  "policy-ask",
  "campaign",
  "fund",
  "survey",
  "conversation",
  "story-campaign",
  "theme",
  "goal-candidate",
  "heard",
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** One thing, by what it is and its id. */
export interface ThingRef {
  kind: ThingKind;
  id: string;
}

/** A thing as its noun tells of it, in the transaction of the change that made or changed it. */
export interface Told extends ThingRef {
  /** Where it is inside the initiative, e.g. `meetings/…`. */
  path: string;
  /** What it is called; in one language where people wrote it in one. */
  names: Names;
  /** All that can be searched in it beside its name: nothing in it may be hidden from anybody in the audience. */
  body?: string;
  /** The text written together that `body` is: what is written there later is found, too. */
  documentId?: string;
  audience: Audience;
  /** The thing that it is a part of, as a thread is of what it is about: its readers are those of the whole, now and later. */
  partOf?: ThingRef | undefined;
  /** Its newest state in a sentence, e.g. "Minutes are open for corrections until {day}"; left out, the last one stays. */
  state?: { message: Message; values?: Values };
  /** Who did it: she is not told of her own change. */
  by: string | null;
  now: Date;
}
