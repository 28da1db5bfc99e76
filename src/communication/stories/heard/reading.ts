import { findThing } from "../../../backbone/things/public.ts";
import { isMember } from "../../../core/actor.ts";
import { circlesOf } from "../../../core/audience.ts";
import type { On } from "../../../core/operation.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import { readableThemes } from "../themes/reading.ts";
import { areVoicesOpen } from "../themes/rights.ts";
import type { HeardView, KeptHeard } from "./heard.ts";
import { listHeard } from "./store.ts";

type Asking = Pick<On, "actor" | "initiativeId">;

/** Puts names to what came of it and to themes, as far as this reader may see them. */
export async function viewsOf(tx: Reader, on: Asking, kept: readonly KeptHeard[]): Promise<HeardView[]> {
  if (kept.length === 0) return [];
  const themes = await readableThemes(tx, on);
  const circles = circlesOf(on.actor, on.initiativeId);
  const views: HeardView[] = [];
  for (const { id, heard, done, notDone, happenedOn, isOpen, thing, themeIds } of kept) {
    const found = thing && (await findThing(tx, on.initiativeId, circles, thing));
    views.push({
      ...{ id, heard, done, notDone, happenedOn, isOpen },
      thing: found ? { names: maybeNamesSchema.parse(found.names), path: found.path } : null,
      themes: themes.flatMap((one) => (themeIds.includes(one.id) ? [{ id: one.id, names: one.names }] : [])),
    });
  }
  return views;
}

/** Of what was heard and done, what this reader may read, where the initiative's voices are open or not. */
export const readable = (on: Asking, all: readonly KeptHeard[], voicesAreOpen: boolean): KeptHeard[] =>
  isMember(on.actor, on.initiativeId) ? [...all] : all.filter(({ isOpen }) => isOpen && voicesAreOpen);

/** What was heard in a campaign and what was done about it, for the page of each who told there, with her key and no account. */
export const heardForCampaign = async (tx: Reader, on: Asking, campaignId: string): Promise<HeardView[]> =>
  viewsOf(tx, on, await listHeard(tx, on.initiativeId, { campaignId }));

/** What was done about a theme, as far as this reader may read it. */
export const heardForTheme = async (tx: Reader, on: Asking, themeId: string): Promise<HeardView[]> =>
  viewsOf(
    tx,
    on,
    readable(on, await listHeard(tx, on.initiativeId, { themeId }), await areVoicesOpen(tx, on.initiativeId)),
  );

/** What was heard in a conversation and what was done about it, for the page of each who took part. */
export const heardForConversation = async (tx: Reader, on: Asking, conversationId: string): Promise<HeardView[]> =>
  viewsOf(tx, on, await listHeard(tx, on.initiativeId, { conversationId }));
