import { Checks } from "../../../interface/form.tsx";
import { type AskedText, NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import type { Sent } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import type { DimensionView } from "../../places/public.ts";
import type { IndicatorView } from "../indicator.ts";
import { countWords as said } from "./words.ts";

/** Whether the reader may say what is counted. */
export const mayDefine = ({ viewer }: View): boolean =>
  viewer?.permissions.some((one) => one === "backbone" || one === "data-lead") ?? false;

interface FieldsProps {
  view: View;
  /** Where the definition stands in the input of the operation, with its dot; empty where it is the input itself. */
  within: "" | "definition.";
  /** What is asked in words besides, before the definition. */
  before?: readonly AskedText[];
  /** The definition that holds now. */
  present?: IndicatorView["definitions"][number] | undefined;
  dimensions: readonly DimensionView[];
}

/** Asks what is counted, out of what, who is not, who says so, and which groups are told apart. */
export function DefinitionFields({ view, within, before = [], present, dimensions }: FieldsProps) {
  const text = (field: "numerator" | "denominator" | "notCounted" | "source", hint?: string): AskedText => ({
    name: within + field,
    label: view.t(said[field]),
    ...(hint && { hint }),
    value: present?.[field],
    optional: field !== "numerator",
    long: true,
  });
  const texts = [
    ...before,
    text("numerator"),
    text("denominator", view.t(said.denominatorHint)),
    text("notCounted", view.t(said.notCountedHint)),
    text("source"),
  ];
  return (
    <>
      <input type="hidden" name="writtenIn" value={view.language} />
      <NamesInputs view={view} texts={texts} />
      <div class="field">
        <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      </div>
      {dimensions.length > 0 && (
        <Checks
          view={view}
          name={`${within}breakdowns`}
          label={view.t(said.expected)}
          hint={view.t(said.expectedHint)}
          optional
          values={present?.breakdowns ?? []}
          options={dimensions.map(({ slug, names }) => ({ value: slug, label: view.name(names) }))}
        />
      )}
    </>
  );
}

/** The definition that a form sent. */
export const definitionOf = (sent: Sent, within: FieldsProps["within"]) => ({
  numerator: namesOf(sent, `${within}numerator`, writtenIn(sent)),
  denominator: namesOf(sent, `${within}denominator`),
  notCounted: namesOf(sent, `${within}notCounted`),
  source: namesOf(sent, `${within}source`),
  breakdowns: sent.getAll(`${within}breakdowns`).map(String),
});

/** The language of the page on which a form was filled in: what is needed is needed in it. */
export const writtenIn = (sent: Sent): string => String(sent.get("writtenIn") ?? "");
