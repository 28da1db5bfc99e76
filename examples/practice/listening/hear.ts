import { z } from "zod";
import { idIn } from "../../run.ts";
import type { OpenCampaign } from "./campaign.ts";
import type { Listening, Part } from "./hands.ts";
import { answer, type ExampleStory, exampleStories, quoted, type Topic, topics } from "./stories.ts";

/** When listeners read what was told, when coders coded it, and when a sentence was asked for. */
const [read, coded, asked] = [-9, -8, -7];
/** So many stories are coded; the others wait for whoever practises. */
const coding = 10;

/** A story as listeners keep it, beside the text that it was made from. */
export interface KeptStory extends ExampleStory {
  id: string;
}

/** Tells the example stories, masks and answers them, codes them by two, and lets one sentence stand. */
export async function hearStories(listening: Listening, campaign: OpenCampaign): Promise<KeptStory[]> {
  const keys = await tellStories(listening, campaign);
  const kept = await maskStories(listening);
  await codeStories(
    listening,
    campaign.number,
    kept.filter(({ uses }) => uses.includes("count")),
  );
  await publishOne(listening, kept, keys);
  return kept;
}

/** What is told last, of whoever tells and of what it means: made up by the number. */
const lastOf = ({ number, language, topics }: ExampleStory) => {
  const lesson = topics.includes("pace") ? 6 : 1;
  return {
    who: { gender: number % 2 === 0 ? "boy" : "girl", schoolLanguage: language },
    meaning: {
      sliders: { "slider-1": (number % 5) / 4 },
      triads: { "triad-1": [lesson, topics.includes("nearby") ? 5 : 1, 2] },
    },
  };
};

/** Tells the stories as phones do; answers by number what opens each. */
async function tellStories(listening: Listening, { code }: OpenCampaign): Promise<Map<number, string>> {
  const { inside } = listening;
  const told = exampleStories.map(async (story): Promise<[number, string]> => {
    const when = listening.at(-story.told);
    const { key } = z.object({ key: z.string() }).parse(await inside("tell.begin", { code, age: story.age }, when));
    await inside("tell.save", { key, words: story.words }, when);
    await inside("tell.send", { key, code, uses: story.uses }, when);
    await inside("tell.say-last", { key, ...lastOf(story) }, when);
    return [story.number, key];
  });
  return new Map(await Promise.all(told));
}

const inboxSchema = z.object({ stories: z.array(z.object({ id: z.string() })) });
const maskingSchema = z.object({ version: z.number(), pieces: z.array(z.object({ text: z.string() })) });

/** Two made-up listeners share what was told: each is opened, masked and answered by one of them. */
async function maskStories(listening: Listening): Promise<KeptStory[]> {
  const { inside } = listening;
  const { stories } = inboxSchema.parse(await inside("story.inbox", {}, listening.by("listener-1", read)));
  const kept: KeptStory[] = [];
  for (const [place, { id }] of stories.entries()) {
    const who = listening.by(place % 2 === 0 ? "listener-1" : "listener-2", read);
    await inside("story.open", { id }, who);
    const suggested = maskingSchema.parse(await inside("masking.suggest", { id, from: "told" }, who));
    const text = suggested.pieces.map((piece) => piece.text).join("");
    const story = exampleStories.find(({ words }) => words === text);
    if (!story) continue;
    const masking = { version: suggested.version, from: "told", masked: [], more: story.masks, readWhole: true };
    await inside("masking.set", { id, ...masking }, who);
    await inside("story.reply", { id, words: answer[story.language] }, who);
    await inside("story.shut", { id }, who);
    kept.push({ ...story, id });
  }
  return kept.sort((one, other) => one.number - other.number);
}

/** Where a topic is spoken of in a text. */
function stretchOf({ words, language }: ExampleStory, topic: Topic): { from: number; until: number } {
  const { [language]: sentence } = topics[topic].sentence;
  const from = words.indexOf(sentence);
  return { from, until: from + sentence.length };
}

const bookSchema = z.object({
  codes: z.array(z.object({ id: z.string(), names: z.object({ en: z.string() }) })),
});

/** Two made-up coders go through most of them apart; in one they differ, and settle it with the reason. */
async function codeStories(listening: Listening, number: number, stories: readonly KeptStory[]): Promise<void> {
  const { inside } = listening;
  const { codes } = bookSchema.parse(await inside("codebook.read", { number }, listening.by("coder-1", coded)));
  const codeOf = (topic: Topic) => codes.find(({ names }) => names.en === topics[topic].names.en)?.id ?? "";
  const chosen = stories.slice(-coding);
  const [differs] = chosen;
  const code = async (coder: Part, story: KeptStory, found: readonly Topic[]) => {
    const who = listening.by(coder, coded);
    await inside("coding.begin", { id: story.id }, who);
    for (const topic of found) {
      const mark = { codeIds: [codeOf(topic)], stretches: [stretchOf(story, topic)] };
      await inside("coding.mark", { id: story.id, ...mark }, who);
    }
    await inside("coding.through", { id: story.id }, who);
  };
  for (const story of chosen) {
    await code("coder-1", story, story.topics);
    await code("coder-2", story, story === differs ? story.topics.slice(0, 1) : story.topics);
  }
  const missed = differs?.topics[1];
  if (!differs || !missed) return;
  const settled = { codeId: codeOf(missed), found: true, reason: "Made up: the last sentence says it." };
  await inside("coding.settle", { id: differs.id, ...settled }, listening.by("coder-2", coded + 1));
}

/** A listener asks for one sentence, its teller says yes, and it stands among the voices. */
async function publishOne(
  listening: Listening,
  kept: readonly KeptStory[],
  keys: ReadonlyMap<number, string>,
): Promise<void> {
  const { inside } = listening;
  const story = kept.find(({ number }) => number === quoted);
  if (!story) return;
  const { id } = story;
  const who = listening.by("listener-1", asked);
  await inside("story.open", { id }, who);
  const { version, sentences } = z
    .object({ version: z.number(), sentences: z.array(z.string()) })
    .parse(await inside("quote.choose", { id }, who));
  const what = sentences.indexOf(topics.again.sentence[story.language]);
  const quote = { id, version, what, purpose: "voices" };
  const quoteId = idIn(await inside("quote.ask", quote, who), "id");
  await inside(
    "mystory.answer-sentence",
    { key: keys.get(quoted), id: quoteId, answer: "yes" },
    listening.at(asked + 1),
  );
  await inside("quote.put-up", { id, quoteId, isUp: true }, listening.by("listener-1", asked + 2));
  await inside("story.shut", { id }, who);
}
