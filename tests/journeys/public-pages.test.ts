import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { scorecardWords as card } from "../../src/measurement/scorecards/words.ts";
import { faultsOf } from "./looking.ts";
import { tellStories } from "./stories.ts";

const stories = tellStories();
const parts = ["", "/goal", "/goal/for-whom", "/goal/where", "/goal/data"];
const addresses = ["5x2", "100kin10", "practice"].flatMap((initiative) => parts.map((part) => `/${initiative}${part}`));

/** Wide, on a phone, and at twice the size on a screen that is 1280 wide. */
const widths = [1280, 390, 640];

it.each(["en", "he"] as const)("shows a visitor every public page of the examples in order (%s)", async (language) => {
  const visitor = await stories.somebody({ language });
  const found: string[] = [];
  for (const address of ["/", ...addresses]) {
    const status = await visitor.opens(address);
    if (status !== 200) found.push(`${address} answers ${status}`);
    for (const width of widths) {
      await visitor.page.setViewportSize({ width, height: 800 });
      for (const fault of await faultsOf(visitor.page, language)) found.push(`${address} at ${width} ${fault}`);
    }
  }
  expect(found).toEqual([]);
});

it("has a page for every place, and says where it lies", async () => {
  const visitor = await stories.somebody({ language: "ar" });
  await visitor.opens("/5x2/goal/where");
  await visitor.page.locator("main a[href*='/goal/places/']").first().click();
  await visitor.page.waitForURL("**/goal/places/*");
  expect(await faultsOf(visitor.page, "ar")).toEqual([]);
});

it("sends a visitor less than 60 kB of JavaScript", async () => {
  const visitor = await stories.somebody();
  const scripts: Promise<number>[] = [];
  visitor.page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      scripts.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => responseBodySize),
      );
  });
  await visitor.opens("/5x2");
  await visitor.page.waitForLoadState("networkidle");
  const sizes = await Promise.all(scripts);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});

it.each(["en", "he", "ar"] as const)("is saved as one file that opens without a server (%s)", async (language) => {
  const visitor = await stories.somebody({ language });
  await visitor.opens("/5x2/goal");
  const saving = visitor.page.waitForEvent("download");
  await visitor.follows(card.saveAsFile);
  const file = join(tmpdir(), `fivefold-saved-${process.pid}-${language}.html`);
  await (await saving).saveAs(file);
  try {
    expect(await readFile(file, "utf8")).toContain("data:font/woff2");
    const reader = await stories.somebody({ language, offline: true });
    const asked: string[] = [];
    reader.page.on("request", (request) => asked.push(request.url()));
    await reader.opens(pathToFileURL(file).href);
    await reader.sees(card.gapsTitle);
    expect(await faultsOf(reader.page, language)).toEqual([]);
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
  } finally {
    await rm(file, { force: true });
  }
});
