import { documentWords as said } from "../../src/backbone/documents/words.ts";
import type { Person } from "./person.ts";

/** Writes at the end of the text that several people write, and waits until it is kept. */
export async function writesAtEnd(person: Person, words: string): Promise<void> {
  await person.page.locator('[data-live-text][data-live="on"]').waitFor();
  const text = person.page.locator("[data-live-text] textarea");
  await text.focus();
  await person.page.keyboard.press("Control+End");
  await person.page.keyboard.type(words);
  await person.sees(said.allSaved);
}
