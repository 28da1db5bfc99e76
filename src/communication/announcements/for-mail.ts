import type { Language } from "../../core/message.ts";
import type { Reader } from "../../storage/records.ts";
import { inReadersLanguage } from "./announcement.ts";
import { findAnnouncement } from "./store.ts";

/** The texts of announcements in the language of whoever gets the mail, or in the first in which each was written. */
export async function textsOfAnnouncements(
  tx: Reader,
  initiativeId: string,
  ids: readonly string[],
): Promise<Map<string, (reader: Language) => { text: string; language: Language }>> {
  const found = new Map<string, (reader: Language) => { text: string; language: Language }>();
  for (const id of new Set(ids)) {
    const announcement = await findAnnouncement(tx, initiativeId, id, null);
    if (announcement) found.set(id, (reader) => inReadersLanguage(announcement.titles, announcement.texts, reader));
  }
  return found;
}
