import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { type Language, languages, type Names } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { addCause, lookOverCauses, pasteCauses } from "../adding/operations.ts";
import type { ChallengeView, ThemeView } from "../challenge.ts";
import { elicitWords as said } from "../elicit-words.ts";
import { retireCause } from "../merging/operations.ts";
import { CauseFields, CauseLink, causeFrom, mayAdd, mayChange, WordingHints } from "./cause-fields.tsx";

/** What is being typed, as the page is asked again about it. */
function typedIn({ query }: PageRequest): Names {
  const typed = languages.flatMap((language): [Language, string][] => {
    const text = query.get(`names.${language}`)?.trim();
    return text ? [[language, text.slice(0, 2000)]] : [];
  });
  return Object.fromEntries(typed);
}

/** Adding a cause, other ways to find them, and the list so far. */
export const addCausePage = page({
  path: "/:initiative/causes/add",
  reads: lookOverCauses,
  input: (request) => ({ names: typedIn(request) }),
  draw: ({ challenges, retired, themes, lack, alike, likelyPairs }, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "add-cause")}>
      <section class="wrap top">
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">{view.t(said.lead)}</p>
        <p class="quiet">
          {view.t(said.countCauses, { count: challenges.length })}{" "}
          {mayChange(view) && likelyPairs > 0 && (
            <a href={view.url("causes/add/duplicates")}>{view.t(said.likelyPairs, { count: likelyPairs })}</a>
          )}
        </p>
      </section>
      <section class="wrap block">
        {mayAdd(view) ? (
          <div data-preview="wording" class="measure">
            <Form view={viewOfForm(view, addCause)} operation={addCause.name} hidden={{ language: view.language }}>
              <CauseFields view={viewOfForm(view, addCause)} themes={themes} />
              <WordingHints view={view} lack={lack} alike={alike} />
              <Button kind="main">{view.t(said.add)}</Button>
            </Form>
          </div>
        ) : (
          <p>{view.t(said.onlyReads)}</p>
        )}
      </section>
      {mayAdd(view) && <OtherWays view={view} />}
      {challenges.length > 0 && <List view={view} challenges={challenges} themes={themes} />}
      {retired.length > 0 && mayChange(view) && <Retired view={view} retired={retired} />}
    </Layout>
  ),
  forms: [
    form({
      operation: addCause,
      input: (sent) => causeFrom(sent, textOf(sent, "language")),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/causes/add/cause/${id}`,
      receipt: said.wasAdded,
    }),
    form({
      operation: retireCause,
      input: (sent) => ({ id: textOf(sent, "id"), retired: false }),
      leadsTo: (_, { params }) => `/${params.initiative}/causes/add`,
      receipt: said.wasBroughtBack,
    }),
  ],
});

const OtherWays = ({ view }: { view: View }) => (
  <section class="wrap block">
    <h2>{view.t(said.otherWays)}</h2>
    <ul class="ways">
      <Way view={view} to="causes/add/list" label={said.toPaste} />
      <Way view={view} to="causes/add/inquiries" label={said.toInquiries} />
      <Way view={view} to="causes/map/bring" label={said.toBring} />
      {mayChange(view) && <Way view={view} to="causes/add/duplicates" label={said.toDuplicates} />}
      {mayChange(view) && <Way view={view} to="causes/add/themes" label={said.toThemes} />}
      <Way view={view} to="causes/add/languages" label={said.toLanguages} />
    </ul>
  </section>
);

const Way = ({ view, to, label }: { view: View; to: string; label: (typeof said)["toPaste"] }) => (
  <li>
    <a href={view.url(to)}>{view.t(label)}</a>
  </li>
);

function List({
  view,
  challenges,
  themes,
}: {
  view: View;
  challenges: readonly ChallengeView[];
  themes: readonly ThemeView[];
}) {
  const themeOf = new Map(themes.map((theme) => [theme.id, theme.names]));
  return (
    <section class="wrap block">
      <h2>{view.t(said.theList)}</h2>
      <Table
        blocks
        caption={view.t(said.theList)}
        columns={[
          { label: view.t(said.wording) },
          { label: view.t(said.theme) },
          { label: view.t(said.number), numeric: true },
        ]}
        rows={challenges.map((cause) => {
          const theme = cause.themeId ? themeOf.get(cause.themeId) : undefined;
          return {
            head: <CauseLink view={view} cause={cause} />,
            cells: [
              <span key="theme" dir="auto">
                {theme ? view.name(theme) : "–"}
              </span>,
              cause.number,
            ],
          };
        })}
      />
    </section>
  );
}

const Retired = ({ view, retired }: { view: View; retired: readonly ChallengeView[] }) => (
  <section class="wrap block">
    <details>
      <summary>{view.t(said.retiredOnes)}</summary>
      <ul class="ways">
        {retired.map((cause) => (
          <li key={cause.id}>
            <Form
              view={viewOfForm(view, retireCause)}
              operation={retireCause.name}
              hidden={{ id: cause.id }}
              class="acts"
            >
              <span dir="auto">{view.name(cause.names)}</span>
              <Button>{view.t(said.bringBack)}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  </section>
);

/** A list pasted from a spreadsheet. */
export const pasteCausesPage = page({
  path: "/:initiative/causes/add/list",
  reads: lookOverCauses,
  draw: ({ challenges }, view, { query }) => (
    <Layout view={view} title={view.t(said.toPaste)} navigation={navigationFor(view, "add-cause")}>
      <section class="wrap top">
        <h1>{view.t(said.toPaste)}</h1>
        <p class="lead measure">{view.t(said.pasteLead)}</p>
        {query.has("added") && (
          <p role="status">
            {view.t(said.wasPasted, { added: Number(query.get("added")) || 0, there: Number(query.get("there")) || 0 })}
          </p>
        )}
        <p class="quiet">
          <a href={view.url("causes/add")}>{view.t(said.countCauses, { count: challenges.length })}</a>
        </p>
      </section>
      <section class="wrap block narrow-forms">
        {mayAdd(view) ? (
          <Form view={view} operation={pasteCauses.name}>
            <TextArea view={view} name="text" label={view.t(said.pasted)} rows={12} />
            <Faults view={view} />
            <Button kind="main">{view.t(said.addAll)}</Button>
          </Form>
        ) : (
          <p>{view.t(said.onlyReads)}</p>
        )}
      </section>
    </Layout>
  ),
  forms: [
    form({
      operation: pasteCauses,
      input: (sent) => ({ text: textOf(sent, "text") ?? "" }),
      leadsTo: ({ added, there }, { params }) => `/${params.initiative}/causes/add/list?added=${added}&there=${there}`,
    }),
  ],
});

/** All rows that need somebody: the field itself says only the first. */
const Faults = ({ view }: { view: View }) =>
  view.faults.length > 1 ? (
    <ul class="error">
      {view.faults.slice(1).map((fault, place) => (
        <li key={place}>{view.t(fault.message, fault.values)}</li>
      ))}
    </ul>
  ) : null;
