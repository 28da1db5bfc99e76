import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import type { Message } from "../../../core/message.ts";
import { Button, ButtonLink, Confirm, FileDrop } from "../../../interface/actions.tsx";
import { Checks, Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount, formatDate } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Progress } from "../../../interface/progress.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { bringGrants, dropGrants, listGrantFiles, lookAtGrants, takeGrants } from "../grants/file-operations.ts";
import { faults, isGood, type Odd } from "../grants/grant.ts";
import { shape } from "../grants/read-grants.ts";
import { oddWords, grantWords as said } from "../grants/words.ts";
import { Money } from "./money-parts.tsx";

type File = z.output<typeof listGrantFiles.output>["files"][number];
type Looked = z.output<typeof lookAtGrants.output>;

const stateWords: Record<File["state"], Message> = {
  reading: said.isReading,
  read: said.isRead,
  taking: said.isRead,
  taken: said.isTaken,
  unreadable: said.isUnreadable,
};

/** Bringing grants from a file, and the files that were brought. */
export const bringGrantsPage = page({
  path: "/:initiative/work/funds/bring",
  reads: listGrantFiles,
  draw: ({ files }, view) => (
    <Layout view={view} title={view.t(said.bring)} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/funds/grants")}>{view.t(said.title)}</a>
        </p>
        <h1>{view.t(said.bring)}</h1>
        <p class="lead measure">{view.t(said.bringLead, { shape })}</p>
      </section>
      <section class="wrap narrow-forms">
        <Form view={view} operation={bringGrants.name} files>
          <FileDrop view={view} name="file" label={view.t(said.file)} accept=".json,.csv,.xlsx" />
          <Button kind="main">{view.t(said.look)}</Button>
        </Form>
      </section>
      {files.length > 0 && (
        <section class="wrap block stack">
          <h2>{view.t(said.files)}</h2>
          <Table
            blocks
            caption={view.t(said.files)}
            columns={[
              { label: view.t(said.file) },
              { label: view.t(said.day) },
              { label: view.t(said.howMany), numeric: true },
              { label: view.t(said.state) },
            ]}
            rows={files.map((file) => ({
              head: (
                <a href={view.url(`work/funds/bring/${file.id}`)}>
                  <span dir="auto">{file.filename}</span>
                </a>
              ),
              cells: [
                formatDate(new Date(file.broughtAt), view.language),
                formatCount(file.report.grants),
                view.t(stateWords[file.state]),
              ],
            }))}
          />
        </section>
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: bringGrants,
      input: (sent) => ({ file: sent.get("file") }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/funds/bring/${id}`,
    }),
  ],
});

/** What was found in a file of grants, before it is taken. */
export const lookAtGrantsPage = page({
  path: "/:initiative/work/funds/bring/:id",
  reads: lookAtGrants,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => <LookedAt view={view} found={found} />,
  forms: [
    form({
      operation: takeGrants,
      input: (sent) => ({ id: textOf(sent, "id"), mended: sent.get("mended") === "yes" }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/funds/bring/${id}`,
      receipt: said.taken,
    }),
    form({
      operation: dropGrants,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: (_output, { params }) => `/${params.initiative}/work/funds/bring`,
      receipt: said.dropped,
    }),
  ],
});

function headline(view: View, { file, here }: Looked): string {
  const { filename, report } = file;
  if (file.state === "reading") return view.t(said.reading, { filename });
  if (file.state === "unreadable") return `${filename}: ${view.t(said.isUnreadable)}`;
  if (file.state === "taken") return view.t(said.foundTaken, { count: report.good - here, filename });
  return view.t(said.found, { count: report.grants, good: report.good - here });
}

function LookedAt({ view, found }: { view: View; found: Looked }) {
  const { file } = found;
  const isRead = file.state === "read" || file.state === "taken";
  const reading = file.state === "reading" && !file.isInterrupted;
  return (
    <Layout view={view} title={file.filename} navigation={navigationFor(view, "government")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/funds/bring")}>{view.t(said.bring)}</a>
        </p>
        <h1>{headline(view, found)}</h1>
        {file.trouble && <p class="lead measure">{view.t(file.trouble.message, file.trouble.values)}</p>}
        {file.isInterrupted && <p class="lead measure">{view.t(said.interrupted)}</p>}
        {isRead && file.report.sums.length > 0 && (
          <p>
            {file.report.sums.map((sum, place) => (
              <span key={sum.currency}>
                {place > 0 && " · "}
                <Money sum={sum} />
              </span>
            ))}
          </p>
        )}
        {isRead && <p class="measure">{view.t(said.matched, { count: found.matched })}</p>}
        {isRead && file.report.order !== "none" && (
          <p class="measure">{view.t(said.order, { order: file.report.order.replace("-", "_") })}</p>
        )}
      </section>
      {reading && (
        <section class="wrap" id="reading" data-refresh="1">
          <Progress view={view} label={view.t(said.readSoFar)} done={file.done} all={Math.max(file.total, 1)} />
          <p class="acts">
            <ButtonLink href={view.url(`work/funds/bring/${file.id}`)}>{view.t(said.lookAgain)}</ButtonLink>
          </p>
        </section>
      )}
      {file.state === "read" && <Take view={view} found={found} />}
      {isRead && <Remarks view={view} found={found} />}
      {isRead && file.report.named.length > 0 && <Faulty view={view} file={file} />}
      <section class="wrap block acts noprint">
        {file.state === "taken" && <a href={view.url("work/funds/grants")}>{view.t(said.title)}</a>}
        {isRead && (
          <a href={`${view.url("work/funds/grants.json")}?file=${file.id}`} download>
            {view.t(said.asBrought)}
          </a>
        )}
        {!reading && (
          <Confirm view={view} label={view.t(said.drop)} question={view.t(said.dropQuestion)}>
            <Form view={viewOfForm(view, dropGrants)} operation={dropGrants.name} hidden={{ id: file.id }}>
              <Button>{view.t(said.drop)}</Button>
            </Form>
          </Confirm>
        )}
      </section>
    </Layout>
  );
}

function Take({ view, found: { file, here } }: { view: View; found: Looked }) {
  const taking = viewOfForm(view, takeGrants);
  if (file.report.good - here <= 0) return <p class="wrap quiet">{view.t(said.nothingToTake)}</p>;
  return (
    <section class="wrap narrow-forms">
      <Form view={taking} operation={takeGrants.name} hidden={{ id: file.id }}>
        {file.report.letters.length > 0 && (
          <>
            <Table
              caption={view.t(said.letters)}
              columns={[{ label: view.t(said.lettersBefore) }, { label: view.t(said.lettersAfter) }]}
              rows={file.report.letters.map(({ before, after }) => ({
                head: <span dir="auto">{before}</span>,
                cells: [
                  <span key="after" dir="auto">
                    {after}
                  </span>,
                ],
              }))}
            />
            <Checks
              view={taking}
              name="mended"
              label={view.t(said.letters)}
              hint={view.t(said.mendHint)}
              values={["yes"]}
              options={[{ value: "yes", label: view.t(said.mend) }]}
            />
          </>
        )}
        <Button kind="main">{view.t(said.take)}</Button>
      </Form>
    </section>
  );
}

function Remarks({ view, found: { file, here } }: { view: View; found: Looked }) {
  const odd = Object.entries(file.report.odd) as [Odd, number][];
  if (odd.length === 0 && here === 0) return null;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.remarks)}</h2>
      <Table
        narrow
        caption={view.t(said.remarks)}
        columns={[
          { label: view.t(said.what) },
          { label: view.t(said.howMany), numeric: true },
          { label: view.t(said.whatHappens) },
        ]}
        rows={[
          ...odd.map(([one, count]) => ({
            head: view.t(oddWords[one]),
            cells: [formatCount(count), view.t(isGood([one]) ? said.isTakenToo : said.staysOut)],
          })),
          ...(here > 0 ? [{ head: view.t(said.hereAlready), cells: [formatCount(here), view.t(said.staysOut)] }] : []),
        ]}
      />
    </section>
  );
}

const Faulty = ({ view, file }: { view: View; file: File }) => (
  <section class="wrap block stack">
    <h2>{view.t(said.faulty)}</h2>
    <Table
      caption={view.t(said.faulty)}
      columns={[{ label: view.t(said.place) }, { label: view.t(said.identifier) }, { label: view.t(said.what) }]}
      rows={file.report.named.map(({ place, code, odd }) => ({
        head: formatCount(place),
        cells: [
          <span dir="auto" key="code">
            {code ?? "–"}
          </span>,
          odd
            .filter((one) => faults.some((fault) => fault === one))
            .map((one) => view.t(oddWords[one]))
            .join(" · "),
        ],
      }))}
    />
  </section>
);
