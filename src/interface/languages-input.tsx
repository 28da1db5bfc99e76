import { offeredLanguages, sayLanguage } from "../core/spoken-languages.ts";
import { Checks, TextInput } from "./form.tsx";
import type { Sent } from "./page.ts";
import type { View } from "./view.ts";

interface LanguagesInputProps {
  view: View;
  label: string;
  /** Asks for those that are not offered. */
  otherLabel: string;
  values: readonly string[];
}

/** Asks in which languages somebody works: those that are common here to tick, any other to write. */
export function LanguagesInput({ view, label, otherLabel, values }: LanguagesInputProps) {
  const offered = values.filter((spoken) => offeredLanguages.some((code) => code === spoken));
  const others = values.filter((spoken) => !offered.includes(spoken));
  return (
    <div class="tongues">
      <Checks
        view={view}
        name="speaks"
        label={label}
        values={offered}
        options={offeredLanguages.map((value) => ({ value, label: sayLanguage(value, view.language) }))}
        optional
      />
      <TextInput
        view={view}
        name="otherLanguages"
        label={otherLabel}
        value={others.map((spoken) => sayLanguage(spoken, view.language)).join(", ")}
        optional
      />
    </div>
  );
}

/** Words that a field holds with commas, semicolons or line ends between them. */
export const listOf = (sent: Sent, field: string): string[] =>
  String(sent.get(field) ?? "")
    .split(/[,،;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** The languages that were ticked and written. */
export const languagesOf = (sent: Sent): string[] => [
  ...sent.getAll("speaks").map(String),
  ...listOf(sent, "otherLanguages"),
];
