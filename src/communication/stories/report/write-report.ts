import type { z } from "zod";
import { inLanguage, type Language, say } from "../../../core/message.ts";
import { type ExportCell, writeCsv } from "../../../core/table-files/spreadsheet-safe.ts";
import { type Saying, sayAnswer, sayQuestion, sayStep } from "../heard-from/pages/say-step.ts";
import { stepWords } from "../themes/words.ts";
import type { readStoryReport } from "./operations.ts";
import { reportWords as said } from "./words.ts";

/** A draft report, as it stands at one moment. */
export type StoryReport = z.output<typeof readStoryReport.output>;

/** Direction marks help a page, and stand in the way of whoever computes with a file. */
const plain = (text: string): string => text.replaceAll(/[\u200e\u200f\u2066-\u2069]/g, "");

const countOf = (step: StoryReport["themes"][number]["step"], language: Language): string =>
  step ? plain(say(stepWords[step], language)) : "";

/** Who was heard, as it was told: each question that may be, with its answers and their coarse counts. */
function whoIn({ who }: StoryReport, language: Language): { question: string; answers: [string, string][] }[] {
  const saying: Saying = {
    language,
    t: (word, values = {}) => plain(say(word, language, values)),
    name: (names) => inLanguage(names, language),
  };
  const told = who.told?.questions.filter(({ isHidden }) => !isHidden) ?? [];
  return told.map(({ question, answers }) => {
    const asked = who.questions.find(({ id }) => id === question);
    return {
      question: asked ? sayQuestion(saying, asked) : question,
      answers: answers.map(({ answer, step }) => [
        sayAnswer(saying, question, asked?.answers.find(({ id }) => id === answer) ?? { id: answer, names: null }),
        sayStep(saying, step),
      ]),
    };
  });
}

/** As a table: themes with their coarse counts, sentences, who was heard, and what was heard and done. */
export function reportCsv(report: StoryReport, language: Language): string {
  const named = (names: object) => inLanguage(names, language);
  const themes = report.themes.map((theme): ExportCell[] => [
    say(said.theme, language),
    named(theme.names),
    countOf(theme.step, language),
    named(theme.meaning),
  ]);
  const quotes = report.quotes.map((quote): ExportCell[] => [
    say(quote.isWhole ? said.story : said.sentence, language),
    quote.words,
    null,
    quote.themeIds
      .flatMap((id) => report.themes.filter((one) => one.id === id).map((one) => named(one.names)))
      .join("; "),
  ]);
  const heard = report.heard.map((entry): ExportCell[] => [
    say(said.weHeard, language),
    named(entry.heard),
    null,
    [named(entry.done), named(entry.notDone)].filter(Boolean).join(" · "),
  ]);
  const who = whoIn(report, language).flatMap(({ question, answers }) =>
    answers.map(([answer, count]): ExportCell[] => [say(said.who, language), `${question}: ${answer}`, count, null]),
  );
  const header = [said.kind, said.name, said.count, said.theme].map((word) => say(word, language));
  return writeCsv(header, [...themes, ...quotes, ...who, ...heard]);
}

/** What people wrote must stay what they wrote: no sign of it makes a heading, a link or a picture. */
const unmarked = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]()#+\-!<>|]/g, (sign) => `\\${sign}`);

/** As text to write a report from. */
export function reportMarkdown(report: StoryReport, language: Language): string {
  const t = (word: (typeof said)[keyof typeof said], values = {}) => plain(say(word, language, values));
  const named = (names: object) => unmarked(inLanguage(names, language));
  const quoteLines = (quotes: StoryReport["quotes"]) =>
    quotes.flatMap(({ words, firstName }) => [
      `> ${unmarked(words)}${firstName ? ` (${unmarked(firstName)})` : ""}`,
      "",
    ]);
  const lines = [
    `# ${named(report.names)}: ${t(said.title)}`,
    "",
    t(said.madeOn, { day: report.madeOn }),
    "",
    `## ${t(said.themes)}`,
    "",
    ...(report.themes.length === 0 ? [t(said.noThemes), ""] : []),
    ...report.themes.flatMap((theme) => [
      `### ${named(theme.names)}`,
      "",
      countOf(theme.step, language),
      "",
      ...(named(theme.meaning) ? [named(theme.meaning), ""] : []),
      ...quoteLines(report.quotes.filter(({ themeIds }) => themeIds.includes(theme.id))),
    ]),
    ...withHeading(t(said.quotes), quoteLines(report.quotes.filter(({ themeIds }) => themeIds.length === 0))),
    ...withHeading(
      t(said.who),
      whoIn(report, language).flatMap(({ question, answers }) => [
        `- ${unmarked(question)}`,
        ...answers.map(([answer, count]) => `  - ${unmarked(answer)}: ${unmarked(count)}`),
      ]),
    ),
    ...withHeading(
      t(said.heard),
      report.heard.flatMap((entry) => [
        `- ${t(said.weHeard)}: ${named(entry.heard)}`,
        ...(named(entry.done) ? [`  ${t(said.weDid)}: ${named(entry.done)}`] : []),
        ...(named(entry.notDone) ? [`  ${t(said.notDone)}: ${named(entry.notDone)}`] : []),
      ]),
    ),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

const withHeading = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`## ${heading}`, "", ...lines, ""] : [];
