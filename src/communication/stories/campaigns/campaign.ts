import { z } from "zod";
import { languages } from "../../../core/message.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../../core/schemas.ts";
import { ageTableSchema, countrySchema } from "./age-table.ts";

/** What a teller can give. */
export const forms = ["text", "audio", "photo"] as const;
export type StoryForm = (typeof forms)[number];

/** What a story may be used for, each allowed by its teller alone; the first is needed to tell at all. */
export const uses = ["read", "count", "quote", "publish", "first-name", "voice", "handwriting"] as const;
export type Use = (typeof uses)[number];

/** How fine a place may be told, at the finest. */
export const storyPlaceLevels = ["none", "country", "district", "municipality"] as const;

/** A line to call for somebody who needs to talk now. Unless a person checked it, no teller sees it. */
export const lineSchema = z.object({
  id: idSchema,
  country: countrySchema,
  names: namesSchema,
  number: z.string().trim().min(2).max(40),
  /** When somebody answers. */
  hours: maybeNamesSchema,
  /** Codes of the languages that are spoken there. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .max(20),
  isFree: z.boolean(),
  /** Where one can write instead of calling. */
  address: z.url({ protocol: /^https$/ }).nullable(),
  checkedBy: z.string().nullable(),
  checkedOn: z.iso.date().nullable(),
});
export type Line = z.output<typeof lineSchema>;

/** What the law of a country obliges listeners to report, as tellers read it before they write. */
export const dutySchema = z.object({
  country: countrySchema,
  words: namesSchema,
  /** To whom listeners report, for listeners alone, e.g. a social worker for child protection. */
  reportTo: maybeNamesSchema,
  /** Who said that this is so: a lawyer or an authority, by name and function. */
  saidBy: z.string().trim().max(300),
  confirmedBy: z.string().nullable(),
  confirmedOn: z.iso.date().nullable(),
});

/** Who is called when a story worries a listener; each of the two said yes herself. */
export const safeguardingSchema = z.object({
  contactId: z.string().nullable(),
  deputyId: z.string().nullable(),
  /** How listeners reach them at once. */
  reach: z.string().trim().max(300),
});

const optionSchema = z.object({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), names: namesSchema });

/** A triad is answered by a place among three corners, a slider by a place between two ends. */
export const triadSchema = z.object({
  id: optionSchema.shape.id,
  question: namesSchema,
  corners: z.array(namesSchema).length(3),
});
export const sliderSchema = z.object({
  id: optionSchema.shape.id,
  question: namesSchema,
  ends: z.array(namesSchema).length(2),
});

/** What is asked last, after the story; each can be left out by whoever tells. */
export const askedSchema = z.object({
  place: z.boolean().default(false),
  gender: z.boolean().default(false),
  schoolLanguage: z.boolean().default(false),
  /** Further questions of who was heard, with their choices. */
  more: z
    .array(z.object({ ...optionSchema.shape, choices: z.array(optionSchema).min(2).max(12) }))
    .max(5)
    .default([]),
  triads: z.array(triadSchema).max(5).default([]),
  sliders: z.array(sliderSchema).max(5).default([]),
});
export type Asked = z.output<typeof askedSchema>;

/** A campaign as it is kept: one question to many, and all that keeps those safe who answer it. */
export const storyCampaignSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  names: namesSchema,
  prompt: maybeNamesSchema,
  whoAsks: maybeNamesSchema,
  /** The languages of the page that it is offered in. */
  languages: z.array(z.enum(languages)),
  countries: z.array(countrySchema),
  ages: z.array(ageTableSchema),
  lines: z.array(lineSchema),
  duty: z.array(dutySchema),
  safeguarding: safeguardingSchema,
  /** Whom listeners can talk to about what they read. */
  support: maybeNamesSchema,
  /** Who reads stories and answers: those who agreed. */
  listenerIds: z.array(z.string()),
  /** Who reads masked words to code them: those who agreed. */
  coderIds: z.array(z.string()),
  /** Who types in what comes on paper, for the bridges whose organization she acts for: those who agreed. */
  entererIds: z.array(z.string()),
  answerWithinDays: z.number().int(),
  takes: z.array(z.enum(forms)),
  placeLevel: z.enum(storyPlaceLevels),
  asks: askedSchema,
  comparesMeanings: z.boolean(),
  keptMonths: z.number().int(),
  fewest: z.number().int(),
  opensOn: z.iso.date().nullable(),
  closesOn: z.iso.date().nullable(),
  openedAt: z.iso.datetime().nullable(),
  pausedAt: z.iso.datetime().nullable(),
  pausedBecause: z.string().nullable(),
  closedAt: z.iso.datetime().nullable(),
  /** The day as of which counts of bridges are shown. */
  countedOn: z.iso.date().nullable(),
});
export type StoryCampaign = z.output<typeof storyCampaignSchema>;

/** An organization through which people are asked, with a link of its own. */
export const bridgeSchema = z.object({
  id: idSchema,
  campaignId: idSchema,
  organizationId: z.string().nullable(),
  names: namesSchema,
  /** What its link ends in. */
  code: z.string(),
  endedAt: z.iso.datetime().nullable(),
});
export type Bridge = z.output<typeof bridgeSchema>;

/** What is counted of a bridge: counts alone, tied to no story. */
export const countedSteps = ["opened", "begun", "told", "under-age"] as const;
export type CountedStep = (typeof countedSteps)[number];

/** Where a campaign is, inside its initiative. */
export const pathOfCampaign = (number: number): string => `listening/campaigns/${number}`;

/** What a campaign is called where a sentence is told in all languages at once. */
export const calledOf = ({ names }: Pick<StoryCampaign, "names">): string => names.en ?? names.he ?? names.ar ?? "";
