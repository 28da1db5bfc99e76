import { offeredLanguages, sayLanguage } from "../../../../core/spoken-languages.ts";
import { Checks, Select, TextInput } from "../../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import type { Line } from "../campaign.ts";
import { campaignWords as said } from "../words.ts";
import { sayCountry } from "./step-page.tsx";

/** What a form says of a line. */
export const lineOf = (sent: Sent): Record<string, unknown> => ({
  country: textOf(sent, "line.country"),
  names: namesOf(sent, "line.names"),
  number: textOf(sent, "line.number"),
  hours: namesOf(sent, "line.hours"),
  languages: sent.getAll("line.languages"),
  isFree: sent.get("line.isFree") === "yes",
  address: textOf(sent, "line.address") ?? null,
});

interface LineFieldsProps {
  view: View;
  line?: Line;
  countries: readonly string[];
  /** Tells the forms of a page apart. */
  within: string;
}

/** What is asked of a line to call. */
export function LineFields({ view, line, countries, within }: LineFieldsProps) {
  const texts = [
    { name: "line.names", label: view.t(said.lineName), value: line?.names, within },
    { name: "line.hours", label: view.t(said.lineHours), value: line?.hours, within, optional: true },
  ];
  return (
    <>
      <NamesInputs view={view} texts={texts} />
      <NamesFold view={view} texts={texts} label={view.t(said.inOtherLanguages)} />
      <div class="pair">
        <TextInput
          view={view}
          name="line.number"
          label={view.t(said.lineNumber)}
          value={line?.number}
          within={within}
          latin
        />
        <Select
          view={view}
          name="line.country"
          label={view.t(said.country)}
          value={line?.country ?? countries[0]}
          within={within}
          options={countries.map((value) => ({ value, label: sayCountry(view, value) }))}
        />
      </div>
      <Checks
        view={view}
        name="line.languages"
        label={view.t(said.lineLanguages)}
        values={line?.languages ?? []}
        options={offeredLanguages.map((value) => ({ value, label: sayLanguage(value, view.language) }))}
      />
      <Checks
        view={view}
        name="line.isFree"
        label={view.t(said.lineFree)}
        values={line?.isFree ? ["yes"] : []}
        options={[{ value: "yes", label: view.t(said.lineFree) }]}
        optional
      />
      <TextInput
        view={view}
        name="line.address"
        type="url"
        label={view.t(said.lineAddress)}
        value={line?.address ?? undefined}
        within={within}
        optional
      />
    </>
  );
}
