import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { Refusal } from "../refusal.ts";
import { maximum } from "./bounds.ts";
import { fileWords } from "./words.ts";

/** What is done at each step of a walk through XML; names come without their prefix. */
export interface XmlVisitor {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const longestTag = 4_000_000;

/**
 * Walks through XML as it streams, pausing after each piece so that the caller can pass on what was gathered. Document
 * types, and with them entities of one's own, are refused; so is a tag or text without end, and too deep a nesting.
 */
export async function* walkXml(stream: Readable, visitor: XmlVisitor): AsyncGenerator<void> {
  const refuse = (): never => {
    throw new Refusal("invalid", fileWords.damaged);
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  const plain = (name: string): string => name.slice(name.indexOf(":") + 1);
  let depth = 0;
  let sinceEvent = 0;
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", (tag) => {
    sinceEvent = 0;
    depth += 1;
    if (depth > maximum.xmlDepth) refuse();
    visitor.open(plain(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    sinceEvent = 0;
    depth -= 1;
    visitor.close?.(plain(tag.name));
  });
  parser.on("text", (text) => {
    sinceEvent = 0;
    visitor.text?.(text);
  });
  parser.on("cdata", (text) => {
    sinceEvent = 0;
    visitor.text?.(text);
  });
  stream.setEncoding("utf8");
  try {
    for await (const piece of stream) {
      parser.write(String(piece));
      sinceEvent += String(piece).length;
      if (sinceEvent > longestTag) refuse();
      yield;
    }
    parser.close();
  } catch (error) {
    // What is left is of the archive: a part that is cut off, or that holds more than it said.
    throw error instanceof Refusal ? error : new Refusal("invalid", fileWords.damaged);
  }
  yield;
}

/** Walks through a whole part of which only the visitor's own gatherings are wanted. */
export async function walkWholeXml(stream: Readable, visitor: XmlVisitor): Promise<void> {
  for await (const _ of walkXml(stream, visitor));
}
