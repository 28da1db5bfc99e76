import { newId } from "../../../src/core/id.ts";
import { members, type Sown } from "./marks.ts";
import { coders, listeners, type PlantedCampaign, worried } from "./planting-campaigns.ts";
import { day } from "./planting-governing.ts";
import type { Asks } from "./planting-listening.ts";
import type { ReadersHouse } from "./readers.ts";

/** What is planted of stories, beside the marks. */
export interface PlantedStories {
  /** The story that was told with every consent, and the secret of its teller's phone. */
  told: string;
  key: string;
  /** The story of a pupil whose parent was asked, and what the parent's link ends in. */
  guardian: string;
  /** Stories whose tellers let them be counted, all masked. */
  counted: readonly string[];
}

const masked = [...listeners, ...coders];
const ofListener = {
  pages: ["", "/worry", "/masking", "/sentence", "/publishing"].map((page) => `listening/stories/:id${page}`),
  queries: ["story.read", "masking.suggest", "quote.choose", "voice.prepare", "worry.prepare"].map(
    (name) => [name, "id"] as const,
  ),
  changes: ["story.", "masking.", "quote.", "voice.", "worry.raise"],
};

/** Sentences of the story that is told with every consent, and where each is asked for. */
const sentences = ["storyvoices", "storytheme", "storyreport", "storyasked", "storyrefused", "storyplain"] as const;

/** Stories of every kind: told with all consents, told by a pupil, only to be read, unfinished; and some to be counted. */
export async function plantStories(
  house: ReadersHouse,
  sown: Sown,
  campaign: PlantedCampaign,
): Promise<PlantedStories> {
  const asks = house.run as never as Asks;
  const told = await tellOne(house, sown, campaign);
  const pupil = await tellAsPupil(house, sown, campaign);
  const unshared = await teller(asks, campaign.code, "13-15", `We ${sown.mark("storyunshared", listeners)}.`, ["read"]);
  const draft = await asks<{ key: string }>("visitor", "tell.begin", { code: campaign.code, age: "18+" });
  await asks("visitor", "tell.save", { key: draft.key, words: sown.mark("storydraft", []) });
  await house.run("program", "story.hand-out");
  const stories = await inbox(asks, "neighbour");
  const idOf = (age: string): string => stories.find((story) => story.age === age)?.id ?? "";
  const [id, ofPupil, third] = [idOf("18+"), idOf("16-17"), idOf("13-15")];
  for (const one of [id, ofPupil, third]) {
    for (const reader of listeners) await asks(reader, "story.open", { id: one });
    sown.place(`story${one}`, listeners, one, ofListener);
  }
  await plantParts(house, sown, id);
  await maskOne(
    asks,
    id,
    [told.words, "storytranscript"].map((kind) => wordsOf(sown, kind)),
  );
  await maskOne(asks, ofPupil, []);
  await maskOne(asks, third, []);
  await plantQuotes(asks, sown, { id, key: told.key });
  await askOne(asks, { id: ofPupil, key: pupil.key }, "storyparent", sown);
  await asks("neighbour", "story.reply", { id, words: sown.mark("storyreply", listeners) });
  await asks("visitor", "mystory.write-back", { key: told.key, words: sown.mark("storyback", listeners) });
  await plantWorry(asks, sown, third);
  const counted = [id, ...(await plantCounted(house, sown, campaign.id))];
  sown.place("storytocode", coders, id, {
    ...{ pages: ["listening/coding/story/:id"], queries: [["coding.story", "id"]], changes: ["coding."] },
  });
  void unshared;
  return { told: id, key: told.key, guardian: pupil.token, counted };
}

const wordsOf = (sown: Sown, kind: string): string => {
  const mark = sown.marks.find((one) => one.kind === kind);
  return `${mark?.find} ${mark?.tell}`;
};

const inbox = async (asks: Asks, reader: string) =>
  (await asks<{ stories: { id: string; age: string }[] }>(reader, "story.inbox")).stories;

/** Tells a story to its end on a phone; answers the phone's secret. */
async function teller(asks: Asks, code: string, age: string, words: string, uses: readonly string[], more = {}) {
  const { key } = await asks<{ key: string }>("visitor", "tell.begin", { code, age });
  await asks("visitor", "tell.save", { key, words });
  await asks("visitor", "tell.send", { key, code, uses, ...more });
  return { key };
}

async function tellOne({ run }: ReadersHouse, sown: Sown, { code }: PlantedCampaign) {
  const asks = run as never as Asks;
  // What its teller let stand somewhere is read there by members; the rest by who listens and codes.
  const stands = sentences.slice(0, 3);
  const parts = [
    sown.mark("storywords", listeners),
    ...sentences.map((kind) => sown.mark(kind, stands.includes(kind) ? members : masked)),
  ];
  const firstName = sown.mark("storyfirst", members);
  const uses = ["read", "count", "quote", "publish", "first-name"];
  const words = parts.map((part) => `We ${part}.`).join(" ");
  return { ...(await teller(asks, code, "18+", words, uses, { firstName })), words: "storywords" };
}

