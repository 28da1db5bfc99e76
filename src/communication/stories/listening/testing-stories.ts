import { Workshop } from "../../../activities/testing.ts";
import type { Actor } from "../../../core/actor.ts";
import { dayOf, daysAfter } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { addCampaign, findCampaign, setCampaign } from "../campaigns/store.ts";
import { seeingCampaign } from "../sight/store.ts";

type Person = Extract<Actor, { kind: "person" }>;

/** What a story of a test is told with. */
interface Telling {
  words?: string;
  language?: string;
  uses?: readonly string[];
  guardian?: string;
  toldDaysAgo?: number;
  state?: "draft" | "told";
  audio?: boolean;
  firstName?: string;
}

/** An initiative that listens: a campaign with three listeners, a contact and a deputy, and stories told in tests. */
export class ListeningRoom extends Workshop {
  readonly program: Actor = { kind: "program" };
  readonly campaignId = newId();
  readonly otherId = newId();
  anat!: Person;
  bilal!: Person;
  carmel!: Person;
  coder!: Person;
  contact!: Person;
  deputy!: Person;
  /** Listens in another campaign of the same initiative. */
  elsewhere!: Person;

  override async open(): Promise<void> {
    await super.open();
    this.anat = await this.joins("Anat", ["partner"]);
    this.bilal = await this.joins("Bilal", ["partner"]);
    this.carmel = await this.joins("Carmel", ["partner"]);
    this.coder = await this.joins("Coder", ["partner"]);
    this.contact = await this.joins("Contact", ["partner"]);
    this.deputy = await this.joins("Deputy", ["partner"]);
    this.elsewhere = await this.joins("Elsewhere", ["partner"]);
    await this.write(async (tx) => {
      for (const [id, en] of [
        [this.campaignId, "How was it really"],
        [this.otherId, "Another question"],
      ] as const)
        await addCampaign(tx, this.initiativeId, { id, names: { en }, by: this.director.personId, now: this.now });
      const safeguarding = { contactId: this.contact.personId, deputyId: this.deputy.personId, reach: "Room 4" };
      const listenerIds = [this.anat, this.bilal, this.carmel].map(({ personId }) => personId);
      const coderIds = [this.coder.personId];
      const rule = { mayTell: true, mayPublish: true, needsGuardian: false };
      const rules = (["13-15", "16-17", "18+"] as const).map((age) => ({ age, ...rule }));
      const ages = [{ country: "IL", rules, confirmedBy: null, confirmedOn: null }];
      await setCampaign(tx, this.initiativeId, this.campaignId, { listenerIds, coderIds, safeguarding, ages });
      await setCampaign(tx, this.initiativeId, this.otherId, { listenerIds: [this.elsewhere.personId] });
    });
  }

  /** Names who listens in the campaign from now on. */
  setListeners(...people: readonly Person[]): Promise<void> {
    const listenerIds = people.map(({ personId }) => personId);
    return this.write((tx) => setCampaign(tx, this.initiativeId, this.campaignId, { listenerIds }));
  }

  /** Somebody tells a story. */
  async tells(telling: Telling = {}): Promise<string> {
    const { words = "I sat alone.", language = "en", uses = ["read", "count"], state = "told" } = telling;
    const id = newId();
    const toldOn = daysAfter(dayOf(this.now), -(telling.toldDaysAgo ?? 0));
    const within = { initiative_id: this.initiativeId, story_id: id };
    await this.write((tx) =>
      seeingCampaign(tx, this.campaignId, async () => {
        const named = await findCampaign(tx, this.initiativeId, { id: this.campaignId });
        await tx
          .insertInto("story")
          .values({
            ...{ initiative_id: this.initiativeId, id, campaign_id: this.campaignId, state, words, language },
            ...{ reader_ids: named?.listenerIds ?? [], coder_ids: named?.coderIds ?? [] },
            ...{ age: "16-17", begun_on: toldOn, first_name: telling.firstName ?? null },
            ...(state === "told" && { told_on: toldOn, keep_until: daysAfter(toldOn, 365) }),
          })
          .execute();
        for (const use of uses)
          await tx
            .insertInto("story_consent")
            .values({ ...within, use, guardian: use === "read" ? null : (telling.guardian ?? null) })
            .execute();
        if (telling.audio)
          await tx
            .insertInto("story_part")
            .values({
              ...within,
              id: newId(),
              kind: "audio",
              media_type: "audio/webm",
              bytes: Buffer.from("voice"),
              seconds: 12,
            })
            .execute();
      }),
    );
    return id;
  }
}
