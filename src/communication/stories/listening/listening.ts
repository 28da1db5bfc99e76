import { daysAfter } from "../../../core/days.ts";

/** A story that was opened on purpose is shown for so many minutes, then it is asked anew. */
export const openMinutes = 30;

/** The last day on which a story is opened by somebody who listens counts in what she read lately. */
export const latelyDays = 7;

/** What a story waits for, in the order in which the list shows it. */
export const waitsFor = ["answer", "teller-said", "words", "masking", "second-reading", "nothing"] as const;
export type WaitsFor = (typeof waitsFor)[number];

/** What is known of a story without a word of it. */
export interface StoryFacts {
  id: string;
  campaignId: string;
  toldOn: string;
  language: string | null;
  age: string | null;
  listenerId: string | null;
  /** Whom its teller named as readers. */
  readerIds: readonly string[];
  /** Listeners who said that they cannot take it now. */
  passedBy: readonly string[];
  /** A listener has answered at least once. */
  answered: boolean;
  /** The teller has said something that no listener has read. */
  tellerSaid: boolean;
  isMasked: boolean;
  /** Its teller allows that it is counted or quoted: then it needs masking. */
  isUsed: boolean;
  hasWords: boolean;
  audios: number;
  photos: number;
  /** Voices and photos that nobody has written down. */
  unwritten: number;
  /** Who proposed it to be published whole, where no second listener has read it so far. */
  proposedBy: string | null;
}

/** What is to be done with a story next. */
export function nextFor(story: StoryFacts): WaitsFor {
  if (!story.answered) return "answer";
  if (story.tellerSaid) return "teller-said";
  if (story.isMasked && story.proposedBy) return "second-reading";
  if (!story.isUsed || story.isMasked) return "nothing";
  return story.unwritten > 0 ? "words" : "masking";
}

/** The day by which the teller was promised an answer. */
export const dueOn = (toldOn: string, answerWithinDays: number): string => daysAfter(toldOn, answerWithinDays);

/** The longest waiting for an answer first, then what else is to be done, then the rest from the newest. */
export function inOrder<S extends StoryFacts>(stories: readonly S[]): S[] {
  const place = (story: S): number => waitsFor.indexOf(nextFor(story));
  return [...stories].sort((a, b) => {
    const waits = place(a) - place(b);
    if (waits !== 0) return waits;
    const byDay = a.toldOn.localeCompare(b.toldOn) || a.id.localeCompare(b.id);
    return nextFor(a) === "nothing" ? -byDay : byDay;
  });
}

/** A listener as a story is handed to one of them. */
export interface FreeListener {
  personId: string;
  /** How many stories wait for her answer. */
  open: number;
}

/** To whom a story is handed: of those who have not said that they cannot take it now, whoever has least; null for nobody. */
export function chooseListener(
  free: readonly FreeListener[],
  { passedBy, salt }: { passedBy: readonly string[]; salt: string },
): string | null {
  const offered = free.filter(({ personId }) => !passedBy.includes(personId));
  const fewest = Math.min(...offered.map(({ open }) => open));
  const least = offered.filter(({ open }) => open === fewest).sort((a, b) => a.personId.localeCompare(b.personId));
  if (least.length === 0) return null;
  const place = [...salt].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % least.length;
  return least[place]?.personId ?? null;
}
