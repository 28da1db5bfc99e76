import type { z } from "zod";
import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import type { Disagreement } from "../agenda.ts";
import { nameDisagreement, settleDisagreement, wordStance } from "../disagreements/operations.ts";
import type { readAgendaDraft } from "../reading.ts";
import { agreedWords, draftWords as said } from "./agreed-words.ts";
import { OneDisagreement } from "./parts.tsx";

interface Props {
  view: View;
  found: z.output<typeof readAgendaDraft.output>;
}

/** Where members name what is not agreed, and word how they see it. */
export function Disagreeing({ view, found }: Props) {
  const own = viewOfForm(view, nameDisagreement);
  return (
    <section class="wrap block" id="disagreements">
      <h2>{view.t(agreedWords.disagreements)}</h2>
      {found.disagreements.length === 0 && <p class="quiet measure">{view.t(agreedWords.noDisagreements)}</p>}
      <div class="stack">
        {found.disagreements.map((disagreement) => (
          <OneDisagreement key={disagreement.id} view={view} disagreement={disagreement} language={found.language}>
            {!disagreement.settledOn && <Word view={view} found={found} disagreement={disagreement} />}
            {found.leads && <Settle view={view} disagreement={disagreement} />}
          </OneDisagreement>
        ))}
      </div>
      <details class="noprint" open={own.faults.length > 0}>
        <summary>{view.t(said.nameDisagreement)}</summary>
        <Form view={own} operation={nameDisagreement.name} class="measure">
          <TextInput view={own} name="question" label={view.t(said.question)} />
          <Button>{view.t(said.name)}</Button>
        </Form>
      </details>
    </section>
  );
}

const viewOf = (view: View, operation: { name: string }, id: string): View =>
  view.entered.id === id ? viewOfForm(view, operation) : { ...view, faults: [], entered: {} };

function Word({ view, found, disagreement }: Props & { disagreement: Disagreement }) {
  const own = viewOf(view, wordStance, disagreement.id);
  return (
    <details class="noprint" open={own.faults.length > 0}>
      <summary>{view.t(said.wordIt)}</summary>
      <Form view={own} operation={wordStance.name} hidden={{ id: disagreement.id }} class="measure">
        {found.mine.length > 0 && (
          <Select
            view={own}
            name="organizationId"
            label={view.t(said.inWhoseName)}
            value={found.mine[0]?.id}
            options={[
              ...found.mine.map(({ id, name }) => ({ value: id, label: name })),
              { value: "", label: view.t(said.myOwn) },
            ]}
          />
        )}
        {found.isBackbone && <TextInput view={own} name="holder" label={view.t(said.heardFrom)} optional />}
        <TextArea view={own} name="wording" label={view.t(said.wording)} rows={3} />
        <Button>{view.t(said.sayIt)}</Button>
      </Form>
    </details>
  );
}

function Settle({ view, disagreement }: { view: View; disagreement: Disagreement }) {
  const own = viewOf(view, settleDisagreement, disagreement.id);
  if (disagreement.settledOn)
    return (
      <Form
        view={own}
        operation={settleDisagreement.name}
        hidden={{ id: disagreement.id, settled: "no" }}
        class="noprint"
      >
        <Button>{view.t(said.reopen)}</Button>
      </Form>
    );
  return (
    <details class="noprint" open={own.faults.length > 0}>
      <summary>{view.t(said.settleIt)}</summary>
      <Form
        view={own}
        operation={settleDisagreement.name}
        hidden={{ id: disagreement.id, settled: "yes" }}
        class="measure"
      >
        <TextArea view={own} name="how" label={view.t(said.how)} rows={2} />
        <Button>{view.t(said.settleIt)}</Button>
      </Form>
    </details>
  );
}
