import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import type { Language } from "../../src/core/message.ts";
import { openBrowser } from "../browser/chromium.ts";
import { type Person, personAt } from "./person.ts";

/** What somebody reads on. */
export const screens = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof screens;

interface Reading extends Omit<BrowserContextOptions, "viewport" | "locale" | "screen"> {
  language?: Language;
  on?: Size;
}

/** The people of the stories of one file. */
export interface Stories {
  /** Somebody new, with a browser of her own, signed out. */
  somebody(reading?: Reading): Promise<Person>;
  /** Whoever owns the installation. */
  owner(reading?: Reading): Promise<Person>;
}

const patience = 15_000;

/**
 * Opens a browser for the stories of a file. After each story, no page may have thrown, asked another host for
 * anything, or been answered that something broke.
 */
export function tellStories(): Stories {
  let browser: Browser;
  let pages: Page[] = [];
  let complaints: string[] = [];
  const address = inject("address");
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await picture(pages, task.name);
    await Promise.all(pages.map((page) => page.context().close()));
    pages = [];
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });

  const somebody = async ({ language = "en", on = "desktop", ...options }: Reading = {}): Promise<Person> => {
    const context = await browser.newContext({ viewport: screens[on], locale: language, ...options });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    pages.push(page);
    page.on("pageerror", (error) => complaints.push(`${page.url()} threw ${error.message}`));
    page.on("request", (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${address}/`))
        complaints.push(`${page.url()} asked another host: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 500) complaints.push(`${response.url()} answered ${response.status()}`);
    });
    return personAt(page, language, address);
  };
  return { somebody, owner: (reading = {}) => somebody({ ...reading, storageState: inject("owner") }) };
}

/** With FIVEFOLD_PICTURES naming a folder, keeps how the pages looked when a story broke. */
async function picture(pages: readonly Page[], story: string): Promise<void> {
  const folder = process.env.FIVEFOLD_PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  for (const [number, page] of pages.entries())
    await page.screenshot({ path: `${folder}/${story.replaceAll(/\W+/g, "-")}-${number}.png`, fullPage: true });
}
