import { type Language, type Message, say, type Values } from "../../../core/message.ts";
import { asSent, mostSegments, segmentsOf } from "./segments.ts";
import { smsWords as said } from "./words.ts";

/** A line to call, as a message has it. */
export interface LineSaid {
  country: string;
  number: string;
  name: string;
}

/** What a campaign says of itself in text messages, in one language. */
export interface Facts {
  language: Language;
  isOpen: boolean;
  asks: string;
  prompt: string;
  duties: readonly string[];
  /** Those of each country that come first: whatever is too long loses its last ones, never its first. */
  lines: readonly LineSaid[];
  /** The first names of those who read. */
  readers: readonly string[];
  /** A sign for who is named. */
  named: string;
  /** Where it is told and come back to on a page, without `https://`. */
  tellPage: string;
  backPage: string;
  /** The day by which an answer is there. */
  answerBy: string;
}

/** Says something as it is sent. */
export const sayIn = (language: Language, message: Message, values: Values = {}): string =>
  asSent(say(message, language, values));

const comma: Record<Language, string> = { en: ", ", he: ", ", ar: "، " };

const lineOf = ({ number, name }: LineSaid): string => `${name} ${number}`;

/** The fewest lines that must stand there: one of each country. */
const needed = (lines: readonly LineSaid[]): number => new Set(lines.map(({ country }) => country)).size;

/** Says something with as many lines to call as its messages hold, at least one of each country. */
function withLines(facts: Facts, message: Message, values: Values = {}): string {
  const { language, lines } = facts;
  const firsts = lines.filter(({ country }, place) => lines.findIndex((one) => one.country === country) === place);
  const ordered = [...firsts, ...lines.filter((line) => !firsts.includes(line))];
  for (let count = ordered.length; ; count -= 1) {
    const shown = ordered.slice(0, count).map(lineOf).join(comma[language]);
    const text = sayIn(language, message, { ...values, lines: shown });
    if (count <= needed(lines) || segmentsOf(text).count <= mostSegments) return text;
  }
}

/** Everything that can be answered by a campaign. */
export const replies = {
  begin: (facts: Facts) => sayIn(facts.language, said.begin, { asks: facts.asks }),
  before: (facts: Facts) =>
    withLines(facts, said.before, {
      ...{ count: facts.readers.length, page: facts.tellPage },
      duty: [...new Set(facts.duties)].join("\n"),
    }),
  tell: (facts: Facts) => sayIn(facts.language, said.tell, { prompt: facts.prompt }),
  thanks: (facts: Facts, key: readonly string[]) =>
    sayIn(facts.language, said.thanks, { key: key.join(" "), day: facts.answerBy, page: facts.backPage }),
  help: (facts: Facts) => withLines(facts, said.help),
  who: (facts: Facts) => sayIn(facts.language, said.who, { names: facts.readers.join(comma[facts.language]) }),
  tooYoung: (facts: Facts) => withLines(facts, said.tooYoung),
  notOpen: (facts: Facts) => withLines(facts, said.notOpen),
  plain: (facts: Facts, message: Message) => sayIn(facts.language, message),
} as const;

/** The longest key that can be drawn goes into the message that tells it. */
const longKey = ["wwwwwwwww", "wwwwwwwww", "wwwwwwwww", "wwwwwwwww"];
const longKeys: Record<Language, readonly string[]> = {
  en: longKey,
  he: longKey.map(() => "ששששששש"),
  ar: longKey.map(() => "سسسسسسس"),
};

/** What a campaign says of itself, and what of it is longer than it may be. */
export const longReplies = (facts: Facts): { which: "begin" | "before" | "tell" | "thanks"; count: number }[] =>
  (
    [
      ["begin", replies.begin(facts)],
      ["before", replies.before(facts)],
      ["tell", replies.tell(facts)],
      ["thanks", replies.thanks(facts, longKeys[facts.language])],
    ] as const
  )
    .map(([which, text]) => ({ which, count: segmentsOf(text).count }))
    .filter(({ count }) => count > mostSegments);
