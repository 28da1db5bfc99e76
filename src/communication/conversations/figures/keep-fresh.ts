import type { On, OnChange } from "../../../core/operation.ts";
import { stateOfConversation } from "../conversation.ts";
import { findConversation } from "../store.ts";
import { listShown } from "../votes/store.ts";
import type { Waiting } from "../votes/vote.ts";
import { hearVotes } from "../votes/vote-desk.ts";
import type { Place } from "./figures.ts";
import { FiguresApart } from "./figures-apart.ts";
import { findTold, keepFigures, readBook } from "./store.ts";
import { readTold } from "./told-bytes.ts";
import { placesTold } from "./told-places.ts";

/** Between two counts of a conversation lies this at least, and at most, in milliseconds: counting takes a quarter of the time. */
const [restsAtLeast, restsAtMost] = [400, 3000];
/** A conversation in which nobody votes for so long is let go; its next vote reads it again. */
const heldFor = 10 * 60_000;
/** A count that failed is tried again after so long, and after twice as long each time it fails again, at most so long. */
const [triesAfter, triesAtMostAfter] = [500, 60_000];
/** So often; then the next vote or the clock tries. */
const mostTries = 8;

interface Fresh {
  /** The book is open in the thread. */
  isOpen: boolean;
  /** Votes that the thread has not been told. */
  waiting: number[];
  timer: NodeJS.Timeout | null;
  lettingGo: NodeJS.Timeout | null;
  counting: Promise<void> | null;
  /** The count that is to begin next, for all who wait for one. */
  next: Promise<void> | null;
  /** How many counts failed one after another. */
  failures: number;
  rest: number;
  endedAt: number;
  /** When the last vote came that was heard of. */
  heardAt: Date;
  places: ReadonlyMap<number, Place>;
  /** Counts that were made in this run of the program; who watches sees by it that there are new figures. */
  counts: number;
  watching: Set<() => void>;
}

const all = new Map<string, Fresh>();
const apart = new FiguresApart(() => {
  for (const fresh of all.values()) fresh.isOpen = false;
});

function freshOf(id: string): Fresh {
  const known = all.get(id);
  if (known) return known;
  const fresh: Fresh = {
    ...{ isOpen: false, waiting: [], timer: null, lettingGo: null, counting: null, next: null },
    ...{ failures: 0, rest: 0, endedAt: 0, counts: 0 },
    heardAt: new Date(0),
    places: new Map(),
    watching: new Set(),
  };
  all.set(id, fresh);
  return fresh;
}

/** From now on the figures of every conversation follow its votes. */
export function followVotes(): void {
  hearVotes(hear);
}

function hear(on: OnChange, id: string, votes: readonly Waiting[]): void {
  const fresh = freshOf(id);
  fresh.heardAt = on.now;
  for (const { participant, statement, vote } of votes) fresh.waiting.push(participant.number, statement, vote);
  if (!fresh.timer && !fresh.counting) wait(on, id, fresh);
}

function wait(on: OnChange, id: string, fresh: Fresh): void {
  const rest = Math.max(0, fresh.endedAt + fresh.rest - performance.now());
  fresh.timer = setTimeout(() => {
    fresh.timer = null;
    // What went wrong was written down, and is tried again.
    freshen(on, id).catch(() => {});
  }, rest);
  fresh.timer.unref();
}

/** Counts a conversation now, or once the count that runs has ended; whoever asks before it begins waits for the same one. */
export function freshen(on: OnChange, id: string): Promise<void> {
  const fresh = freshOf(id);
  fresh.next ??= begin(on, id, fresh);
  return fresh.next;
}

async function begin(on: OnChange, id: string, fresh: Fresh): Promise<void> {
  do await fresh.counting?.catch(() => {});
  while (fresh.counting);
  fresh.next = null;
  const start = performance.now();
  fresh.counting = count(on, id, fresh);
  try {
    await fresh.counting;
    fresh.failures = 0;
  } catch (error) {
    // What was counted was not told: the book is read again as it was told.
    fresh.isOpen = false;
    fresh.failures += 1;
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    process.stderr.write(`Conversation ${id} could not be counted (${fresh.failures}): ${said}\n`);
    throw error;
  } finally {
    fresh.counting = null;
    rest(on, id, fresh, start);
  }
}

