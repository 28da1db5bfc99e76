import type { Language, Message, Values } from "../../core/message.ts";
import type { Edition } from "./edition.ts";
import { stageWords as said } from "./words.ts";

/** Working days that a supplier has for its early look. */
export const earlyLookDays = 5;

/** The days of the week without work, 0 is Sunday: Friday and Saturday where Hebrew or Arabic is the first language. */
export const weekendOf = (language: Language): readonly number[] => (language === "en" ? [6, 0] : [5, 6]);

/** The same time of day so many working days later, in UTC. */
export function addWorkingDays(start: Date, days: number, weekend: readonly number[]): Date {
  const day = new Date(start);
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (!weekend.includes(day.getUTCDay())) left--;
  }
  return day;
}

/** Why a step cannot be taken now, in words; null where it can. */
export type Obstacle = { message: Message; values?: Values } | null;

/** What stands in the way of showing a draft to partners. */
export const obstacleToPartners = (edition: Edition): Obstacle =>
  edition.status === "draft" ? null : { message: said.notADraft };

/**
 * What stands in the way of showing an edition to everyone: it is not with partners, the same person would take both
 * steps, the supplier's date has not come, or its early look is not over. `personId` is null for the program itself.
 */
export function obstacleToEveryone(edition: Edition, personId: string | null, now: Date): Obstacle {
  if (edition.status !== "partners") return { message: said.notWithPartners };
  if (personId !== null && edition.partnersBy === personId) return { message: said.secondPerson };
  const moment = now.toISOString();
  if (edition.embargoUntil && moment < edition.embargoUntil)
    return { message: said.embargo, values: { date: new Date(edition.embargoUntil) } };
  if (edition.earlyLookUntil && moment < edition.earlyLookUntil)
    return { message: said.earlyLook, values: { date: new Date(edition.earlyLookUntil) } };
  return null;
}

/** What stands in the way of taking an edition back. */
export const obstacleToWithdrawal = (edition: Edition): Obstacle =>
  edition.status === "withdrawn" ? { message: said.alreadyBack } : null;
