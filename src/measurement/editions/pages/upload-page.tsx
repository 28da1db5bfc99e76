import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page } from "../../../interface/page.ts";
import { Progress } from "../../../interface/progress.tsx";
import type { View } from "../../../interface/view.ts";
import { cancelOneUpload, mapUpload, readUpload } from "../uploads/operations.ts";
import { MappingForm } from "./mapping-form.tsx";
import { mappingFrom } from "./mapping-input.ts";
import { Preview, Refused } from "./preview.tsx";
import { uploadPageWords as said } from "./upload-words.ts";

type Found = z.output<typeof readUpload.output>;
type Part = { view: View; found: Found };

const map = form({
  operation: mapUpload,
  input: (sent, { params }) => mappingFrom(sent, params.upload),
  leadsTo: ({ uploadId }, { params }) => `/${params.initiative}/goal/data/uploads/${uploadId}`,
});

const cancel = form({
  operation: cancelOneUpload,
  input: (_, { params }) => ({ uploadId: params.upload }),
  leadsTo: (_, { params }) => `/${params.initiative}/goal/data`,
  receipt: said.cancelled,
});

/** One file: its columns are named, it is read, and what came of it is looked at before anybody else sees a figure. */
export const uploadPage = page({
  path: "/:initiative/goal/data/uploads/:upload",
  reads: readUpload,
  input: ({ params }) => ({ uploadId: params.upload ?? "" }),
  forms: [map, cancel],
  draw: (found, view) => {
    const { upload, draft } = found;
    const open = upload.status !== "cancelled" && upload.status !== "done";
    return (
      <Layout view={view} title={upload.filename} navigation={navigationFor(view, "data")}>
        <section class="wrap top">
          <p class="kicker" dir="auto">
            {upload.filename}
          </p>
          <h1>{headingOf(view, found)}</h1>
          {upload.status === "received" &&
            upload.glance.notes.map(({ message, values }) => <p key={message.en}>{view.t(message, values)}</p>)}
        </section>
        {upload.status === "received" && <Mapping view={view} found={found} />}
        {upload.status === "working" && <Reading view={view} share={upload.doneShare} />}
        {upload.status === "failed" && (
          <>
            {upload.report && <Refused view={view} report={upload.report} />}
            <Mapping view={view} found={found} />
          </>
        )}
        {upload.status === "ready" && draft && (
          <Preview view={view} draft={draft} dimensions={found.dimensions} report={upload.report} />
        )}
        {upload.status === "ready" && (
          <section class="wrap block">
            <details>
              <summary>{view.t(said.nameAgain)}</summary>
              <Mapping view={view} found={found} />
            </details>
          </section>
        )}
        {!open && (
          <section class="wrap block">
            <a href={view.url(draft ? `goal/data/editions/${draft.edition.id}` : "goal/data")}>{view.t(said.toData)}</a>
          </section>
        )}
        {open && <Stop view={view} />}
      </Layout>
    );
  },
});

function headingOf(view: View, { upload, draft }: Found): string {
  const { glance, report } = upload;
  if (upload.status === "received")
    return view.t(said.rowsSeen, { rows: glance.rows, columns: glance.header.length, row: glance.headerRow });
  if (upload.status === "working") return view.t(said.reading);
  if (upload.status === "failed" && report?.failure) return view.t(report.failure.message, report.failure.values);
  if (upload.status === "cancelled") return view.t(said.cancelled);
  if (upload.status === "done" && draft) return view.t(said.became, { number: draft.edition.number });
  return view.t(said.readAll, { read: report?.rowsRead ?? 0, need: report?.refused ?? 0 });
}

const Mapping = ({ view, found }: Part) => (
  <section class="wrap block">
    <MappingForm view={view} upload={found.upload} dimensions={found.dimensions} />
  </section>
);

/** How far the reading is; it looks again by itself, and by a link where there is no script. */
const Reading = ({ view, share }: { view: View; share: number }) => (
  <section class="wrap block" id="reading" data-refresh="1">
    <Progress view={view} label={view.t(said.percentDone)} done={Math.round(share * 100)} all={100} />
    <p class="acts">
      <ButtonLink href={view.path}>{view.t(said.lookAgain)}</ButtonLink>
    </p>
  </section>
);

const Stop = ({ view }: { view: View }) => (
  <section class="wrap block">
    <Confirm view={view} label={view.t(said.stop)} question={view.t(said.nothingPublished)}>
      <Form view={{ ...view, faults: [] }} operation={cancelOneUpload.name}>
        <Button>{view.t(said.stop)}</Button>
      </Form>
    </Confirm>
  </section>
);
