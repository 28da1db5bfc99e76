import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../../interface/actions.tsx";
import { writeDay } from "../../../../interface/days.ts";
import { Empty } from "../../../../interface/empty.tsx";
import { Form, Radios } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { formatCount } from "../../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { sayHow, showTotals } from "../operations.ts";
import { readTotals } from "../read-operation.ts";
import type { Totals } from "../totals.ts";
import { totalsWords as said } from "../words.ts";
import { Chain, Parts, PromiseCurve } from "./figures.tsx";

const back = (_: unknown, { params }: PageRequest) => `/${params.initiative}/work/promises`;

/** What is promised and what came, against the goal. */
export const againstGoalPage = page({
  path: "/:initiative/work/promises",
  reads: readTotals,
  input: ({ query }) => (query.get("goal") ? { goalId: query.get("goal") ?? "" } : {}),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "promises")}>
      {found.goal ? (
        <Against view={view} found={found} goal={found.goal} />
      ) : !view.viewer?.isMember && found.chain.length > 0 ? (
        <OfPromisesAlone view={view} found={found} />
      ) : (
        <Empty
          view={view}
          title={view.t(said.noGoal)}
          why={view.t(said.noGoalWhy)}
          actions={
            <ButtonLink kind="main" href={view.url("goal")}>
              {view.t(said.toGoal)}
            </ButtonLink>
          }
        />
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: sayHow,
      input: (sent) => ({ goalId: textOf(sent, "goalId"), how: textOf(sent, "how") }),
      leadsTo: ({ goalId }, request) => `${back(null, request)}?goal=${goalId}`,
      receipt: said.saved,
    }),
    form({ operation: showTotals, input: () => ({}), leadsTo: back, receipt: said.updated }),
  ],
});

/** For a visitor who may read the promises and not the goal. */
const OfPromisesAlone = ({ view, found }: { view: View; found: Totals }) => (
  <>
    <div class="wrap top stack">
      <h1>{view.t(said.promisedInAll)}</h1>
      <Doors view={view} />
    </div>
    <Chain view={view} found={found} />
  </>
);

/** The ways to each promise, and to how they go. */
const Doors = ({ view }: { view: View }) => (
  <p class="acts noprint">
    <a href={view.url("work/promises/list")}>{view.t(said.toList)}</a>
    {view.viewer?.isMember && <a href={view.url("work/updates")}>{view.t(said.toUpdates)}</a>}
  </p>
);

type Goal = NonNullable<Totals["goal"]>;

function Against({ view, found, goal }: { view: View; found: Totals; goal: Goal }) {
  const addsUp = goal.how === "adds-up" && goal.isCount;
  return (
    <>
      <div class="wrap top stack">
        <p class="kicker">
          <a href={view.url("goal")}>
            <bdi dir="auto">{view.name(goal.names)}</bdi>
          </a>
        </p>
        <h1>{addsUp && found.promises > 0 ? view.t(said.promised, amountsOf(found, goal)) : view.t(said.title)}</h1>
        {addsUp ? <Finding view={view} found={found} goal={goal} /> : <p class="lead">{view.t(said.feeds)}</p>}
        <Doors view={view} />
      </div>
      {addsUp && found.promises > 0 && (
        <div class="wrap block">
          <PromiseCurve view={view} found={found} goal={goal} />
        </div>
      )}
      {addsUp ? <Parts view={view} found={found} /> : <Chain view={view} found={found} />}
      {found.canSayHow && <HowForms view={view} found={found} goal={goal} />}
      <OtherGoals view={view} found={found} goal={goal} />
    </>
  );
}

const amountsOf = (found: Totals, goal: Goal) => ({
  committed: formatCount(found.committed),
  needed: formatCount(goal.needed),
});