/** Sets when the next count may be, and begins to wait for it where there is something to count. */
function rest(on: OnChange, id: string, fresh: Fresh, start: number): void {
  fresh.endedAt = performance.now();
  fresh.rest = Math.min(restsAtMost, Math.max(restsAtLeast, 3 * (fresh.endedAt - start)));
  if (fresh.failures > 0) fresh.rest = Math.min(triesAtMostAfter, triesAfter * 2 ** (fresh.failures - 1));
  if (fresh.timer) clearTimeout(fresh.timer);
  fresh.timer = null;
  const triesAgain = fresh.failures > 0 && fresh.failures <= mostTries;
  if (fresh.waiting.length > 0 || triesAgain) wait(on, id, fresh);
  letGoLater(id, fresh);
}

/**
 * Opens the book of a conversation where it is not open, and tells the thread what was heard since; null where there is
 * none. Once it is over, the count is the last.
 */
async function openBook(on: On, id: string, fresh: Fresh): Promise<{ shown: number[]; isOver: boolean } | null> {
  // Votes heard from here on are told to the thread after the book, those in both a second time: the last one stands.
  if (!fresh.isOpen) fresh.waiting = [];
  const read = await on.read(async (tx) => {
    const conversation = await findConversation(tx, on.initiativeId, { id });
    if (!conversation) return null;
    const shown = await listShown(tx, on.initiativeId, id);
    return { conversation, shown, book: fresh.isOpen ? null : await readBook(tx, on.initiativeId, id) };
  });
  if (!read) return null;
  const { conversation, shown, book } = read;
  if (book) {
    apart.open(id, conversation.fewest, book.votes, book.before);
    fresh.isOpen = true;
  }
  if (fresh.waiting.length > 0) apart.add(id, Int32Array.from(fresh.waiting));
  fresh.waiting = [];
  const isOver = stateOfConversation(conversation, on.now) === "closed";
  return { shown: [...shown.values()].sort((a, b) => a - b), isOver };
}

async function count(on: OnChange, id: string, fresh: Fresh): Promise<void> {
  const book = await openBook(on, id, fresh);
  if (!book) return;
  const now = fresh.heardAt > on.now ? fresh.heardAt : on.now;
  const counted = await apart.count(id, book.shown, book.isOver);
  await on.write(async (tx, note) => {
    await keepFigures(tx, on.initiativeId, id, counted, now);
    note({ kind: "conversation", id, keptElsewhere: true });
  });
  fresh.places = counted.places;
  fresh.counts += 1;
  for (const wake of fresh.watching) wake();
}

/** Where one who takes part stands in what was told last, by her number. */
export async function placeOf(on: On, id: string, number: number): Promise<Place | undefined> {
  const fresh = freshOf(id);
  if (fresh.places.size === 0) {
    const told = await on.read((tx) => findTold(tx, on.initiativeId, id));
    if (told && fresh.places.size === 0) fresh.places = placesTold(readTold(told));
    letGoLater(id, fresh);
  }
  return fresh.places.get(number);
}

function letGoLater(id: string, fresh: Fresh): void {
  if (fresh.lettingGo) clearTimeout(fresh.lettingGo);
  fresh.lettingGo = setTimeout(() => {
    fresh.isOpen = false;
    apart.shut(id);
    if (fresh.watching.size === 0 && !fresh.timer && !fresh.counting && !fresh.next) all.delete(id);
  }, heldFor);
  fresh.lettingGo.unref();
}

/** How often a conversation was counted since the program was started. */
export const countsOf = (conversationId: string): number => all.get(conversationId)?.counts ?? 0;

/** Wakes somebody whenever a conversation has new figures, until she ends it. */
export function watchFigures(conversationId: string, wake: () => void): () => void {
  const fresh = freshOf(conversationId);
  fresh.watching.add(wake);
  return () => fresh.watching.delete(wake);
}
