/** The whole map to move about in: thousands of causes on a canvas, laid out beside the page. */
import { MapCanvas } from "./map-canvas.ts";
import { type PanelWords, showPanel } from "./panel.ts";
import { takePointing } from "./pointing.ts";
import type { WholeMap } from "./whole-map.ts";

interface Words extends PanelWords {
  loading: string;
  atRest: string;
  notLoaded: string;
}

/** Fetches the map of a place and makes it move. Without it the table below says the same. */
export async function exploreMap(area: HTMLElement): Promise<void> {
  const words = JSON.parse(area.dataset.words ?? "{}") as Words;
  const canvas = part(area, "canvas");
  if (!(canvas instanceof HTMLCanvasElement)) return;
  area.hidden = false;
  say(area, words.loading);
  const fetched = await fetch(area.dataset.explore ?? "").catch(() => null);
  if (!fetched?.ok) return say(area, words.notLoaded);
  const map = new MapCanvas(canvas, (await fetched.json()) as WholeMap);
  const choose = (cause: number) => {
    map.chosen = cause;
    map.ask();
    const panel = part(area, "panel");
    const goTo = (other: number) => {
      map.goTo(other);
      choose(other);
    };
    if (panel)
      showPanel(panel, {
        map: map.map,
        links: map.byCause[cause] ?? [],
        cause,
        words,
        about: area.dataset.about ?? "",
        goTo,
      });
  };
  takePointing(canvas, map, choose);
  takeKeys(area, map);
  takeFilters(area, map);
  takeSearch(area, map, (cause) => {
    map.goTo(cause);
    choose(cause);
  });
  layOut(canvas, map, () => say(area, words.atRest));
}

const part = (area: HTMLElement, name: string): HTMLElement | null => area.querySelector(`[data-part="${name}"]`);

function say(area: HTMLElement, words: string): void {
  const status = part(area, "status");
  if (status) status.textContent = words;
}

/** Takes in where causes are as they settle; what the reader moved stays, and the view follows until she moves it. */
function layOut(canvas: HTMLCanvasElement, map: MapCanvas, atRest: () => void): void {
  let follows = true;
  const moved = new Set<number>();
  for (const kind of ["pointerdown", "wheel"] as const)
    canvas.addEventListener(kind, () => {
      follows = false;
    });
  canvas.addEventListener("pointermove", () => {
    if (map.lifted >= 0) moved.add(map.lifted);
  });
  const { causes, links } = map.map;
  const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener(
    "message",
    ({ data }: MessageEvent<{ x: Float32Array; y: Float32Array; isAtRest: boolean }>) => {
      for (let cause = 0; cause < map.x.length; cause++) {
        if (moved.has(cause)) continue;
        map.x[cause] = data.x[cause] ?? 0;
        map.y[cause] = data.y[cause] ?? 0;
      }
      if (follows) map.lookAtAll();
      map.change();
      if (!data.isAtRest) return;
      worker.terminate();
      atRest();
    },
  );
  worker.postMessage({
    size: causes.ids.length,
    from: Int32Array.from(links.from),
    to: Int32Array.from(links.to),
    groups: Int32Array.from(causes.themes),
  });
}

function takeKeys(area: HTMLElement, map: MapCanvas): void {
  part(area, "closer")?.addEventListener("click", () => map.zoom(1.4));
  part(area, "farther")?.addEventListener("click", () => map.zoom(1 / 1.4));
  part(area, "whole")?.addEventListener("click", () => map.lookAtAll());
}

function takeFilters(area: HTMLElement, map: MapCanvas): void {
  const entered = (name: string): string => {
    const field = part(area, name);
    return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : "";
  };
  const change = () =>
    map.filter({
      theme: entered("theme") === "" ? null : Number(entered("theme")),
      sign: Number(entered("sign")),
      least: Number(entered("least")) / 100,
    });
  for (const name of ["theme", "sign", "least"]) part(area, name)?.addEventListener("input", change);
  if (entered("theme") || entered("sign") || Number(entered("least")) > 0) change();
}

/** While words are typed, the first causes that have them are offered below. */
function takeSearch(area: HTMLElement, map: MapCanvas, choose: (cause: number) => void): void {
  const [field, list] = [part(area, "search"), part(area, "found")];
  if (!(field instanceof HTMLInputElement) || !list) return;
  const { names, numbers } = map.map.causes;
  const lower = names.map((name) => name.toLowerCase());
  field.addEventListener("input", () => {
    const words = field.value.trim().toLowerCase();
    const found =
      words === ""
        ? []
        : [...lower.keys()].filter((cause) => lower[cause]?.includes(words) || String(numbers[cause]) === words);
    list.hidden = found.length === 0;
    list.replaceChildren(
      ...found.slice(0, 8).map((cause) => {
        const [item, button] = [document.createElement("li"), document.createElement("button")];
        button.type = "button";
        button.dir = "auto";
        button.textContent = `${numbers[cause]} ${names[cause]}`;
        button.addEventListener("click", () => {
          list.hidden = true;
          choose(cause);
        });
        item.append(button);
        return item;
      }),
    );
  });
}
