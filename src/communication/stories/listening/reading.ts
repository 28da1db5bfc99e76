import { z } from "zod";
import { listPeople } from "../../../backbone/people/public.ts";
import { members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { listBreaks } from "./breaks/store.ts";
import { dueOn, inOrder, latelyDays, nextFor, type StoryFacts } from "./listening.ts";
import { countOpened } from "./opened/store.ts";
import { demandOpened, demandStory, isOpened, listOwnCampaigns, personOf } from "./rights.ts";
import { listFacts, listReplies, readPart, readWords } from "./store.ts";
import { inboxSchema, storyViewSchema, type wordsSchema } from "./views.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const oneDay = 86_400_000;

const listedOf = (story: StoryFacts, campaign: StoryCampaign, personId: string, today: string) => {
  const due = dueOn(story.toldOn, campaign.answerWithinDays);
  const { id, toldOn, language, age, hasWords, audios, photos } = story;
  return {
    ...{ id, toldOn, language, age, hasWords, audios, photos, due },
    campaign: campaign.names,
    daysLeft: Math.round((Date.parse(due) - Date.parse(today)) / oneDay),
    waitsFor: nextFor(story),
    isMine: story.listenerId === personId,
  };
};

export const listInbox = query({
  name: "story.inbox",
  summary:
    "The stories of the campaigns in which whoever asks listens, the longest waiting first, without a word of them.",
  scope: "initiative",
  input: z.object({}),
  output: inboxSchema,
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const today = dayOf(on.now);
      const own = await listOwnCampaigns(tx, on);
      if (own.length === 0) throw new Refusal("not-found", coreWords.notFound);
      const personId = personOf(on);
      const campaignOf = new Map(own.map((campaign) => [campaign.id, campaign]));
      const seen = await listFacts(tx, on.initiativeId, [...campaignOf.keys()]);
      const facts = inOrder(seen.filter(({ readerIds }) => readerIds.includes(personId)));
      const campaigns = [];
      for (const { id, names, support } of own) {
        const breaks = await listBreaks(tx, on.initiativeId, id, today);
        campaigns.push({ id, names, support, breakUntil: breaks.get(personId) ?? null });
      }
      return {
        campaigns,
        stories: facts.flatMap((story) => {
          const campaign = campaignOf.get(story.campaignId);
          return campaign ? [listedOf(story, campaign, personId, today)] : [];
        }),
        readLately: await countOpened(tx, on.initiativeId, personId, new Date(on.now.getTime() - latelyDays * oneDay)),
      };
    }),
});

async function readOpened(tx: Reader, on: Pick<On, "initiativeId">, id: string): Promise<z.output<typeof wordsSchema>> {
  const { consents, parts, ...story } = await readWords(tx, on.initiativeId, id);
  const replies = await listReplies(tx, on.initiativeId, id);
  const people = await listPeople(
    tx,
    replies.flatMap(({ personId }) => personId ?? []),
  );
  return {
    words: story.words,
    masked: story.masked,
    version: story.version,
    heldUntil: story.heldUntil,
    uses: consents.map(({ use }) => use),
    parts: parts.map((part) => ({ ...part, kind: part.kind === "photo" ? "photo" : "audio" })),
    replies: replies.map((reply) => ({
      id: reply.id,
      isTeller: reply.personId === null,
      name: people.find((one) => one.id === reply.personId)?.name ?? null,
      words: reply.words,
      saidOn: dayOf(reply.saidAt),
    })),
  };
}

export const readStory = query({
  name: "story.read",
  summary:
    "One story for a listener of its campaign: what is known of it, and its words once she has opened it on purpose.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: storyViewSchema,
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const { campaign, personId } = await demandStory(tx, on, id);
      const [facts] = await listFacts(tx, on.initiativeId, [campaign.id], id);
      if (!facts) throw new Refusal("not-found", coreWords.notFound);
      const [listener] = facts.listenerId ? await listPeople(tx, [facts.listenerId]) : [];
      return {
        ...listedOf(facts, campaign, personId, dayOf(on.now)),
        campaignNumber: campaign.number,
        listener: listener?.name ?? null,
        opened: (await isOpened(tx, on, id)) ? await readOpened(tx, on, id) : null,
      };
    }),
});

export const readStoryPart = query({
  name: "story.part",
  summary: "A voice or photo of a story that a listener has opened, its bytes in base64.",
  scope: "initiative",
  input: z.object({ id: idSchema, partId: idSchema }),
  output: z.object({ mediaType: z.string(), bytes: z.string() }),
  allow: members,
  example: { id: nowhere, partId: nowhere },
  run: (on, { id, partId }) =>
    on.read(async (tx) => {
      await demandOpened(tx, on, id);
      const part = await readPart(tx, on.initiativeId, id, partId);
      if (!part) throw new Refusal("not-found", coreWords.notFound);
      return { mediaType: part.mediaType, bytes: Buffer.from(part.bytes).toString("base64") };
    }),
});

export const queries = [listInbox, readStory, readStoryPart];
