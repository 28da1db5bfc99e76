import type { Message, Values } from "../../core/message.ts";
import { formatOf, latestOf } from "./drawing.ts";
import type { Scorecard } from "./scorecard.ts";
import { scorecardWords as said } from "./words.ts";

/** Whether the recorded figure misses the path, and only what the source hides lets it be there. */
const isOnlyWithin = ({ wanted, measures }: Scorecard, value: number): boolean =>
  wanted !== null && (measures[0]?.direction === "down" ? value > wanted : value < wanted);

/** What is said of where the goal stands: the newest figure against the path that was agreed. */
export function standingSaid(card: Scorecard): { sentence: Message; values: Values } {
  const own = card.measures[0];
  const latest = own && latestOf(own);
  if (!own || !latest || card.standing === "no-figure") return { sentence: said.noFigureYet, values: {} };
  const format = formatOf(own);
  const values = {
    value: format(latest.value),
    period: latest.period,
    wanted: card.wanted === null ? "" : format(card.wanted),
    lag: card.goal?.lagPeriods ?? 0,
  };
  if (card.standing === "reached") return { sentence: said.reached, values };
  if (card.standing === "too-early") return { sentence: said.tooEarly, values };
  if (card.standing === "on-path" && isOnlyWithin(card, latest.value) && latest.low !== null && latest.high !== null)
    return { sentence: said.onPathWithin, values: { ...values, low: format(latest.low), high: format(latest.high) } };
  return { sentence: card.standing === "on-path" ? said.onPath : said.offPath, values };
}
