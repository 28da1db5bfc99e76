import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, FileDrop } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Checks, Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { enterEdition } from "../enter-operation.ts";
import { bringFile, offerUpload } from "../uploads/operations.ts";
import { mostBytes } from "../uploads/upload.ts";
import { dataWords as said } from "./words.ts";

const typedRows = 6;

/** The rows that were typed; those left wholly empty are not sent. */
export function rowsOf(sent: Sent): Record<string, unknown>[] {
  return Array.from({ length: typedRows }, (_, index) => ({
    period: textOf(sent, `rows.${index}.period`),
    numerator: numberOf(sent, `rows.${index}.numerator`),
    denominator: numberOf(sent, `rows.${index}.denominator`),
  })).filter((row) => Object.values(row).some((value) => value !== undefined));
}

const bring = form({
  operation: bringFile,
  input: (sent) => ({
    indicator: textOf(sent, "indicator"),
    file: fileOf(sent),
    evenSo: sent.get("evenSo") === "yes",
  }),
  leadsTo: ({ uploadId }, { params }) => `/${params.initiative}/goal/data/uploads/${uploadId}`,
});

/** The file that was chosen; browsers send an empty one where none was. */
function fileOf(sent: Sent): File | undefined {
  const file = sent.get("file");
  return file instanceof File && (file.size > 0 || file.name !== "") ? file : undefined;
}

const type = form({
  operation: enterEdition,
  input: (sent) => {
    const source = textOf(sent, "sourceName");
    return {
      indicator: textOf(sent, "indicator"),
      sourceName: source ? { [textOf(sent, "language") ?? "en"]: source } : {},
      rows: rowsOf(sent),
    };
  },
  leadsTo: ({ editionId }, { params }) => `/${params.initiative}/goal/data/editions/${editionId}`,
});

/** Bringing figures: a file, or a few typed numbers. It says before the drop what is taken. */
export const bringPage = page({
  path: "/:initiative/goal/data/bring",
  reads: offerUpload,
  forms: [bring, type],
  draw: ({ indicators }, view) => (
    <Layout view={view} title={view.t(said.bringFile)} navigation={navigationFor(view, "data")}>
      {indicators.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.bringFile)}
          why={view.t(said.noMeasure)}
          actions={
            <ButtonLink kind="main" href={view.url("begin")}>
              {view.t(said.toGoal)}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <section class="wrap top">
            <h1>{view.t(said.bringFile)}</h1>
            <p class="measure">{view.t(said.whatIsTaken, { most: mostBytes / 1e6 })}</p>
            <p class="measure">{view.t(said.nothingPublished)}</p>
          </section>
          <section class="wrap block">
            <BringForm view={view} indicators={indicators} />
          </section>
          <section class="wrap block">
            <details open={view.entered.operation === enterEdition.name}>
              <summary>
                <h2>{view.t(said.noFile)}</h2>
              </summary>
              <TypeForm view={view} indicators={indicators} />
            </details>
          </section>
        </>
      )}
    </Layout>
  ),
});

type Indicators = z.output<typeof offerUpload.output>["indicators"];

/** The faults of a form are shown at that form alone; the page has two. */
const forForm = (view: View, operation: string): View =>
  view.entered.operation === undefined || view.entered.operation === operation
    ? view
    : { ...view, faults: [], entered: {} };

const choicesOf = (view: View, indicators: Indicators) =>
  indicators.map(({ slug, names }) => ({ value: slug, label: view.name(names) }));

function BringForm({ view: whole, indicators }: { view: View; indicators: Indicators }) {
  const view = forForm(whole, bringFile.name);
  const elsewhere = view.faults.some(({ field }) => field === "evenSo");
  return (
    <Form view={view} operation={bringFile.name} files>
      <Select
        view={view}
        name="indicator"
        label={view.t(said.whatItCounts)}
        options={choicesOf(view, indicators)}
        value={indicators[0]?.slug}
      />
      <FileDrop view={view} name="file" label={view.t(said.theFile)} accept=".csv,.txt,.xlsx" />
      {elsewhere && (
        <Checks
          view={view}
          name="evenSo"
          label={view.t(said.theFile)}
          options={[{ value: "yes", label: view.t(said.evenSo) }]}
        />
      )}
      <div class="acts">
        <Button kind="main">{view.t(said.bring)}</Button>
      </div>
    </Form>
  );
}

function TypeForm({ view: whole, indicators }: { view: View; indicators: Indicators }) {
  const view = forForm(whole, enterEdition.name);
  // A count has no whole; where another measure is a share, the form must be able to say it.
  const needsWhole = indicators.some(({ kind }) => kind === "share");
  const cell = (index: number, name: "period" | "numerator" | "denominator", label: string) => (
    <TextInput view={view} name={`rows.${index}.${name}`} label={label} latin inputMode="numeric" />
  );
  return (
    <Form view={view} operation={enterEdition.name} hidden={{ language: view.language }}>
      <p>{view.t(said.typeNumbers)}</p>
      <Select
        view={view}
        name="indicator"
        label={view.t(said.whatItCounts)}
        options={choicesOf(view, indicators)}
        value={indicators[0]?.slug}
      />
      <TextInput view={view} name="sourceName" label={view.t(said.source)} optional />
      {Array.from({ length: typedRows }, (_, index) => (
        <div key={index} class="trio">
          {cell(index, "period", view.t(said.year))}
          {cell(index, "numerator", view.t(said.howMany))}
          {needsWhole && cell(index, "denominator", view.t(said.ofHowMany))}
        </div>
      ))}
      <div class="acts">
        <Button>{view.t(said.keepNumbers)}</Button>
      </div>
    </Form>
  );
}
