import { Checks, Radios, Select, TextInput } from "../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { numberOf, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type Need, widths } from "../fund.ts";
import type { Choices } from "../views.ts";
import { fundWords as said, widthWords } from "../words.ts";

const listOf = (sent: Sent, field: string): string[] =>
  sent.getAll(field).filter((one): one is string => typeof one === "string" && one !== "");

/** What a form about a need sent. */
export const needOf = (sent: Sent): Record<string, unknown> => ({
  organizationId: textOf(sent, "organizationId"),
  names: namesOf(sent, "names", textOf(sent, "writtenIn")),
  about: namesOf(sent, "about"),
  amount: numberOf(sent, "amount"),
  currency: textOf(sent, "currency"),
  neededBy: textOf(sent, "neededBy") ?? null,
  commitmentId: textOf(sent, "commitmentId") ?? null,
  challengeId: textOf(sent, "challengeId") ?? null,
  placeIds: listOf(sent, "placeIds"),
  shownTo: textOf(sent, "shownTo"),
  shownToIds: listOf(sent, "shownToIds"),
});

interface NeedFieldsProps {
  view: View;
  choices: Choices;
  need?: Need;
  /** Whether the one who writes says to whom it is shown. */
  ticks: boolean;
}

/** What a need is for, how much, and who sees it. */
export function NeedFields({ view, choices, need, ticks }: NeedFieldsProps) {
  const texts = [
    { name: "names", within: "need", label: view.t(said.whatFor), hint: view.t(said.whatForHint), value: need?.names },
    { name: "about", within: "need", label: view.t(said.more), value: need?.about, long: true, optional: true },
  ];
  return (
    <>
      <NamesInputs view={view} texts={texts} />
      <div class="field">
        <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      </div>
      {!need && (
        <Select
          view={view}
          name="organizationId"
          within="need"
          label={view.t(said.organization)}
          options={options(view, choices.own)}
        />
      )}
      <div class="trio">
        <TextInput
          view={view}
          name="amount"
          within="need"
          type="number"
          label={view.t(said.amount)}
          value={need?.amount}
        />
        <TextInput
          view={view}
          name="currency"
          within="need"
          label={view.t(said.currency)}
          value={need?.currency ?? (view.language === "en" ? "USD" : "ILS")}
          latin
        />
        <TextInput
          view={view}
          name="neededBy"
          within="need"
          type="date"
          label={view.t(said.neededBy)}
          value={need?.neededBy ?? ""}
          optional
        />
      </div>
      <Serves view={view} choices={choices} {...(need && { need })} />
      {ticks && <ShownTo view={view} choices={choices} {...(need && { need })} />}
    </>
  );
}

const options = (view: View, all: readonly { id: string; name: string }[]) =>
  all
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, view.language));

function Serves({ view, choices, need }: Omit<NeedFieldsProps, "ticks">) {
  const own = choices.commitments.filter(({ organizationId }) => !need || organizationId === need.organizationId);
  const named = (all: readonly { id: string; names: object }[]) =>
    all.map(({ id, names }) => ({ value: id, label: view.name(names) }));
  return (
    <div class="pair policy-pair">
      {own.length > 0 && (
        <Select
          view={view}
          name="commitmentId"
          within="need"
          label={view.t(said.commitment)}
          optional
          empty
          value={need?.commitmentId ?? ""}
          options={named(own)}
        />
      )}
      {choices.challenges.length > 0 && (
        <Select
          view={view}
          name="challengeId"
          within="need"
          label={view.t(said.challenge)}
          optional
          empty
          value={need?.challengeId ?? ""}
          options={named(choices.challenges)}
        />
      )}
      {choices.places.length > 0 && (
        <Select
          view={view}
          name="placeIds"
          within="need"
          label={view.t(said.place)}
          optional
          empty
          value={need?.placeIds[0] ?? ""}
          options={named(choices.places)}
        />
      )}
    </div>
  );
}

/** To whom a need is shown: ticked by its organization, and by nobody else. */
function ShownTo({ view, choices, need }: Omit<NeedFieldsProps, "ticks">) {
  return (
    <>
      <Radios
        view={view}
        name="shownTo"
        label={view.t(said.shownTo)}
        hint={view.t(said.shownHint)}
        value={need?.shownTo ?? "backbone"}
        options={widths.map((value) => ({ value, label: view.t(widthWords[value]) }))}
      />
      <details open={(need?.shownToIds.length ?? 0) > 0}>
        <summary>{view.t(said.shownToNamed)}</summary>
        <div class="reach-channels">
          <Checks
            view={view}
            name="shownToIds"
            label={view.t(said.shownToNamed)}
            values={need?.shownToIds ?? []}
            options={options(view, choices.organizations)}
          />
        </div>
      </details>
    </>
  );
}