function Finding({ view, found, goal }: { view: View; found: Totals; goal: Goal }) {
  if (found.promises === 0) return <p class="lead">{view.t(said.noPromises)}</p>;
  const came = found.delivered;
  const missing = goal.needed - (came?.value ?? 0);
  const unpromised = goal.needed - found.committed;
  return (
    <>
      <p class="lead">
        {came
          ? [
              view.t(said.came, { delivered: formatCount(came.value) }),
              missing > 0 ? view.t(said.missing, { missing: formatCount(missing) }) : view.t(said.allCame),
            ].join(" ")
          : view.t(said.cameNotShown)}{" "}
        {unpromised > 0 && view.t(said.missingPromise, { missing: formatCount(unpromised) })}
      </p>
      <div class="small quiet stack measure">
        {came && <p>{view.t(said.asOf, { day: writeDay(view, came.asOf) })}</p>}
        {found.deliveredNow !== null && <p>{view.t(said.now, { value: formatCount(found.deliveredNow) })}</p>}
        {found.withoutUpdate && (
          <p>
            {view.t(said.withoutUpdate, {
              count: found.withoutUpdate.count,
              day: writeDay(view, found.withoutUpdate.since),
            })}
          </p>
        )}
        <Outside view={view} found={found} />
      </div>
      {came && <Once view={view} found={found} />}
    </>
  );
}

const outsideWords = {
  money: said.money,
  percent: said.percent,
  open: said.openEnded,
  "other-unit": said.otherUnit,
} as const;

function Outside({ view, found }: { view: View; found: Totals }) {
  if (found.outside.length === 0) return null;
  return (
    <p>
      {view.t(said.outside)} {found.outside.map(({ why, count }) => view.t(outsideWords[why], { count })).join(" · ")}
    </p>
  );
}

function Once({ view, found: { once } }: { view: View; found: Totals }) {
  return (
    <section class="once-told stack">
      <h2>{view.t(said.once)}</h2>
      {once ? (
        <p>
          {view.t(said.onceSaid, {
            sum: formatCount(once.sum),
            unduplicated: formatCount(once.unduplicated),
            difference: formatCount(once.sum - once.unduplicated),
          })}{" "}
          {once.high - once.low > 0.5 &&
            view.t(said.onceRange, { low: formatCount(once.low), high: formatCount(once.high) })}
        </p>
      ) : (
        <p>{view.t(said.onceNotShown)}</p>
      )}
      {view.viewer?.isMember && (
        <p class="small">
          <a href={view.url("work/counted-once")}>{view.t(said.toOnce)}</a>
        </p>
      )}
    </section>
  );
}

function HowForms({ view, found, goal }: { view: View; found: Totals; goal: Goal }) {
  return (
    <div class="wrap block once-how">
      <Form
        view={viewOfForm(view, sayHow)}
        operation={sayHow.name}
        action={view.url("work/promises")}
        hidden={{ goalId: goal.id }}
      >
        <Radios
          view={viewOfForm(view, sayHow)}
          name="how"
          label={view.t(said.how)}
          value={goal.how}
          options={[
            { value: "adds-up", label: view.t(said.addsUp), hint: view.t(said.addsUpHint) },
            { value: "feeds", label: view.t(said.feedsIt), hint: view.t(said.feedsHint) },
          ]}
        />
        <Button>{view.t(said.save)}</Button>
      </Form>
      {goal.how === "adds-up" && found.promises > 0 && (
        <Form view={viewOfForm(view, showTotals)} operation={showTotals.name} action={view.url("work/promises")}>
          <Button kind="bare">{view.t(said.update)}</Button>
        </Form>
      )}
    </div>
  );
}

function OtherGoals({ view, found, goal }: { view: View; found: Totals; goal: Goal }) {
  const others = found.goals.filter(({ id }) => id !== goal.id);
  if (others.length === 0) return null;
  return (
    <nav class="wrap block" aria-label={view.t(said.otherGoals)}>
      <h2>{view.t(said.otherGoals)}</h2>
      <ul>
        {others.map(({ id, names }) => (
          <li key={id}>
            <a href={view.url(`work/promises?goal=${id}`)}>
              <bdi dir="auto">{view.name(names)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
