import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { writeDay } from "../../../interface/days.ts";
import { Differences } from "../../../interface/differences.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { sectionKinds, type Version } from "../agenda.ts";
import { readVersion } from "../reading.ts";
import { agendaWords, sectionWords } from "../words.ts";
import { agreedWords as said } from "./agreed-words.ts";
import { OneDisagreement, SectionsText } from "./parts.tsx";

type Found = z.output<typeof readVersion.output>;

/** One version as it was published, to read, to print, or held against another one. */
export const versionPage = page({
  path: "/:initiative/goal/agreed/versions/:version",
  reads: readVersion,
  input: ({ params, query }) => ({ number: params.version, against: query.get("against") || undefined }),
  draw: (found, view) => (
    <Layout
      view={view}
      title={`${view.t(agendaWords.title)} · ${view.t(said.versionNumber, { number: String(found.version.number) })}`}
      navigation={navigationFor(view, "agreed")}
    >
      <Top view={view} found={found} />
      {found.against ? (
        <Changed view={view} before={found.against} after={found.version} />
      ) : (
        <Whole view={view} found={found} />
      )}
    </Layout>
  ),
});

function Top({ view, found }: { view: View; found: Found }) {
  const { version, against, numbers } = found;
  return (
    <div class="wrap top">
      <p class="kicker noprint">
        <a href={view.url("goal/agreed")}>{view.t(agendaWords.title)}</a>
      </p>
      <h1>
        {view.t(agendaWords.title)} · {view.t(said.versionNumber, { number: String(version.number) })}
      </h1>
      <p class="lead measure">
        {against
          ? view.t(said.differencesFrom, { number: String(against.number) })
          : view.t(said.since, { date: writeDay(view, version.publishedAt) })}
      </p>
      {version.note && <p class="quiet measure">{view.t(said.whatIsNew, { note: version.note })}</p>}
      <p class="acts noprint">
        <button type="button" class="btn" data-print hidden>
          {view.t(said.print)}
        </button>
        {numbers
          .filter((number) => number !== version.number && number !== against?.number)
          .map((number) => (
            <a key={number} href={view.url(`goal/agreed/versions/${version.number}?against=${number}`)}>
              {view.t(said.differencesFrom, { number: String(number) })}
            </a>
          ))}
        {against && (
          <a href={view.url(`goal/agreed/versions/${version.number}`)}>
            {view.t(said.versionNumber, { number: String(version.number) })}
          </a>
        )}
      </p>
    </div>
  );
}

function Whole({ view, found }: { view: View; found: Found }) {
  const { version, endorsers, count } = found;
  const open = version.disagreements.filter(({ settledOn }) => !settledOn);
  return (
    <>
      <div class="wrap">
        <SectionsText view={view} sections={version.sections} language={version.language} />
      </div>
      {open.length > 0 && (
        <section class="wrap block">
          <h2>{view.t(said.disagreements)}</h2>
          <div class="stack">
            {open.map((one) => (
              <OneDisagreement key={one.id} view={view} disagreement={one} language={version.language} />
            ))}
          </div>
        </section>
      )}
      <section class="wrap block">
        <h2>
          {endorsers.length > 0 ? view.t(said.endorsedList, { count: endorsers.length }) : view.t(said.endorsers)}
        </h2>
        {endorsers.length === 0 && <p class="quiet">{view.t(said.noEndorsers)}</p>}
        <ul class="signatories">
          {endorsers.map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
        </ul>
        <p class="small quiet">
          {view.t(agendaWords.endorsedBy, { number: String(version.number), endorsed: count.endorsed, of: count.of })}
        </p>
      </section>
    </>
  );
}

const questionsOf = ({ disagreements }: Version): string =>
  disagreements
    .filter(({ settledOn }) => !settledOn)
    .map(({ question, stances }) => [question, ...stances.map(({ wording }) => `– ${wording}`)].join("\n"))
    .join("\n\n");

const Changed = ({ view, before, after }: { view: View; before: Version; after: Version }) => (
  <div class="wrap">
    {sectionKinds
      .filter((kind) => before.sections[kind].trim() || after.sections[kind].trim())
      .map((kind) => (
        <section key={kind} class="block measure">
          <h2>{view.t(sectionWords[kind])}</h2>
          <Differences
            view={view}
            before={before.sections[kind]}
            after={after.sections[kind]}
            language={after.language}
          />
        </section>
      ))}
    {questionsOf(before) !== questionsOf(after) && (
      <section class="block measure">
        <h2>{view.t(said.disagreements)}</h2>
        <Differences view={view} before={questionsOf(before)} after={questionsOf(after)} language={after.language} />
      </section>
    )}
  </div>
);
