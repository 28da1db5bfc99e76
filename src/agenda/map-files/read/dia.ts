import { type Brought, Gathering } from "../brought.ts";
import { underLetters } from "./fields.ts";
import { below, type Element } from "./xml-tree.ts";

/** The ends of Dia's lines by number: arrows help, round ends hold back, diamonds leave it open. */
const round = [8, 9];
const diamonds = [4, 5];

/** Reads a map drawn in Dia, with the signs that qualitative modelling gives to the ends of lines (Dambacher; QPress). */
export function readDia(root: Element): Brought {
  const found = new Gathering();
  const objects = [...below(root, "object")];
  const lines = objects.filter((object) => /line|arc/i.test(object.attributes.type ?? ""));
  for (const object of objects) {
    const id = object.attributes.id ?? "";
    if (lines.includes(object)) continue;
    const text = [...below(object, "string")].map((one) => one.text.trim().replace(/^#|#$/g, "")).find(Boolean);
    // A frame or a picture without words is no element of the map.
    if (text !== undefined) found.cause(id, { names: underLetters(text) }, { element: id });
  }
  for (const line of lines) addLine(found, line);
  return found.finish("dia");
}

function addLine(found: Gathering, line: Element): void {
  const id = line.attributes.id ?? "";
  const ends = new Map(
    [...below(line, "connection")].map(({ attributes }) => [attributes.handle, attributes.to ?? ""]),
  );
  const [start, end] = [ends.get("0"), ends.get("1")];
  if (start === undefined || end === undefined) {
    found.leave("no-end", { element: id });
    return;
  }
  const arrows = [
    { arrow: arrowOf(line, "start_arrow"), link: [end, start] as const },
    { arrow: arrowOf(line, "end_arrow"), link: [start, end] as const },
  ].filter(({ arrow }) => arrow !== 0);
  if (arrows.length === 0) {
    found.leave("not-directed", { element: id });
    return;
  }
  for (const { arrow, link } of arrows) {
    if (diamonds.includes(arrow)) found.leave("no-sign", { element: id });
    else found.link(link, { weight: round.includes(arrow) ? -1 : 1 }, { element: id });
  }
}

function arrowOf(line: Element, name: string): number {
  const attribute = line.children.find((child) => child.name === "attribute" && child.attributes.name === name);
  return Number(attribute?.children.find((child) => child.name === "enum")?.attributes.val ?? 0);
}
