import { setImmediate as turn } from "node:timers/promises";
import { SaxesParser } from "saxes";
import { Refusal } from "../../../core/refusal.ts";
import { mapWords as said } from "../words.ts";

/** One element of an XML file, its name without prefix. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

const deepest = 64;
const mostElements = 1_000_000;
const piece = 262_144;

/**
 * Reads XML into elements. Document types, and with them entities of one's own, are refused; so are too deep a nesting and
 * too many elements. Gives way to other work between pieces.
 * @throws {Refusal} where it is no XML, or goes beyond the bounds.
 */
export async function readXml(text: string): Promise<Element> {
  const refuse = (): never => {
    throw new Refusal("invalid", said.damagedXml);
  };
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", (tag) => {
    elements += 1;
    if (open.length > deepest || elements > mostElements) refuse();
    const element = { name: plain(tag.name), attributes: { ...tag.attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const add = (words: string): void => {
    const last = open.at(-1);
    if (last) last.text += words;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  for (let at = 0; at < text.length; at += piece) {
    parser.write(text.slice(at, at + piece));
    await turn();
  }
  parser.close();
  return root.children[0] ?? refuse();
}

const plain = (name: string): string => name.slice(name.indexOf(":") + 1);

/** All elements of a name below one, in their order. */
export function* below(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* below(child, name);
  }
}
