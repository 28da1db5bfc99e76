import { sql } from "kysely";
import { type Governed, openGoverned } from "../../../backbone/bodies/testing.ts";
import { newId } from "../../../core/id.ts";
import { suggestAges } from "../campaigns/age-table.ts";
import { seeingCampaign } from "../sight/store.ts";
import { takeStoryBack } from "../taking-back/take-back.ts";

/** How a story of a test stands. */
interface Given {
  words: string;
  language?: string;
  consents?: readonly string[];
  age?: string;
  guardian?: "asked" | "yes" | "no";
  masked?: boolean;
  firstName?: string;
  keepUntil?: string;
}

/** An initiative in which a campaign of stories was opened, with people who read them. */
export interface Listening extends Governed {
  campaign: { id: string; number: number };
  director: string;
  coder: string;
  listener: string;
  partner: string;
  /** Writes a story down as its teller would have told it; answers its id. */
  tells(story: Given): Promise<string>;
  /** Writes down a sentence that its teller was asked for. */
  quotes(
    storyId: string,
    words: string,
    more?: { purpose?: string; answer?: "yes" | "no"; withFirstName?: boolean },
  ): Promise<string>;
  takesBack(storyId: string): Promise<void>;
  /** Lets a step see all stories of the campaign. */
  inside<T>(step: (tx: Parameters<typeof takeStoryBack>[0]) => Promise<T>): Promise<T>;
}

/** Opens it for a file of tests. Close its scratch in `afterAll`. */
export async function openListening(): Promise<Listening> {
  const house = await openGoverned();
  const { initiativeId } = house;
  const { records, uploads } = house.scratch;
  const director = await house.person("Director", ["backbone"]);
  const coder = await house.person("Coder", ["partner"]);
  const listener = await house.person("Listener", ["partner"]);
  const partner = await house.person("Partner", ["partner"]);
  const campaign = { id: newId(), number: 1 };
  const sight = { initiativeId, personId: null };
  await records.write(sight, (tx) => openCampaign(tx, initiativeId, { id: campaign.id, listener, coder }));
  const inside: Listening["inside"] = (step) =>
    records.write(sight, (tx) => seeingCampaign(tx, campaign.id, () => step(tx)));
  return {
    ...house,
    ...{ campaign, director, coder, listener, partner, inside },
    tells: ({ words, language, consents = ["count"], age = "18+", guardian, masked = true, ...more }) =>
      inside(async (tx) => {
        const id = newId();
        const row = { initiative_id: initiativeId, id, campaign_id: campaign.id, state: "told" };
        await tx
          .insertInto("story")
          .values({
            ...{ ...row, words, language: language ?? null, age, masked: masked ? words : null },
            ...{ first_name: more.firstName ?? null, keep_until: more.keepUntil ?? null },
            ...{ told_on: sql`current_date`, reader_ids: [listener], coder_ids: [coder] },
          })
          .execute();
        for (const use of ["read", ...consents])
          await tx
            .insertInto("story_consent")
            .values({ initiative_id: initiativeId, story_id: id, use, guardian: guardian ?? null })
            .execute();
        return id;
      }),
    quotes: (storyId, words, { purpose = "voices", answer = "yes", withFirstName = false } = {}) =>
      inside(async (tx) => {
        const id = newId();
        await tx
          .insertInto("story_quote")
          .values({
            ...{ initiative_id: initiativeId, id, story_id: storyId, extent: "sentence" },
            ...{ words, language: "en", purpose },
            ...{ with_first_name: withFirstName, asked_by: listener, answer, answered_at: new Date() },
            published_at: new Date(),
          })
          .execute();
        return id;
      }),
    takesBack: async (storyId) => {
      await records.write(sight, (tx) => takeStoryBack(tx, { initiativeId, now: new Date(), uploads }, storyId));
    },
  };
}

/** A campaign that was opened in an initiative whose goal everybody reads. */
async function openCampaign(
  tx: Parameters<typeof takeStoryBack>[0],
  initiativeId: string,
  { id, listener, coder }: { id: string; listener: string; coder: string },
): Promise<void> {
  await tx
    .insertInto("story_campaign")
    .values({
      ...{ initiative_id: initiativeId, id: id, number: 1 },
      ...{ names: JSON.stringify({ en: "On the way to school" }), prompt: JSON.stringify({ en: "How was it?" }) },
      ...{ countries: ["IL"], ages: JSON.stringify([suggestAges("IL")]), languages: ["en", "he", "ar"] },
      ...{ listener_ids: [listener], coder_ids: [coder], opened_at: new Date(), compares_meanings: true },
    })
    .execute();
  await tx
    .updateTable("initiative")
    .set({ rooms: ["listening"], settings: JSON.stringify({ open: true }) })
    .where("id", "=", initiativeId)
    .execute();
}
