import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, type Sent, textOf } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { judgeReadiness, readReadiness } from "../operations.ts";
import { type Assessment, countLevels, levels, type Precondition, preconditions } from "../readiness.ts";
import { levelWords, preconditionWords, readinessWords as said } from "../words.ts";
import { Judge } from "./judge.tsx";

type Found = z.output<typeof readReadiness.output>;

/** How ready the initiative was judged to be, now and before. */
export const readinessPage = page({
  path: "/:initiative/goal/readiness",
  reads: readReadiness,
  input: ({ query }) => ({ id: query.get("at") || undefined }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "agreed")}>
      {found.shown ? (
        <Shown view={view} found={found} shown={found.shown} />
      ) : (
        <Empty view={view} title={view.t(said.title)} why={view.t(found.judges ? said.emptyWhy : said.emptyMember)} />
      )}
      {found.all.length > 1 && <Earlier view={view} found={found} />}
      {found.judges && <Judge view={view} last={found.all[0]} />}
      {found.shown && <Foot view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({
      operation: judgeReadiness,
      input: (sent) => ({ on: textOf(sent, "on"), judgedBy: textOf(sent, "judgedBy"), marks: marksOf(sent) }),
      leadsTo: (_, { params }) => `/${params.initiative}/goal/readiness`,
      receipt: said.saved,
    }),
  ],
});

const marksOf = (sent: Sent) =>
  Object.fromEntries(
    preconditions.map((one) => [
      one,
      {
        level: textOf(sent, `marks.${one}.level`),
        evidence: textOf(sent, `marks.${one}.evidence`),
        links: (textOf(sent, `marks.${one}.links`) ?? "").split(/\s+/).filter(Boolean),
      },
    ]),
  );

function Shown({ view, found, shown }: { view: View; found: Found; shown: Assessment }) {
  const count = countLevels(shown.marks);
  return (
    <>
      <div class="wrap top">
        <p class="kicker">{view.t(said.title)}</p>
        <h1>{view.t(said.finding, { there: count.there, growing: count.growing, notYet: count["not-yet"] })}</h1>
        <p class="lead">{view.t(said.judged, { date: writeDay(view, shown.on), by: shown.judgedBy })}</p>
      </div>
      <div class="wrap block readiness">
        {preconditions.map((one) => (
          <One key={one} view={view} found={found} shown={shown} precondition={one} />
        ))}
      </div>
    </>
  );
}

function One(props: { view: View; found: Found; shown: Assessment; precondition: Precondition }) {
  const { view, found, shown, precondition } = props;
  const mark = shown.marks[precondition];
  const before = found.before?.marks[precondition];
  const say = (level: (typeof levels)[number]): string => view.t(levelWords[level]);
  const date = found.before ? writeDay(view, found.before.on) : "";
  return (
    <section>
      <div class="level">
        <div>
          <h2>{view.t(preconditionWords[precondition])}</h2>
          <p class="lead">{say(mark.level)}</p>
        </div>
        {found.all.length > 1 && <Steps assessments={found.all} precondition={precondition} shown={shown.id} />}
      </div>
      {before && (
        <p class="quiet">
          {before.level === mark.level
            ? view.t(said.same, { level: say(mark.level), date })
            : view.t(said.changed, { from: say(before.level), to: say(mark.level), date })}
        </p>
      )}
      <h3 class="small quiet">{view.t(said.knownFrom)}</h3>
      <Prose text={mark.evidence} language={shown.language} />
      {mark.links.length > 0 && (
        <ul>
          {mark.links.map((link) => (
            <li key={link}>
              <a href={link} rel="noopener noreferrer nofollow" class="ltr">
                {link.replace(/^https?:\/\//, "").slice(0, 80)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Each time it was judged as a step: three heights, the oldest first, in one colour. What it shows stands beside it. */
function Steps(props: { assessments: readonly Assessment[]; precondition: Precondition; shown: string }) {
  const last = [...props.assessments].reverse().slice(-8);
  const width = 28;
  const places = last.map((one, place) => ({
    id: one.id,
    x: place * width + 8,
    y: 42 - levels.indexOf(one.marks[props.precondition].level) * 17,
  }));
  return (
    <svg class="level-line" viewBox={`0 0 ${(last.length - 1) * width + 16} 50`} aria-hidden="true">
      {[8, 25, 42].map((y) => (
        <path key={y} class="rule" d={`M0 ${y}h${(last.length - 1) * width + 16}`} />
      ))}
      <path d={places.map(({ x, y }, place) => `${place === 0 ? "M" : "L"}${x} ${y}`).join("")} />
      {places.map(({ id, x, y }) => (
        <circle key={id} cx={x} cy={y} r={id === props.shown ? 6 : 4} />
      ))}
    </svg>
  );
}

function Earlier({ view, found }: { view: View; found: Found }) {
  return (
    <section class="wrap block noprint">
      <h2>{view.t(said.earlier)}</h2>
      <ul>
        {found.all.map(({ id, on, judgedBy }) => (
          <li key={id} class="row">
            <span dir="auto">
              <a href={view.url(`goal/readiness?at=${id}`)} aria-current={id === found.shown?.id ? "true" : undefined}>
                {writeDay(view, on)}
              </a>{" "}
              · {judgedBy}
              {id === found.shown?.id && <span class="small quiet"> ({view.t(said.shownNow)})</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Foot = ({ view, found }: { view: View; found: Found }) => (
  <div class="wrap block">
    <p class="noprint">
      <a href={view.url("goal/agreed")}>{view.t(said.toAgreed)}</a>
    </p>
    <ThingFoot view={view} thing={{ kind: "readiness", id: found.initiativeId }} standing={found.standing} />
  </div>
);
