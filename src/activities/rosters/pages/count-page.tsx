import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, Confirm, FileDrop } from "../../../interface/actions.tsx";
import { Form, faultOf, Radios, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount, Num } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { JointCountView } from "../joint-count.ts";
import { closeJointCount, giveRoster, readJointCount, takeBackRoster } from "../operations.ts";
import { rosterWords as said } from "../words.ts";
import { FiguresSaid } from "./figures-said.tsx";

const back = (_: unknown, { params }: PageRequest) => `/${params.initiative}/work/counted-once/counts/${params.id}`;

/** One count over the rosters of several partners. */
export const countPage = page({
  path: "/:initiative/work/counted-once/counts/:id",
  reads: readJointCount,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.name(found.names)} navigation={navigationFor(view, "promises")}>
      <div class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/counted-once")}>{view.t(said.title)}</a> · <Num>{found.period}</Num>
        </p>
        <h1>
          <bdi dir="auto">{view.name(found.names)}</bdi>
        </h1>
        <p class="lead">
          <FiguresSaid view={view} count={found} />
        </p>
        <Difference view={view} found={found} />
      </div>
      {found.partners.length > 0 && found.closedAt === null && <Partners view={view} found={found} />}
      {found.givesFor && <Give view={view} found={found} />}
      {found.canClose && <Close view={view} />}
      <Safety view={view} />
    </Layout>
  ),
  forms: [
    form({
      operation: giveRoster,
      input: (sent, { params }) => ({
        id: params.id,
        checkWord: textOf(sent, "checkWord"),
        people: textOf(sent, "people"),
        unclear: textOf(sent, "unclear"),
        blocks: sent.get("blocks"),
        decoys: sent.get("decoys"),
      }),
      leadsTo: back,
      receipt: said.gave,
    }),
    form({
      operation: takeBackRoster,
      input: (_, { params }) => ({ id: params.id }),
      leadsTo: back,
      receipt: said.tookBack,
    }),
    form({
      operation: closeJointCount,
      input: (_, { params }) => ({ id: params.id }),
      leadsTo: back,
      receipt: said.closed,
    }),
  ],
});

function Difference({ view, found: { figures } }: { view: View; found: JointCountView }) {
  if (figures === null || "unshown" in figures) return null;
  const { sum, low, high, partners } = figures;
  return (
    <div class="stack measure">
      <p>
        {view.t(said.difference, {
          low: formatCount(Math.max(0, sum - high)),
          high: formatCount(Math.max(0, sum - low)),
        })}
      </p>
      <p class="small quiet">{view.t(said.rounded, { partners })}</p>
    </div>
  );
}

function Partners({ view, found }: { view: View; found: JointCountView }) {
  return (
    <section class="wrap block">
      <Table
        narrow
        caption={view.t(said.who)}
        columns={[{ label: view.t(said.partner) }, { label: view.t(said.state) }]}
        rows={found.partners.map(({ name, hasGiven }) => ({
          head: <bdi dir="auto">{name}</bdi>,
          cells: [view.t(hasGiven ? said.hasGiven : said.hasNotGiven)],
        }))}
      />
    </section>
  );
}

/** What the island says while it works, in the reader's language; it fills in the numbers itself. */
const islandWords = (view: View) => {
  const braces = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  return JSON.stringify({
    read: view.t(said.read, braces("people", "names", "date", "unclear", "doubles")),
    reading: view.t(said.reading),
    working: view.t(said.working),
    cannotRead: view.t(said.cannotRead),
    noDates: view.t(said.noDates),
    shortSecret: view.t(said.shortSecret),
    checkWord: view.t(said.checkWord, braces("word")),
  });
};

function Give({ view, found }: { view: View; found: JointCountView }) {
  const { given } = found;
  const faults = ["checkWord", "people", "blocks"].flatMap(
    (field) => faultOf(viewOfForm(view, giveRoster), field) ?? [],
  );
  const island = <Island view={view} found={found} />;
  return (
    <section class="wrap block stack" id="give">
      <h2>{view.t(said.give)}</h2>
      {faults.map((fault) => (
        <p key={fault} class="error" role="alert">
          {fault}
        </p>
      ))}
      {given && <p>{view.t(said.given, { people: given.people, unclear: given.unclear, word: given.checkWord })}</p>}
      {given && (
        <Confirm view={view} label={view.t(said.takeBack)} question={view.t(said.takeBackAsk)}>
          <Form view={viewOfForm(view, takeBackRoster)} operation={takeBackRoster.name}>
            <Button>{view.t(said.takeBack)}</Button>
          </Form>
        </Confirm>
      )}
      <noscript>
        <p>{view.t(said.needsScript)}</p>
      </noscript>
      {given ? (
        <details>
          <summary>{view.t(said.giveAgain)}</summary>
          {island}
        </details>
      ) : (
        island
      )}
    </section>
  );
}

/** The list and the secret: both are read in the browser alone. */
function Island({ view, found }: { view: View; found: JointCountView }) {
  return (
    <div class="stack measure" data-roster={found.id} data-words={islandWords(view)} hidden>
      <p>{view.t(said.giveHow)}</p>
      {/* These fields have names for their labels alone: nothing in them is ever sent. */}
      <TextInput
        view={view}
        name="roster-secret"
        label={view.t(said.secret)}
        hint={view.t(said.secretHint)}
        autocomplete="off"
        latin
      />
      <button type="button" class="btn bare" data-make-secret>
        {view.t(said.makeSecret)}
      </button>
      <p class="once-check" role="status" data-check />
      <Radios
        view={view}
        name="roster-order"
        label={view.t(said.order)}
        value="day-first"
        options={[
          { value: "day-first", label: view.t(said.dayFirst) },
          { value: "month-first", label: view.t(said.monthFirst) },
        ]}
      />
      <FileDrop
        view={view}
        name="roster-file"
        label={view.t(said.file)}
        hint={view.t(said.fileHint)}
        accept=".csv,.txt,.tsv,.xlsx"
      />
      <p role="status" data-told />
      <button type="button" class="btn main" data-send disabled>
        {view.t(said.send)}
      </button>
    </div>
  );
}

function Close({ view }: { view: View }) {
  return (
    <section class="wrap block">
      <Confirm view={view} label={view.t(said.close)} question={view.t(said.closeAsk)}>
        <Form view={viewOfForm(view, closeJointCount)} operation={closeJointCount.name}>
          <Button kind="main">{view.t(said.close)}</Button>
        </Form>
      </Confirm>
    </section>
  );
}

function Safety({ view }: { view: View }) {
  return (
    <section class="wrap block stack measure">
      <h2>{view.t(said.safety)}</h2>
      <p>{view.t(said.safetyServer)}</p>
      <p>{view.t(said.safetyCollusion)}</p>
      <p>{view.t(said.safetySmall)}</p>
      <p>{view.t(said.safetyAgain)}</p>
      <p>{view.t(said.rangeWhy)}</p>
    </section>
  );
}
