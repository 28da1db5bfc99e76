import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { carryDecision, reviewDecision } from "../follow-operations.ts";
import type { DecisionView } from "../read.ts";
import { decisionWords as said, stateWords } from "../words.ts";

interface Props {
  view: View;
  found: DecisionView & { part?: unknown };
}

/** What follows from a decision and what came of it; who carries it can say so. */
export function Following({ view, found }: Props) {
  return (
    <section class="stack">
      <h2>{view.t(said.whatFollows)}</h2>
      <p>
        {view.t(said.owner)}: <b dir="auto">{found.owner ?? view.t(said.noOwner)}</b>
      </p>
      {found.effect && <p dir="auto">{found.effect}</p>}
      {found.doneOn && <p>{view.t(said.doneOnDay, { day: writeDay(view, found.doneOn) })}</p>}
      {found.reviewOn && found.state !== "reviewed" && (
        <p class="quiet">{view.t(said.reviewOnDay, { day: writeDay(view, found.reviewOn) })}</p>
      )}
      {found.cameOfIt && (
        <div>
          <h3>{view.t(said.cameOfIt)}</h3>
          <p dir="auto">{found.cameOfIt}</p>
        </div>
      )}
      {found.part !== null && found.body && (
        <p>
          <a href={view.url(`actions?body=${found.body.slug}&decisionId=${found.id}#say`)}>{view.t(said.sayAction)}</a>
        </p>
      )}
      {found.carries && (
        <>
          <Carrying view={viewOfForm(view, carryDecision)} found={found} />
          <Reviewing view={viewOfForm(view, reviewDecision)} found={found} />
        </>
      )}
    </section>
  );
}

const progress = ["decided", "in-work", "done"] as const;

function Carrying({ view, found }: Props) {
  const present = progress.find((state) => state === found.state) ?? "done";
  return (
    <details open={view.faults.length > 0 || (found.owner === null && found.state === "decided")}>
      <summary>{view.t(said.sayFollows)}</summary>
      <Form view={view} operation={carryDecision.name} hidden={{ id: found.id }}>
        <Select
          view={view}
          name="state"
          label={view.t(said.progress)}
          value={present}
          options={progress.map((value) => ({ value, label: view.t(stateWords[value]) }))}
        />
        <Select
          view={view}
          name="ownerPersonId"
          label={view.t(said.owner)}
          optional
          empty
          value={found.ownerPersonId ?? ""}
          options={found.people
            .map(({ personId, name }) => ({ value: personId, label: name }))
            .toSorted((a, b) => a.label.localeCompare(b.label, view.language))}
        />
        <TextInput
          view={view}
          name="ownerName"
          label={view.t(said.ownerName)}
          value={found.ownerPersonId ? "" : (found.owner ?? "")}
          optional
        />
        <TextArea view={view} name="effect" label={view.t(said.effect)} value={found.effect} rows={3} optional />
        <div class="pair">
          <TextInput
            view={view}
            name="reviewOn"
            type="date"
            label={view.t(said.reviewOn)}
            value={found.reviewOn ?? ""}
            optional
          />
          <TextInput
            view={view}
            name="doneOn"
            type="date"
            label={view.t(said.doneOn)}
            value={found.doneOn ?? ""}
            optional
          />
        </div>
        <Button>{view.t(said.save)}</Button>
      </Form>
    </details>
  );
}

function Reviewing({ view, found }: Props) {
  return (
    <details open={view.faults.length > 0}>
      <summary>{view.t(said.sayCame)}</summary>
      <p class="quiet">{view.t(said.cameOfItLead)}</p>
      <Form view={view} operation={reviewDecision.name} hidden={{ id: found.id }}>
        <TextArea view={view} name="cameOfIt" label={view.t(said.cameOfIt)} value={found.cameOfIt ?? ""} rows={4} />
        <Button>{view.t(said.writeReview)}</Button>
      </Form>
    </details>
  );
}
