import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { withDays } from "../../../interface/days.ts";
import { Checks, Form, Radios } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, type Sent } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { columnKinds } from "../lists/columns.ts";
import { columnWords, rowFaultWords, listWords as said } from "../lists/list-words.ts";
import { previewPromises, takePromises } from "../lists/operations.ts";

type Preview = z.output<typeof previewPromises.output>;

const kindOf = (text: string) => columnKinds.find((kind) => kind === text) ?? null;

/** What each column holds, as an address says it: `names,lead,,partners`. */
const mappingOf = (text: string | null) => (text ? text.split(",").map(kindOf) : undefined);

/** The columns as the form of the page asks for them, one choice a column. */
const chosenColumns = (query: URLSearchParams): string | null =>
  query.has("column") ? query.getAll("column").join(",") : null;

/** A list that was read, before it comes in: what its columns hold, what was not understood, what is new. */
export const previewPromisesPage = page({
  path: "/:initiative/work/promises/bring/:list",
  reads: previewPromises,
  input: ({ params, query }) => ({
    id: params.list ?? "",
    mapping: mappingOf(chosenColumns(query)),
    escapes: !query.has("column") || query.get("escapes") === "yes",
  }),
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "promises")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/promises/bring")}>{view.t(said.title)}</a>
        </p>
        <h1>{view.t(said.found, { count: found.found })}</h1>
        <p class="lead measure">
          {view.t(said.foundIn, {
            filename: found.filename,
            rows: found.rows,
            organizations: found.organizations,
            fresh: found.fresh,
          })}
        </p>
        {found.notes.map(({ message, values }) => (
          <p key={message.en} class="small">
            {view.t(message, withDays(view, values ?? {}))}
          </p>
        ))}
      </section>
      <Sample view={view} found={found} />
      {found.faultCount > 0 && <Faults view={view} found={found} />}
      <Columns view={view} found={found} query={query} />
      {found.found > 0 && !found.taken && <Take view={view} found={found} query={query} />}
    </Layout>
  ),
  forms: [
    form({
      operation: takePromises,
      input: (sent, { params }) => ({
        id: params.list,
        mapping: mappingOf(String(sent.get("mapping") ?? "")),
        escapes: sent.get("escapes") === "yes",
        isPublic: sent.get("word") === "public",
        doubles: sent.get("doubles") === "bring" ? "bring" : "skip",
        addHelpers: sent.get("addHelpers") === "yes",
        same: sameFrom(sent),
      }),
      leadsTo: (_output, { params }) => `/${params.initiative}/work/promises/list`,
      receipt: said.taken,
    }),
  ],
});

const sameField = "same:";

/** Which new name is an organization that is here, as the form says. */
const sameFrom = (sent: Sent): Record<string, string> =>
  Object.fromEntries(
    [...sent.entries()].flatMap(([name, value]) =>
      name.startsWith(sameField) && value !== "" ? [[name.slice(sameField.length), String(value)]] : [],
    ),
  );

const Sample = ({ view, found }: { view: View; found: Preview }) =>
  found.sample.length === 0 ? null : (
    <section class="wrap block">
      <h2>{view.t(said.first)}</h2>
      <Table
        blocks
        caption={view.t(said.first)}
        columns={[
          { label: view.t(columnWords.names) },
          { label: view.t(columnWords.lead) },
          { label: view.t(columnWords.partners) },
        ]}
        rows={found.sample.map(({ names, lead, partners }) => ({
          head: <bdi dir="auto">{names}</bdi>,
          cells: [<bdi key="lead">{lead}</bdi>, <bdi key="partners">{partners.join("; ") || "–"}</bdi>],
        }))}
      />
    </section>
  );

