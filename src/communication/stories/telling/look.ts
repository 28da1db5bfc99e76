import { z } from "zod";
import { anyone } from "../../../core/actor.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { namesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import { type StoryCampaign, storyCampaignSchema, uses } from "../campaigns/campaign.ts";
import { linesFor } from "../campaigns/checklist.ts";
import { findCampaignByCode, listFirstNames, listReaders } from "../campaigns/rights.ts";
import { smsOffered } from "../sms/offered.ts";
import { codeSchema, exampleKey, keySchema } from "./operations.ts";
import { listParts } from "./parts/store.ts";
import { type Opened, parentLinkShown, withStory, wordsShown } from "./phone-key.ts";
import { placesOffered } from "./places.ts";
import { signOfReaders, stillReading } from "./readers.ts";
import { type Kept, listConsents } from "./store.ts";
import { published, ruleOf, shownOf, storySchema, usesOffered } from "./story.ts";
import { tellWords as said } from "./words.ts";

/** What a campaign says of itself to whoever tells: nothing of who leads it, or of how many told. */
export const askedOfTellersSchema = storyCampaignSchema
  .pick({
    ...{ prompt: true, whoAsks: true, languages: true, countries: true, takes: true, asks: true, placeLevel: true },
    ...{ keptMonths: true, answerWithinDays: true, comparesMeanings: true },
  })
  .extend({
    /** The first names of those who read all of it, and of those who read the masked words where it may be counted. */
    readers: z.array(z.string()),
    coders: z.array(z.string()),
    /** A sign for who is named here. */
    named: z.string(),
    lines: storyCampaignSchema.shape.lines,
    duty: z.array(z.object({ country: z.string(), words: namesSchema })),
    places: z.array(z.object({ slug: z.string(), names: namesSchema })),
    /** Where it can be told without internet, and by which word; null where it cannot. */
    sms: z.object({ number: z.string(), word: z.string() }).nullable(),
  });

export const ownStorySchema = storySchema.extend({
  /** What its teller may allow at her age, and what of it asks a parent. */
  offered: z.array(z.enum(uses)),
  needsGuardian: z.boolean(),
  /** The token of a link for a parent that was just made. */
  parentLink: z.string().nullable(),
  /** Until when somebody answers. */
  answerBy: z.iso.date().nullable(),
});
export type OwnStory = z.output<typeof ownStorySchema>;

const lookedAtSchema = z.object({
  isOpen: z.boolean(),
  asked: askedOfTellersSchema,
  story: ownStorySchema.nullable(),
  /** The four words, until their teller says that she has them. */
  words: z.array(z.string()).nullable(),
});
export type LookedAt = z.output<typeof lookedAtSchema>;

/** What a campaign tells its tellers: before they begin, and then of who reads the story that one of them told. */
export async function asksOf(
  tx: Reader,
  on: Pick<On, "initiativeId" | "language" | "now">,
  campaign: StoryCampaign,
  story: Pick<Kept, "who" | "readerIds" | "coderIds"> | null,
) {
  const day = dayOf(on.now);
  const country = story?.who.country ?? null;
  const now = await listReaders(tx, on.initiativeId, campaign);
  const reading = story ? stillReading(story, now) : now;
  const namesOf = async (ids: string[]) => (await listFirstNames(tx, ids)).map(({ name }) => name);
  return askedOfTellersSchema.parse({
    ...campaign,
    ...{
      readers: await namesOf(reading.readerIds),
      coders: await namesOf(reading.coderIds),
      named: signOfReaders(now),
    },
    lines: linesFor(campaign, { language: on.language, country, day }),
    duty: campaign.duty.filter((one) => !country || one.country === country),
    places: await placesOffered(tx, on.initiativeId, campaign),
    sms: await smsOffered(tx, on, campaign),
  });
}

/** A story as its teller sees it, with what she may allow. */
export async function ownStory(
  tx: Reader,
  { initiativeId, now }: Pick<On, "initiativeId" | "now">,
  { story, campaign }: Opened,
): Promise<OwnStory> {
  const parts = await listParts(tx, initiativeId, story.id);
  const consents = await listConsents(tx, initiativeId, story.id);
  const rule = ruleOf(campaign, story);
  const offered = usesOffered(rule, shownOf(parts));
  return ownStorySchema.parse({
    ...{ ...story, parts, consents, offered, parentLink: parentLinkShown(story.id, now) },
    needsGuardian: rule.needsGuardian && offered.some((use) => published.includes(use)),
    answerBy: story.toldOn && daysAfter(story.toldOn, campaign.answerWithinDays),
  });
}

export const lookAtTelling = query({
  name: "tell.look",
  summary:
    "Tells whoever holds its link what a campaign asks, who reads it and who can be called; and what she has told so far.",
  scope: "initiative",
  input: z.object({ code: codeSchema, key: keySchema.nullable().default(null) }),
  output: lookedAtSchema,
  allow: anyone,
  anonymous: true,
  example: { code: "a-link-that-somebody-was-given", key: exampleKey },
  run: (on, { code, key }) =>
    on.read(async (tx) => {
      const found = await findCampaignByCode(tx, on.initiativeId, code, on.now);
      if (!found) throw new Refusal("not-found", said.unknownLink);
      const { campaign, state } = found;
      const own = key
        ? await withStory(tx, on, key, async (opened) =>
            opened.campaign.id === campaign.id
              ? {
                  kept: opened.story,
                  story: await ownStory(tx, on, opened),
                  words: wordsShown(opened.story.id, on.now),
                }
              : undefined,
          )
        : undefined;
      return {
        isOpen: state === "open",
        asked: await asksOf(tx, on, campaign, own?.kept ?? null),
        story: own ? own.story : null,
        words: own?.words ? [...own.words] : null,
      };
    }),
});
