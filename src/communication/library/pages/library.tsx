import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { restorePage } from "../changes.ts";
import type { PageEntry } from "../library-page.ts";
import { listLibrary } from "../operations.ts";
import { sayCircle } from "../rights-in-words.ts";
import { libraryWords as said } from "../words.ts";

type Library = z.output<typeof listLibrary.output>;

/** The pages of the library that a reader may read. */
export const libraryPage = page({
  path: "/:initiative/library",
  reads: listLibrary,
  forms: [
    form({
      operation: restorePage,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: ({ slug }, { params }) => `/${params.initiative}/library/${slug}`,
      receipt: said.restored,
    }),
  ],
  draw: (library, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "library")}>
      <div class="wrap top shelf">
        <h1>{view.t(said.title)}</h1>
        <p class="lead">{view.t(said.lead, { count: library.pages.length })}</p>
        {library.mayMake && library.pages.length > 0 && (
          <p class="acts noprint">
            <ButtonLink kind="main" href={view.url("library/new")}>
              {view.t(said.newPage)}
            </ButtonLink>
          </p>
        )}
      </div>
      {library.pages.length > 0 ? <Pages view={view} library={library} /> : <Nothing view={view} library={library} />}
      {library.removed.length > 0 && <Removed view={view} removed={library.removed} />}
    </Layout>
  ),
});

const Nothing = ({ view, library }: { view: View; library: Library }) =>
  library.mayMake ? (
    <Empty
      view={view}
      below
      title={view.t(said.emptyTitle)}
      why={view.t(said.emptyWhy)}
      actions={
        <ButtonLink kind="main" href={view.url("library/new")}>
          {view.t(said.newPage)}
        </ButtonLink>
      }
    />
  ) : (
    <Empty view={view} below title={view.t(said.emptyTitle)} why={view.t(said.emptyForReader)} />
  );

function Pages({ view, library }: { view: View; library: Library }) {
  const { pages, bodies } = library;
  const under = (id: string) => pages.filter(({ parentId }) => parentId === id);
  const tops = pages.filter(({ parentId }) => !pages.some(({ id }) => id === parentId));
  // Where a page between is hidden from its writer, one may come to lie deeper than the library lets it.
  const branch = (top: PageEntry): PageEntry[] => [top, ...under(top.id).flatMap(branch)];
  const row = (one: PageEntry, isUnder: boolean) => ({
    head: (
      <span class={isUnder ? "under" : undefined}>
        <a href={view.url(`library/${one.slug}`)} lang={one.language} dir="auto">
          {one.title}
        </a>
      </span>
    ),
    cells: [sayCircle(view, one.readers, bodies), formatDate(new Date(one.changedAt), view.language)],
  });
  return (
    <div class="wrap">
      <Table
        caption={view.t(said.title)}
        blocks
        columns={[{ label: view.t(said.pageTitle) }, { label: view.t(said.readers) }, { label: view.t(said.written) }]}
        rows={tops.flatMap((top) => branch(top).map((one) => row(one, one !== top)))}
      />
    </div>
  );
}

const Removed = ({ view, removed }: { view: View; removed: Library["removed"] }) => (
  <section class="wrap block stack noprint">
    <h2>{view.t(said.removedPages)}</h2>
    <Table
      caption={view.t(said.removedPages)}
      blocks
      columns={[
        { label: view.t(said.pageTitle) },
        { label: view.t(said.kept) },
        { label: view.t(said.restore), unseen: true },
      ]}
      rows={removed.map(({ id, title, until }) => ({
        head: <span dir="auto">{title}</span>,
        cells: [
          view.t(said.until, { date: formatDate(new Date(until), view.language) }),
          <Form key={id} view={view} operation={restorePage.name} hidden={{ id }}>
            <Button>
              {view.t(said.restore)}
              <span class="vh"> {title}</span>
            </Button>
          </Form>,
        ],
      }))}
    />
  </section>
);
