import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { listAllAsks } from "../reading.ts";
import { saySkill } from "../skills.ts";
import type { AskLine } from "../views.ts";
import { askNews as news } from "../words.ts";
import { readersWords, askPageWords as said } from "./words.ts";

type Found = z.output<typeof listAllAsks.output>;
type Open = Found["open"][number];

/** What partners ask for and offer, as far as the reader may read it. */
export const asksPage = page({
  path: "/:initiative/work/asks",
  reads: listAllAsks,
  input: ({ query }) => ({
    challenge: query.get("challenge") ?? undefined,
    quiet: query.get("quiet") === "yes" ? ("yes" as const) : undefined,
  }),
  draw: (found, view, { query }) => {
    const narrowed = query.has("challenge") || query.has("quiet");
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "asks")}>
        {found.open.length + found.closed.length === 0 && !narrowed ? (
          <Empty
            view={view}
            title={view.t(said.emptyTitle)}
            why={view.t(said.emptyWhy)}
            actions={found.maySpeak && <Ways view={view} />}
          />
        ) : (
          <Everything
            view={view}
            found={found}
            narrowed={query.has("quiet") ? said.quietOnly : narrowed ? said.ofCause : null}
          />
        )}
      </Layout>
    );
  },
});

const Ways = ({ view }: { view: View }) => (
  <>
    <ButtonLink kind="main" href={view.url("work/asks/add")}>
      {view.t(said.ask)}
    </ButtonLink>
    <ButtonLink href={view.url("work/asks/add?kind=offer")}>{view.t(said.offer)}</ButtonLink>
  </>
);

function Everything({ view, found, narrowed }: { view: View; found: Found; narrowed: typeof said.all | null }) {
  const asks = found.open.filter(({ kind }) => kind === "ask");
  const offers = found.open.filter(({ kind }) => kind === "offer");
  const fits = found.open.filter((one) => one.fits > 0 && !one.isOwn).length;
  return (
    <>
      <div class="wrap top stack">
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">{view.t(said.sentence, { asks: asks.length, offers: offers.length, fits })}</p>
        <p class="small quiet measure">{view.t(said.why)}</p>
        {narrowed && (
          <p class="acts">
            {view.t(narrowed)} · <a href={view.url("work/asks")}>{view.t(said.all)}</a>
          </p>
        )}
        {found.maySpeak && (
          <p class="acts noprint">
            <Ways view={view} />
          </p>
        )}
      </div>
      <div class="wrap ask-columns">
        <Several view={view} title={view.t(said.asks)} asks={asks} />
        <Several view={view} title={view.t(said.offers)} asks={offers} />
      </div>
      {found.closed.length > 0 && (
        <section class="wrap block">
          <h2>{view.t(said.cameOf)}</h2>
          <ul class="ask-list">
            {found.closed.map((ask) => (
              <li key={ask.id}>
                <Head view={view} ask={ask} />
                <p dir="auto">{ask.cameOfIt}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Several({ view, title, asks }: { view: View; title: string; asks: readonly Open[] }) {
  if (asks.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="ask-list">
        {asks.map((ask) => (
          <li key={ask.id}>
            <Head view={view} ask={ask} />
            <About view={view} ask={ask} />
            {ask.fits > 0 && <p class="ask-fits">{view.t(said.fits, { count: ask.fits })}</p>}
            {ask.answers !== null && ask.answers > 0 && (
              <p class="ask-fits">{view.t(said.answersWait, { count: ask.answers })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const Head = ({ view, ask }: { view: View; ask: AskLine }) => (
  <>
    <h3>
      <a href={view.url(`work/asks/${ask.id}`)} lang={ask.language} dir="auto">
        {ask.title}
      </a>
    </h3>
    <p class="small quiet">
      <span dir="auto">{ask.organization ?? view.t(news.backbone)}</span> · {view.t(readersWords[ask.readers])} ·{" "}
      {sayTime(view, ask)}
    </p>
  </>
);

/** Until when an ask is open, or since when it is not. */
export function sayTime(view: View, { closedAt, rests, until, byWhen }: AskLine): string {
  if (closedAt) return view.t(said.closedOn, { day: writeDay(view, closedAt.slice(0, 10)) });
  if (rests) return view.t(said.resting, { day: writeDay(view, until) });
  return byWhen
    ? view.t(said.byWhenDay, { day: writeDay(view, byWhen) })
    : view.t(said.until, { day: writeDay(view, until) });
}

/** What an ask is about, in one line. */
function About({ view, ask }: { view: View; ask: AskLine }) {
  const parts = [
    ...ask.aim.challenges.map(({ names }) => view.name(names)),
    ...ask.aim.places.map(({ names }) => view.name(names)),
    ...ask.skills.map((skill) => saySkill(skill, view.language)),
  ];
  return parts.length === 0 ? null : (
    <p class="small">
      {parts.map((part, at) => (
        <span key={part}>
          {at > 0 && " · "}
          <span dir="auto">{part}</span>
        </span>
      ))}
    </p>
  );
}
