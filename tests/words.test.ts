import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { type Language, languages, localeOf, type Message, say } from "../src/core/message.ts";

const modules = import.meta.glob<Record<string, unknown>>(["../src/**/words.ts", "../src/**/*-words.ts"], {
  eager: true,
});

const isMessage = (value: object): value is Message =>
  languages.every((language) => language in value && typeof (value as Message)[language] === "string");

/** Every message below a value, with the way to it. */
function messagesIn(value: unknown, way: string): { way: string; message: Message }[] {
  if (typeof value !== "object" || value === null) return [];
  if (isMessage(value)) return [{ way, message: value }];
  return Object.entries(value).flatMap(([key, below]) => messagesIn(below, `${way}.${key}`));
}

/** A name that is the same everywhere, e.g. of a language, is not one that was left untranslated. */
const isName = ({ en, he, ar }: Message): boolean => en === he && en === ar;

const all = Object.entries(modules).flatMap(([path, module]) => messagesIn(module, path.replace("../src/", "")));
const each = all.flatMap(({ way, message }) =>
  languages.map((language) => ({ way: `${way} (${language})`, language, text: message[language], message })),
);

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];
/** As the parser of ICU messages numbers the parts that it finds. */
const kinds = ["literal", "text", "number", "date", "time", "select", "plural", "pound", "tag"] as const;
const kindOf = (part: Part): (typeof kinds)[number] | undefined => kinds[part.type];

/** Every part of a message, those inside its choices too. */
const partsOf = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) => [
    part,
    ...("options" in part ? Object.values(part.options).flatMap(({ value }) => partsOf(value)) : []),
    ...("children" in part ? partsOf(part.children) : []),
  ]);
const parse = (text: string, language: Language): Part[] =>
  partsOf(new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true }).getAst());

/** What a reader reads, without what is filled in. */
const readIn = (text: string, language: Language): string =>
  parse(text, language)
    .map((part) => (kindOf(part) === "literal" && "value" in part ? part.value : " "))
    .join("");

/** The values that a message needs, e.g. `count: number`; a choice by number needs one. */
const needs = (text: string, language: Language): string[] => {
  const needed = parse(text, language).flatMap((part) => {
    const kind = kindOf(part);
    if (kind === undefined || kind === "literal" || kind === "pound" || !("value" in part)) return [];
    return `${part.value}: ${kind === "plural" ? "number" : kind === "select" ? "text" : kind}`;
  });
  return [...new Set(needed)].sort();
};

/** What messages do wrong, by their way: an empty record where all are right. */
const faults = (
  find: (text: string, language: Language, message: Message) => readonly string[],
): Record<string, readonly string[]> =>
  Object.fromEntries(
    each.flatMap(({ way, text, language, message }) => {
      const found = find(text, language, message);
      return found.length > 0 ? [[way, found]] : [];
    }),
  );

test("sees the words of the whole program", () => {
  expect(Object.keys(modules).length).toBeGreaterThan(10);
  expect(all.length).toBeGreaterThan(300);
});

describe("every message", () => {
  test("can be said in each language, with what it needs", () => {
    const broken = faults((text, language) => {
      try {
        const values = parse(text, language).flatMap((part) => ("value" in part ? [[part.value, 3]] : []));
        say({ en: text, he: text, ar: text }, language, Object.fromEntries(values));
        return [];
      } catch (error) {
        return [String(error)];
      }
    });
    expect(broken).toEqual({});
  });

  test("needs the same values in the three languages", () => {
    const differing = all.filter(({ message }) =>
      languages.some((language) => needs(message[language], language).join() !== needs(message.en, "en").join()),
    );
    expect(differing).toEqual([]);
  });

  test("chooses by the plurals of its language, one and other at least", () => {
    const wrong = faults((text, language) => {
      const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      return parse(text, language).flatMap((part) => {
        if (kindOf(part) !== "plural" || !("options" in part)) return [];
        const said = Object.keys(part.options);
        const strange = said.filter((key) => !key.startsWith("=") && !known.some((category) => category === key));
        const one = said.includes("one") || said.includes("=1") ? [] : ["nothing for one"];
        return [...strange.map((key) => `no plural ${key}`), ...one];
      });
    });
    expect(wrong).toEqual({});
  });
});

const letters: Record<Language, RegExp> = {
  en: /\p{Script=Latin}/u,
  he: /\p{Script=Hebrew}/u,
  ar: /\p{Script=Arabic}/u,
};
/** Names and signs that are Latin in every language. */
const latinEverywhere =
  /\b(FIVEFOLD_\w+|Fivefold|Polis|zip|[a-z-]+\.csv|CSV|xlsx?|xlsb|Excel|OpenDocument|UTF-8|Windows|JSON|GraphML|GEXF|XML|Kumu|PRSM|Dia|HTML|PDF|WhatsApp|[a-z]+(-[a-z]+)+|[a-z0-9.]+@[a-z.]+)\b/gi;

describe("the words of each language", () => {
  test("are written in its letters", () => {
    const foreign = faults((text, language, message) => {
      if (language === "en" || isName(message)) return [];
      const read = readIn(text, language).replace(latinEverywhere, "");
      const other = language === "he" ? letters.ar : letters.he;
      const quoted = other.test(message.en);
      return [...(read.match(/\p{Script=Latin}{2,}/gu) ?? []), ...(other.test(read) && !quoted ? [read] : [])];
    });
    expect(foreign).toEqual({});
  });

  test("are there wherever English has words", () => {
    const silent = all.filter(({ message }) => {
      if (isName(message)) return false;
      if (!/\p{Script=Latin}{3,}/u.test(readIn(message.en, "en").replace(latinEverywhere, ""))) return false;
      return !letters.he.test(readIn(message.he, "he")) || !letters.ar.test(readIn(message.ar, "ar"));
    });
    expect(silent).toEqual([]);
  });

  test("read from right to left, tell a change without an arrow", () => {
    const arrows = /[←-⇿⟵-⟿➔-➾]|->|<-/gu;
    expect(faults((text, language) => (language === "en" ? [] : (text.match(arrows) ?? [])))).toEqual({});
  });

  test("are those of people, not those of the code", () => {
    const ofTheCode =
      /\b(observations?|releases?|released|dimensions?|indicators?|tenants?|actors?|nouns?|raters?|judge?ments?|keystones?|challenges?|lens|lineage|left behind|underperform\w*|stalled|unsuccessful|forecasts?)\b/gi;
    expect(faults((text, language) => (language === "en" ? (readIn(text, "en").match(ofTheCode) ?? []) : []))).toEqual(
      {},
    );
  });

  test("do not call people a sector, and do not command in one gender", () => {
    const refused: Record<Language, RegExp> = {
      en: /\bArab sector\b/gi,
      he: /המגזר הערבי|מגזר ערבי|(?<!\p{L})(לחצי|הקלד|הקלידי|הזן|הזיני|בחרי|הכניסי|שמרי|הוסיפי|שלחי|כתבי|התחבר|התחברי|היכנס|היכנסי|נסי|אנא)(?!\p{L})/gu,
      ar: /الوسط العربي|(?<!\p{L})(اضغط|اضغطي|اختر|اختاري|أضف|أضيفي|اكتب|اكتبي|احفظ|احفظي|أدخلي|أرسلي|انقر|انقري)(?!\p{L})/gu,
    };
    expect(faults((text, language) => text.match(refused[language]) ?? [])).toEqual({});
  });
});
