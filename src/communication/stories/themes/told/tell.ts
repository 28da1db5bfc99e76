import { dayOf } from "../../../../core/days.ts";
import type { On } from "../../../../core/operation.ts";
import type { Writer } from "../../../../storage/records.ts";
import type { StoryCampaign } from "../../campaigns/campaign.ts";
import { announceTheme } from "../announce.ts";
import { addTelling, countStories, holdComing, lastTelling, listThemes, setTold } from "../store.ts";
import { type NotYet, tellTogether, waitsWith } from "./coarse.ts";

/** Tells the counts of a campaign's themes anew, all at once, if they may be; answers why not where they may not. */
export async function tellCounts(
  tx: Writer,
  on: Pick<On, "initiativeId" | "now" | "actor">,
  { id, fewest }: Pick<StoryCampaign, "id" | "fewest">,
): Promise<NotYet | null> {
  const more = await holdComing(tx, on.initiativeId, id);
  const last = await lastTelling(tx, on.initiativeId, id);
  const waits = waitsWith({ last, now: on.now, more, fewest });
  if (waits) return waits;
  const counts = await countStories(tx, on.initiativeId, id, dayOf(on.now));
  const themes = await listThemes(tx, on.initiativeId, { campaignId: id });
  const told = tellTogether(
    themes.map((theme) => ({ ...theme, stories: counts.get(theme.id) ?? 0 })),
    { fewest, at: on.now.toISOString() },
  );
  for (const theme of themes) {
    const next = told.get(theme.id) ?? null;
    if (next === theme.told) continue;
    await setTold(tx, on.initiativeId, theme.id, next, { anew: next !== null });
    await announceTheme(tx, on, theme.id, { isNew: theme.told === null });
  }
  await addTelling(tx, on.initiativeId, id, {
    by: on.actor.kind === "person" ? on.actor.personId : null,
    now: on.now,
  });
  return null;
}
