import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";

/** The moment and the number within it that the last id was made with. */
let last = { moment: 0, number: 0 };
const mostInAMoment = 0xfff;

/**
 * A new id: UUIDv7, so that ids sort by the time of their making; those of one millisecond by a counter in place of the
 * first random bits (RFC 9562, 6.2, method 1).
 */
export function newId(): string {
  const made = randomUUIDv7();
  const moment = Number.parseInt(made.slice(0, 8) + made.slice(9, 13), 16);
  if (moment > last.moment) last = { moment, number: Number.parseInt(made.slice(15, 18), 16) >> 1 };
  else if (last.number < mostInAMoment) last.number += 1;
  else last = { moment: last.moment + 1, number: 0 };
  const time = last.moment.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${last.number.toString(16).padStart(3, "0")}${made.slice(18)}`;
}

/** A secret for a link, 160 bits in letters and digits that survive a chat message. */
export const newToken = (): string => randomBytes(20).toString("base64url");

/** What is kept of a token: whoever reads the database cannot use the link. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
