import { type Language, languages, type Names } from "../core/message.ts";
import { TextArea, TextInput } from "./form.tsx";
import { ownNames } from "./layout.tsx";
import { type Sent, textOf } from "./page.ts";
import type { View } from "./view.ts";

/** Text that is written in up to three languages, as a form asks for it. */
export interface AskedText {
  /** The dotted path of the text in the input of the operation; each language is asked below it. */
  name: string;
  label: string;
  hint?: string;
  /** What is there already. */
  value?: Names | undefined;
  optional?: boolean;
  /** As of a field. */
  within?: string;
  /** Asked in several lines. */
  long?: boolean;
}

interface OneProps {
  view: View;
  text: AskedText;
  language: Language;
}

function InOneLanguage({ view, text, language }: OneProps) {
  const own = language === view.language;
  const field = {
    view,
    name: `${text.name}.${language}`,
    label: own ? text.label : `${text.label} · ${ownNames[language]}`,
    hint: own ? text.hint : undefined,
    value: text.value?.[language],
    optional: !own || text.optional,
    within: text.within,
  };
  return text.long ? <TextArea {...field} rows={2} /> : <TextInput {...field} lang={language} />;
}

/** Asks for texts in the language of the page. */
export const NamesInputs = ({ view, texts }: { view: View; texts: readonly AskedText[] }) => (
  <>
    {texts.map((text) => (
      <InOneLanguage key={text.name} view={view} text={text} language={view.language} />
    ))}
  </>
);

/** Asks for the same texts in the other languages, folded away unless something is there or needs somebody. */
export function NamesFold({ view, texts, label }: { view: View; texts: readonly AskedText[]; label: string }) {
  const others = languages.filter((language) => language !== view.language);
  const calls = ({ name, value = {} }: AskedText): boolean =>
    others.some((language) => value[language] || view.faults.some(({ field }) => field === `${name}.${language}`));
  return (
    <details open={texts.some(calls)}>
      <summary>{label}</summary>
      {texts.map((text) => (
        <div key={text.name} class="pair">
          {others.map((language) => (
            <InOneLanguage key={language} view={view} text={text} language={language} />
          ))}
        </div>
      ))}
    </details>
  );
}

/** The text of a field by language; a language that is needed and was left empty is null, so that a schema says so there. */
export function namesOf(sent: Sent, field: string, needed?: string): Record<string, string | null> {
  const given = languages.flatMap((language) => {
    const text = textOf(sent, `${field}.${language}`);
    return text ? [[language, text] as const] : [];
  });
  const names = Object.fromEntries(given);
  return needed && !names[needed] ? { ...names, [needed]: null } : names;
}
