import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { whenSchema } from "../../../core/schemas.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { recordAdoption, removeOneAdoption, adoptionWords as said } from "../../adoptions/public.ts";
import type { Agreed } from "../agreed.ts";

interface Props {
  view: View;
  found: Agreed;
}

const isWhen = (text: string): boolean => whenSchema.safeParse(text).success;

/** The goals, and who took them as their own. */
export function Adopted({ view, found }: Props) {
  if (found.goals.length === 0 || (!found.isMember && !found.version)) return null;
  return (
    <section class="wrap block" id="goals">
      <h2>{view.t(said.title)}</h2>
      <div class="stack">
        {found.goals.map((goal) => {
          const by = found.adoptions.filter(({ goalId }) => goalId === goal.id);
          return (
            <article key={goal.id}>
              <p class="lead measure" dir="auto">
                {nameOf(view, goal)}
              </p>
              {by.length === 0 && <p class="quiet">{view.t(said.nobodyYet)}</p>}
              <ul>
                {by.map((one) => (
                  <li key={one.adopter} class="row">
                    <Line view={view} one={one} keeps={found.leads} />
                  </li>
                ))}
              </ul>
            </article>
          );
        })}
      </div>
      {found.leads && <Record view={view} found={found} />}
    </section>
  );
}

const nameOf = (view: View, goal: Agreed["goals"][number]): string => view.name(goal.sentence) || view.name(goal.names);

function Line({ view, one, keeps }: { view: View; one: Agreed["adoptions"][number]; keeps: boolean }) {
  const on = isWhen(one.on) ? writeDay(view, one.on) : one.on;
  return (
    <>
      <span>{view.t(said.by, { adopter: one.adopter, on })}</span>
      {one.note && (
        <span class="small quiet" dir="auto">
          {one.note}
        </span>
      )}
      {keeps && one.id && (
        <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
          <Form view={viewOfForm(view, removeOneAdoption)} operation={removeOneAdoption.name} hidden={{ id: one.id }}>
            <Button>{view.t(said.remove)}</Button>
          </Form>
        </Confirm>
      )}
    </>
  );
}

function Record(props: Props) {
  const { found } = props;
  const view = viewOfForm(props.view, recordAdoption);
  return (
    <details class="noprint" open={view.faults.length > 0}>
      <summary>{view.t(said.record)}</summary>
      <Form view={view} operation={recordAdoption.name} class="measure">
        <Select
          view={view}
          name="goalId"
          label={view.t(said.goal)}
          value={found.goals[0]?.id}
          options={found.goals.map((goal) => ({ value: goal.id, label: nameOf(view, goal) }))}
        />
        <Select
          view={view}
          name="organizationId"
          label={view.t(said.organization)}
          empty
          optional
          options={found.organizations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput view={view} name="adopter" label={view.t(said.orName)} hint={view.t(said.orNameHint)} optional />
        <TextInput view={view} name="on" type="date" label={view.t(said.on)} />
        <TextInput view={view} name="note" label={view.t(said.note)} optional />
        <Button>{view.t(said.save)}</Button>
      </Form>
    </details>
  );
}
