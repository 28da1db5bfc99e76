import { Select, TextInput } from "../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { numberOf, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import type { Fund } from "../fund.ts";
import type { Choices } from "../views.ts";
import { fundWords as said } from "../words.ts";

const listOf = (sent: Sent, field: string): string[] =>
  sent.getAll(field).filter((one): one is string => typeof one === "string" && one !== "");

/** What a form about a fund sent. */
export const fundOf = (sent: Sent): Record<string, unknown> => ({
  organizationId: textOf(sent, "organizationId") ?? null,
  funderName: textOf(sent, "funderName") ?? null,
  names: namesOf(sent, "names", textOf(sent, "writtenIn")),
  about: namesOf(sent, "about"),
  how: namesOf(sent, "how"),
  url: textOf(sent, "url") ?? null,
  amount: numberOf(sent, "amount") ?? null,
  currency: numberOf(sent, "amount") === undefined ? null : textOf(sent, "currency"),
  challengeIds: listOf(sent, "challengeIds"),
  placeIds: listOf(sent, "placeIds"),
});

interface FundFieldsProps {
  view: View;
  choices: Choices;
  fund?: Fund;
}

/** What a fund is for, whose it is, how much and how one applies. */
export function FundFields({ view, choices, fund }: FundFieldsProps) {
  const texts = [
    { name: "names", within: "fund", label: view.t(said.fundName), value: fund?.names },
    { name: "about", within: "fund", label: view.t(said.fundFor), value: fund?.about, long: true, optional: true },
    { name: "how", within: "fund", label: view.t(said.how), value: fund?.how, long: true, optional: true },
  ];
  return (
    <>
      <NamesInputs view={view} texts={texts} />
      <div class="field">
        <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      </div>
      <Funder view={view} choices={choices} {...(fund && { fund })} />
      <div class="trio">
        <TextInput
          view={view}
          name="amount"
          within="fund"
          type="number"
          label={view.t(said.amount)}
          value={fund?.amount ?? ""}
          optional
        />
        <TextInput
          view={view}
          name="currency"
          within="fund"
          label={view.t(said.currency)}
          value={fund?.currency ?? (view.language === "en" ? "USD" : "ILS")}
          latin
        />
        <TextInput
          view={view}
          name="url"
          within="fund"
          type="url"
          label={view.t(said.url)}
          value={fund?.url ?? ""}
          optional
        />
      </div>
      <ForWhat view={view} choices={choices} {...(fund && { fund })} />
    </>
  );
}

const Funder = ({ view, choices, fund }: FundFieldsProps) => (
  <div class="pair policy-pair">
    <Select
      view={view}
      name="organizationId"
      within="fund"
      label={view.t(said.funder)}
      optional
      empty
      value={fund?.organizationId ?? ""}
      options={choices.own
        .map(({ id, name }) => ({ value: id, label: name }))
        .toSorted((a, b) => a.label.localeCompare(b.label, view.language))}
    />
    {choices.leads && (
      <TextInput
        view={view}
        name="funderName"
        within="fund"
        label={view.t(said.funderName)}
        value={fund?.funderName ?? ""}
        optional
      />
    )}
  </div>
);

function ForWhat({ view, choices, fund }: FundFieldsProps) {
  const named = (all: Choices["challenges"]) => [
    { value: "", label: view.t(said.anyOf) },
    ...all.map(({ id, names }) => ({ value: id, label: view.name(names) })),
  ];
  return (
    <div class="pair policy-pair">
      {choices.challenges.length > 0 && (
        <Select
          view={view}
          name="challengeIds"
          label={view.t(said.forCauses)}
          value={fund?.challengeIds[0] ?? ""}
          options={named(choices.challenges)}
        />
      )}
      {choices.places.length > 0 && (
        <Select
          view={view}
          name="placeIds"
          within="fund"
          label={view.t(said.forPlaces)}
          value={fund?.placeIds[0] ?? ""}
          options={named(choices.places)}
        />
      )}
    </div>
  );
}
