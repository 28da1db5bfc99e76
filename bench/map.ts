// The moving map of 5,000 causes and 20,000 links in Chromium: every frame while it is laid out, dragged, come closer to
// and searched, and how many times quicker that is than drawing as many lines anew in each frame. Needs `npm run build`.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { madeUpMap } from "../src/agenda/maps/testing.ts";
import { openBrowser } from "../tests/browser/chromium.ts";
import { printTable, quantile, round } from "./measure.ts";

const [causes, links] = [Number(process.argv[2] ?? 5000), Number(process.argv[3] ?? 20_000)];
const built = join(import.meta.dirname, "..", "dist", "browser");
const manifest = JSON.parse(await readFile(join(built, ".vite", "manifest.json"), "utf8")) as Record<
  string,
  { file: string }
>;
const made = madeUpMap(causes, links, 11);
const whole = JSON.stringify({
  causes: {
    ids: made.causes.map(({ id }) => id),
    numbers: made.causes.map(({ number }) => number),
    names: made.causes.map(({ names }) => names.en),
    themes: made.causes.map((_, place) => place % 8),
  },
  themes: Array.from({ length: 8 }, (_, place) => `Theme ${place}`),
  links: {
    from: made.links.map(({ from }) => from),
    to: made.links.map(({ to }) => to),
    weight: made.links.map(({ weight }) => weight),
  },
});

const page = `<!doctype html><html lang="en"><link rel="stylesheet" href="/${manifest["src/interface/styles.css"]?.file}">
<div class="explorer" data-explore="/whole" data-about="/CAUSE" data-words='{"loading":"laying out","atRest":"at rest"}' hidden>
<input type="search" data-part="search"><ul class="explorer-found" data-part="found" hidden></ul>
<div class="explorer-body"><div class="explorer-plot"><canvas data-part="canvas"></canvas></div>
<div class="explorer-panel" data-part="panel"></div></div><p role="status" data-part="status"></p></div>
<script type="module" src="/${manifest["src/interface/islands.tsx"]?.file}"></script></html>`;

const types: Record<string, string> = { js: "text/javascript", css: "text/css", woff2: "font/woff2" };
const server = createServer(async (asked, answer) => {
  const path = asked.url ?? "/";
  if (path === "/") return answer.setHeader("content-type", "text/html").end(page);
  if (path === "/whole") return answer.setHeader("content-type", "application/json").end(whole);
  const file = await readFile(join(built, path)).catch(() => null);
  answer.setHeader("content-type", types[path.split(".").pop() ?? ""] ?? "text/plain");
  answer.writeHead(file ? 200 : 404).end(file ?? "");
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const bound = server.address();
const address = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}/`;

/** The milliseconds between frames while something is done, sorted. */
async function frames(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(`(() => {
    window.between = [];
    let last = performance.now();
    const note = (now) => { window.between.push(now - last); last = now; window.noting = requestAnimationFrame(note); };
    window.noting = requestAnimationFrame(note);
  })()`);
  await act();
  const between = await page.evaluate<number[]>("(cancelAnimationFrame(window.noting), window.between.slice(1))");
  return between.sort((a, b) => a - b);
}

async function drag(page: Page, [fromX, fromY]: [number, number], steps = 90): Promise<void> {
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  for (let step = 0; step < steps; step += 1)
    await page.mouse.move(fromX + 120 * Math.sin(step / 9), fromY + 90 * Math.cos(step / 7));
  await page.mouse.up();
}

/** As many straight lines stroked anew in each frame, as a plain canvas would do. */
const plainRedraw = `new Promise((done) => {
  const { causes, links } = window.whole;
  const canvas = document.querySelector("canvas");
  const { width, height } = canvas;
  const plain = document.createElement("canvas");
  Object.assign(plain, { width, height });
  canvas.replaceWith(plain);
  const pen = plain.getContext("2d");
  const x = causes.ids.map(() => Math.random() * width), y = causes.ids.map(() => Math.random() * height);
  let count = 0;
  const draw = () => {
    pen.clearRect(0, 0, width, height);
    links.from.forEach((from, at) => {
      pen.strokeStyle = links.weight[at] > 0 ? "#0b5566" : "#a03d17";
      pen.beginPath(); pen.moveTo(x[from] + count, y[from]); pen.lineTo(x[links.to[at]] + count, y[links.to[at]]); pen.stroke();
    });
    if (count++ < 20) requestAnimationFrame(draw); else done();
  };
  draw();
})`;

const browser = await openBrowser();
try {
  const view = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  view.on("pageerror", (error) => console.error(error.message));
  await view.goto(address);
  const rows: Record<string, Record<string, number>> = {};
  const note = (name: string, sorted: readonly number[]) => {
    rows[name] = {
      frames: sorted.length,
      "p50 ms": round(quantile(sorted, 0.5)),
      "p99 ms": round(quantile(sorted, 0.99)),
      "longest ms": round(sorted.at(-1) ?? 0),
      "of 100 ms": round((sorted.at(-1) ?? 0) / 100),
    };
  };
  const start = performance.now();
  note(
    "laid out",
    await frames(view, () =>
      view.waitForFunction("document.querySelector('[role=status]').textContent === 'at rest'", null, {
        timeout: 120_000,
      }),
    ),
  );
  console.log(`at rest after ${round((performance.now() - start) / 1000)} s`);
  await view.waitForTimeout(1000);
  const box = (await view.locator("canvas").boundingBox()) ?? { x: 0, y: 0, width: 600, height: 600 };
  const middle: [number, number] = [box.x + box.width / 2, box.y + box.height / 2];
  const corner: [number, number] = [box.x + 130, box.y + 100];
  note("dragged by the ground", await frames(view, () => drag(view, corner)));
  note("dragged by a cause", await frames(view, () => drag(view, middle)));
  note(
    "come closer",
    await frames(view, async () => {
      await view.mouse.move(...middle);
      for (let turn = 0; turn < 40; turn += 1) await view.mouse.wheel(0, turn < 20 ? -120 : 120);
    }),
  );
  note(
    "clicked",
    await frames(view, async () => {
      for (let at = 0; at < 10; at += 1) await view.mouse.click(middle[0] + at * 9, middle[1] - at * 5);
    }),
  );
  note(
    "searched",
    await frames(view, () =>
      view.locator("[data-part=search]").pressSequentially("budget that follows", { delay: 20 }),
    ),
  );
  await view.screenshot({ path: process.argv[4] ?? join(process.env.TMPDIR ?? "/tmp", "fivefold-map.png") });
  await view.evaluate("fetch('/whole').then((answer) => answer.json()).then((whole) => { window.whole = whole; })");
  const plain = await frames(view, () => view.evaluate(plainRedraw));
  note("plain canvas, drawn anew each frame", plain);
  printTable(`A map of ${causes} causes and ${links} links, milliseconds between frames`, rows);
  const dragged = rows["dragged by a cause"]?.["longest ms"] ?? 0;
  console.log(
    `longest frame while dragging, of the plain canvas's usual one: ${round(dragged / quantile(plain, 0.5))}`,
  );
} finally {
  await browser.close();
  server.close();
}
