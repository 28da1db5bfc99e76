import type { z } from "zod";
import { ButtonLink } from "../../../interface/actions.tsx";
import { withDays } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { type Page, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { sayWeek } from "../../desk/public.ts";
import type { listMineFrom } from "../mine.ts";
import { peopleWords as said } from "../words.ts";

type ListMine = ReturnType<typeof listMineFrom>;
type Mine = z.output<ListMine["output"]>;

/** Where `/mine` sends those who have no initiative yet. */
export interface Beginnings {
  /** Where an owner begins an initiative. */
  begin: string;
  /** An initiative to look at. */
  example: string;
}

/** One list of what waits for a person, over all her initiatives. */
export const minePage = (listMine: ListMine, beginnings: Beginnings): Page =>
  page({
    path: "/mine",
    reads: listMine,
    draw: (mine, view) => (
      <Layout view={view} title={view.t(said.mine)}>
        {mine.initiatives.length === 0 ? (
          <NoInitiative view={view} {...beginnings} />
        ) : (
          <>
            <Waiting view={view} mine={mine} />
            <Initiatives view={view} mine={mine} />
          </>
        )}
      </Layout>
    ),
  });

function NoInitiative({ view, begin, example }: Beginnings & { view: View }) {
  const owns = view.viewer?.ownsInstallation === true;
  return (
    <Empty
      view={view}
      title={view.t(said.mineNoInitiative)}
      why={view.t(owns ? said.mineNoInitiativeWhy : said.mineAskBackbone)}
      actions={
        <>
          {owns && (
            <ButtonLink kind="main" href={begin}>
              {view.t(said.begin)}
            </ButtonLink>
          )}
          <ButtonLink href={example}>{view.t(said.seeExample)}</ButtonLink>
        </>
      }
    />
  );
}

function Waiting({ view, mine }: { view: View; mine: Mine }) {
  const nameOf = new Map(mine.initiatives.map(({ slug, names }) => [slug, view.name(names)]));
  const count = view.t(said.mineCount, { count: mine.waiting.length });
  const week = sayWeek(view, mine.week);
  return (
    <section class="wrap top stack">
      <h1>{week ?? count}</h1>
      {week && (
        <>
          <Desks view={view} mine={mine} />
          <h2>{count}</h2>
        </>
      )}
      {mine.waiting.length === 0 && <p class="lead measure">{view.t(said.mineEmpty)}</p>}
      <p class="small">
        <a href="/me/told">{view.t(said.told)}</a>
      </p>
      <ul class="duelist">
        {mine.waiting.map(({ slug, sentence, values, path, due }) => (
          <li key={`${slug}/${path} ${sentence.en}`}>
            <span class="when">
              {due && <span class="vh">{view.t(said.due)} </span>}
              {due ? formatDate(new Date(due), view.language, "short") : view.t(said.noDate)}
            </span>
            <div>
              <p>{view.t(sentence, withDays(view, values))}</p>
              <p class="small quiet">
                <span dir="auto">{nameOf.get(slug)}</span>
              </p>
            </div>
            <a class="btn" href={`/${slug}/${path}`}>
              {view.t(said.open)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The desks that the week is told of. */
function Desks({ view, mine }: { view: View; mine: Mine }) {
  return (
    <p class="acts block-small">
      {mine.initiatives
        .filter(({ hasDesk }) => hasDesk)
        .map(({ slug, names }) => (
          <ButtonLink key={slug} href={`/${slug}/desk`}>
            {view.t(said.deskOf, { initiative: view.name(names) })}
          </ButtonLink>
        ))}
    </p>
  );
}

function Initiatives({ view, mine }: { view: View; mine: Mine }) {
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.myInitiatives)}</h2>
      <ul>
        {mine.initiatives.map(({ slug, names, purpose }) => (
          <li key={slug} class="row">
            <a href={`/${slug}`}>
              <b dir="auto">{view.name(names)}</b>
            </a>
            <p class="small quiet">
              <span dir="auto">{view.name(purpose)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
