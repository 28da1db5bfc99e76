import type { Message, Values } from "../../core/message.ts";
import type { ThingRef } from "../things/public.ts";

/** Why somebody is told something at all; whatever is no reason here goes into the weekly digest, or nowhere. */
export const notificationReasons = ["asked", "answered", "public", "decided", "gap", "meeting", "announced"] as const;
export type NotificationReason = (typeof notificationReasons)[number];

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
  /** The message that can be answered by mail. */
  answersTo?: string;
  now: Date;
}

const day = 86_400_000;
const reminderDays = 2;

/** From when the one reminder of what is asked goes out: two days before; null where that is hardly later than the asking. */
export function remindFrom(due: string, now: Date): Date | null {
  const from = new Date(Date.parse(`${due}T00:00:00Z`) - reminderDays * day);
  return from.getTime() - now.getTime() < day ? null : from;
}
