import { inLanguage, type Language, languages, type Names } from "../../../core/message.ts";
import { sayLanguage } from "../../../core/spoken-languages.ts";
import { Prose, runsFromRight } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { translationWords as machine } from "../../translations/public.ts";
import type { ReadIn } from "../statements/statement.ts";
import type { Summary } from "../statements/summary.ts";
import { reasonWords } from "../words.ts";
import { sayWords as said } from "./words.ts";

/** A statement, marked with the language that it is in. */
export const Said = ({ text, language }: { text: string; language: string }) => (
  <span lang={language} dir={runsFromRight(text, "en") ? "rtl" : "ltr"}>
    {text}
  </span>
);

/** In which language something is written that is not in the reader's. */
export const WrittenIn = ({ view, language }: { view: View; language: string }) =>
  language === view.language ? null : (
    <span class="small quiet">{view.t(said.writtenIn, { language: sayLanguage(language, view.language) })}</span>
  );

/** How a machine's translation is marked: whether a person checked it, and the language of the original. */
export const byMachine = (view: View, { isChecked, language }: NonNullable<ReadIn["original"]>): string =>
  view.t(isChecked ? machine.byMachineChecked : machine.byMachine, { language: sayLanguage(language, view.language) });

/** In which language a statement was written that is not in the reader's, or that a machine put it into hers. */
export const HowWorded = ({ view, language, original }: { view: View } & Pick<ReadIn, "language" | "original">) =>
  original ? (
    <span class="small quiet">{byMachine(view, original)}</span>
  ) : (
    <WrittenIn view={view} language={language} />
  );

/** What was written where a machine translated it, a step away. */
export const Original = ({ view, original }: { view: View } & Pick<ReadIn, "original">) =>
  original ? (
    <details class="small">
      <summary>{view.t(machine.original)}</summary>
      <p>
        <Said text={original.text} language={original.language} />
      </p>
    </details>
  ) : null;

/** A statement in one stretch: where a machine translated it, marked, with the original beside it. */
export const SaidWithOriginal = ({ view, text, language, original }: { view: View } & ReadIn) => (
  <>
    <Said text={text} language={language} />
    {original && (
      <span class="small quiet talk-original">
        {byMachine(view, original)} <Said text={original.text} language={original.language} />
      </span>
    )}
  </>
);

/** Text that people wrote in some of our languages, in the reader's or the first that is there. */
export function Written({ names, view }: { names: Names; view: View }) {
  const text = inLanguage(names, view.language);
  if (!text) return null;
  const language: Language = languages.find((one) => names[one] === text) ?? view.language;
  return <Prose text={text} language={language} />;
}

/** What moderators have shown and what they have not, by reasons; nobody is named. */
export function HowModerated({ view, summary }: { view: View; summary: Summary }) {
  const { shown, notShown, byReason } = summary;
  return (
    <section class="small">
      <h2>{view.t(said.howModerated)}</h2>
      <p>{view.t(said.summaryShown, { shown, notShown })}</p>
      {byReason.length > 0 && (
        <ul>
          {byReason.map(({ reason, count }) => (
            <li key={reason}>
              <span class="num">{count}</span> · {view.t(reasonWords[reason])}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
