import type { OnChange } from "../../../core/operation.ts";
import { keepVotes } from "./store.ts";
import type { Waiting } from "./vote.ts";

/** So long the first vote waits for others when nothing is being written, in milliseconds. */
const gathers = 5;
/** So many votes are written in one transaction at most. */
const mostInOne = 2000;

interface Heap {
  votes: Waiting[];
  kept: Promise<void>;
}

/**
 * Gathers the votes of one conversation that come at nearly the same time and writes them in one transaction: those that
 * come while one is being written go into the next. Nobody is told that a vote is kept before it is on the disk.
 */
export class VoteDesk {
  #heap: Heap | null = null;
  #writing: Promise<unknown> = Promise.resolve();
  readonly #keep: (on: OnChange, votes: readonly Waiting[]) => Promise<void>;

  /** `keep` writes votes in one transaction; all of them are durable when it ends. */
  constructor(keep: (on: OnChange, votes: readonly Waiting[]) => Promise<void>) {
    this.#keep = keep;
  }

  /** Keeps votes; ends once they are on the disk. */
  async cast(on: OnChange, votes: readonly Waiting[]): Promise<void> {
    if (this.#heap && this.#heap.votes.length + votes.length > mostInOne) await this.#heap.kept.catch(() => {});
    const heap = this.#heap ?? this.#open(on);
    heap.votes.push(...votes);
    try {
      await heap.kept;
    } catch (error) {
      if (heap.votes.length === votes.length) throw error;
      // One of the others may have been at fault: these stand for themselves.
      await this.#keep(on, votes);
    }
  }

  #open(on: OnChange): Heap {
    const heap: Heap = { votes: [], kept: Promise.resolve() };
    const written = Promise.all([this.#writing, new Promise((done) => setTimeout(done, gathers))]).then(() => {
      this.#heap = null;
      return this.#keep(on, heap.votes);
    });
    heap.kept = written;
    this.#writing = written.catch(() => {});
    this.#heap = heap;
    return heap;
  }
}

/** Who hears of votes as soon as they are kept, in the order in which they were. */
type Hearer = (on: OnChange, conversationId: string, votes: readonly Waiting[]) => void;
const hearers = new Set<Hearer>();

/** Lets somebody hear of every vote that is kept. */
export function hearVotes(hearer: Hearer): void {
  hearers.add(hearer);
}

const desks = new Map<string, VoteDesk>();

/** The desk of one conversation; all who vote in it share it. */
export function deskOf(initiativeId: string, conversationId: string): VoteDesk {
  const known = desks.get(conversationId);
  if (known) return known;
  const desk = new VoteDesk(async (on, votes) => {
    await on.write(async (tx, note) => {
      await keepVotes(tx, initiativeId, votes, on.now);
      note({ kind: "conversation", id: conversationId, keptElsewhere: true });
    });
    for (const hearer of hearers) hearer(on, conversationId, votes);
  });
  if (desks.size > 1000) desks.clear();
  desks.set(conversationId, desk);
  return desk;
}
