import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Differences } from "../../../interface/differences.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { revertPage } from "../changes.ts";
import { listVersions } from "../operations.ts";
import { libraryWords as said } from "../words.ts";

type Versions = z.output<typeof listVersions.output>;

/** Who wrote in a page and when, what changed, and a way back to how it was. */
export const versionsPage = page({
  path: "/:initiative/library/:slug/versions",
  reads: listVersions,
  input: ({ params, query }) => ({ slug: params.slug ?? "", version: query.get("version") ?? undefined }),
  forms: [
    form({
      operation: revertPage,
      input: (sent) => ({ id: textOf(sent, "id"), version: textOf(sent, "version") }),
      leadsTo: ({ slug }, { params }) => `/${params.initiative}/library/${slug}`,
      receipt: said.reverted,
    }),
  ],
  draw: (found, view) => {
    const title = view.t(said.versionsTitle, { title: found.page.title });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "library")}>
        <div class="wrap top">
          <p class="small">
            <a href={view.url(`library/${found.page.slug}`)}>{view.t(said.back)}</a>
          </p>
          <h1>{title}</h1>
          <p class="lead">{view.t(said.versionsLead, { count: found.history.sittings.length })}</p>
        </div>
        {found.history.shown && <Shown view={view} found={found} />}
        <Sittings view={view} found={found} />
      </Layout>
    );
  },
});

const moment = (view: View, at: string): string => formatDate(new Date(at), view.language, "moment");

function Shown({ view, found }: { view: View; found: Versions }) {
  const { shown, sittings, language } = found.history;
  if (!shown) return null;
  const sitting = sittings.find(({ version }) => version === shown.version);
  return (
    <section class="wrap block stack" id="shown">
      <h2>{view.t(said.whatChanged)}</h2>
      {sitting && (
        <p class="quiet">
          <bdi>{sitting.name ?? view.t(said.someone)}</bdi> · {moment(view, sitting.until)}
        </p>
      )}
      <Differences view={view} before={shown.before} after={shown.after} language={language} />
      {found.mayWrite && shown.version !== found.newest && (
        <Confirm view={view} label={view.t(said.revert)} question={view.t(said.revertQuestion)}>
          <Form view={view} operation={revertPage.name} hidden={{ id: found.page.id, version: String(shown.version) }}>
            <Button>{view.t(said.revert)}</Button>
          </Form>
        </Confirm>
      )}
    </section>
  );
}

function Sittings({ view, found }: { view: View; found: Versions }) {
  const { sittings, shown } = found.history;
  if (sittings.length === 0) return null;
  return (
    <section class="wrap block">
      <Table
        caption={view.t(said.versions)}
        blocks
        columns={[
          { label: view.t(said.who) },
          { label: view.t(said.when) },
          { label: view.t(said.show), unseen: true },
        ]}
        rows={sittings.map((sitting) => ({
          head: <bdi>{sitting.name ?? view.t(said.someone)}</bdi>,
          cells: [
            moment(view, sitting.until),
            <a
              key={sitting.version}
              href={`${view.url(`library/${found.page.slug}/versions?version=${sitting.version}`)}#shown`}
              aria-current={sitting.version === shown?.version ? "true" : undefined}
            >
              {view.t(said.show)}
              <span class="vh"> {moment(view, sitting.until)}</span>
            </a>,
          ],
        }))}
      />
    </section>
  );
}
