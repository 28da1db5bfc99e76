import { mkdir } from "node:fs/promises";
import { expect, inject, it } from "vitest";
import { aroundOf } from "../../src/agenda/maps/map.ts";
import { madeUpMap } from "../../src/agenda/maps/testing.ts";
import { mapWords as said } from "../../src/agenda/maps/words.ts";
import { type Language, languages } from "../../src/core/message.ts";
import { expectNoAxeViolations } from "../browser/axe.ts";
import { begin } from "./beginnings.ts";
import { drawMapPage } from "./drawn-map.tsx";
import type { Person } from "./person.ts";
import { type Size, tellStories } from "./stories.ts";

const stories = tellStories();
const pictures = process.env.FIVEFOLD_PICTURES;
const picture = async (person: Person, name: string): Promise<void> => {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await person.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** Puts a drawn page before a person, with the styles of the house. */
async function lookAt(person: Person, query: string, map = madeUpMap(100, 900, 5, true)): Promise<void> {
  const address = inject("address");
  const front = await (await fetch(address)).text();
  const [styles = ""] = /\/assets\/[^"]+\.css/.exec(front) ?? [];
  const html = drawMapPage(map, { language: person.language, query, styles });
  await person.page.route("**/drawn-map", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await person.page.goto(`${address}/drawn-map`);
  await person.page.evaluate(() => document.fonts.ready.then(() => true));
}

it.each([
  ["en", "desktop"],
  ["he", "phone"],
  ["ar", "desktop"],
] as [Language, Size][])("can be read at a hundred causes, in %s on a %s", async (language, on) => {
  const person = await stories.somebody({ language, on });
  await lookAt(person, "");
  const boxes = await person.page.locator(".layers-plot li a").evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return {
        left,
        top,
        right,
        bottom,
        hidden: one.scrollHeight - one.clientHeight,
        wide: one.scrollWidth - one.clientWidth,
      };
    }),
  );
  expect(boxes).toHaveLength(100);
  const overlapping = boxes.filter((a, place) =>
    boxes.some(
      (b, other) => other > place && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    ),
  );
  expect(overlapping).toEqual([]);
  expect(boxes.filter(({ hidden, wide }) => hidden > 1 || wide > 1)).toEqual([]);
  await expectNoAxeViolations(person.page);
  await picture(person, `layers-${language}-${on}`);
});

it("shows cause by cause and around one cause, in three languages", async () => {
  const map = madeUpMap(60, 400, 8, true);
  for (const language of languages) {
    const person = await stories.somebody({ language });
    await lookAt(person, "view=matrix", map);
    await person.page.locator(".matrix td a").nth(3).focus();
    expect(await person.page.locator(".matrix td a:focus b").isVisible()).toBe(true);
    await picture(person, `matrix-${language}`);
    if (language === "he") await expectNoAxeViolations(person.page);
    await lookAt(person, "about=1", { ...map, ...aroundOf(map, 0) });
    await picture(person, `circle-${language}`);
    if (language === "ar") await expectNoAxeViolations(person.page);
    await person.page.setViewportSize({ width: 390, height: 844 });
    await picture(person, `circle-${language}-phone`);
  }
});
