import { z } from "zod";
import { listChallenges } from "../../../agenda/challenges/public.ts";
import { wordsThatTell } from "../../../analysis/text/text-groups.ts";
import { standingFor, standingSchema } from "../../../backbone/things/public.ts";
import { anyone, isMember, members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import type { Reader } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { campaignRights } from "../campaigns/rights.ts";
import { heardViewSchema } from "../heard/heard.ts";
import { heardForTheme } from "../heard/reading.ts";
import { viewOfVoice, voiceSchema } from "../heard/voices.ts";
import { candidatesOf } from "./candidates/lines.ts";
import { listThemeCauses } from "./causes/store.ts";
import { askMeanings, meaningServer } from "./meanings/ask-meanings.ts";
import { meaningWords } from "./meanings/words.ts";
import { listMasked, type MaskedStory } from "./placing/store.ts";
import { listPublished } from "./quotes/store.ts";
import { areVoicesOpen, demandCampaign, demandTheme, demandWork, mayRead, worksOn } from "./rights.ts";
import { lastTelling, listThemes } from "./store.ts";
import { passageOf } from "./suggesting/passage.ts";
import { suggestApart } from "./suggesting/suggest-apart.ts";
import { type KeptTheme, themeViewSchema, viewOfTheme } from "./theme.ts";
import { nextTelling } from "./told/coarse.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const campaignLineSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  names: namesSchema,
  fewest: z.number().int(),
  /** Whether an own server may compare what its stories mean: both the campaign and the installation say so. */
  comparesMeanings: z.boolean(),
});
const lineOf = ({ id, number, names, fewest, comparesMeanings }: StoryCampaign) => ({
  ...{ id, number, names, fewest },
  comparesMeanings: comparesMeanings && Boolean(process.env.FIVEFOLD_EMBEDDINGS_URL?.trim()),
});

/** What whoever asks may do with the themes of a campaign. */
const rightsSchema = z.object({ works: z.boolean(), leads: z.boolean() });
const rightsIn = (on: On, campaign: StoryCampaign) => ({
  works: worksOn(on, campaign),
  leads: campaignRights(on, campaign).leads,
});

const tellingSchema = z.object({
  /** The day on which the counts were told, and the first on which they may be anew; null where they never were. */
  on: z.iso.date().nullable(),
  nextOn: z.iso.date().nullable(),
});

async function readTelling(tx: Reader, on: On, campaignId: string) {
  const last = await lastTelling(tx, on.initiativeId, campaignId);
  return { on: last && dayOf(last), nextOn: last && dayOf(nextTelling(last)) };
}

export const listStoryThemes = query({
  name: "storytheme.list",
  summary:
    "Lists what many told in a campaign, with coarse counts; whoever works with its stories sees all its themes.",
  scope: "initiative",
  input: z.object({ campaign: z.number().int() }),
  output: z.object({
    campaign: campaignLineSchema,
    themes: z.array(themeViewSchema),
    telling: tellingSchema,
    may: rightsSchema,
  }),
  allow: anyone,
  example: { campaign: 0 },
  run: (on, { campaign: number }) =>
    on.read(async (tx) => {
      const campaign = await demandCampaign(tx, on, { number });
      const voices = await areVoicesOpen(tx, on.initiativeId);
      const may = rightsIn(on, campaign);
      const all = await listThemes(tx, on.initiativeId, { campaignId: campaign.id });
      const readable = all.filter((theme) => may.works || mayRead(on, theme, voices));
      const themes = readable
        .map(viewOfTheme)
        .sort((a, b) => (b.step ?? 0) - (a.step ?? 0) || a.id.localeCompare(b.id));
      return { campaign: lineOf(campaign), themes, telling: await readTelling(tx, on, campaign.id), may };
    }),
});

const passageSchema = z.object({ storyId: z.string(), words: z.string() });

const workSchema = z.object({
  /** By which words its stories are told from the others, each language by itself; found anew at each look. */
  words: z.array(z.object({ language: z.string(), words: z.array(z.string()) })),
  stories: z.array(passageSchema),
  /** Stories that stand in no theme, to be put in by hand. */
  others: z.array(passageSchema),
  /** Other themes of the campaign, to put this one into. */
  themes: z.array(z.object({ id: z.string(), names: namesSchema })),
});

const mostListed = 200;

function workWith(
  theme: KeptTheme,
  stories: readonly MaskedStory[],
): Pick<z.output<typeof workSchema>, "words" | "stories" | "others"> {
  const own = stories.filter(({ themeIds }) => themeIds.includes(theme.id));
  const languages = Map.groupBy(own, ({ language }) => language ?? "und");
  const words = [...languages.keys()].map((language) => {
    const beside = stories.filter((story) => (story.language ?? "und") === language);
    const members = beside.flatMap(({ themeIds }, place) => (themeIds.includes(theme.id) ? [place] : []));
    return {
      language,
      words: wordsThatTell(
        beside.map((story) => story.words),
        members,
        language,
      ),
    };
  });
  const all = words.flatMap((one) => one.words);
  const passage = (story: MaskedStory) => ({ storyId: story.id, words: passageOf(story.words, all) });
  return {
    words: words.filter((one) => one.words.length > 0),
    stories: own.slice(0, mostListed).map(passage),
    others: stories
      .filter(({ themeIds }) => themeIds.length === 0)
      .slice(0, mostListed)
      .map(passage),
  };
}

