import { Checks, Select, TextInput } from "../../../interface/form.tsx";
import { type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import type { Promised } from "../action.ts";
import { actionWords as said } from "../words.ts";

/** What the form of an action sent. */
export const promiseOf = (sent: Sent): Record<string, unknown> => ({
  what: textOf(sent, "what"),
  personId: textOf(sent, "personId") ?? null,
  organizationId: textOf(sent, "organizationId") ?? null,
  name: textOf(sent, "name") ?? null,
  dueOn: textOf(sent, "dueOn") ?? null,
  forMembers: sent.get("forMembers") === "yes",
});

interface PromiseFieldsProps {
  view: View;
  people: readonly { personId: string; name: string }[];
  organizations: readonly { id: string; name: string }[];
  promised?: Promised;
}

/** What, who and by when. */
export function PromiseFields({ view, people, organizations, promised }: PromiseFieldsProps) {
  const sorted = (options: { value: string; label: string }[]) =>
    options.toSorted((a, b) => a.label.localeCompare(b.label, view.language));
  return (
    <>
      <TextInput
        view={view}
        name="what"
        label={view.t(said.what)}
        hint={view.t(said.whatHint)}
        value={promised?.what}
      />
      <div class="pair">
        <Select
          view={view}
          name="personId"
          label={view.t(said.person)}
          optional
          empty
          value={promised?.personId ?? ""}
          options={sorted(people.map(({ personId, name }) => ({ value: personId, label: name })))}
        />
        <Select
          view={view}
          name="organizationId"
          label={view.t(said.organization)}
          optional
          empty
          value={promised?.organizationId ?? ""}
          options={sorted(organizations.map(({ id, name }) => ({ value: id, label: name })))}
        />
        <TextInput view={view} name="name" label={view.t(said.name)} value={promised?.name ?? ""} optional />
        <TextInput
          view={view}
          name="dueOn"
          type="date"
          label={view.t(said.byWhen)}
          value={promised?.dueOn ?? ""}
          optional
        />
      </div>
      <Checks
        view={view}
        name="forMembers"
        label={view.t(said.readers)}
        values={promised?.forMembers ? ["yes"] : []}
        options={[{ value: "yes", label: view.t(said.forMembers) }]}
      />
    </>
  );
}
