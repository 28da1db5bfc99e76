import type { z } from "zod";
import { navigationFor } from "../../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm, FileDrop } from "../../../../../interface/actions.tsx";
import { Empty } from "../../../../../interface/empty.tsx";
import { Form, TextInput } from "../../../../../interface/form.tsx";
import { Layout } from "../../../../../interface/layout.tsx";
import { namesOf } from "../../../../../interface/names-input.tsx";
import { formatDate } from "../../../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../../../interface/page.ts";
import type { View } from "../../../../../interface/view.ts";
import { bringBook, type CodeView, endOneCode, readCodeBook, setCode } from "../operations.ts";
import { bookWords as said } from "../words.ts";
import { CodeFields } from "./code-fields.tsx";

export type Book = z.output<typeof readCodeBook.output>;

const campaignOf = ({ params }: PageRequest) => ({ number: Number(params.campaign) });
const back = (_: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/listening/coding/${params.campaign}/book`;

/** The code book of a campaign: what is looked for in its stories, as it stands in each version. */
export const codeBookPage = page({
  path: "/:initiative/listening/coding/:campaign/book",
  reads: readCodeBook,
  input: (request) => ({
    ...campaignOf(request),
    ...(request.query.get("version") ? { version: Number(request.query.get("version")) } : {}),
  }),
  draw: (book, view) => {
    const newest = book.versions[0]?.version ?? 0;
    const mayChange = book.mayChange && book.version === newest;
    return (
      <Layout view={view} title={view.t(said.book)} navigation={navigationFor(view, "listening")}>
        {book.codes.length === 0 ? (
          <Empty view={view} title={view.t(said.none)} why={view.t(mayChange ? said.noneWhy : said.noneForYou)} />
        ) : (
          <Codes view={view} book={book} mayChange={mayChange} />
        )}
        {mayChange && <Changing view={view} book={book} />}
        {book.versions.length > 0 && <Versions view={view} book={book} />}
      </Layout>
    );
  },
  forms: [
    form({
      operation: setCode,
      input: (sent, request) => ({
        ...campaignOf(request),
        rootId: textOf(sent, "rootId") ?? null,
        names: namesOf(sent, "names"),
        meaning: namesOf(sent, "meaning"),
        useWhen: textOf(sent, "useWhen") ?? null,
        notWhen: textOf(sent, "notWhen") ?? null,
        parentId: textOf(sent, "parentId") ?? null,
        why: textOf(sent, "why") ?? null,
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: endOneCode,
      input: (sent, request) => ({
        ...campaignOf(request),
        rootId: textOf(sent, "rootId"),
        why: textOf(sent, "why") ?? null,
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
    form({
      operation: bringBook,
      input: (sent, request) => ({
        ...campaignOf(request),
        file: sent.get("file"),
        why: textOf(sent, "why") ?? null,
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
  ],
});

function Codes({ view, book, mayChange }: { view: View; book: Book; mayChange: boolean }) {
  const newest = book.versions[0]?.version ?? 0;
  const at = view.url(`listening/coding/${book.number}`);
  return (
    <section class="wrap top stack">
      <p class="small quiet" dir="auto">
        {view.name(book.names)}
      </p>
      <h1>{view.t(said.finding, { count: book.codes.length, version: book.version })}</h1>
      {book.version < newest && (
        <p>
          {view.t(said.olderVersion, { version: book.version })} <a href={`${at}/book`}>{view.t(said.toNewest)}</a>
        </p>
      )}
      <div class="acts">
        {book.codesStories && <ButtonLink href={at}>{view.t(said.toCoding)}</ButtonLink>}
        <a href={`${at}/book.csv?version=${book.version}`}>
          {view.t(said.takeAway)}: {view.t(said.asCsv)}
        </a>
        <a href={`${at}/book.qdc?version=${book.version}`}>{view.t(said.asQdc, { format: "REFI-QDA (.qdc)" })}</a>
      </div>
      <ol class="code-book">
        {book.codes.map((code) => (
          <li key={code.id} class={code.depth > 0 ? "code-under" : undefined}>
            <OneCode view={view} book={book} code={code} mayChange={mayChange} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Only the form that was refused shows what was wrong. */
const viewFor = (view: View, operation: string, rootId: string): View =>
  view.entered.operation === operation && (view.entered.rootId ?? "") === rootId
    ? view
    : { ...view, faults: [], entered: {} };

/** Asks why a new version is needed, where somebody coded by the newest. */
export function WhyField({ view, book, within }: { view: View; book: Book; within: string }) {
  const version = book.versions[0]?.version ?? 0;
  if (!book.isUsed) return null;
  return (
    <TextInput
      view={view}
      name="why"
      label={view.t(said.why)}
      hint={view.t(said.whyHint, { version, next: version + 1 })}
      within={within}
    />
  );
}

function OneCode({ view, book, code, mayChange }: { view: View; book: Book; code: CodeView; mayChange: boolean }) {
  const changing = viewFor(view, setCode.name, code.rootId);
  const ending = viewFor(view, endOneCode.name, code.rootId);
  return (
    <article class="stack">
      <h2>
        <span class="code-flag">{code.number}</span> <bdi dir="auto">{view.name(code.names)}</bdi>
        {code.isNew && <span class="small quiet"> · {view.t(said.isNew)}</span>}
      </h2>
      {view.name(code.meaning) && <p dir="auto">{view.name(code.meaning)}</p>}
      <dl class="code-meaning">
        {code.useWhen && [
          <dt key="use">{view.t(said.useWhen)}</dt>,
          <dd key="is" dir="auto">
            {code.useWhen}
          </dd>,
        ]}
        {code.notWhen && [
          <dt key="not">{view.t(said.notWhen)}</dt>,
          <dd key="is not" dir="auto">
            {code.notWhen}
          </dd>,
        ]}
      </dl>
      {mayChange && (
        <details class="noprint" open={changing.faults.length > 0 || ending.faults.length > 0}>
          <summary>{view.t(said.change)}</summary>
          <Form view={changing} operation={setCode.name} hidden={{ rootId: code.rootId }} class="measure stack">
            <CodeFields view={changing} book={book} code={code} />
            <WhyField view={changing} book={book} within={code.rootId} />
            <Button>{view.t(said.save)}</Button>
          </Form>
          <Confirm view={view} label={view.t(said.end)} question={view.t(said.endSure)}>
            <Form view={ending} operation={endOneCode.name} hidden={{ rootId: code.rootId }}>
              <WhyField view={ending} book={book} within={`end-${code.rootId}`} />
              <Button>{view.t(said.end)}</Button>
            </Form>
          </Confirm>
        </details>
      )}
    </article>
  );
}

function Changing({ view, book }: { view: View; book: Book }) {
  const adding = viewFor(view, setCode.name, "");
  const bringing = view.entered.operation === bringBook.name ? view : { ...view, faults: [], entered: {} };
  const isEmpty = book.codes.length === 0;
  return (
    <section class="wrap block stack noprint">
      <details open={isEmpty || adding.faults.length > 0}>
        <summary>{view.t(said.add)}</summary>
        <Form view={adding} operation={setCode.name} class="measure stack">
          <CodeFields view={adding} book={book} />
          <WhyField view={adding} book={book} within="new" />
          <Button kind="main">{view.t(said.add)}</Button>
        </Form>
      </details>
      <details open={bringing.faults.length > 0}>
        <summary>{view.t(said.bring)}</summary>
        <Form view={bringing} operation={bringBook.name} files class="measure stack">
          <FileDrop
            view={bringing}
            name="file"
            label={view.t(said.file)}
            hint={view.t(said.fileHint, {
              name: "name",
              names: "name_en, name_he, name_ar",
              others: "meaning, use_when, not_when, parent",
            })}
            accept=".csv,.tsv,.txt,.xlsx"
          />
          <WhyField view={bringing} book={book} within="bring" />
          <Button>{view.t(said.bring)}</Button>
        </Form>
      </details>
    </section>
  );
}

function Versions({ view, book }: { view: View; book: Book }) {
  const at = view.url(`listening/coding/${book.number}/book`);
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.versions)}</h2>
      <ol class="code-versions" reversed>
        {book.versions.map(({ version, madeAt, madeBy, why }) => (
          <li key={version}>
            <a href={`${at}?version=${version}`} aria-current={version === book.version ? "true" : undefined}>
              {view.t(said.version, { version })}
            </a>{" "}
            <span class="small quiet">
              {view.t(said.madeBy, { day: formatDate(new Date(madeAt), view.language), name: madeBy })}
            </span>
            <p dir="auto">{why ?? view.t(said.firstVersion)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
