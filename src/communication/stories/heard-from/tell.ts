import { dayOf } from "../../../core/days.ts";
import type { On } from "../../../core/operation.ts";
import type { Writer } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { mayTellAnew } from "../coarse.ts";
import { type Meaning, tellMeaning } from "../meanings/meaning.ts";
import { tellWho } from "./heard-from.ts";
import { readQuality } from "./quality.ts";
import { questionsOf } from "./questions.ts";
import { findPopulation, findTelling, holdTelling, listTellers, setTelling } from "./store.ts";

const ids = (asked: readonly { id: string }[]) => asked.map(({ id }) => id);

/** Why it cannot be told yet: for the first time, or anew. */
export type NotYetHeard = "notYet" | "notYetAnew";

/** Tells anew who was heard, what stories mean and how well the campaign listened, all together, if they may be told; answers why not where they may not. */
export async function tellWhoWasHeard(
  tx: Writer,
  on: Pick<On, "initiativeId" | "now">,
  campaign: StoryCampaign,
): Promise<NotYetHeard | null> {
  await holdTelling(tx, campaign.id);
  const last = await findTelling(tx, on.initiativeId, campaign.id, "heard-from");
  const tellers = await listTellers(tx, on.initiativeId, campaign.id);
  const today = dayOf(on.now);
  const since = last && {
    daysAgo: Math.floor((Date.parse(today) - Date.parse(dayOf(last.toldAt))) / 86_400_000),
    storiesSince: tellers.filter(({ toldOn }) => toldOn !== null && toldOn > last.untilDay).length,
  };
  if (!mayTellAnew(since ?? null, tellers.length, campaign.fewest)) return last ? "notYetAnew" : "notYet";
  const { questions, answersOf } = await questionsOf(tx, on.initiativeId, campaign);
  const { figures } = await findPopulation(tx, on.initiativeId, campaign.id);
  const population = new Map(
    questions.map(({ id }) => [
      id,
      new Map(figures.filter(({ question }) => question === id).map(({ answer, count }) => [answer, count])),
    ]),
  );
  const told = {
    "heard-from": tellWho(questions, tellers.map(answersOf), population, campaign.fewest),
    meaning: tellMeaning(
      { triads: ids(campaign.asks.triads), sliders: ids(campaign.asks.sliders) },
      tellers.map(({ meaning }) => (meaning ?? {}) as Meaning),
      campaign.fewest,
    ),
    quality: await readQuality(tx, on.initiativeId, campaign, today),
  };
  const kept = { stories: tellers.length, untilDay: today, now: on.now };
  for (const what of ["heard-from", "meaning", "quality"] as const)
    await setTelling(tx, on.initiativeId, campaign.id, what, { ...kept, told: told[what] });
  return null;
}
