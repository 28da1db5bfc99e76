import { Checks, Radios, Select, TextInput } from "../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { projectKinds } from "../project.ts";
import type { Choices, ProjectView } from "../views.ts";
import { projectKindHints, projectKindWords, projectWords as said } from "../words.ts";

/** What the form of a project sent. */
export const projectOf = (sent: Sent, needed: string | undefined): Record<string, unknown> => ({
  kind: textOf(sent, "kind"),
  names: namesOf(sent, "names", needed),
  about: namesOf(sent, "about"),
  organizationId: textOf(sent, "organizationId"),
  challengeId: textOf(sent, "challengeId") ?? null,
  bodyId: textOf(sent, "bodyId") ?? null,
  placeNames: (textOf(sent, "placeNames") ?? "")
    .split(/[,،\n]/)
    .map((name) => name.trim())
    .filter(Boolean),
  startsOn: textOf(sent, "startsOn"),
  dueOn: textOf(sent, "dueOn"),
  openToAll: sent.get("openToAll") === "yes",
});

interface Props {
  view: View;
  choices: Choices;
  project: ProjectView | undefined;
  /** The day on which it is written. */
  today: string;
}

/** What is asked of a project: what it makes, with whom, where, and until when. */
export function ProjectFields({ view, choices, project, today }: Props) {
  const texts = [
    { name: "names", label: view.t(said.name), value: project?.names },
    { name: "about", label: view.t(said.about), value: project?.about, optional: true, long: true },
  ];
  return (
    <>
      <Radios
        view={view}
        name="kind"
        label={view.t(said.kind)}
        value={project?.kind ?? "project-team"}
        options={projectKinds.map((value) => ({
          value,
          label: view.t(projectKindWords[value]),
          hint: view.t(projectKindHints[value]),
        }))}
      />
      <NamesInputs view={view} texts={texts} />
      <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      <div class="pair">
        <TextInput
          view={view}
          name="startsOn"
          type="date"
          label={view.t(said.from)}
          value={project?.startsOn ?? today}
        />
        <TextInput
          view={view}
          name="dueOn"
          type="date"
          label={view.t(said.until)}
          hint={view.t(said.untilHint)}
          value={project?.dueOn}
        />
        <Belonging view={view} choices={choices} project={project} />
      </div>
      <Checks
        view={view}
        name="openToAll"
        label={view.t(said.openTo)}
        values={project === undefined || project.openToAll ? ["yes"] : []}
        options={[{ value: "yes", label: view.t(said.openToAll) }]}
      />
    </>
  );
}

/** Who leads it, which cause it moves, which committee follows it, and where: what the initiative has is offered. */
function Belonging({ view, choices, project }: Pick<Props, "view" | "choices" | "project">) {
  const sorted = (options: { value: string; label: string }[]) =>
    options.toSorted((a, b) => a.label.localeCompare(b.label, view.language));
  const called = (all: Choices["challenges"]) =>
    sorted(all.map((one) => ({ value: one.id, label: view.name(one.names) })));
  return (
    <>
      <Select
        view={view}
        name="organizationId"
        label={view.t(said.led)}
        empty={choices.organizations.length > 1}
        value={project?.organizationId ?? (choices.organizations.length === 1 ? choices.organizations[0]?.id : "")}
        options={sorted(choices.organizations.map(({ id, name }) => ({ value: id, label: name })))}
      />
      {choices.challenges.length > 0 && (
        <Select
          view={view}
          name="challengeId"
          label={view.t(said.cause)}
          optional
          empty
          value={project?.challengeId ?? ""}
          options={called(choices.challenges)}
        />
      )}
      {choices.bodies.length > 0 && (
        <Select
          view={view}
          name="bodyId"
          label={view.t(said.committee)}
          optional
          empty
          value={project?.bodyId ?? ""}
          options={called(choices.bodies)}
        />
      )}
      {choices.places.length > 0 && (
        <TextInput
          view={view}
          name="placeNames"
          label={view.t(said.places)}
          hint={view.t(said.placesHint)}
          value={project?.places.map(({ names }) => view.name(names)).join(", ")}
          optional
        />
      )}
    </>
  );
}
