import type { Page } from "playwright-core";
import type { Language } from "../../src/core/message.ts";

/**
 * What can be wrong with a page as it stands, each in a few words; empty where nothing is. `theirWords` are what people
 * wrote, in whatever language they did.
 */
export async function faultsOf(page: Page, language: Language, theirWords: readonly string[] = []): Promise<string[]> {
  await page.waitForLoadState();
  return page.evaluate(
    ([expected, written]: [Language, readonly string[]]) => {
      const asWritten = ["English", "עברית", "العربية", ...written];
      const faults: string[] = [];
      const root = document.documentElement;
      const direction = expected === "en" ? "ltr" : "rtl";
      if (root.lang !== expected) faults.push(`is in ${root.lang}`);
      if (root.dir !== direction) faults.push(`runs ${root.dir}`);
      const over = root.scrollWidth - innerWidth;
      if (over > 0) faults.push(`is ${over} px wider than the screen`);
      if (document.querySelectorAll("h1").length !== 1) faults.push("has not exactly one first heading");

      const script = expected === "he" ? /[\u0590-\u05ff]/ : /[\u0600-\u06ff]/;
      const chrome = "h1,h2,h3,nav a,button,a.btn,label,legend,th,summary,caption,.kicker,.tag,footer a,footer span";
      // What people wrote stands in its own language, and says so.
      const theirs = ".langs, .brand, bdi, [dir=auto], option, [lang]:not(html)";
      for (const part of expected === "en" ? [] : document.querySelectorAll<HTMLElement>(chrome)) {
        const text = part.innerText ?? "";
        if (part.closest(theirs) || part.querySelector(theirs) || !part.checkVisibility()) continue;
        // Names that a value brought are marked as left-to-right.
        if (asWritten.some((own) => text.trim().startsWith(own)) || text.includes("\u2066")) continue;
        if (/[A-Za-z]{4,}/.test(text) && !script.test(text)) faults.push(`says “${text}”`);
      }
      return faults;
    },
    [language, theirWords] as [Language, readonly string[]],
  );
}
