import { Worker } from "node:worker_threads";
import type { Before, Counted, VoteNumbers } from "./opinion-book.ts";

/** What the thread is asked. */
export type Asked =
  | { kind: "open"; id: string; fewest: number; votes: VoteNumbers; before: Before }
  | { kind: "add"; id: string; votes: VoteNumbers }
  | { kind: "count"; id: string; number: number; shown: readonly number[]; isLast: boolean }
  | { kind: "shut"; id: string };

/** A thread that wants more memory is ended; the program goes on and reads the votes again. */
const threadMegabytes = 2048;

/** Counts votes in a thread, so that those who vote meanwhile are answered at once. One thread for all conversations. */
export class FiguresApart {
  #thread: Worker | null = null;
  #number = 0;
  readonly #waiting = new Map<number, { give: (counted: Counted) => void; fail: (error: Error) => void }>();
  readonly #onLoss: () => void;

  /** `onLoss` hears when a thread ended and its books with it. */
  constructor(onLoss: () => void) {
    this.#onLoss = onLoss;
  }

  /** Opens the book of a conversation with all its votes. */
  open(id: string, fewest: number, votes: VoteNumbers, before: Before): void {
    this.#ask({ kind: "open", id, fewest, votes, before });
  }

  /** Adds votes to an open book. */
  add(id: string, votes: VoteNumbers): void {
    this.#ask({ kind: "add", id, votes });
  }

  /** Lets a book go. */
  shut(id: string): void {
    if (this.#thread) this.#ask({ kind: "shut", id });
  }

  /** Counts an open book; `isLast` where the conversation is over. */
  count(id: string, shown: readonly number[], isLast: boolean): Promise<Counted> {
    this.#number += 1;
    const number = this.#number;
    return new Promise((give, fail) => {
      this.#waiting.set(number, { give, fail });
      this.#ask({ kind: "count", id, number, shown, isLast });
      this.#thread?.ref();
    });
  }

  #ask(asked: Asked): void {
    this.#thread ??= this.#start();
    this.#thread.postMessage(asked);
  }

  #start(): Worker {
    const thread = new Worker(new URL("./figures-thread.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: threadMegabytes },
    });
    thread.unref();
    thread.on("message", ({ number, counted }: { number: number; counted: Counted | undefined }) => {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) thread.unref();
      if (counted) waiting?.give(counted);
      else waiting?.fail(new Error("The book of a conversation was not open"));
    });
    const end = (error: Error) => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      this.#onLoss();
      for (const { fail } of this.#waiting.values()) fail(error);
      this.#waiting.clear();
    };
    thread.on("error", end);
    thread.on("exit", () => end(new Error("The thread that counts votes ended")));
    return thread;
  }
}
