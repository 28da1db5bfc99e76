import { madeUpWav } from "../../../src/communication/stories/telling/testing-audio.ts";
import { members, type Sown } from "./marks.ts";
import { listeners, type PlantedCampaign } from "./planting-campaigns.ts";
import type { Asks } from "./planting-listening.ts";
import type { ReadersHouse } from "./readers.ts";

interface Prepared {
  version: number;
  masked: string | null;
  parts: { id: string; lack: string | null }[];
  proposed: { sign: string; points: string[] } | null;
}
interface Given {
  words: string;
  age: string;
  uses: readonly string[];
  /** What is said in its recording. */
  sound?: string;
  firstName?: string;
}

/**
 * Whole stories: one that stands with its recording, one that waits for its teller, one that waits for a parent; and a
 * sentence that stands with a parent's yes.
 */
export async function plantVoices(house: ReadersHouse, sown: Sown, campaign: PlantedCampaign): Promise<void> {
  const asks = house.run as never as Asks;
  await house.sql("update story_campaign set takes = '{text,audio}' where id = $1", [campaign.id]);
  const uses = ["read", "publish", "first-name", "voice"];
  const up = await tellOne(asks, campaign.code, {
    ...{ words: `We ${sown.mark("storywhole", members)}.`, age: "18+", uses },
    ...{ sound: sown.mark("storysound", members), firstName: sown.mark("storywholefirst", members) },
  });
  const voice = await propose(asks, up.id);
  await asks("visitor", "mystory.answer-sentence", { key: up.key, id: voice, answer: "yes" });
  sown.place("voice", members, voice, {
    pages: ["listening/voices/:id", "listening/voices/:id/sound"],
    queries: [["voice.read", "id"]],
  });
  const waiting = `We ${sown.mark("storywholewaits", listeners)}.`;
  await propose(asks, (await tellOne(asks, campaign.code, { words: waiting, age: "18+", uses })).id);
  const young = `We ${sown.mark("storywholeparent", listeners)}.`;
  const pupil = await tellOne(asks, campaign.code, { words: young, age: "16-17", uses });
  const asked = await propose(asks, pupil.id);
  await asks("visitor", "mystory.answer-sentence", { key: pupil.key, id: asked, answer: "yes" });
  await plantParentsYes(asks, sown, campaign.code);
}

/** A pupil whose parent said yes: the sentence stands among the voices. */
async function plantParentsYes(asks: Asks, sown: Sown, code: string): Promise<void> {
  const words = `We ${sown.mark("storyparentyes", members)}.`;
  const told = await tellOne(asks, code, { words, age: "16-17", uses: ["read", "quote"] });
  const { version } = await asks<Prepared>("neighbour", "voice.prepare", { id: told.id });
  const quote = await asks("neighbour", "quote.ask", { id: told.id, version, what: 0, purpose: "voices" });
  await asks("visitor", "mystory.answer-sentence", { key: told.key, id: quote.id, answer: "yes" });
  const { token } = await asks<{ token: string }>("visitor", "guardian.ask", { key: told.key });
  await asks("visitor", "guardian.answer", { token, answer: "yes" });
}

const inbox = async (asks: Asks): Promise<string[]> =>
  (await asks<{ stories: { id: string }[] }>("neighbour", "story.inbox")).stories.map(({ id }) => id);

/** Tells one, opens it for its listeners, writes down what is said in it, and masks it. */
async function tellOne(asks: Asks, code: string, { words, age, uses, sound, firstName }: Given) {
  const before = await inbox(asks);
  const { key } = await asks<{ key: string }>("visitor", "tell.begin", { code, age });
  await asks("visitor", "tell.save", { key, words });
  if (sound) {
    const bytes = Buffer.from(madeUpWav(1));
    bytes.write(sound, 60);
    await asks("visitor", "tell.add-audio", { key, file: new File([new Uint8Array(bytes)], "voice.wav") });
  }
  await asks("visitor", "tell.send", { key, code, uses, ...(firstName && { firstName }) });
  const id = (await inbox(asks)).find((one) => !before.includes(one)) ?? "";
  for (const reader of listeners) await asks(reader, "story.open", { id });
  const { opened } = await asks<{ opened: { version: number; parts: { id: string }[] } }>(
    ...(["neighbour", "story.read", { id }] as const),
  );
  for (const { id: partId } of opened.parts)
    await asks("neighbour", "story.write-down", { id, partId, words: "What is said aloud." });
  const decided = { from: "told", masked: [], more: [], readWhole: true };
  await asks("neighbour", "masking.set", { id, version: opened.version, ...decided });
  return { id, key };
}

/** One listener proposes it with all that it may stand with, and another reads it as the second. */
async function propose(asks: Asks, id: string): Promise<string> {
  const { version, parts } = await asks<Prepared>("neighbour", "voice.prepare", { id });
  const partIds = parts.flatMap((part) => (part.lack === null ? [part.id] : []));
  const withFirstName = partIds.length > 0;
  const proposal = { id, version, places: ["voices"], partIds, withFirstName };
  const { id: quoteId } = await asks<{ id: string }>("neighbour", "voice.propose", proposal);
  const { proposed } = await asks<Prepared>("seated", "voice.prepare", { id });
  const read = { sign: proposed?.sign, points: proposed?.points, answer: "yes" };
  await asks("seated", "voice.check", { id, quoteId, ...read });
  return quoteId;
}
