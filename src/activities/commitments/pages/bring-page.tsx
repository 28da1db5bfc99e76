import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, FileDrop } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import { listWords as said } from "../lists/list-words.ts";
import { bringPromises, listBrought } from "../lists/operations.ts";
import { promiseWords } from "./page-words.ts";

/** Bringing a list of promises, and the lists that came in, each to be taken out as it came. */
export const bringPromisesPage = page({
  path: "/:initiative/work/promises/bring",
  reads: listBrought,
  draw: ({ lists }, view) => {
    const own = viewOfForm(view, bringPromises);
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "promises")}>
        <section class="wrap top stack">
          <p class="kicker">
            <a href={view.url("work/promises/list")}>{view.t(promiseWords.promises)}</a>
          </p>
          <h1>{view.t(said.title)}</h1>
          <p class="lead measure">{view.t(said.lead)}</p>
        </section>
        <section class="wrap block narrow-forms">
          <Form view={own} operation={bringPromises.name} files>
            <FileDrop
              view={own}
              name="file"
              label={view.t(said.file)}
              hint={view.t(said.fileHint)}
              accept=".csv,.tsv,.txt,.xlsx"
            />
            <TextArea view={own} name="text" label={view.t(said.paste)} rows={6} optional />
            <Button kind="main">{view.t(said.look)}</Button>
          </Form>
        </section>
        {lists.length > 0 && (
          <section class="wrap block">
            <h2>{view.t(said.lists)}</h2>
            <Table
              blocks
              caption={view.t(said.lists)}
              columns={[{ label: view.t(said.list) }, { label: view.t(said.cameOn) }, { label: view.t(said.asItCame) }]}
              rows={lists.map(({ id, filename, takenAt }) => ({
                head: <bdi dir="auto">{filename}</bdi>,
                cells: [
                  writeDay(view, takenAt),
                  <span key="files">
                    {(["csv", "xlsx"] as const).map((ending) => (
                      <a
                        key={ending}
                        class="promise-file"
                        href={`${view.url(`work/promises/list.${ending}`)}?list=${id}`}
                        download
                      >
                        {ending === "csv" ? "CSV" : "Excel"}
                      </a>
                    ))}
                  </span>,
                ],
              }))}
            />
          </section>
        )}
      </Layout>
    );
  },
  forms: [
    form({
      operation: bringPromises,
      input: (sent) => {
        const file = sent.get("file");
        return { ...(file instanceof File && file.size > 0 && { file }), text: textOf(sent, "text") };
      },
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/promises/bring/${id}`,
    }),
  ],
});
