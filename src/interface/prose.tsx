import { micromark } from "micromark";
import type { Language } from "../core/message.ts";
import { isRightToLeft } from "../core/message.ts";

/** Headings in people's texts stand below the headings of the page. */
const lowered = (html: string): string =>
  html.replace(/<(\/?)h([1-6])>/g, (_, end: string, level: string) => `<${end}h${Math.min(6, Number(level) + 2)}>`);

/** Which way a text runs: as most of its letters do, for people also write in a language that they do not read the page in. */
export function runsFromRight(text: string, language: Language): boolean {
  const fromRight = text.match(/[\p{Script=Hebrew}\p{Script=Arabic}]/gu)?.length ?? 0;
  const fromLeft = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]/gu)?.length ?? 0;
  return fromRight === fromLeft ? isRightToLeft(language) : fromRight > fromLeft;
}

/** What people wrote in Markdown, drawn: no markup of theirs passes, and no address that runs a script. */
export const Prose = ({ text, language }: { text: string; language: Language }) => (
  <div
    class="prose"
    lang={language}
    dir={runsFromRight(text, language) ? "rtl" : "ltr"}
    // micromark escapes all markup and drops addresses that run scripts
    dangerouslySetInnerHTML={{ __html: lowered(micromark(text)) }}
  />
);
