import { dayOf } from "../../../core/days.ts";
import { hashToken, newId, newToken } from "../../../core/id.ts";
import type { OnChange } from "../../../core/operation.ts";
import type { Writer } from "../../../storage/records.ts";
import { type Age, ruleFor } from "../campaigns/age-table.ts";
import { countStep } from "../campaigns/bridges/store.ts";
import type { CountedStep } from "../campaigns/campaign.ts";
import { seeingStory } from "../sight/store.ts";
import { allow, giveKey, keepUntil, languageOfWords } from "../telling/operations.ts";
import { hideWords } from "../telling/phone-key.ts";
import { addStory, deleteStory, readStory, setStory } from "../telling/store.ts";
import { answer, type Turn } from "./exchange.ts";
import { factsOf, findPlace, readersOf, type SmsPlace, takesStories } from "./place.ts";
import { type Facts, replies } from "./replies.ts";
import { dropPieces, dropTalk, type findWord, type KeptTalk, saveTalk } from "./store.ts";

/** A message that is whole, and what was known of it before. */
export interface Whole {
  phone: string;
  text: string;
  talk: KeptTalk | undefined;
  word: Awaited<ReturnType<typeof findWord>>;
  site: string;
}

type On = Pick<OnChange, "initiativeId" | "now" | "uploads" | "language"> & OnChange;

/** Takes a message into the story that it belongs to, in the initiative that the transaction sees; answers what is said. */
export async function takeIn(tx: Writer, on: On, whole: Whole): Promise<string[]> {
  const { phone, text, talk, word, site } = whole;
  const campaignId = talk?.campaignId ?? word?.campaignId ?? "";
  const place = await findPlace(tx, on.initiativeId, campaignId);
  // A campaign of which nobody may know yet says nothing.
  if (!place || (!talk && !place.isOn)) return [];
  const isCodeWord = word?.campaignId === campaignId;
  const language = (isCodeWord && word?.language) || talk?.language || "en";
  const isOpen = await takesStories(tx, on, place);
  const { campaign } = place;
  const facts = await factsOf(tx, on, { campaign, code: place.bridge.code }, { language, isOpen, site });
  const mayTell = (age: Age): boolean => ruleFor(campaign.ages, age).mayTell;
  const turn = answer(talk?.state ?? null, { text, isCodeWord, mayTell }, facts);
  const within = { ...on, language };
  return act(tx, within, { phone, text, talk, place, facts, turn });
}

interface Acting extends Pick<Whole, "phone" | "text" | "talk"> {
  place: SmsPlace;
  facts: Facts;
  turn: Turn;
}

const count = (tx: Writer, on: On, { campaign, bridge }: SmsPlace, step: CountedStep) =>
  countStep(tx, on.initiativeId, { campaignId: campaign.id, bridgeId: bridge.id, step });

/** Does what follows from a message, and remembers where somebody is, or forgets her. */
async function act(tx: Writer, on: On, { phone, text, talk, place, facts, turn }: Acting): Promise<string[]> {
  const said = [...turn.replies];
  let storyId = talk?.storyId ?? null;
  if (turn.effect === "begins" && turn.talk?.age) storyId = await begin(tx, on, place, turn.talk.age);
  if (turn.effect === "adds" && storyId) await add(tx, on, storyId, text);
  if (turn.effect === "finishes" && storyId) said.push(replies.thanks(facts, await finish(tx, on, place, storyId)));
  if (turn.effect === "too-young") await count(tx, on, place, "under-age");
  if (turn.talk)
    await saveTalk(tx, phone, {
      ...{ inside: on.initiativeId, campaignId: place.campaign.id, language: facts.language, storyId },
      ...{ state: turn.talk, touchedAt: on.now },
    });
  else await forgetPhone(tx, on, phone, turn.effect === "finishes" ? null : storyId);
  return said;
}

/** Forgets a number; a story that was not finished goes with it. */
export async function forgetPhone(
  tx: Writer,
  { initiativeId }: Pick<OnChange, "initiativeId">,
  phone: string,
  storyId: string | null,
): Promise<void> {
  await dropTalk(tx, phone);
  await dropPieces(tx, phone);
  if (storyId) await seeingStory(tx, storyId, () => deleteStory(tx, initiativeId, storyId));
}

async function begin(tx: Writer, on: On, place: SmsPlace, age: Age): Promise<string> {
  const story = { id: newId(), campaignId: place.campaign.id, age, who: {}, waits: false };
  // No phone carries what opens it: until it has its four words, it is reached by its own number alone.
  const kept = { draftHash: hashToken(newToken()), today: dayOf(on.now) };
  const readers = await readersOf(tx, on, place.campaign);
  await seeingStory(tx, story.id, () => addStory(tx, on.initiativeId, { ...story, ...kept, readers }));
  await count(tx, on, place, "begun");
  return story.id;
}

const add = (tx: Writer, on: On, id: string, text: string): Promise<void> =>
  seeingStory(tx, id, async () => {
    const story = await readStory(tx, on.initiativeId, id, { held: true });
    if (story) await setStory(tx, on.initiativeId, id, { words: story.words ? `${story.words}\n${text}` : text });
  });

/** Gives a story to its readers, to be read and nothing else; answers its four words. */
const finish = (tx: Writer, on: On, place: SmsPlace, id: string): Promise<string[]> =>
  seeingStory(tx, id, async () => {
    const story = await readStory(tx, on.initiativeId, id, { held: true });
    if (!story) throw new Error("A story that is being told is not there.");
    const { campaign } = place;
    const opened = { story, campaign };
    await allow(tx, on, opened, { uses: ["read"], firstName: null, hasVoice: false, hasHandwriting: false });
    const today = dayOf(on.now);
    const present = new Set((await readersOf(tx, on, campaign)).readerIds);
    await setStory(tx, on.initiativeId, id, {
      ...{ state: "told", toldOn: today, keepUntil: keepUntil(campaign, today), draftHash: null },
      readerIds: story.readerIds.filter((one) => present.has(one)),
      language: languageOfWords(story.words, on),
    });
    const words = await giveKey(tx, on, opened);
    hideWords(id);
    await count(tx, on, place, "told");
    return words;
  });
