import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Curve } from "../../../interface/charts/curve.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Checks, Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount } from "../../../interface/numbers.tsx";
import { form, type Page, page } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { chooseReaders, readReports } from "../reading.ts";
import { paceWords, readingWords as said, taskWords as task } from "../words.ts";
import { sayReader } from "./say-reader.ts";

type Found = z.output<typeof readReports.output>;
type Sheet = Found["reports"][number];

/** How a promise goes: for its organization and the backbone team, and for whom the organization chose. */
export const reportsPage: Page = page({
  path: "/:initiative/work/promises/:id/updates",
  reads: readReports,
  input: ({ params }) => ({ commitmentId: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "promises")}>
      {found.reports.length === 0 ? <Nothing view={view} found={found} /> : <Told view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({
      operation: chooseReaders,
      input: (sent) => ({ id: sent.get("id"), readers: sent.getAll("readers") }),
      leadsTo: ({ commitmentId }, { params }) => `/${params.initiative}/work/promises/${commitmentId}/updates`,
      receipt: said.readersSet,
    }),
  ],
});

const updateOf = (view: View, { promise }: Found): string => view.url(`work/promises/${promise.id}/update`);

function Nothing({ view, found }: { view: View; found: Found }) {
  return (
    <Empty
      view={view}
      title={view.t(found.keeps ? said.none : said.notForYou)}
      why={view.t(found.keeps ? said.noneWhy : said.notForYouWhy, { organization: found.organization })}
      actions={
        found.keeps &&
        found.canBeTold && (
          <ButtonLink kind="main" href={updateOf(view, found)}>
            {view.t(said.tell)}
          </ButtonLink>
        )
      }
    />
  );
}

function Told({ view, found }: { view: View; found: Found }) {
  const { promise, organization, grown, reports, draft } = found;
  const last = grown.at(-1);
  const done =
    last && promise.quantity ? { all: formatCount(last.all), promised: formatCount(promise.quantity) } : null;
  return (
    <>
      <div class="wrap top">
        {organization && (
          <p class="kicker">
            <span dir="auto">{organization}</span>
          </p>
        )}
        <h1>{done ? view.t(said.soFar, done) : view.t(said.title)}</h1>
        <p class="lead measure">
          <span dir="auto">{view.name(promise.names)}</span>
        </p>
        {found.keeps && found.canBeTold && (
          <p class="acts">
            <ButtonLink kind="main" href={updateOf(view, found)}>
              {view.t(draft?.waitsForWord ? said.confirm : draft ? said.goOn : said.tell)}
            </ButtonLink>
          </p>
        )}
      </div>
      <div class="wrap two">
        <section>
          <h2>{view.t(said.reports, { count: reports.length })}</h2>
          {reports.map((sheet) => (
            <SheetOf key={sheet.id} view={view} found={found} sheet={sheet} />
          ))}
        </section>
        {grown.length > 0 && <Grown view={view} found={found} />}
      </div>
    </>
  );
}

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** What was delivered, against the promise. */
function Grown({ view, found: { grown, promise, today } }: { view: View; found: Found }) {
  const begins = promise.startsOn ?? promise.promisedAt?.slice(0, 10) ?? grown[0]?.on ?? today;
  const ends = [promise.dueOn ?? today, grown.at(-1)?.on ?? today].sort().at(-1) ?? today;
  const first = grown[0] && grown[0].on <= begins ? [] : [{ at: dayNumber(begins), value: 0 }];
  const points = [...first, ...grown.map(({ on, all }) => ({ at: dayNumber(on), value: all }))];
  const at = dayNumber(begins);
  return (
    <section class="fig">
      <h2>{view.t(said.curve)}</h2>
      {dayNumber(ends) > at && (
        <div class="report-curve">
          <Curve
            view={view}
            height="14rem"
            periods={[begins, ends].map((day) => ({ at: dayNumber(day), label: day.slice(0, 7) }))}
            series={[{ name: view.t(said.delivered), role: "read", points }]}
            target={
              promise.quantity && promise.dueOn
                ? {
                    name: view.t(said.promised),
                    points: [
                      { at, value: 0 },
                      { at: dayNumber(promise.dueOn), value: promise.quantity },
                    ],
                  }
                : undefined
            }
            format={formatCount}
          />
        </div>
      )}
      <Table
        caption={view.t(said.curve)}
        columns={[{ label: view.t(task.asOf) }, { label: view.t(said.delivered), numeric: true }]}
        rows={grown.map(({ on, all }) => ({ head: writeDay(view, on), cells: [formatCount(all)] }))}
      />
    </section>
  );
}

function SheetOf({ view, found, sheet }: { view: View; found: Found; sheet: Sheet }) {
  const { added, count, countedOtherwise, pace, words, sentOn, sender, replaced, replaces, via, language } = sheet;
  const number =
    count === "more" && added !== null
      ? view.t(added < 0 ? said.fewer : said.more, { number: formatCount(Math.abs(added)) })
      : count === "otherwise"
        ? countedOtherwise
        : view.t(task.nothingNew);
  const facts = [writeDay(view, sentOn), sender, view.t(said[via])].filter(Boolean).join(" · ");
  return (
    <article class={replaced ? "report-sheet report-old" : "report-sheet"}>
      <h3>
        <span dir="auto">{number}</span>
      </h3>
      <p class="small quiet">{facts}</p>
      {replaced && <p class="small">{view.t(said.wasReplaced)}</p>}
      {replaces && <p class="small">{view.t(said.isCorrection)}</p>}
      {pace && <p>{view.t(paceWords[pace])}</p>}
      {sheet.alsoCounted === "yes" && sheet.alsoWith && <p>{view.t(said.also, { partner: sheet.alsoWith })}</p>}
      {sheet.alsoCounted === "unsure" && <p>{view.t(said.alsoUnsure)}</p>}
      {words && (
        <p class="report-words" dir="auto" lang={language ?? undefined}>
          {words}
        </p>
      )}
      {found.keeps && <Readers view={view} found={found} sheet={sheet} />}
      {found.acts && !replaced && found.canBeTold && (
        <p>
          <a href={`${updateOf(view, found)}?corrects=${sheet.id}`}>{view.t(said.correct)}</a>
        </p>
      )}
    </article>
  );
}

function Readers({
  view,
  found: { organization, team, funders, acts },
  sheet,
}: {
  view: View;
  found: Found;
  sheet: Sheet;
}) {
  const nameOf = (circle: string): string => sayReader(view, circle, funders);
  const always = view.t(task.alwaysRead, { organization, count: team.length, names: team.join(", ") });
  return (
    <details>
      <summary>{view.t(task.whoReads)}</summary>
      <p class="small">{[always, ...sheet.readers.map(nameOf)].join(" ")}</p>
      {acts && (
        <Form view={view} operation={chooseReaders.name} hidden={{ id: sheet.id }}>
          <Checks
            view={view}
            name="readers"
            label={view.t(task.alsoReads)}
            values={sheet.readers}
            options={["partners", "everyone", ...funders.map(({ circle }) => circle)].map((circle) => ({
              value: circle,
              label: nameOf(circle),
            }))}
          />
          <Button>{view.t(said.setReaders)}</Button>
        </Form>
      )}
    </details>
  );
}
