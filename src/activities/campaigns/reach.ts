import { z } from "zod";
import { channels, measures, type Reach } from "./campaign.ts";

/** What one channel reached by one measure. */
export const channelReachSchema = z.object({
  channel: z.enum(channels),
  /** Added up over the days; of people, the most in any of them, because the same people may come again. */
  amount: z.number(),
  days: z.number().int(),
});

/** What a campaign reached by one measure: never added to another measure, and people not over channels. */
export const measureReachSchema = z.object({
  measure: z.enum(measures),
  channels: z.array(channelReachSchema),
  /** Over all channels; null for people, who may be reached by several. */
  total: z.number().nullable(),
});
export type MeasureReach = z.output<typeof measureReachSchema>;

/** Sums what may be summed. */
export function sumReach(reached: readonly Reach[]): MeasureReach[] {
  return measures.flatMap((measure) => {
    const own = reached.filter((one) => one.measure === measure);
    if (own.length === 0) return [];
    const byChannel = channels.flatMap((channel) => {
      const amounts = own.filter((one) => one.channel === channel).map(({ amount }) => amount);
      if (amounts.length === 0) return [];
      const amount = measure === "people" ? Math.max(...amounts) : amounts.reduce((sum, one) => sum + one, 0);
      return [{ channel, amount, days: amounts.length }];
    });
    const total = measure === "people" ? null : byChannel.reduce((sum, { amount }) => sum + amount, 0);
    return [{ measure, channels: byChannel, total }];
  });
}

/** A count that says something of days that another count of the same channel and measure speaks of, too. */
export const findOverlap = (known: readonly Reach[], one: Reach): Reach | undefined =>
  known.find(
    (other) =>
      other.channel === one.channel &&
      other.measure === one.measure &&
      other.fromOn <= one.toOn &&
      one.fromOn <= other.toOn &&
      (other.fromOn !== one.fromOn || other.toOn !== one.toOn),
  );
