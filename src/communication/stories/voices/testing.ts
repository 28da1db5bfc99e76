import sharp from "sharp";
import { newId } from "../../../core/id.ts";
import type { Operation } from "../../../core/operation.ts";
import type { Somebody } from "../../testing.ts";
import { agreeToHelp, askSomebody } from "../campaigns/people/operations.ts";
import { listCampaigns } from "../campaigns/store.ts";
import { listHeardAndDone } from "../heard/operations.ts";
import { setMasking } from "../listening/masking/operations.ts";
import { openStory, writeDown } from "../listening/operations.ts";
import { readStory } from "../listening/reading.ts";
import { readStoryReport } from "../report/operations.ts";
import { reportCsv, reportMarkdown, type StoryReport } from "../report/write-report.ts";
import { seeingStory } from "../sight/store.ts";
import { answerAsGuardian, askGuardian } from "../telling/guardian/operations.ts";
import { lookAtTelling } from "../telling/look.ts";
import { beginTelling, saveWords, sendStory } from "../telling/operations.ts";
import { addAudio, addPhoto } from "../telling/parts/operations.ts";
import { answerSentence, type Mine, openMyStory, readMyStory } from "../telling/return/operations.ts";
import { openToldHouse, type ToldHouse } from "../telling/testing.ts";
import { madeUpWav } from "../telling/testing-audio.ts";
import { readStoryTheme } from "../themes/operations.ts";
import { readVoice, readVoicePart } from "./operations.ts";
import { checkVoice, prepareVoice, proposeVoice } from "./proposing-operations.ts";

type Asked = { name: string };

/** A story of a test, told to its end. */
export interface ToldOne {
  id: string;
  key: string;
  /** What the phone carries on which it was told. */
  phoneKey: string;
}

interface Given {
  words?: string;
  uses?: readonly string[];
  age?: string;
  firstName?: string;
  audio?: boolean;
  photo?: boolean;
}

/** Everything that a story can be used for. */
export const everyUse = ["read", "count", "quote", "publish", "first-name", "voice", "handwriting"] as const;

/** An initiative whose voices everybody reads, with a campaign, two listeners, and stories that go up and come down. */
export class VoicesHouse {
  told!: ToldHouse;
  noa!: Somebody;
  sam!: Somebody;
  code = "";
  number = 0;
  themeId = newId();

  async open(): Promise<void> {
    this.told = await openToldHouse();
    this.told.house.clock.now = new Date("2026-03-02T09:00:00Z");
    Object.assign(this, await this.told.campaign());
    this.noa = this.told.listener;
    this.sam = await this.joins("Sam Second");
    await this.helps(this.sam, "listener");
    await this.told.house.write(this.told.initiativeId, async (tx) => {
      await tx
        .updateTable("initiative")
        .set({ rooms: ["listening"], settings: JSON.stringify({ open: true, voices: true }) })
        .where("id", "=", this.told.initiativeId)
        .execute();
      const [campaign] = await listCampaigns(tx, this.told.initiativeId);
      await tx
        .insertInto("story_theme")
        .values({
          ...{ initiative_id: this.told.initiativeId, id: this.themeId, campaign_id: campaign?.id ?? "" },
          ...{ names: JSON.stringify({ en: "Sent out" }), seen_by: "people", is_open: true },
          ...{ told: JSON.stringify({ step: 5, counted: 5, at: "2026-03-01T09:00:00.000Z" }), told_at: new Date() },
        })
        .execute();
    });
  }

  close = (): Promise<void> => this.told?.house.close();

  ask<T = Record<string, unknown>>(operation: Asked, who: Somebody | null, input: object): Promise<T> {
    if (!who) return this.told.phone<T>(operation, input);
    return this.told.house.ask<T>(operation as Operation, who, this.told.initiativeId, input);
  }

  /** How something is refused; `nothing` where it is not. */
  refusal(operation: Asked, who: Somebody | null, input: object): Promise<string> {
    return this.ask(operation, who, input).then(
      () => "nothing",
      (error: { reason?: string }) => error.reason ?? String(error),
    );
  }

  async joins(name: string, permissions: readonly string[] = ["partner"]): Promise<Somebody> {
    const one = await this.told.house.person(name);
    await this.told.house.joins(this.told.initiativeId, one, permissions as never);
    return one;
  }

  async helps(who: Somebody, duty: "listener" | "coder", number = this.number): Promise<void> {
    await this.ask(askSomebody, this.told.leading, { number, personId: who.id, duty });
    await this.ask(agreeToHelp, who, { number, duty, hasReadGuide: true });
  }

  mine = async (key: string): Promise<Mine> => (await this.told.phone<{ mine: Mine }>(readMyStory, { key })).mine;

