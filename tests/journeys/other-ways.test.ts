import { expect, it } from "vitest";
import { partnersWords as partners } from "../../src/backbone/organizations/words.ts";
import { interfaceWords as said } from "../../src/interface/words.ts";
import { uploadPageWords as upload } from "../../src/measurement/editions/pages/upload-words.ts";
import { goalPageWords as goal } from "../../src/measurement/goals/page-words.ts";
import { scorecardWords as card } from "../../src/measurement/scorecards/words.ts";
import { madeUpFile } from "./bagrut.ts";
import { foundInitiative, freshName, join, password } from "./beginnings.ts";
import { bring, nameColumns, sayShareGoal } from "./bringing.ts";
import type { Person } from "./person.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();

it("works without JavaScript: joining, the goal, a file, partners", async () => {
  const link = await foundInitiative(await stories.owner(), freshName("Without JavaScript"));
  const director = await stories.somebody({ javaScriptEnabled: false });
  const at = await join(director, link, "Director");
  await director.opens(`${at}/begin`);
  await director.fills(goal.amount, 18);
  await director.presses(goal.readBack);
  await director.sees(goal.notYet);
  await sayShareGoal(director, at);
  await bring(director, at, madeUpFile());
  await nameColumns(director);
  await expect
    .poll(
      async () => {
        await director.opens(director.page.url());
        return director.page.getByText(director.hears(upload.noticeTitle)).count();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(1);
  await director.opens(`${at}/partners/paste`);
  await director.fills(partners.rows, "School network North\nSchool network South");
  await director.presses(partners.look);
  await director.presses(partners.add);
  await director.sees(partners.added);
});

it("lets the keyboard alone join, and say the goal", async () => {
  const link = await foundInitiative(await stories.owner(), freshName("By keyboard"));
  const director = await stories.somebody();
  const { keyboard } = director.page;
  await director.opens(link);
  await tabTo(director, "[name=name]");
  await keyboard.type("Director");
  await keyboard.press("Tab");
  await keyboard.type(`${freshName("keyboard").replace(" ", "-")}@example.org`);
  await keyboard.press("Tab");
  await keyboard.type(password);
  await keyboard.press("Enter");
  await director.page.waitForURL((url) => !url.pathname.includes("/join/"));
  await tabTo(director, "a[href$='/begin']");
  await keyboard.press("Enter");
  await director.page.waitForURL("**/begin");
  await tabTo(director, "[name=amount]");
  for (const text of ["18,000", "students", "sit five-unit mathematics", "2018", "2012", "8,869"]) {
    await keyboard.type(text);
    await keyboard.press("Tab");
  }
  await tabTo(director, `button:has-text("${director.hears(goal.setIt)}")`);
  await keyboard.press("Enter");
  await director.sees(goal.goalSet);
});

it("shows a visitor where the keyboard is, on everything it can reach of the goal's page", async () => {
  const visitor = await stories.somebody();
  await visitor.opens("/5x2/goal");
  await visitor.page.keyboard.press("Tab");
  const skip = visitor.page.locator(":focus");
  expect(await skip.innerText()).toBe(visitor.hears(said.skip));
  await visitor.page.keyboard.press("Enter");
  const reached = new Set<string>();
  for (let press = 0; press < 200; press += 1) {
    await visitor.page.keyboard.press("Tab");
    const focused = await focusOf(visitor);
    if (focused === null) break;
    // A date has parts of its own, which the browser draws.
    if (reached.has(focused.what)) continue;
    expect(focused.seen, `${focused.what} shows that it has the focus`).toBe(true);
    reached.add(focused.what);
  }
  expect([...reached]).toContain(visitor.hears(card.saveAsFile));
  expect([...reached]).toContain(visitor.hears(card.everyGap));
  expect(reached.size).toBeGreaterThan(10);
});

/** Presses Tab until the focus is there; an element that has the focus must show it. */
async function tabTo(person: Person, selector: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await person.page.locator(`${selector}:focus`).count()) {
      expect((await focusOf(person))?.seen, selector).toBe(true);
      return;
    }
    await person.page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${selector} on ${person.page.url()}`);
}

/** What has the focus, and whether it can be seen that it has; null where nothing has. */
const focusOf = (person: Person): Promise<{ what: string; seen: boolean } | null> =>
  person.page.evaluate(() => {
    const part = document.activeElement;
    if (!(part instanceof HTMLElement) || part === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
    const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    const what = part.innerText || part.getAttribute("aria-label") || part.id || part.tagName;
    return { what: what.trim(), seen: (outlined || boxShadow !== "none") && part.checkVisibility() };
  });
