import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Language, type Message, say, type Values } from "../../src/core/message.ts";

/** A label, a button or a sentence: as the page says it in the reader's language, or as it stands. */
export type Words = Message | string;

/** Somebody at a browser, reading in one language. */
export interface Person {
  page: Page;
  language: Language;
  /** What the page says to this person. */
  hears(message: Message, values?: Values): string;
  /** Opens an address, and answers the status of the answer. */
  opens(path: string): Promise<number>;
  fills(label: Words, text: string | number): Promise<void>;
  chooses(label: Words, option: Words): Promise<void>;
  /** Ticks a box, or one of several round ones. */
  ticks(label: Words): Promise<void>;
  unticks(label: Words): Promise<void>;
  presses(button: Words): Promise<void>;
  follows(link: Words): Promise<void>;
  unfolds(summary: Words): Promise<void>;
  /** The words stand on the page and can be seen. */
  sees(text: Words | RegExp): Promise<void>;
  doesNotSee(text: Words | RegExp): Promise<void>;
  heading(): Promise<string>;
}

/** Invisible marks around numbers in right-to-left text. */
const marks = "[\\u2066-\\u2069]*";

/** A sentence wherever it stands, whatever marks are in it. */
const marked = (text: string): RegExp => new RegExp([...text].map(literally).join(marks));

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Puts a person before a page. */
export function personAt(page: Page, language: Language, address: string): Person {
  const hears = (message: Message, values?: Values): string => say(message, language, values);
  const words = (text: Words): string => (typeof text === "string" ? text : hears(text));
  const starting = (text: Words): RegExp => new RegExp(`^\\s*${literally(words(text))}`);
  const anywhere = (text: Words | RegExp): Locator =>
    page.getByText(text instanceof RegExp ? text : marked(words(text))).filter({ visible: true });
  const pick = (label: Words): Locator =>
    page.getByRole("radio", { name: starting(label) }).or(page.getByRole("checkbox", { name: starting(label) }));
  const box = (label: Words): Locator => page.getByLabel(starting(label)).filter({ visible: true }).first();
  return {
    page,
    language,
    hears,
    opens: async (path) => {
      const answer = await page.goto(/^(http|file):/.test(path) ? path : address + path);
      return answer?.status() ?? 0;
    },
    fills: (label, text) => box(label).fill(String(text)),
    chooses: async (label, option) => {
      await box(label).selectOption({ label: words(option) });
    },
    ticks: (label) => pick(label).first().check(),
    unticks: (label) => pick(label).first().uncheck(),
    presses: (button) =>
      page
        .getByRole("button", { name: words(button), exact: true })
        .first()
        .click(),
    follows: (link) =>
      page
        .getByRole("link", { name: words(link), exact: true })
        .first()
        .click(),
    unfolds: (summary) =>
      page
        .locator("summary", { hasText: words(summary) })
        .first()
        .click(),
    sees: (text) => anywhere(text).first().waitFor(),
    doesNotSee: async (text) => expect(await anywhere(text).count(), `“${String(text)}” is on the page`).toBe(0),
    heading: async () => (await page.locator("h1").innerText()).trim(),
  };
}