  /** Somebody tells; both listeners open it, what is said is written down, and it is masked. */
  async tells(given: Given = {}): Promise<ToldOne> {
    const { words = "I was sent out of the class. Nobody asked why.", uses = everyUse, age = "18+" } = given;
    const { key: phoneKey } = await this.told.phone<{ key: string }>(beginTelling, { code: this.code, age });
    await this.told.phone(saveWords, { key: phoneKey, words });
    if (given.audio) await this.told.phone(addAudio, { key: phoneKey, file: new File([madeUpWav(2)], "voice.wav") });
    if (given.photo) {
      const drawn = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#fff" } })
        .png()
        .toBuffer();
      await this.told.phone(addPhoto, { key: phoneKey, file: new File([new Uint8Array(drawn)], "page.png") });
    }
    const { firstName } = given;
    await this.told.phone(sendStory, { key: phoneKey, code: this.code, uses, ...(firstName && { firstName }) });
    const { words: four } = await this.told.phone<{ words: string[] }>(lookAtTelling, {
      code: this.code,
      key: phoneKey,
    });
    const { key } = await this.told.phone<{ key: string }>(openMyStory, { words: four.join(" ") });
    const { storyId: id } = await this.mine(key);
    for (const who of [this.noa, this.sam]) await this.ask(openStory, who, { id });
    await this.writesDown(id);
    await this.masks(id);
    await this.standsIn(id);
    return { id, key, phoneKey };
  }

  async writesDown(id: string): Promise<void> {
    const { opened } = await this.ask<{ opened: { parts: { id: string }[] } }>(readStory, this.noa, { id });
    for (const { id: partId } of opened.parts)
      await this.ask(writeDown, this.noa, { id, partId, words: "The same, said aloud." });
  }

  async masks(id: string): Promise<void> {
    const { opened } = await this.ask<{ opened: { version: number } }>(readStory, this.noa, { id });
    const decided = { from: "told", masked: [], more: [], readWhole: true };
    await this.ask(setMasking, this.noa, { id, version: opened.version, ...decided });
  }

  /** Puts a story into the theme of the test. */
  standsIn(id: string): Promise<void> {
    const { initiativeId } = this.told;
    return this.told.house.write(initiativeId, (tx) =>
      seeingStory(tx, id, async () => {
        await tx
          .insertInto("theme_story")
          .values({ initiative_id: initiativeId, theme_id: this.themeId, story_id: id })
          .execute();
      }),
    );
  }

  prepares = (id: string, who = this.noa) =>
    this.ask<{
      version: number;
      parts: { id: string; kind: string; lack: string | null }[];
      proposed: { id: string; sign: string; words: string; points: string[]; isUp: boolean } | null;
    }>(prepareVoice, who, { id });

  /** Noa proposes it, with all that it may stand with. */
  async proposes(id: string, more: object = {}): Promise<string> {
    const { version, parts } = await this.prepares(id);
    const partIds = parts.flatMap((part) => (part.lack === null ? [part.id] : []));
    const input = { id, version, places: ["voices", "theme", "report"], themeId: this.themeId, partIds, ...more };
    return (await this.ask<{ id: string }>(proposeVoice, this.noa, input)).id;
  }

  /** Sam reads it as the second. */
  async checks(id: string, answer: "yes" | "no" = "yes"): Promise<void> {
    const { proposed } = await this.prepares(id, this.sam);
    const { id: quoteId, sign, points } = proposed ?? { id: "", sign: "", points: [] };
    await this.ask(checkVoice, this.sam, { id, quoteId, sign, answer, points: answer === "yes" ? points : ["rare"] });
  }

  answers = (key: string, id: string, answer: "yes" | "no") => this.told.phone(answerSentence, { key, id, answer });

  /** A story that went all its way; answers it and the id of what stands. */
  async goesUp(given: Given = {}, more: object = {}): Promise<ToldOne & { voice: string }> {
    const one = await this.tells(given);
    const voice = await this.proposes(one.id, more);
    await this.checks(one.id);
    await this.answers(one.key, voice, "yes");
    return { ...one, voice };
  }

  /** A parent answers by the link that the teller passes on; answers the link's token. */
  async parentSays(key: string, answer: "yes" | "no", token?: string): Promise<string> {
    const link = token ?? (await this.told.phone<{ token: string }>(askGuardian, { key })).token;
    await this.told.phone(answerAsGuardian, { token: link, answer });
    return link;
  }

  /** All places where a whole story may be read, for words of it: which of them hold any. */
  async places(voice: string, word: string): Promise<string[]> {
    const [member, number] = [this.told.leading, this.number];
    const report = await this.ask<StoryReport>(readStoryReport, member, { campaign: number });
    const all: Record<string, unknown> = {
      visitors: await this.ask(listHeardAndDone, null, {}),
      members: await this.ask(listHeardAndDone, member, {}),
      page: await this.ask(readVoice, null, { id: voice }).catch(() => ""),
      sound: await this.ask<{ bytes: string }>(readVoicePart, null, { id: voice, kind: "sound", number: 1 })
        .then(({ bytes }) => (bytes ? word : ""))
        .catch(() => ""),
      picture: await this.ask<{ bytes: string }>(readVoicePart, null, { id: voice, kind: "picture", number: 1 })
        .then(({ bytes }) => (bytes ? word : ""))
        .catch(() => ""),
      theme: (await this.ask<{ quotes: unknown }>(readStoryTheme, null, { id: this.themeId })).quotes,
      report,
      csv: reportCsv(report, "en"),
      markdown: reportMarkdown(report, "en"),
    };
    return Object.keys(all).filter((place) => JSON.stringify(all[place]).includes(word));
  }
}

/** Everywhere that a whole story with voice and picture stands. */
export const everywhere = ["visitors", "members", "page", "sound", "picture", "theme", "report", "csv", "markdown"];
