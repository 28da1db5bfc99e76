import { Checks, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { NamesFold, NamesInputs } from "../../../interface/names-input.tsx";
import type { View } from "../../../interface/view.ts";
import type { Choices } from "../choices.ts";
import { measures } from "../commitment.ts";
import type { Shown } from "../showing.ts";
import type { Beginning } from "./beginning.ts";
import { promiseFormWords as said } from "./form-words.ts";
import { measureWords } from "./page-words.ts";

export interface FieldsProps {
  view: View;
  choices: Choices;
  promise: Shown | null;
  /** What a new one begins with. */
  begins?: Beginning | undefined;
}

const byLabel = (view: View, all: { value: string; label: string }[]) =>
  all.toSorted((a, b) => a.label.localeCompare(b.label, view.language));

/** What, how much and by when. */
export function WhatFields({ view, choices, promise }: FieldsProps) {
  const sentence = {
    name: "names",
    label: view.t(said.sentence),
    hint: view.t(said.sentenceHint),
    value: promise?.names,
  };
  const unit = {
    name: "unit",
    label: view.t(said.unit),
    hint: view.t(said.unitHint),
    value: promise?.unit,
    optional: true,
  };
  return (
    <>
      {!promise?.promisedAt && <WhoseField view={view} choices={choices} promise={promise} />}
      <NamesInputs view={view} texts={[{ ...sentence, long: true }]} />
      <Select
        view={view}
        name="measure"
        label={view.t(said.measure)}
        value={promise?.measure ?? "count"}
        options={measures.map((measure) => ({ value: measure, label: view.t(measureWords[measure]) }))}
      />
      <div class="pair">
        <TextInput
          view={view}
          name="quantity"
          type="number"
          label={view.t(said.quantity)}
          hint={view.t(said.quantityHint)}
          value={promise?.quantity ?? undefined}
          optional
        />
        <NamesInputs view={view} texts={[unit]} />
        <TextInput
          view={view}
          name="currency"
          latin
          label={view.t(said.currency)}
          hint={view.t(said.currencyHint)}
          value={promise?.currency ?? undefined}
          optional
        />
        <TextInput
          view={view}
          name="dueOn"
          type="date"
          label={view.t(said.dueOn)}
          value={promise?.dueOn ?? undefined}
          optional
        />
      </div>
      <NamesFold view={view} label={view.t(said.otherLanguages)} texts={[{ ...sentence, long: true }, unit]} />
    </>
  );
}

const WhoseField = ({ view, choices, promise }: FieldsProps) => (
  <Select
    view={view}
    name="organizationId"
    label={view.t(said.organization)}
    value={promise?.organizationId ?? (choices.organizations.length === 1 ? choices.organizations[0]?.id : undefined)}
    empty={choices.organizations.length > 1}
    options={byLabel(
      view,
      choices.organizations.map(({ id, name }) => ({ value: id, label: name })),
    )}
  />
);

/** A list of places up to this length is ticked; a longer one is written. */
const mostTicked = 24;

/** For whom, where, from when and together with whom. */
export function WhomFields({ view, choices, promise, begins }: FieldsProps) {
  const forWhom = {
    name: "forWhom",
    label: view.t(said.forWhom),
    hint: view.t(said.forWhomHint),
    value: promise?.forWhom,
    optional: true,
  };
  const of = promise ?? begins;
  const group = of?.dimensionId ? `${of.dimensionId} ${of.groupCode}` : "";
  return (
    <>
      <NamesInputs view={view} texts={[forWhom]} />
      {choices.groups.length > 0 && (
        <Select
          view={view}
          name="group"
          label={view.t(said.group)}
          value={group}
          options={[
            { value: "", label: view.t(said.none) },
            ...choices.groups.map(({ dimensionId, code, names, of }) => ({
              value: `${dimensionId} ${code}`,
              label: `${view.name(of)}: ${view.name(names)}`,
            })),
          ]}
          optional
        />
      )}
      <PlacesField view={view} choices={choices} promise={promise} begins={begins} />
      <TextArea
        view={view}
        name="partnerNames"
        label={view.t(said.together)}
        hint={view.t(said.togetherHint)}
        value={promise?.together.map(({ name }) => name).join("\n")}
        rows={3}
        optional
      />
      <TextInput
        view={view}
        name="startsOn"
        type="date"
        label={view.t(said.startsOn)}
        value={promise?.startsOn ?? undefined}
        optional
      />
      <NamesFold view={view} label={view.t(said.otherLanguages)} texts={[forWhom]} />
    </>
  );
}

function PlacesField({ view, choices, promise, begins }: FieldsProps) {
  const chosen = promise?.placeIds ?? begins?.placeIds ?? [];
  if (choices.places.length === 0) return null;
  if (choices.places.length <= mostTicked)
    return (
      <div class="promise-places">
        <Checks
          view={view}
          name="placeIds"
          label={view.t(said.places)}
          values={chosen}
          options={choices.places.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
          optional
        />
      </div>
    );
  return (
    <TextArea
      view={view}
      name="placeNames"
      label={view.t(said.places)}
      hint={view.t(said.placesHint)}
      value={choices.places
        .filter(({ id }) => chosen.includes(id))
        .map(({ names }) => view.name(names))
        .join("\n")}
      rows={3}
      optional
    />
  );
}

/** What it serves: kind, goal, cause, and the partner's own goal. */
export function ServesFields({ view, choices, promise, begins }: FieldsProps) {
  const ownGoal = {
    name: "ownGoal",
    label: view.t(said.ownGoal),
    hint: view.t(said.ownGoalHint),
    value: promise?.ownGoal,
    optional: true,
  };
  const about = { name: "about", label: view.t(said.about), value: promise?.about, optional: true, long: true };
  const pick = (name: string, label: string, value: string | null | undefined, all: Choices["types"]) =>
    all.length > 0 && (
      <Select
        view={view}
        name={name}
        label={label}
        value={value ?? ""}
        options={[
          { value: "", label: view.t(said.none) },
          ...all.map(({ id, names }) => ({ value: id, label: view.name(names) })),
        ]}
        optional
      />
    );
  return (
    <>
      {pick("typeId", view.t(said.type), promise?.typeId, choices.types)}
      {pick("goalId", view.t(said.goal), promise?.goalId, choices.goals)}
      {choices.goals.length > 0 && (
        <Checks
          view={view}
          name="countsToGoal"
          label={view.t(said.countsLabel)}
          values={promise?.countsToGoal ? ["yes"] : []}
          options={[{ value: "yes", label: view.t(said.counts) }]}
          optional
        />
      )}
      {pick("indicatorId", view.t(said.indicator), promise?.indicatorId, choices.indicators)}
      {pick("challengeId", view.t(said.cause), (promise ?? begins)?.challengeId, choices.challenges)}
      <NamesInputs view={view} texts={[ownGoal, about]} />
      <TextInput view={view} name="phase" label={view.t(said.phase)} value={promise?.phase ?? undefined} optional />
      <NamesFold view={view} label={view.t(said.otherLanguages)} texts={[ownGoal, about]} />
    </>
  );
}
