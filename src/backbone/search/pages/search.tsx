import type { z } from "zod";
import { Button } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { thingKinds } from "../../things/public.ts";
import { find } from "../operations.ts";
import type { Found, Stretch } from "../search.ts";
import { kindWords, searchWords as said } from "../words.ts";

type Results = z.output<typeof find.output>;

const isKind = (text: string | null): text is Found["kind"] => thingKinds.some((kind) => kind === text);

/** Everything that a reader may see, looked through. */
export const searchPage = page({
  path: "/:initiative/search",
  reads: find,
  input: ({ query }) => {
    const kind = query.get("kind");
    return { q: query.get("q") ?? "", ...(isKind(kind) && { kind }) };
  },
  draw: (results, view, { query }) => {
    const kind = query.get("kind");
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "search")}>
        <div class="wrap top" data-preview="results">
          <h1>{view.t(said.title)}</h1>
          <form method="get" action={view.url("search")} class="searching">
            <search>
              <TextInput
                view={view}
                name="q"
                type="search"
                label={view.t(said.lookFor)}
                hint={view.t(said.hint)}
                value={results.question}
                autocomplete="off"
              />
            </search>
            <Button kind="main">{view.t(said.go)}</Button>
          </form>
        </div>
        <div class="wrap found" id="results" aria-live="polite">
          <Outcome view={view} results={results} kind={isKind(kind) ? kind : null} />
        </div>
      </Layout>
    );
  },
});

function Outcome({ view, results, kind }: { view: View; results: Results; kind: Found["kind"] | null }) {
  const { question, total, mayBeMore, nearly } = results;
  if (question === "") return <p class="lead measure">{view.t(said.before)}</p>;
  if (total === 0)
    return <Empty view={view} below title={view.t(said.nothing, { question })} why={view.t(said.nothingWhy)} />;
  return (
    <>
      <p class="lead">{view.t(mayBeMore ? said.foundMore : said.found, { count: total, question })}</p>
      {nearly && <p class="quiet">{view.t(said.nearly)}</p>}
      {kind && (
        <p>
          <a href={addressOf(view, question)}>{view.t(said.allKinds)}</a>
        </p>
      )}
      {results.groups
        .filter((group) => !kind || group.kind === kind)
        .map((group) => (
          <Group key={group.kind} view={view} group={group} question={question} alone={kind !== null} />
        ))}
    </>
  );
}

const addressOf = (view: View, question: string, kind?: string): string =>
  view.url(`search?${new URLSearchParams({ q: question, ...(kind && { kind }) })}`);

interface GroupProps {
  view: View;
  group: Results["groups"][number];
  question: string;
  alone: boolean;
}

function Group({ view, group, question, alone }: GroupProps) {
  const more = group.count > group.found.length;
  return (
    <section class="kind">
      <h2>{view.t(kindWords[group.kind])}</h2>
      <ol>
        {group.found.map((found) => (
          <Result key={found.id} view={view} found={found} />
        ))}
      </ol>
      {more && !alone && (
        <p>
          <a href={addressOf(view, question, group.kind)}>
            {view.t(said.all, { count: group.count })}
            <span class="vh"> {view.t(kindWords[group.kind])}</span>
          </a>
        </p>
      )}
      {more && alone && <p class="quiet">{view.t(said.firstOf, { shown: group.found.length, count: group.count })}</p>}
    </section>
  );
}

const Result = ({ view, found }: { view: View; found: Found }) => (
  <li>
    <a href={view.url(found.path)} dir="auto">
      <Stretches stretches={found.name} />
    </a>
    {found.snippet.length > 0 && (
      <p dir="auto">
        <Stretches stretches={found.snippet} />
      </p>
    )}
    <p class="small quiet">{formatDate(new Date(found.changedAt), view.language)}</p>
  </li>
);

const Stretches = ({ stretches }: { stretches: readonly Stretch[] }) => (
  <>{stretches.map(({ text, found }, place) => (found ? <mark key={`${place}`}>{text}</mark> : text))}</>
);
