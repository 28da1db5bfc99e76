import type { Message, Values } from "../../core/message.ts";
import type { Decision } from "./decision.ts";
import { outcomeWords as said } from "./words.ts";

/** A sentence and what it is filled with. */
export interface Sentence {
  message: Message;
  values: Values & Record<string, string | number>;
}

/** What came out of a decision, in a sentence; null as long as it is not taken. */
export function outcomeOf({
  result,
  method,
  options,
}: Pick<Decision, "result" | "method" | "options">): Sentence | null {
  if (!result) return null;
  const { outcome, counts, took, quorum, winners } = result;
  const names = winners.map((option) => options[option] ?? "").join(" · ");
  if (outcome === "no-quorum") return { message: said.noQuorum, values: { took, quorum } };
  if (outcome === "level") return { message: said.level, values: { options: names } };
  if (outcome === "chosen") return chosen(result, method, names);
  const adopted = outcome === "adopted";
  if (method === "majority")
    return {
      message: adopted ? said.majority : said.noMajority,
      values: { yes: counts.yes ?? 0, no: counts.no ?? 0, abstain: counts.abstain ?? 0 },
    };
  const values = { agree: counts.agree ?? 0, aside: counts.aside ?? 0 };
  if (adopted) return { message: method === "consent" ? said.consent : said.consensus, values };
  const against = (counts.objection ?? 0) + (counts.disagree ?? 0);
  if (against === 0) return { message: said.nobodyAgreed, values: {} };
  return { message: method === "consent" ? said.objections : said.disagreed, values: { against } };
}

function chosen(result: NonNullable<Decision["result"]>, method: Decision["method"], option: string): Sentence {
  const best = result.options[result.winners[0] ?? -1];
  if (method === "score" && best?.median !== undefined)
    return { message: said.chosenByScore, values: { option, median: Math.round(best.median * 10) / 10 } };
  if (method === "dots" && best?.points !== undefined)
    return { message: said.chosenByDots, values: { option, points: best.points } };
  return { message: said.chosen, values: { option } };
}
