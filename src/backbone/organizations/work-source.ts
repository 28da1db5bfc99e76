import { z } from "zod";
import type { On } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import type { Reader } from "../../storage/records.ts";

const messageSchema = z.object({ en: z.string(), he: z.string(), ar: z.string() });

/** What is done by an organization or about a cause, as its page lists it: told by a noun that stands above it. */
export const workPartSchema = z.object({
  title: messageSchema,
  lines: z.array(
    z.object({
      names: maybeNamesSchema,
      /** Its page, inside the initiative. */
      path: z.string(),
      /** E.g. that it is a promise. */
      kind: messageSchema,
      /** Who does it, by name; left out where the page is about whoever does. */
      who: z.string().optional(),
    }),
  ),
  more: z.object({ label: messageSchema, path: z.string() }).nullable(),
});
export type WorkPart = z.output<typeof workPartSchema>;

/** Tells what is done by an organization, or about a cause, as far as this reader may know; null where nothing is. */
export type WorkSource = (
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId" | "now">,
  of: { organizationId: string } | { challengeId: string },
) => Promise<WorkPart | null>;

/** What all sources tell of one organization or cause. */
export async function collectWork(
  sources: readonly WorkSource[],
  tx: Reader,
  on: Parameters<WorkSource>[1],
  of: Parameters<WorkSource>[2],
): Promise<WorkPart[]> {
  const parts: WorkPart[] = [];
  for (const source of sources) {
    const part = await source(tx, on, of);
    if (part) parts.push(part);
  }
  return parts;
}
