import { dayOf } from "../../../core/days.ts";
import { Select, TextInput } from "../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { askKinds, askStates, type PolicyAsk } from "../policy-ask.ts";
import type { Choices } from "../views.ts";
import { askKindWords, askWords as said, stateWords } from "../words.ts";

/** What a form about an ask sent. */
export const askOf = (sent: Sent): Record<string, unknown> => ({
  kind: textOf(sent, "kind"),
  names: namesOf(sent, "names", textOf(sent, "writtenIn")),
  about: namesOf(sent, "about"),
  askedOrganizationId: textOf(sent, "askedOrganizationId") ?? null,
  askedName: textOf(sent, "askedName") ?? null,
  bodyId: textOf(sent, "bodyId") ?? null,
  ownerId: textOf(sent, "ownerId") ?? null,
  why: namesOf(sent, "why"),
  challengeId: textOf(sent, "challengeId") ?? null,
  indicatorId: textOf(sent, "indicatorId") ?? null,
});

/** What the form of a new ask says of how it stands. */
export const firstOf = (sent: Sent): Record<string, unknown> => ({
  first: { state: textOf(sent, "first.state"), on: textOf(sent, "first.on") },
});

/** How a new ask stands, and since when: many are written down after they were asked. */
export const FirstStep = ({ view }: { view: View }) => (
  <div class="pair policy-pair">
    <Select
      view={view}
      name="first.state"
      label={view.t(said.state)}
      value="preparing"
      options={askStates.map((value) => ({ value, label: view.t(stateWords[value]) }))}
    />
    <TextInput
      view={view}
      name="first.on"
      label={view.t(said.sinceWhen)}
      hint={view.t(said.dayHint)}
      value={dayOf(view.now)}
      latin
    />
  </div>
);

interface AskFieldsProps {
  view: View;
  choices: Choices;
  ask?: PolicyAsk;
}

/** What is asked, of whom, who carries it, and why. */
export function AskFields({ view, choices, ask }: AskFieldsProps) {
  const texts = [
    { name: "names", label: view.t(said.what), hint: view.t(said.whatHint), value: ask?.names },
    { name: "about", label: view.t(said.about), value: ask?.about, long: true, optional: true },
    { name: "why", label: view.t(said.why), value: ask?.why, long: true, optional: true },
  ];
  return (
    <>
      <NamesInputs view={view} texts={texts.slice(0, 1)} />
      <Select
        view={view}
        name="kind"
        label={view.t(said.kind)}
        value={ask?.kind ?? "regulation"}
        options={askKinds.map((value) => ({ value, label: view.t(askKindWords[value]) }))}
      />
      <OfWhom view={view} choices={choices} {...(ask && { ask })} />
      <CarriedBy view={view} choices={choices} {...(ask && { ask })} />
      <NamesInputs view={view} texts={texts.slice(1)} />
      <Reasons view={view} choices={choices} {...(ask && { ask })} />
      <div class="field">
        <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      </div>
    </>
  );
}

const sorted = (view: View, options: { value: string; label: string }[]) =>
  options.toSorted((a, b) => a.label.localeCompare(b.label, view.language));

const OfWhom = ({ view, choices, ask }: AskFieldsProps) => (
  <div class="pair policy-pair">
    <Select
      view={view}
      name="askedOrganizationId"
      label={view.t(said.ofWhomOrganization)}
      optional
      empty
      value={ask?.askedOrganizationId ?? ""}
      options={sorted(
        view,
        choices.organizations.map(({ id, name }) => ({ value: id, label: name })),
      )}
    />
    <TextInput view={view} name="askedName" label={view.t(said.ofWhomName)} value={ask?.askedName ?? ""} optional />
  </div>
);

const CarriedBy = ({ view, choices, ask }: AskFieldsProps) => (
  <div class="pair policy-pair">
    <Select
      view={view}
      name="bodyId"
      label={view.t(said.committee)}
      optional
      empty
      value={ask?.bodyId ?? ""}
      options={choices.bodies.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
    />
    <Select
      view={view}
      name="ownerId"
      label={view.t(said.person)}
      optional
      empty
      value={ask?.ownerId ?? ""}
      options={sorted(
        view,
        choices.people.map(({ personId, name }) => ({ value: personId, label: name })),
      )}
    />
  </div>
);

const Reasons = ({ view, choices, ask }: AskFieldsProps) => (
  <div class="pair policy-pair">
    {choices.challenges.length > 0 && (
      <Select
        view={view}
        name="challengeId"
        label={view.t(said.challenge)}
        optional
        empty
        value={ask?.challengeId ?? ""}
        options={choices.challenges.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
      />
    )}
    {choices.indicators.length > 0 && (
      <Select
        view={view}
        name="indicatorId"
        label={view.t(said.indicator)}
        optional
        empty
        value={ask?.indicatorId ?? ""}
        options={choices.indicators.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
      />
    )}
  </div>
);
