import { dayOf } from "../../../core/days.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import { type PageRequest, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import {
  type AffiliationView,
  addOneAffiliation,
  endOneAffiliation,
  isOver,
  kindWords,
  affiliationWords as said,
} from "../../affiliations/public.ts";
import { viewOfForm } from "../../initiatives/public.ts";
import type { Profile } from "../profile-operations.ts";
import { AffiliationList } from "./affiliations.tsx";

/** What the form of a new connection says: the kind, and whether the other is the first of the two. */
export function connectionIn(sent: Sent, { params }: PageRequest): Record<string, unknown> {
  const [kind, turned] = (textOf(sent, "kind") ?? "").split(" ");
  return {
    organizationId: params.id,
    otherId: textOf(sent, "otherId"),
    kind: kind || undefined,
    turned: turned === "turned",
    what: textOf(sent, "what") ?? null,
    since: textOf(sent, "since") ?? null,
    until: textOf(sent, "until") ?? null,
  };
}

const kinds = Object.keys(kindWords) as (keyof typeof kindWords)[];

/** How an organization belongs with others, with a way to write a last day, and to add another. */
export function ConnectionForms({ view, profile }: { view: View; profile: Profile }) {
  const today = dayOf(view.now);
  const { affiliations } = profile;
  return (
    <section class="wrap block">
      <h2>{view.t(said.title)}</h2>
      {affiliations.length === 0 && <p class="quiet">{view.t(said.none)}</p>}
      <AffiliationList
        view={view}
        affiliations={affiliations.filter((one) => !isOver(one, today))}
        act={(one) => <End view={view} one={one} today={today} />}
      />
      <AffiliationList view={view} past affiliations={affiliations.filter((one) => isOver(one, today))} />
      <Add view={viewOfForm(view, addOneAffiliation)} profile={profile} />
    </section>
  );
}

const End = ({ view, one, today }: { view: View; one: AffiliationView; today: string }) => (
  <details open={view.entered.affiliation === one.id}>
    <summary>{view.t(said.end)}</summary>
    <Form
      view={view.entered.affiliation === one.id ? viewOfForm(view, endOneAffiliation) : { ...view, faults: [] }}
      operation={endOneAffiliation.name}
      hidden={{ affiliation: one.id }}
      class="copyable"
    >
      <label>
        {view.t(said.until)} <input class="input ltr" type="date" name="until" value={today} />
      </label>
      <Button>{view.t(said.endDo)}</Button>
    </Form>
  </details>
);

function Add({ view, profile }: { view: View; profile: Profile }) {
  if (profile.others.length === 0) return null;
  const byName = new Intl.Collator(view.language, { numeric: true });
  const others = [...profile.others].sort((a, b) => byName.compare(a.name, b.name));
  return (
    <details open={view.faults.length > 0}>
      <summary>{view.t(said.add)}</summary>
      <Form view={view} operation={addOneAffiliation.name}>
        <div class="pair">
          <Select
            view={view}
            name="otherId"
            label={view.t(said.other)}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            empty
          />
          <Select
            view={view}
            name="kind"
            label={view.t(said.kind)}
            options={kinds.map((value) => ({ value, label: view.t(kindWords[value]) }))}
            empty
          />
          <TextInput view={view} name="what" label={view.t(said.what)} optional />
          <div class="pair">
            <TextInput view={view} name="since" type="date" label={view.t(said.since)} optional />
            <TextInput view={view} name="until" type="date" label={view.t(said.until)} optional />
          </div>
        </div>
        <Button>{view.t(said.doAdd)}</Button>
      </Form>
    </details>
  );
}
