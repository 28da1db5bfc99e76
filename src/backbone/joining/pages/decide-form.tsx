import { dayOf } from "../../../core/days.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { viewOfForm } from "../../initiatives/public.ts";
import { decideCohort, type OneCohort } from "../cohorts/operations.ts";
import { disagree } from "../vettings/vetting.ts";
import { readingWords as said } from "./backbone-words.ts";
import { sectorIn } from "./parts.tsx";
import { rangeIn } from "./scores.tsx";

interface Props {
  view: View;
  found: OneCohort;
  /** Those whose reading has ended, in the order of their fields. */
  ready: OneCohort["open"];
}

/** Writes down what a committee decided on several applications at once. */
export function DecideForm({ found, ready, ...props }: Props) {
  const view = viewOfForm(props.view, decideCohort);
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.writeDecision)}</h2>
      <p class="measure">{view.t(said.decideWhat)}</p>
      <Form view={view} operation={decideCohort.name}>
        {ready.map((one, place) => (
          <One key={one.id} view={view} one={one} place={place} criteria={found.criteria} />
        ))}
        <div class="pair">
          <Select
            view={view}
            name="bodyId"
            label={view.t(said.decidedBy)}
            options={[
              { value: "", label: view.t(said.byBackbone) },
              ...found.bodies.map(({ id, names }) => ({ value: id, label: view.name(names) })),
            ]}
          />
          <TextInput
            view={view}
            name="decidedOn"
            type="date"
            label={view.t(said.decidedOnDay)}
            value={dayOf(view.now)}
          />
        </div>
        <Button kind="main">{view.t(said.decide)}</Button>
      </Form>
    </section>
  );
}

interface OneProps {
  view: View;
  one: OneCohort["open"][number];
  place: number;
  criteria: OneCohort["criteria"];
}

function One({ view, one, place, criteria }: OneProps) {
  const apart = one.ranges.filter(disagree).length;
  return (
    <div class="pair decided-one">
      <input type="hidden" name="applicationId" value={one.id} />
      <div class="stack">
        <h3>
          <a href={view.url(`joining/applications/${one.id}`)}>
            <bdi>{one.name}</bdi>
          </a>
        </h3>
        <p class="small quiet">
          {sectorIn(view, one.sector)}
          {one.waited && ` · ${view.t(said.outcomeWaiting)}`}
        </p>
        <dl class="small">
          {one.ranges.map((range) => [
            <dt key={range.criterionId} class="quiet" dir="auto">
              {view.name(criteria.find(({ id }) => id === range.criterionId)?.names ?? {})}
            </dt>,
            <dd key={`${range.criterionId} range`}>{rangeIn(view, range)}</dd>,
          ])}
        </dl>
        {apart > 0 && <p class="small">{view.t(said.disagree, { count: apart })}</p>}
      </div>
      <div>
        <Radios
          view={view}
          name={`decisions.${place}.outcome`}
          label={view.t(said.outcome)}
          value="leave"
          options={[
            { value: "leave", label: view.t(said.leave) },
            { value: "admitted", label: view.t(said.admit) },
            { value: "refused", label: view.t(said.refuse) },
            { value: "waiting", label: view.t(said.askToWait) },
          ]}
        />
        <TextArea
          view={view}
          name={`decisions.${place}.reasons`}
          rows={3}
          label={view.t(said.reasons)}
          hint={view.t(said.reasonsHint)}
        />
      </div>
    </div>
  );
}
