import { hashToken } from "../../../core/id.ts";
import type { On } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { tellWords as said } from "./words.ts";

/** How many may begin from one place in an hour: a large school can, a program cannot. */
const beginningsAnHour = 400;
const beginnings = new Map<string, { since: number; count: number }>();

/** Counts a beginning from where it comes. @throws {Refusal} where too many began there within the hour. */
export function countBeginning({ caller, now, initiativeId }: On): void {
  if (!caller) return;
  const place = hashToken(`${initiativeId} ${caller}`);
  const known = beginnings.get(place);
  const fresh = known && now.getTime() - known.since < 3_600_000 ? known : { since: now.getTime(), count: 0 };
  fresh.count += 1;
  if (beginnings.size > 10_000) beginnings.clear();
  beginnings.set(place, fresh);
  if (fresh.count > beginningsAnHour) throw new Refusal("too-many", said.tooManyHere);
}
