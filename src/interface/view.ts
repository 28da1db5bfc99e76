import type { Permission } from "../core/actor.ts";
import {
  inLanguage,
  isolate,
  isRightToLeft,
  type Language,
  type Message,
  type Names,
  say,
  type Values,
} from "../core/message.ts";
import type { Fault } from "../core/refusal.ts";

/** The parts of an initiative that its director may open later; the rest are there from the start. */
export type Room = "causes" | "work" | "listening";

/** The initiative whose page is drawn. */
export interface ViewedInitiative {
  slug: string;
  names: Names;
  /** Everything in it is made up, and every page says so. */
  isPractice: boolean;
  /** The program has just begun it, and is still filling it. */
  isBeingFilled?: boolean;
  /** Made of public figures, to be looked at. */
  isExample: boolean;
  /** In charts time runs from left to right also where the page is read from right to left. */
  timeFromLeft?: boolean;
  /** Organizations can apply, and what it takes can be read by everyone. */
  joiningIsOpen?: boolean;
  /** Whoever reads the goal may read why it is hard. */
  causesAreOpen?: boolean;
  /** Everybody may read what was promised. */
  promisesAreOpen?: boolean;
  /** Everybody may read what was heard, and what was done about it. */
  voicesAreOpen?: boolean;
  /** Which of the rooms that open later are open. */
  rooms: readonly Room[];
}

/** An initiative that the reader belongs to. */
export interface ViewerInitiative {
  slug: string;
  names: Names;
}

/** The person who reads the page, as far as drawing needs to know. */
export interface Viewer {
  name: string;
  /** Belongs to the initiative of this page. */
  isMember: boolean;
  /** What she may do in the initiative of this page. */
  permissions: readonly Permission[];
  ownsInstallation: boolean;
  /** Where she can go over to, where she belongs to more than one initiative. */
  initiatives?: readonly ViewerInitiative[];
}

/** Where the built styles and scripts are. */
export interface Assets {
  styles: string;
  /** Null where a page is saved as a file and shall need no server. */
  islands: string | null;
  /** The styles themselves, for a page that is saved as one file. */
  inlined?: string;
}

/** What is known before a page is drawn. */
export interface Surroundings {
  language: Language;
  /** The address that was asked for, with what stands after its question mark. */
  path: string;
  initiative: ViewedInitiative | null;
  viewer: Viewer | null;
  /** How many things wait for the reader over all her initiatives. */
  waits: number;
  assets: Assets;
  now: Date;
  /** What was wrong with the form that was just sent, empty otherwise. */
  faults: readonly Fault[];
  /** What the form that was just refused held, to be shown again. */
  entered: Readonly<Record<string, string | readonly string[]>>;
  /** What was just done, said once after a form has led here. */
  receipt: string | null;
}

/** What every page is drawn with: its surroundings, and how to say things and find places in them. */
export interface View extends Surroundings {
  direction: "ltr" | "rtl";
  /** Says a message in the reader's language; numbers and names keep their order whichever way the sentence runs. */
  t(message: Message, values?: Values): string;
  /** What people called a thing, in the reader's language where they gave it. */
  name(names: Names): string;
  /** An address inside the initiative, `goal` → `/5x2/goal`; one that begins with a slash stays as it is. */
  url(path: string): string;
}

const startsLikeNumber = /^[+\u2212-]?[\d.,]+\s?[%×]?$/;

const latinLetters = /\p{Script=Latin}/u;
const rightToLeftLetters = /[\u0590-\u08ff]/;

/** Marks a stretch that runs by its own letters: a Hebrew name in an English sentence must not carry off what follows. */
const isolateByLetters = (text: string): string => `\u2068${text}\u2069`;

/**
 * Marks what a sentence is filled with, so that nothing beside it is turned round: numbers that were already written out,
 * `−3.1` or `12.05%`, in right-to-left text, and names that run against the sentence. What only chooses words stays.
 */
function isolateValues(pattern: string, values: Values, rightToLeft: boolean): Values {
  const against = rightToLeft ? latinLetters : rightToLeftLetters;
  const mark = (key: string, value: Values[string]): Values[string] => {
    if (typeof value !== "string" || !pattern.includes(`{${key}}`)) return value;
    if (rightToLeft && startsLikeNumber.test(value)) return isolate(value);
    return against.test(value) ? isolateByLetters(value) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, mark(key, value)]));
}

/** Makes the view of a page. */
export function makeView(surroundings: Surroundings): View {
  const { language, initiative } = surroundings;
  return {
    ...surroundings,
    direction: isRightToLeft(language) ? "rtl" : "ltr",
    t: (message, values = {}) =>
      say(message, language, isolateValues(message[language], values, isRightToLeft(language))),
    name: (names) => inLanguage(names, language),
    url: (path) => (path.startsWith("/") || !initiative ? path : `/${initiative.slug}/${path}`),
  };
}

/** The same address in another language. */
export function inOtherLanguage(path: string, language: Language): string {
  const [place = "/", question = ""] = path.split("?", 2);
  const query = new URLSearchParams(question);
  query.set("lang", language);
  return `${place}?${query}`;
}
