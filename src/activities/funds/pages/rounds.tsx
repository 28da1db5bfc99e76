import type { z } from "zod";
import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import { NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { numberOf, type Sent, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { Conflicts } from "../conflicts.ts";
import { setFundRound, stepAside } from "../fund-operations.ts";
import type { readFund } from "../operations.ts";
import type { FundView } from "../views.ts";
import { fundWords as said } from "../words.ts";
import { Money, writeDay } from "./money-parts.tsx";

type Found = z.output<typeof readFund.output>;

/** What the form of a round sent. */
export const roundOf = (sent: Sent): Record<string, unknown> => ({
  id: textOf(sent, "id"),
  names: namesOf(sent, "names", textOf(sent, "writtenIn")),
  opensOn: textOf(sent, "opensOn"),
  closesOn: textOf(sent, "closesOn"),
  amount: numberOf(sent, "amount") ?? null,
  currency: numberOf(sent, "amount") === undefined ? null : textOf(sent, "currency"),
  bodyId: textOf(sent, "bodyId") ?? null,
});

/** The rounds of a fund, with the committee that decides each. */
export function Rounds({ view, fund, day }: { view: View; fund: FundView; day: string }) {
  if (fund.rounds.length === 0) return <p class="quiet">{view.t(said.noRounds)}</p>;
  return (
    <Table
      blocks
      caption={view.t(said.rounds)}
      columns={[
        { label: view.t(said.roundName) },
        { label: view.t(said.opensOn) },
        { label: view.t(said.closesOn) },
        { label: view.t(said.amount), numeric: true },
        { label: view.t(said.decidedBy) },
      ]}
      rows={fund.rounds.map((round) => ({
        head: (
          <>
            <span dir="auto">{view.name(round.names)}</span>
            {round.opensOn <= day && day <= round.closesOn && !fund.isClosed && (
              <span class="small quiet"> {view.t(said.openNow)}</span>
            )}
          </>
        ),
        cells: [
          writeDay(view, round.opensOn),
          writeDay(view, round.closesOn),
          <Money key="amount" sum={round} />,
          round.body ? (
            <a key="body" href={view.url(`committees/${round.body.slug}`)} dir="auto">
              {view.name(round.body.names)}
            </a>
          ) : (
            view.t(said.decidedElsewhere)
          ),
        ],
      }))}
    />
  );
}

/** The form that sets a round. */
export function NewRound({ view, found: { fund, choices } }: { view: View; found: Found }) {
  const setting = viewOfForm(view, setFundRound);
  return (
    <details class="noprint" open={setting.faults.length > 0 || fund.rounds.length === 0}>
      <summary>{view.t(said.addRound)}</summary>
      <Form
        view={setting}
        operation={setFundRound.name}
        hidden={{ id: fund.id, writtenIn: view.language }}
        class="measure"
      >
        <NamesInputs view={setting} texts={[{ name: "names", within: "round", label: view.t(said.roundName) }]} />
        <div class="pair policy-pair">
          <TextInput view={setting} name="opensOn" type="date" label={view.t(said.opensOn)} />
          <TextInput view={setting} name="closesOn" type="date" label={view.t(said.closesOn)} />
          <TextInput view={setting} name="amount" within="round" type="number" label={view.t(said.amount)} optional />
          <TextInput
            view={setting}
            name="currency"
            within="round"
            label={view.t(said.currency)}
            value={fund.currency ?? (view.language === "en" ? "USD" : "ILS")}
            latin
          />
        </div>
        {choices.bodies.length > 0 && (
          <Select
            view={setting}
            name="bodyId"
            label={view.t(said.decidedBy)}
            optional
            empty
            options={choices.bodies.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
          />
        )}
        <Button kind="main">{view.t(said.addRound)}</Button>
      </Form>
    </details>
  );
}

/** Whoever gives the money also leads, or sits where it is decided: said to all, and stepping aside is offered. */
export function TwoHats({ view, fund, conflicts }: { view: View; fund: FundView; conflicts: Conflicts }) {
  return (
    <section class="wash stack" id="hats">
      <h2>{view.t(said.hats)}</h2>
      {conflicts.runsBackbone && <p>{view.t(said.runsBackbone, { funder: fund.funder })}</p>}
      {conflicts.sits.map((one) => (
        <div key={one.roundId} class="stack">
          <p>{view.t(said.sitsInBody, { funder: fund.funder, body: view.name(one.body.names) })}</p>
          {one.hasSteppedAside && <p>{view.t(said.youSteppedAside)}</p>}
          {one.steppedAside && one.steppedAside.length > 0 && (
            <p class="small">{view.t(said.steppedAside, { names: one.steppedAside.join(", ") })}</p>
          )}
          {one.isHers && (
            <Form view={viewOfForm(view, stepAside)} operation={stepAside.name} hidden={{ roundId: one.roundId }}>
              <p class="small">{view.t(said.stepAsideHint)}</p>
              <Button kind="main">{view.t(said.stepAside)}</Button>
            </Form>
          )}
          <p class="small">
            <a href={view.url(`committees/${one.body.slug}/interests`)}>{view.t(said.register)}</a>
          </p>
        </div>
      ))}
    </section>
  );
}