function Columns({ view, found, query }: { view: View; found: Preview; query: URLSearchParams }) {
  const escapes = !query.has("column") || query.get("escapes") === "yes";
  return (
    <section class="wrap block">
      <h2>{view.t(said.columns)}</h2>
      <p class="small quiet">{view.t(said.columnsHint)}</p>
      <form method="get" class="stack">
        <ul class="promise-columns">
          {found.header.map((title, at) => (
            <li key={title}>
              <label for={`column-${at}`}>
                <bdi dir="auto">{title}</bdi>
              </label>
              <select class="input" id={`column-${at}`} name="column">
                <option value="">{view.t(said.notRead)}</option>
                {columnKinds.map((kind) => (
                  <option key={kind} value={kind} selected={found.mapping[at] === kind}>
                    {view.t(columnWords[kind])}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
        {found.escapes > 0 ? (
          <fieldset class="field">
            <legend>{view.t(said.escapes, { count: found.escapes })}</legend>
            <label class="pick">
              <input type="checkbox" name="escapes" value="yes" checked={escapes} />
              <span>{view.t(said.escapesRead)}</span>
            </label>
          </fieldset>
        ) : (
          <input type="hidden" name="escapes" value="yes" />
        )}
        <p>
          <Button>{view.t(said.readAgain)}</Button>
        </p>
      </form>
    </section>
  );
}

function Take({ view, found, query }: { view: View; found: Preview; query: URLSearchParams }) {
  const own = viewOfForm(view, takePromises);
  const escapes = !query.has("column") || query.get("escapes") === "yes" ? "yes" : "no";
  return (
    <section class="wrap block narrow-forms">
      <Form
        view={own}
        operation={takePromises.name}
        hidden={{ mapping: found.mapping.map((kind) => kind ?? "").join(","), escapes }}
      >
        {found.alike.length > 0 && <Alike view={view} alike={found.alike} />}
        <Radios
          view={own}
          name="word"
          label={view.t(said.whoKnows)}
          value="wait"
          options={[
            { value: "wait", label: view.t(said.wait), hint: view.t(said.waitHint) },
            { value: "public", label: view.t(said.public), hint: view.t(said.publicHint) },
          ]}
        />
        {found.doubleCount > 0 && <Doubles view={own} found={found} />}
        <Checks
          view={own}
          name="addHelpers"
          label={view.t(said.helpers)}
          options={[{ value: "yes", label: view.t(said.addHelpers) }]}
          optional
        />
        <Button kind="main">{view.t(said.take)}</Button>
      </Form>
    </section>
  );
}

const Doubles = ({ view, found }: { view: View; found: Preview }) => (
  <>
    <details>
      <summary>{view.t(said.doubles, { count: found.doubleCount })}</summary>
      <ul>
        {found.doubles.map(({ row, names }) => (
          <li key={row} class="row" dir="auto">
            {view.t(said.doublesRow, { row, what: names })}
          </li>
        ))}
      </ul>
    </details>
    <Radios
      view={view}
      name="doubles"
      label={view.t(said.doubles, { count: found.doubleCount })}
      value="skip"
      options={[
        { value: "skip", label: view.t(said.skipDoubles) },
        { value: "bring", label: view.t(said.bringDoubles) },
      ]}
    />
  </>
);

/** New names that are like those of organizations that are here: the likeness is proposed, and a person decides. */
const Alike = ({ view, alike }: { view: View; alike: Preview["alike"] }) => (
  <fieldset class="field">
    <legend>{view.t(said.sameAs)}</legend>
    <ul class="promise-columns">
      {alike.map(({ name, organizations }, at) => (
        <li key={name}>
          <label for={`same-${at}`}>
            <bdi dir="auto">{name}</bdi>
          </label>
          <select class="input" id={`same-${at}`} name={`${sameField}${name}`}>
            <option value="">{view.t(said.isNew)}</option>
            {organizations.map((one) => (
              <option key={one.id} value={one.id} selected={organizations.length === 1}>
                {one.name}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  </fieldset>
);

const Faults = ({ view, found }: { view: View; found: Preview }) => (
  <section class="wrap block">
    <h2>{view.t(said.rowsNeedYou, { count: found.faultCount })}</h2>
    <ul>
      {found.faults.map(({ row, fault, value }) => (
        <li key={`${row} ${fault} ${value}`} class="row" dir="auto">
          {view.t(rowFaultWords[fault], { row, value })}
        </li>
      ))}
    </ul>
    {found.faultCount > found.faults.length && (
      <p>{view.t(said.andMore, { count: found.faultCount - found.faults.length })}</p>
    )}
  </section>
);
