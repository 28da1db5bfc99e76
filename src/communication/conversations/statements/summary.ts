import { z } from "zod";
import type { Reader } from "../../../storage/records.ts";
import { type Reason, reasonOf, reasons } from "./ruling.ts";
import { listRulings, listStatements } from "./store.ts";

/** What everybody may know of the moderation: how many are shown, and how many are not for which reason. Nobody is named. */
export const summarySchema = z.object({
  shown: z.number().int(),
  notShown: z.number().int(),
  byReason: z.array(z.object({ reason: z.enum(reasons), count: z.number().int() })),
});
export type Summary = z.output<typeof summarySchema>;

/** Counts what moderators decided in a conversation. */
export async function summaryOf(tx: Reader, initiativeId: string, conversationId: string): Promise<Summary> {
  const statements = await listStatements(tx, initiativeId, conversationId);
  const notShown = statements.filter(({ state }) => state === "not-shown");
  const log = notShown.length > 0 ? await listRulings(tx, initiativeId, conversationId) : new Map();
  const counts = new Map<Reason, number>();
  for (const { id } of notShown) {
    const reason = reasonOf(log.get(id) ?? []) ?? "other";
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return {
    shown: statements.filter(({ state }) => state === "shown").length,
    notShown: notShown.length,
    byReason: reasons.flatMap((reason) => {
      const count = counts.get(reason);
      return count ? [{ reason, count }] : [];
    }),
  };
}
