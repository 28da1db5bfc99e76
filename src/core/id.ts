import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";

/** A new id: UUIDv7, so that ids sort by the time of their making. */
export const newId = (): string => randomUUIDv7();

/** A secret for a link, 160 bits in letters and digits that survive a chat message. */
export const newToken = (): string => randomBytes(20).toString("base64url");

/** What is kept of a token: whoever reads the database cannot use the link. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
