import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Select, TextInput } from "../../../interface/form.tsx";
import { form, numberOf, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { pledgeStates } from "../fund.ts";
import { addNewPledge, setPledge } from "../pledges/operations.ts";
import type { Choices, PledgeView } from "../views.ts";
import { pledgeStateWords, fundWords as said } from "../words.ts";
import { Money } from "./money-parts.tsx";

/** The forms of pledges, for the page of a need and of a fund. */
export const pledgeForms = [
  form({
    operation: addNewPledge,
    input: (sent) => ({
      organizationId: textOf(sent, "organizationId") ?? null,
      giverName: textOf(sent, "giverName") ?? null,
      needId: textOf(sent, "needId") ?? null,
      fundId: textOf(sent, "fundId") ?? null,
      amount: numberOf(sent, "amount"),
      currency: textOf(sent, "currency"),
      words: textOf(sent, "words") ?? null,
      forAll: sent.get("forAll") === "yes",
    }),
    leadsTo: ({ path }, { params }) => `/${params.initiative}/${path}`,
    receipt: said.pledgeSaid,
  }),
  form({
    operation: setPledge,
    input: (sent) => ({ id: textOf(sent, "id"), state: textOf(sent, "state") }),
    leadsTo: ({ path }, { params }) => `/${params.initiative}/${path}`,
    receipt: said.pledgeSet,
  }),
];

interface PledgesProps {
  view: View;
  pledges: readonly PledgeView[];
  /** What is pledged for. */
  goal: { needId: string } | { fundId: string };
  currency: string;
  mayPledge: boolean;
  choices: Choices;
}

/** What was pledged, as far as the reader may see it, and a form for one more. */
export function Pledges({ view, pledges, goal, currency, mayPledge, choices }: PledgesProps) {
  return (
    <section class="stack" id="pledges">
      <h2>{view.t(said.pledges)}</h2>
      {pledges.length === 0 ? (
        <p class="quiet">{view.t(said.noPledges)}</p>
      ) : (
        <Table
          blocks
          caption={view.t(said.pledges)}
          columns={[
            { label: view.t(said.giver) },
            { label: view.t(said.amount), numeric: true },
            { label: view.t(said.state) },
          ]}
          rows={pledges.map((pledge) => ({
            head: (
              <>
                <span dir="auto">{pledge.giver}</span>
                {pledge.words && (
                  <span class="small quiet" dir="auto">
                    {" "}
                    {pledge.words}
                  </span>
                )}
              </>
            ),
            cells: [
              <Money key="amount" sum={pledge} />,
              pledge.mayChange ? (
                <SetState key="state" view={view} pledge={pledge} />
              ) : (
                view.t(pledgeStateWords[pledge.state])
              ),
            ],
          }))}
        />
      )}
      <p class="small quiet measure">{view.t(said.pledgesHint)}</p>
      {mayPledge && <NewPledge view={view} goal={goal} currency={currency} choices={choices} />}
    </section>
  );
}

function SetState({ view, pledge }: { view: View; pledge: PledgeView }) {
  const plain = { ...view, faults: [], entered: {} };
  return (
    <Form view={plain} operation={setPledge.name} hidden={{ id: pledge.id }} class="fund-set">
      <select class="input" name="state" aria-label={`${view.t(said.state)}: ${pledge.giver}`}>
        {pledgeStates.map((state) => (
          <option key={state} value={state} selected={state === pledge.state}>
            {view.t(pledgeStateWords[state])}
          </option>
        ))}
      </select>
      <Button>{view.t(said.save)}</Button>
    </Form>
  );
}

function NewPledge({ view, goal, currency, choices }: Omit<PledgesProps, "pledges" | "mayPledge">) {
  const giving = viewOfForm(view, addNewPledge);
  return (
    <details class="noprint" open={giving.faults.length > 0}>
      <summary>{view.t(said.pledge)}</summary>
      <Form view={giving} operation={addNewPledge.name} hidden={{ ...goal }} class="measure">
        <Select
          view={giving}
          name="organizationId"
          within="pledge"
          label={view.t(said.giver)}
          optional={choices.leads}
          empty={choices.leads}
          options={choices.own.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {choices.leads && <TextInput view={giving} name="giverName" label={view.t(said.giverName)} optional />}
        <div class="pair">
          <TextInput view={giving} name="amount" within="pledge" type="number" label={view.t(said.amount)} />
          <TextInput
            view={giving}
            name="currency"
            within="pledge"
            label={view.t(said.currency)}
            value={currency}
            latin
          />
        </div>
        <TextInput view={giving} name="words" within="pledge" label={view.t(said.pledgeWords)} optional />
        <Checks
          view={giving}
          name="forAll"
          label={view.t(said.forAll)}
          options={[{ value: "yes", label: view.t(said.forAllTick) }]}
        />
        <Button kind="main">{view.t(said.pledge)}</Button>
      </Form>
    </details>
  );
}
