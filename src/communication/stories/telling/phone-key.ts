import { hashToken, newToken } from "../../../core/id.ts";
import type { On, OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import type { StoryCampaign } from "../campaigns/campaign.ts";
import { findCampaign } from "../campaigns/store.ts";
import { seeingStory } from "../sight/store.ts";
import { findIdByHash, type Kept, readStory } from "./store.ts";
import { minutesShared } from "./story.ts";
import { tellWords as said } from "./words.ts";

/** What this process remembers and nothing keeps: it is gone when the program ends. */
export class Remembered<T> {
  readonly #all = new Map<string, { value: T; until: number }>();

  set(key: string, value: T, now: Date): void {
    for (const [other, { until }] of this.#all) if (until < now.getTime()) this.#all.delete(other);
    this.#all.set(key, { value, until: now.getTime() + minutesShared * 60_000 });
  }

  get(key: string, now: Date): T | undefined {
    const found = this.#all.get(key);
    return found && found.until >= now.getTime() ? found.value : undefined;
  }

  delete(key: string): void {
    this.#all.delete(key);
  }
}

/** Who came back with her four words: which story, by the hash of what her browser carries, for half an hour. */
const visits = new Remembered<{ initiativeId: string; storyId: string }>();
/** The four words of a story until its teller said that she has them. */
const drawn = new Remembered<readonly string[]>();

/** A link for a parent, to be passed on while its teller is here; it is kept as a hash alone. */
const parentLinks = new Remembered<string>();
export const showParentLink = (storyId: string, token: string, now: Date): void => parentLinks.set(storyId, token, now);
export const parentLinkShown = (storyId: string, now: Date): string | null => parentLinks.get(storyId, now) ?? null;

/** Begins a visit of somebody who gave her four words; what comes back is carried by her browser. */
export function beginVisit(initiativeId: string, storyId: string, now: Date): string {
  const token = newToken();
  visits.set(hashToken(token), { initiativeId, storyId }, now);
  return token;
}

export const endVisit = (token: string): void => visits.delete(hashToken(token));

export const showWords = (storyId: string, words: readonly string[], now: Date): void => drawn.set(storyId, words, now);
export const wordsShown = (storyId: string, now: Date): readonly string[] | null => drawn.get(storyId, now) ?? null;
export const hideWords = (storyId: string): void => drawn.delete(storyId);
/** Forgets all that was remembered of a story, whose teller leaves. */
export function forgetShown(storyId: string): void {
  drawn.delete(storyId);
  parentLinks.delete(storyId);
}

/** A story that is open to a transaction, with its campaign. */
export interface Opened {
  story: Kept;
  campaign: StoryCampaign;
}

/** Opens the story that a browser carries the key of while a step runs; undefined where the key opens nothing, or no more. */
export async function withStory<T>(
  tx: Reader,
  on: Pick<On, "initiativeId" | "now">,
  key: string,
  step: (opened: Opened) => Promise<T>,
  options: { held?: boolean } = {},
): Promise<T | undefined> {
  const hash = hashToken(key);
  const visit = visits.get(hash, on.now);
  if (visit && visit.initiativeId !== on.initiativeId) return undefined;
  if (visit) visits.set(hash, visit, on.now);
  const id = visit?.storyId ?? (await findIdByHash(tx, on.initiativeId, hash));
  if (!id) return undefined;
  return seeingStory(tx, id, async () => {
    const story = await readStory(tx, on.initiativeId, id, options);
    const campaign = story && (await findCampaign(tx, on.initiativeId, { id: story.campaignId }));
    return story && campaign && (await step({ story, campaign }));
  });
}

/**
 * Runs a step of a teller on her own story. It stands in no log; and what the database says of a row that it refuses,
 * which holds the row, is not passed on.
 */
export function onStory<T extends object>(
  on: OnChange,
  key: string,
  step: (tx: Writer, opened: Opened) => Promise<T>,
): Promise<T> {
  return quietly(() =>
    on.write(async (tx, note) => {
      const run = (opened: Opened) => {
        note({ kind: "story-campaign", id: opened.campaign.id, keptElsewhere: true });
        return step(tx, opened);
      };
      const result = await withStory(tx, on, key, run, { held: true });
      if (!result) throw new Refusal("not-found", said.notOpen);
      return result;
    }),
  );
}

/** Runs a step; what breaks in it is told without a word of what it was given. */
export async function quietly<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "none";
    throw new Error(`A step on a story broke (${error instanceof Error ? error.name : "thrown"}, code ${code}).`);
  }
}
