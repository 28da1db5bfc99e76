// What runs in a thread of its own: the books of the conversations in which people vote now. It answers each count it is asked.
import { parentPort } from "node:worker_threads";
import type { Asked } from "./figures-apart.ts";
import { OpinionBook } from "./opinion-book.ts";

const books = new Map<string, OpinionBook>();

parentPort?.on("message", (asked: Asked) => {
  if (asked.kind === "open") books.set(asked.id, new OpinionBook(asked.fewest, asked.votes, asked.before));
  else if (asked.kind === "add") books.get(asked.id)?.add(asked.votes);
  else if (asked.kind === "shut") books.delete(asked.id);
  else
    parentPort?.postMessage({ number: asked.number, counted: books.get(asked.id)?.count(asked.shown, asked.isLast) });
});
