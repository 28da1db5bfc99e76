import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { needStates, pathOfNeed } from "../fund.ts";
import { editFundingNeed, endFundingNeed } from "../need-operations.ts";
import { readNeed } from "../operations.ts";
import { needStateWords, fundWords as said, widthWords } from "../words.ts";
import { MatchLines, Money, writeDay } from "./money-parts.tsx";
import { NeedFields, needOf } from "./need-fields.tsx";
import { Pledges, pledgeForms } from "./pledges.tsx";

type Found = z.output<typeof readNeed.output>;

const back = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/${pathOfNeed(id)}`;

/** One need of a partner: what for, how much is missing, who may give. */
export const needPage = page({
  path: "/:initiative/work/funds/needs/:id",
  reads: readNeed,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.name(found.need.names)} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/funds")}>{view.t(said.toAll)}</a>
        </p>
        <h1 dir="auto">{view.name(found.need.names)}</h1>
        {view.name(found.need.about) && (
          <p class="lead measure" dir="auto">
            {view.name(found.need.about)}
          </p>
        )}
      </section>
      <section class="wrap stack">
        <NeedFacts view={view} found={found} />
        <Pledges
          view={view}
          pledges={found.pledges}
          goal={{ needId: found.need.id }}
          currency={found.need.currency}
          mayPledge={found.mayPledge}
          choices={found.choices}
        />
      </section>
      {found.need.state === "open" && (
        <section class="wrap block stack" id="matches">
          <h2>{view.t(said.matches)}</h2>
          <MatchLines view={view} matches={found.matches} without="need" />
        </section>
      )}
      <div class="wrap block stack">
        {found.keeps && <Change view={view} found={found} />}
        <ThingFoot view={view} thing={{ kind: "ask", id: found.need.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: editFundingNeed,
      input: (sent) => ({ ...needOf(sent), id: textOf(sent, "id"), version: numberOf(sent, "version") }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: endFundingNeed,
      input: (sent) => ({
        id: textOf(sent, "id"),
        state: textOf(sent, "state"),
        outcome: textOf(sent, "outcome") ?? null,
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
    ...pledgeForms,
  ],
});

function NeedFacts({ view, found: { need, keeps, choices } }: { view: View; found: Found }) {
  const shown = [
    view.t(widthWords[need.shownTo]),
    ...need.shownToIds.map((id) => choices.organizations.find((one) => one.id === id)?.name ?? ""),
  ];
  return (
    <dl class="facts">
      <dt>{view.t(said.organization)}</dt>
      <dd>
        <a href={view.url(`organizations/${need.organizationId}`)}>
          <span dir="auto">{need.organization}</span>
        </a>
      </dd>
      <dt>{view.t(said.amount)}</dt>
      <dd>
        <Money sum={need} />
      </dd>
      <Pledged view={view} need={need} />
      <dt>{view.t(need.state === "open" ? said.missing : said.state)}</dt>
      <dd>
        {need.state === "open" ? (
          <Money sum={{ amount: need.missing, currency: need.currency }} />
        ) : (
          view.t(needStateWords[need.state])
        )}
        {need.outcome && (
          <span dir="auto">
            {": "}
            {need.outcome}
          </span>
        )}
      </dd>
      {need.neededBy && (
        <>
          <dt>{view.t(said.neededBy)}</dt>
          <dd>{writeDay(view, need.neededBy)}</dd>
        </>
      )}
      <Serves view={view} need={need} />
      {keeps && (
        <>
          <dt>{view.t(said.shownTo)}</dt>
          <dd>
            <span dir="auto">{shown.join(" · ")}</span>
          </dd>
        </>
      )}
    </dl>
  );
}

function Pledged({ view, need }: { view: View; need: Found["need"] }) {
  return (
    <>
      <dt>{view.t(said.pledged)}</dt>
      <dd>
        {need.pledged.length === 0
          ? "–"
          : need.pledged.map((sum, place) => (
              <span key={sum.currency}>
                {place > 0 && " · "}
                <Money sum={sum} />
              </span>
            ))}
      </dd>
    </>
  );
}

/** The promise that a need serves, the cause that it moves, and where. */
function Serves({ view, need }: { view: View; need: Found["need"] }) {
  return (
    <>
      {need.commitment && (
        <>
          <dt>{view.t(said.commitment)}</dt>
          <dd dir="auto">{view.name(need.commitment.names)}</dd>
        </>
      )}
      {need.challenge && (
        <>
          <dt>{view.t(said.challenge)}</dt>
          <dd>
            <a href={view.url(`causes/add/cause/${need.challenge.id}`)} dir="auto">
              {view.name(need.challenge.names)}
            </a>
          </dd>
        </>
      )}
      {need.places.length > 0 && (
        <>
          <dt>{view.t(said.place)}</dt>
          <dd dir="auto">{need.places.map(({ names }) => view.name(names)).join(" · ")}</dd>
        </>
      )}
    </>
  );
}

function Change({ view, found: { need, choices, ticks } }: { view: View; found: Found }) {
  const editing = viewOfForm(view, editFundingNeed);
  const ending = viewOfForm(view, endFundingNeed);
  // Whoever may not say to whom it is shown sends what was said before.
  const hidden = { id: need.id, version: String(need.version), organizationId: need.organizationId };
  return (
    <section class="stack noprint">
      <details open={editing.faults.length > 0}>
        <summary>{view.t(said.change)}</summary>
        <Form
          view={editing}
          operation={editFundingNeed.name}
          hidden={ticks ? hidden : { ...hidden, shownTo: need.shownTo }}
          class="measure"
        >
          {!ticks && need.shownToIds.map((id) => <input key={id} type="hidden" name="shownToIds" value={id} />)}
          <NeedFields view={editing} choices={choices} need={need} ticks={ticks} />
          <Button>{view.t(said.save)}</Button>
        </Form>
      </details>
      <details open={ending.faults.length > 0}>
        <summary>{view.t(need.state === "open" ? said.end : said.reopen)}</summary>
        <Form view={ending} operation={endFundingNeed.name} hidden={{ id: need.id }} class="measure">
          <Select
            view={ending}
            name="state"
            within="end"
            label={view.t(said.state)}
            value={need.state === "open" ? "met" : "open"}
            options={needStates.map((value) => ({ value, label: view.t(needStateWords[value]) }))}
          />
          <TextInput view={ending} name="outcome" label={view.t(said.outcome)} value={need.outcome ?? ""} optional />
          <Button>{view.t(said.save)}</Button>
        </Form>
      </details>
    </section>
  );
}
