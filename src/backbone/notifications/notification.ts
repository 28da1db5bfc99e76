import type { Message, Values } from "../../core/message.ts";
import type { ThingRef } from "../things/public.ts";

/** Why somebody is told something at all; whatever is no reason here goes into the weekly digest, or nowhere. */
export type NotificationReason = "asked" | "answered" | "public" | "decided" | "gap" | "meeting";

/** What is told to people, once. No protected figure, no line of a story, no other partner's lateness in its sentence. */
export interface Notice {
  to: readonly string[];
  reason: NotificationReason;
  about: ThingRef;
  /** Where it is answered, inside the initiative. */
  path: string;
  sentence: Message;
  values?: Values;
  /** By when something is asked, `2026-06-30`: it is asked once, and once more before that day. */
  due?: string | null;
  now: Date;
}
