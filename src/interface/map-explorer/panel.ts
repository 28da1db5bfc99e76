import type { WholeMap } from "./whole-map.ts";

export interface PanelWords {
  helps: string;
  harms: string;
  movesIt: string;
  itMoves: string;
  around: string;
  nothing: string;
}

interface Panel {
  map: WholeMap;
  cause: number;
  /** The links of the cause. */
  links: readonly number[];
  words: PanelWords;
  /** The address of what surrounds a cause, with CAUSE for its id. */
  about: string;
  goTo(cause: number): void;
}

/** Shows one cause beside the map: its words, its strongest links as buttons that lead on, and the way to its page. */
export function showPanel(panel: HTMLElement, told: Panel): void {
  const { map, cause, links, words, about } = told;
  if (cause < 0) {
    panel.replaceChildren();
    return;
  }
  const title = element("h3", `${map.causes.numbers[cause]} ${map.causes.names[cause]}`);
  title.dir = "auto";
  const theme = map.themes[map.causes.themes[cause] ?? -1];
  const link = element("a", words.around);
  link.setAttribute("href", about.replace("CAUSE", map.causes.ids[cause] ?? ""));
  const strongest = [...links].sort((a, b) => Math.abs(map.links.weight[b] ?? 0) - Math.abs(map.links.weight[a] ?? 0));
  panel.replaceChildren(
    title,
    ...(theme ? [element("p", theme, "small quiet")] : []),
    element("h4", words.movesIt),
    list(
      told,
      strongest.filter((one) => map.links.to[one] === cause),
      map.links.from,
    ),
    element("h4", words.itMoves),
    list(
      told,
      strongest.filter((one) => map.links.from[one] === cause),
      map.links.to,
    ),
    link,
  );
}

function list({ map, words, goTo }: Panel, links: readonly number[], ends: readonly number[]): HTMLElement {
  if (links.length === 0) return element("p", words.nothing, "small quiet");
  const all = document.createElement("ul");
  for (const link of links.slice(0, 7)) {
    const [other, weight] = [ends[link] ?? 0, map.links.weight[link] ?? 0];
    const [item, button] = [document.createElement("li"), document.createElement("button")];
    button.type = "button";
    button.dir = "auto";
    button.textContent = map.causes.names[other] ?? "";
    button.addEventListener("click", () => goTo(other));
    const strength = element("span", weight > 0 ? words.helps : words.harms, weight > 0 ? "small sea" : "small clay");
    strength.append(" ", element("bdi", `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`));
    item.append(button, strength);
    all.append(item);
  }
  return all;
}

function element(name: string, text: string, classes = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (classes) made.className = classes;
  return made;
}
