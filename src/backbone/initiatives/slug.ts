import type { z } from "zod";
import { romanize } from "../../core/romanize.ts";
import { type namesSchema, slugSchema } from "../../core/schemas.ts";

/** First parts of addresses that belong to the program itself, now or probably later. */
const reserved: ReadonlySet<string> = new Set([
  "about",
  "admin",
  "api",
  "assets",
  "auth",
  "calendar",
  "embed",
  "feed",
  "feeds",
  "handbook",
  "health",
  "help",
  "invite",
  "join",
  "mail",
  "mcp",
  "me",
  "mine",
  "today",
  "new",
  "openapi",
  "outbox",
  "owner",
  "people",
  "search",
  "settings",
  "sign-in",
  "sign-out",
  "sign-up",
  "start",
  "static",
  "status",
  "welcome",
]);

/** Whether an address is free for an initiative as far as the program itself goes: well formed and not reserved. */
export const isSlug = (text: string): boolean => slugSchema.safeParse(text).success && !reserved.has(text);

const longest = 40;

/** What an initiative is called, as somebody has just written it. */
export type WrittenNames = z.output<typeof namesSchema>;

/**
 * An address from what something is called: the English name first, other letters written in Latin; where no letter of
 * it can be in an address, the word that stands for the thing.
 */
export function suggestSlug(
  names: WrittenNames,
  taken: ReadonlySet<string> = new Set(),
  otherwise = "initiative",
): string {
  const base = slugOf(names.en ?? names.he ?? names.ar ?? "") || otherwise;
  if (!reserved.has(base) && !taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** Ends at a word where the whole is too long. */
function slugOf(text: string): string {
  const slug = romanize(text)
    .replace(/['’"״׳]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  return cut.slice(0, cut.lastIndexOf("-") > 10 ? cut.lastIndexOf("-") : longest);
}
