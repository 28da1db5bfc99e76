import { hashToken } from "../../../core/id.ts";
import type { StoryReaders } from "../campaigns/rights.ts";

/** A sign for who was named to a teller, which says nothing of them and changes when they do. */
export const signOfReaders = ({ readerIds, coderIds }: StoryReaders): string =>
  hashToken(JSON.stringify([[...readerIds].sort(), [...coderIds].sort()])).slice(0, 16);

/** Those who were named to a teller and are still named by the campaign. */
export const stillReading = (named: StoryReaders, now: StoryReaders): StoryReaders => ({
  readerIds: named.readerIds.filter((id) => now.readerIds.includes(id)),
  coderIds: named.coderIds.filter((id) => now.coderIds.includes(id)),
});

/** Somebody who was named to the campaign after a story was told. */
export interface Newcomer {
  personId: string;
  duty: "listener" | "coder";
  /** What the teller's page calls her, which opens nothing elsewhere. */
  reader: string;
}

interface Told extends StoryReaders {
  id: string;
  declinedIds: readonly string[];
}

/**
 * Whom a teller is asked about: whoever listens now and was not named to her; and, where she lets it be counted, whoever
 * codes now. About whoever she said no to, she is not asked again.
 */
export function newcomersOf(story: Told, now: StoryReaders, { isCounted }: { isCounted: boolean }): Newcomer[] {
  const asked = (personId: string, duty: Newcomer["duty"]): Newcomer => ({
    ...{ personId, duty },
    reader: hashToken(`${story.id} ${duty} ${personId}`).slice(0, 24),
  });
  const isNew = (id: string): boolean => !story.readerIds.includes(id) && !story.declinedIds.includes(id);
  const listeners = now.readerIds.filter(isNew).map((id) => asked(id, "listener"));
  const coders = now.coderIds.filter((id) => isNew(id) && !story.coderIds.includes(id)).map((id) => asked(id, "coder"));
  return isCounted ? [...listeners, ...coders] : listeners;
}

/** Who was named to a teller and reads it no more: of those who read all of it. */
export const readNoMore = (story: StoryReaders, now: StoryReaders): string[] =>
  story.readerIds.filter((id) => !now.readerIds.includes(id));
