/**
 * Takes a picture of a page:
 * node tests/browser/screenshot.ts <address or file> <out.png> [--width 1280] [--height 900] [--full] [--dark] [--lang he]
 */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { openBrowser } from "./chromium.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", default: "1280" },
    height: { type: "string", default: "900" },
    full: { type: "boolean", default: false },
    dark: { type: "boolean", default: false },
    lang: { type: "string", default: "en" },
  },
});
const [place, out] = positionals;
if (!place || !out) {
  console.error("Two things are needed: an address or a file, and the name of the picture.");
  process.exit(2);
}

const browser = await openBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? "dark" : "light",
    locale: values.lang,
  });
  page.on("pageerror", (error) => console.error(`The page threw: ${error.message}`));
  await page.goto(existsSync(place) ? pathToFileURL(place).href : place);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: out, fullPage: values.full });
} finally {
  await browser.close();
}
