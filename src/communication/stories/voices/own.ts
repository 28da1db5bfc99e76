import { z } from "zod";
import { dayOf } from "../../../core/days.ts";
import type { On } from "../../../core/operation.ts";
import { maybeNamesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import { purposes } from "../listening/quotes/quote.ts";
import { listParts } from "../telling/parts/store.ts";
import type { Opened } from "../telling/phone-key.ts";
import { listOwnQuotes } from "../telling/return/store.ts";
import { listConsents } from "../telling/store.ts";
import { partSchema, ruleOf } from "../telling/story.ts";
import { mayStand, usesOf } from "../themes/quotes/may-stand.ts";
import { areVoicesOpen } from "../themes/rights.ts";
import { pathOfTheme } from "../themes/theme.ts";
import { findThemeNames, listComeDown } from "./store.ts";
import { comeDownReasons, pathOfVoice, points } from "./voice.ts";

/** That something that stood came down, as it is kept. */
export const cameDownSchema = z.object({
  on: z.iso.date(),
  because: z.enum(comeDownReasons),
  version: z.number().int(),
});

/** A sentence, or a whole story, exactly as it would stand, for its teller. */
export const ownQuoteSchema = z.object({
  id: z.uuid(),
  extent: z.enum(["sentence", "whole"]),
  words: z.string(),
  language: z.string().nullable(),
  places: z.array(z.enum(purposes)),
  theme: maybeNamesSchema.nullable(),
  withFirstName: z.boolean(),
  parts: z.array(partSchema),
  answer: z.enum(["yes", "no"]).nullable(),
  isPublished: z.boolean(),
  /** She said yes once, and changed her words since. */
  isAskedAgain: z.boolean(),
  /** Of what she changed herself: whether a second reader has read it, and what that reader stumbled over. */
  isEdited: z.boolean(),
  isRead: z.boolean(),
  stumbledOver: z.array(z.enum(points)),
  /** Where it stands now, day by day as things are; null where it does not. */
  stands: z.object({ since: z.iso.date(), forEveryone: z.boolean(), paths: z.array(z.string()) }).nullable(),
});
export type OwnQuote = z.output<typeof ownQuoteSchema>;

/** What a teller's page tells of sentences and of her story as a whole. */
export const ownVoicesSchema = z.object({
  quotes: z.array(ownQuoteSchema),
  cameDown: z.array(cameDownSchema.omit({ version: true })),
});

type Kept = Awaited<ReturnType<typeof listOwnQuotes>>[number];

/** Whether its teller sees it: a whole story once a second reader found that nobody can be recognized, or once she changed it. */
export const isShownToTeller = (quote: Pick<Kept, "extent" | "checkAnswer" | "isEdited">): boolean =>
  quote.extent !== "whole" || quote.checkAnswer === "yes" || quote.isEdited;

const placesOf = (quote: Kept) => (quote.extent === "whole" ? quote.places : [quote.purpose]);

function pathsOf(quote: Kept): string[] {
  const places = placesOf(quote);
  const voices = quote.extent === "whole" ? pathOfVoice(quote.id) : "listening/heard";
  return [
    ...(places.includes("voices") ? [voices] : []),
    ...(places.includes("theme") && quote.themeId ? [pathOfTheme(quote.themeId)] : []),
  ];
}

/** What a teller's page tells of what is used of an open story. */
export async function ownVoices(
  tx: Reader,
  on: Pick<On, "initiativeId" | "now">,
  { story, campaign }: Opened,
): Promise<z.output<typeof ownVoicesSchema>> {
  const consents = await listConsents(tx, on.initiativeId, story.id);
  const parts = await listParts(tx, on.initiativeId, story.id);
  const forEveryone = await areVoicesOpen(tx, on.initiativeId);
  const askedBackOn = story.isHeld ? dayOf(on.now) : null;
  const standing = { ...story, askedBackOn, consents, rule: ruleOf(campaign, story) };
  const quotes = [];
  for (const quote of (await listOwnQuotes(tx, on.initiativeId, story.id)).filter(isShownToTeller)) {
    if (quote.takenDownAt) continue;
    const own = parts.filter(({ id }) => quote.partIds.includes(id));
    const { publishedAt } = quote;
    const stands =
      publishedAt && mayStand(standing, usesOf({ ...quote, parts: own }), dayOf(on.now))
        ? { since: dayOf(publishedAt), forEveryone, paths: pathsOf(quote) }
        : null;
    quotes.push({
      ...quote,
      ...{ places: placesOf(quote), parts: own, stands, isPublished: publishedAt !== null },
      theme: quote.themeId ? ((await findThemeNames(tx, on.initiativeId, quote.themeId))?.names ?? null) : null,
      isRead: quote.extent !== "whole" || quote.checkAnswer === "yes",
      stumbledOver: quote.checkAnswer === "no" ? quote.points : [],
    });
  }
  const cameDown = await listComeDown(tx, on.initiativeId, story.id);
  return ownVoicesSchema.parse({ quotes, cameDown });
}
