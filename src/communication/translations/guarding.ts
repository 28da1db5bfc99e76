import type { Language } from "../../core/message.ts";

/** A text as it is sent, and how what comes back becomes a text again. */
export interface Prepared {
  /** What is sent, in order. Links, people and numbers that must not change are a sign in it, such as `[1]`. */
  segments: readonly string[];
  /** The text of the answers, or why there is none. */
  assemble(answers: readonly string[]): { text: string } | { fault: "lost" | "not-text" | "same" };
}

/** How a text is to be prepared. */
export interface Preparing {
  /** The names of people, as they stand after an @. */
  names: readonly string[];
  /** Whether it is drawn as Markdown; else as it stands. */
  isMarkdown: boolean;
  target: Language;
}

/** What stands whole, whatever is around it, the first that fits. */
const whole: readonly RegExp[] = [
  // links and pictures of Markdown, code, addresses
  /!?\[[^[\]\n]*\]\([^()\s]*(?:\s"[^"\n]*")?\)/u,
  /`[^`\n]+`/u,
  /<?(?:https?:\/\/|www\.)[^\s<>()[\]]+[^\s<>()[\].,;:!?'"“”]>?/u,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u,
  // people, and signs that are followed
  /[@#][\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_.-]*(?<![.-])/u,
  // what stands in brackets: whole in square ones, in round ones where it is a name by its letters
  /\[[^[\]\n]*\]/u,
  /\((?:\p{Lu}[\p{L}\p{N}&'’.-]*|\p{N}+\p{L}[\p{L}\p{N}]*)(?: (?:\p{Lu}[\p{L}\p{N}&'’.-]*|\p{N}+|of|for|and|the|&))*\)/u,
  // numbers with a sign, a point or a unit in them, dates and times, names such as 5X2
  /(?<![\p{L}\p{N}])[-−+±]?[$€£₪]?\p{Nd}+(?:[.,:/–−-]\p{Nd}+)+(?:\s?[%٪])?/u,
  /(?<![\p{L}\p{N}])[-−+±]?[$€£₪]?\p{Nd}+\s?[%٪]/u,
  /(?<![\p{L}\p{N}])(?:[-−+±][$€£₪]?|[$€£₪])\p{Nd}+/u,
  /(?<![\p{L}\p{N}])(?!\p{Nd}+(?:st|nd|rd|th|s)(?![\p{L}\p{N}]))(?:\p{Nd}+[A-Za-z]|[A-Za-z]+\p{Nd})[A-Za-z\p{Nd}]*/u,
];
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Finds what stands whole in a text, with the names of people before all else that begins with an @. */
function keeping(names: readonly string[]): RegExp {
  const called = names.filter(Boolean).toSorted((a, b) => b.length - a.length);
  const people = called.length > 0 ? [new RegExp(`@(?:${called.map(escaped).join("|")})`)] : [];
  const [link, code, address, mail, ...others] = whole;
  const all = [link, code, address, mail, ...people, ...others].flatMap((one) => (one ? [one.source] : []));
  return new RegExp(all.join("|"), "gu");
}

const plainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)));
/** Decimal digits stand in tens, each from its zero on. */
function digitOf(point: number): number {
  let zero = point;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1;
  return point - zero;
}

const numbersIn = (text: string): string[] =>
  (text.match(/\p{Nd}+(?:[,٬\u00a0\u202f']\p{Nd}{3})*/gu) ?? []).map((one) =>
    plainDigits(one.replace(/[^\p{Nd}]/gu, "")),
  );

/** Whether every number is there as often as it was; words that became numbers do not matter. */
function hasAll(numbers: readonly string[], found: readonly string[]): boolean {
  const left = [...found];
  return numbers.every((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Marks that turn text round, or that no text holds. */
const unseen = /[\u202a-\u202e\u2066-\u2069\u200b\ufeff\ufffc\ufff9-\ufffb]|(?![\n\t])\p{Cc}/gu;
const isMarkup = /<\/?[a-z!?][^>]*>?|&(?:[a-z]{2,8}|#\w{1,6});/i;
const isAddress = /https?:|www\.|\b[a-z][\w+.-]*:\/\//i;
const sign = /[[［]\s*(\p{Nd}{1,3})\s*[\]］]/gu;

/** One stretch of a text with what was taken out of it. */
interface Guarded {
  sent: string;
  kept: readonly string[];
  numbers: readonly string[];
}

function guard(text: string, keep: RegExp, isMarkdown: boolean): Guarded {
  const kept: string[] = [];
  const signed = text.replace(keep, (found) => {
    kept.push(found);
    return `[${kept.length}]`;
  });
  const sent = isMarkdown ? withoutEmphasis(signed) : signed;
  return { sent, kept, numbers: numbersIn(sent.replace(sign, " ")) };
}

/** The words of a line without the signs of Markdown, which no server keeps in pairs. */
const withoutEmphasis = (text: string): string =>
  text
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, "$1");

/** Nothing that the server wrote is markup: every sign that could be one is drawn as it stands. */
const asMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");

type Released = { text: string } | { fault: "lost" | "not-text" };

/** Puts back what was kept, where all of it came back and nothing else came with it. */
function release({ sent, kept, numbers }: Guarded, answer: string, isMarkdown: boolean): Released {
  const text = answer.normalize("NFC").replace(unseen, "").replace(/\s+/g, " ").trim();
  if (text === "" || text.length > sent.length * 4 + 80) return { fault: "not-text" };
  if ((isMarkup.test(text) && !isMarkup.test(sent)) || isAddress.test(text)) return { fault: "not-text" };
  const places = [...text.matchAll(sign)].map(([, place = ""]) => Number(plainDigits(place)));
  const wanted = kept.map((_, at) => at + 1);
  if (places.toSorted((a, b) => a - b).join() !== wanted.join()) return { fault: "lost" };
  if (!hasAll(numbers, numbersIn(text.replace(sign, " ")))) return { fault: "lost" };
  // Split by a pattern with a group: every second piece is the place of something that was kept.
  const pieces = text
    .split(sign)
    .map((piece, at) =>
      at % 2 === 1 ? (kept[Number(plainDigits(piece)) - 1] ?? "") : isMarkdown ? asMarkdown(piece) : piece,
    );
  return { text: pieces.join("") };
}

const scripts: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Latin}/gu,
  he: /\p{Script=Hebrew}/gu,
  ar: /\p{Script=Arabic}/gu,
};
/** Beside names and what was kept, the words of a translation are in the letters of its language. */
const fewestLetters = 0.3;

function isWrittenIn(texts: readonly string[], target: Language): boolean {
  const text = texts.join(" ");
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return all === 0 || (text.match(scripts[target])?.length ?? 0) >= all * fewestLetters;
}

/** What a line of Markdown begins with: a heading, a list, a quotation. */
const beginning = /^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\p{Nd}{1,9}[.)]\s+)*/u;
const hasWords = /\p{L}/u;
/** A line that is nothing but what was kept stays as it is. */
const saysNothing = ({ sent }: Guarded): boolean => !hasWords.test(sent.replace(sign, ""));

/** Cuts a text into what is sent, and takes out of it what must stay as it is. */
export function prepare(text: string, { names, isMarkdown, target }: Preparing): Prepared {
  const keep = keeping(names);
  let isCode = false;
  const lines = (isMarkdown ? text.split("\n") : [text]).map((line) => {
    const fence = isMarkdown && /^\s*(```|~~~)/.test(line);
    if (fence) isCode = !isCode;
    const before = isMarkdown ? (beginning.exec(line)?.[0] ?? "") : "";
    const guarded = guard(line.slice(before.length).trimEnd(), keep, isMarkdown);
    return { line, before, guarded, stays: fence || isCode || saysNothing(guarded) };
  });
  const sent = lines.filter(({ stays }) => !stays);
  return {
    segments: sent.map(({ guarded }) => guarded.sent),
    assemble: (answers) => {
      if (!isWrittenIn(answers, target)) return { fault: "not-text" };
      const made = new Map<object, string>();
      for (const [at, one] of sent.entries()) {
        const released = release(one.guarded, answers[at] ?? "", isMarkdown);
        if ("fault" in released) return released;
        made.set(one, released.text);
      }
      const all = lines.map((one) => (one.stays ? one.line : one.before + (made.get(one) ?? ""))).join("\n");
      return plainly(all) === plainly(text) ? { fault: "same" } : { text: all };
    },
  };
}

const plainly = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