/** A pupil lets a sentence be used; her parent was asked and has not answered. */
async function tellAsPupil({ run }: ReadersHouse, sown: Sown, { code }: PlantedCampaign) {
  const asks = run as never as Asks;
  const words = `We ${sown.mark("storypupil", listeners)}. We ${sown.mark("storyparent", listeners)}.`;
  const told = await teller(asks, code, "16-17", words, ["read", "quote"]);
  return { ...told, ...(await asks<{ token: string }>("visitor", "guardian.ask", { key: told.key })) };
}

/** A photo of a page, with what a listener wrote down of it. */
async function plantParts({ run, sql, initiativeId }: ReadersHouse, sown: Sown, id: string): Promise<void> {
  const partId = newId();
  await sql(
    `insert into story_part (initiative_id, id, story_id, kind, media_type, bytes)
     values ($1, $2, $3, 'photo', 'image/jpeg', $4)`,
    [initiativeId, partId, id, Buffer.from(sown.mark("storyphoto", listeners))],
  );
  await run("seated", "story.write-down", { id, partId, words: sown.mark("storytranscript", listeners) });
  sown.place("storypart", listeners, partId, { pages: [`listening/stories/${id}/parts/:id`] });
}

interface Opened {
  opened: { version: number };
}

async function maskOne(asks: Asks, id: string, more: readonly string[]): Promise<void> {
  const { opened } = await asks<Opened>("neighbour", "story.read", { id });
  const decided = { from: "told", masked: [], more, readWhole: true };
  await asks("neighbour", "masking.set", { id, version: opened.version, ...decided });
}

/** A listener asks for a sentence, and its teller answers. */
async function askOne(
  asks: Asks,
  { id, key }: { id: string; key: string },
  kind: string,
  sown: Sown,
  { purpose = "voices", answer = "yes", withFirstName = false } = {},
): Promise<void> {
  const { sentences: all, version } = await asks<{ sentences: string[]; version: number }>(
    ...(["neighbour", "quote.choose", { id }] as const),
  );
  const what = all.findIndex((sentence) => sentence.includes(wordsOf(sown, kind)));
  const quote = await asks("neighbour", "quote.ask", { id, version, what, purpose, withFirstName });
  if (answer) await asks("visitor", "mystory.answer-sentence", { key, id: quote.id, answer });
}

async function plantQuotes(asks: Asks, sown: Sown, story: { id: string; key: string }): Promise<void> {
  await askOne(asks, story, "storyvoices", sown, { withFirstName: true });
  await askOne(asks, story, "storytheme", sown, { purpose: "theme" });
  await askOne(asks, story, "storyreport", sown, { purpose: "report" });
  await askOne(asks, story, "storyasked", sown, { answer: "" });
  await askOne(asks, story, "storyrefused", sown, { answer: "no" });
}

/** A worry about a story: who raised it and who is called read its log, and nobody else. */
async function plantWorry(asks: Asks, sown: Sown, storyId: string): Promise<void> {
  const { id } = await asks("neighbour", "worry.raise", { id: storyId, urgent: true });
  await asks("neighbour", "worry.note", { id, what: sown.mark("worrynote", worried) });
  await asks("unseated", "worry.take", { id });
  await asks("unseated", "worry.hold", { id, until: day(20), because: sown.mark("worryhold", worried) });
  await asks("unseated", "worry.settle", { id, what: sown.mark("worrysettled", worried) });
  sown.place("worry", worried, String(id), {
    ...{ pages: ["listening/worries/:id"], queries: [["worry.read", "id"]], changes: ["worry."] },
  });
}

/** Stories as they are once they were told and masked, so many that they are told of together. */
async function plantCounted({ sql, initiativeId }: ReadersHouse, sown: Sown, campaignId: string): Promise<string[]> {
  const ids = Array.from({ length: 6 }, newId);
  const words = sown.mark("storymany", masked);
  for (const id of ids) {
    await sql(
      `insert into story (initiative_id, id, campaign_id, state, words, language, masked, masked_at, age, told_on, keep_until, who,
         reader_ids, coder_ids)
       select $1, $2, $3, 'told', $4, 'en', $4, now(), '18+', current_date, current_date + 300, '{"gender":"girl"}',
         listener_ids, coder_ids from story_campaign where initiative_id = $1 and id = $3`,
      [initiativeId, id, campaignId, `We ${words} ${id.slice(-4)}.`],
    );
    await sql(`insert into story_consent (initiative_id, story_id, use) values ($1, $2, 'read'), ($1, $2, 'count')`, [
      initiativeId,
      id,
    ]);
  }
  return ids;
}