export const readStoryTheme = query({
  name: "storytheme.read",
  summary: "Shows a theme: how many told of it, coarsely, what may be quoted, and which causes and goals come from it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    theme: themeViewSchema,
    campaign: campaignLineSchema,
    telling: tellingSchema,
    quotes: z.array(voiceSchema.extend({ isAmongVoices: z.boolean() })),
    causes: z.array(z.object({ id: z.string(), names: namesSchema, why: z.string() })),
    /** Causes that it could be tied to, for whoever ties. */
    offered: z.array(z.object({ id: z.string(), names: namesSchema })),
    candidates: z.array(z.object({ id: z.string(), names: namesSchema, state: z.string() })),
    /** What was done about it. */
    heard: z.array(heardViewSchema),
    may: rightsSchema,
    /** For whoever works with the stories of the campaign, and for nobody else. */
    work: workSchema.nullable(),
    standing: standingSchema,
  }),
  allow: anyone,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const { theme, campaign } = await demandTheme(tx, on, id);
      const may = rightsIn(on, campaign);
      const today = dayOf(on.now);
      const published = await listPublished(tx, on.initiativeId, campaign, today);
      const inside = isMember(on.actor, on.initiativeId);
      const challenges = inside ? await listChallenges(tx, on.initiativeId) : [];
      const ties = inside ? await listThemeCauses(tx, on.initiativeId, { themeId: id }) : [];
      const themes = may.works ? await listThemes(tx, on.initiativeId, { campaignId: campaign.id }) : [];
      return {
        theme: viewOfTheme(theme),
        campaign: lineOf(campaign),
        telling: await readTelling(tx, on, campaign.id),
        quotes: published
          .filter(({ themeIds, places }) => themeIds.includes(id) && places.includes("theme"))
          .map((quote) => ({ ...viewOfVoice(quote), isAmongVoices: quote.places.includes("voices") })),
        causes: ties.flatMap(({ challengeId, why }) => {
          const cause = challenges.find((one) => one.id === challengeId);
          return cause ? [{ id: cause.id, names: cause.names, why }] : [];
        }),
        offered: may.works || may.leads ? challenges.map((one) => ({ id: one.id, names: one.names })) : [],
        candidates: inside ? await candidatesOf(tx, on.initiativeId, { themeId: id }) : [],
        heard: await heardForTheme(tx, on, id),
        may,
        work: may.works
          ? {
              ...workWith(theme, await listMasked(tx, on.initiativeId, campaign.id, today)),
              themes: themes.filter((one) => one.id !== id).map((one) => ({ id: one.id, names: one.names })),
            }
          : null,
        standing: await standingFor(tx, on, { kind: "theme", id }),
      };
    }),
});

export const suggestStoryThemes = query({
  name: "storytheme.suggest",
  summary:
    "Suggests themes from the masked words of a campaign's stories, with the words and passages it sees them by.",
  scope: "initiative",
  input: z.object({
    campaign: z.number().int(),
    /** How many over all languages; what fits best where it is left out. */
    count: z.number().int().min(1).max(60).nullable().default(null),
    /** By meaning: an own server of the installation compares them, where the campaign said so. */
    by: z.enum(["words", "meaning"]).default("words"),
  }),
  output: z.object({
    campaign: campaignLineSchema,
    stories: z.number().int(),
    suggestions: z.array(
      z.object({
        language: z.string(),
        words: z.array(z.string()),
        storyIds: z.array(z.string()),
        passages: z.array(passageSchema),
      }),
    ),
  }),
  allow: members,
  example: { campaign: 0 },
  run: async (on, { campaign: number, count, by }) => {
    const { campaign, stories } = await on.read(async (tx) => {
      const campaign = await demandWork(tx, on, number);
      return { campaign, stories: await listMasked(tx, on.initiativeId, campaign.id, dayOf(on.now)) };
    });
    const server = by === "meaning" && campaign.comparesMeanings ? meaningServer() : null;
    if (by === "meaning" && !server) throw new Refusal("unavailable", meaningWords.off);
    const meanings =
      server &&
      (await askMeanings(
        server,
        stories.map(({ words }) => words),
      ));
    const suggestions = await suggestApart({
      stories: stories.map(({ id, words }) => ({ id, words })),
      count: count && Math.min(count, stories.length),
      meanings,
    });
    return { campaign: lineOf(campaign), stories: stories.length, suggestions };
  },
});

export const operations = [listStoryThemes, readStoryTheme, suggestStoryThemes];
