import { sql } from "kysely";
import { newId } from "../../core/id.ts";
import { openTalkHouse, type Somebody, type TalkHouse } from "../testing.ts";
import { addCampaign, setCampaign, setStanding } from "./campaigns/store.ts";
import { seeingCampaign } from "./sight/store.ts";

/** A story as tests put it there, as it would be after its teller told it and a listener masked it. */
export interface ToldStory {
  words?: string;
  masked?: string | null;
  language?: string;
  uses?: readonly string[];
  age?: string;
  who?: object;
  meaning?: object;
  toldOn?: string;
}

/** A house with a campaign of stories and the people around it. */
export interface StoryHouse extends TalkHouse {
  here: string;
  campaignId: string;
  number: number;
  lead: Somebody;
  listener: Somebody;
  coders: readonly [Somebody, Somebody, Somebody];
  member: Somebody;
  funder: Somebody;
  evaluator: Somebody;
  /** Begins another campaign with the same people: the one that all else is about from then on. */
  begins(): Promise<void>;
  tell(story?: ToldStory): Promise<string>;
  sets(parts: Parameters<typeof setCampaign>[3]): Promise<void>;
}

/** Opens a house for campaigns. */
export async function openStoryHouse(): Promise<StoryHouse> {
  const house = await openTalkHouse();
  house.clock.now = new Date("2026-11-25T15:00Z");
  const here = await house.found("north");
  const person = async (name: string, permission: "backbone" | "partner" | "funder" | "evaluator") => {
    const one = await house.person(name);
    await house.joins(here, one, [permission]);
    return one;
  };
  const [lead, listener] = [await person("Lead", "backbone"), await person("Listener", "partner")];
  const coders = [
    await person("First Coder", "partner"),
    await person("Second Coder", "partner"),
    await person("Third Coder", "partner"),
  ] as const;
  const campaign = {
    ...{ campaignId: "", number: 0 },
    begins: async () => {
      campaign.campaignId = newId();
      const made = { id: campaign.campaignId, names: { en: "What it was like" }, by: lead.id, now: house.clock.now };
      campaign.number = await house.write(here, (tx) => addCampaign(tx, here, made));
      await house.write(here, (tx) => setStanding(tx, here, made.id, "opened", { by: lead.id, now: house.clock.now }));
      await campaign.sets({ listenerIds: [listener.id], coderIds: coders.map(({ id }) => id) });
    },
    sets: (parts: Parameters<typeof setCampaign>[3]) =>
      house.write(here, (tx) => setCampaign(tx, here, campaign.campaignId, parts)),
    tell: (story: ToldStory = {}) =>
      house.write(here, (tx) => putStory(tx, { here, campaignId: campaign.campaignId, now: house.clock.now }, story)),
  };
  return Object.assign(campaign, house, {
    ...{ here, lead, listener, coders },
    member: await person("Member", "partner"),
    funder: await person("Funder", "funder"),
    evaluator: await person("Evaluator", "evaluator"),
  });
}

const masking = "I was afraid of the test. Then the teacher sat with me.";

/** Puts a story into a campaign. */
async function putStory(
  tx: Parameters<Parameters<TalkHouse["write"]>[1]>[0],
  { here, campaignId, now }: { here: string; campaignId: string; now: Date },
  story: ToldStory,
): Promise<string> {
  const id = newId();
  const { masked = masking, uses = ["read", "count"], language = "en", age = "16-17" } = story;
  await seeingCampaign(tx, campaignId, async () => {
    await sql`insert into story (initiative_id, id, campaign_id, state, words, language, masked, masked_at, age, who, meaning, told_on, reader_ids, coder_ids)
      select ${here}::uuid, ${id}::uuid, ${campaignId}::uuid, 'told', ${story.words ?? "SECRETWORDS of Dana"}::text, ${language}::text, ${masked}::text,
        ${masked === null ? null : now}::timestamptz + interval '7 microseconds', ${age}::text, ${JSON.stringify(story.who ?? {})}::jsonb, ${JSON.stringify(story.meaning ?? {})}::jsonb,
        ${story.toldOn ?? now.toISOString().slice(0, 10)}::date, listener_ids, coder_ids
      from story_campaign where initiative_id = ${here} and id = ${campaignId}`.execute(tx);
    for (const use of uses)
      await sql`insert into story_consent (initiative_id, story_id, use) values (${here}, ${id}, ${use})`.execute(tx);
  });
  return id;
}
