import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { inquiryKinds } from "../inquiry.ts";
import { beginInquiry, listAllInquiries } from "../operations.ts";
import { inquiryWords as said } from "../words.ts";

type Found = z.output<typeof listAllInquiries.output>;

/** Interviews and workshops in order, and whether new causes still come. */
export const inquiriesPage = page({
  path: "/:initiative/causes/add/inquiries",
  reads: listAllInquiries,
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "add-cause")}>
      {found.inquiries.length === 0 ? (
        <Empty view={view} title={view.t(said.none)} why={`${view.t(said.lead)} ${view.t(said.noneWhy)}`} />
      ) : (
        <>
          <section class="wrap top">
            <p class="kicker">{view.t(said.title)}</p>
            <h1>{verdictOf(view, found)}</h1>
            <p class="lead measure">{view.t(said.lead)}</p>
          </section>
          <section class="wrap block">
            <h2>{view.t(said.newByInquiry)}</h2>
            <Steps found={found} />
            <Listed view={view} found={found} />
          </section>
        </>
      )}
      <BeginOne view={viewOfForm(view, beginInquiry)} />
    </Layout>
  ),
  forms: [
    form({
      operation: beginInquiry,
      input: (sent) => {
        const language = textOf(sent, "language") ?? "en";
        return {
          names: { [language]: textOf(sent, "name") ?? null },
          kind: textOf(sent, "kind"),
          heldOn: textOf(sent, "heldOn") ?? null,
          question: { [language]: textOf(sent, "question") ?? null },
        };
      },
      leadsTo: ({ id }, { params }) => `/${params.initiative}/causes/add/inquiries/${id}`,
      receipt: said.wasBegun,
    }),
  ],
});

/** Whether it is worth asking on, in a sentence. */
function verdictOf(view: View, { verdict, fresh }: Found): string {
  if (verdict === "too-few") return view.t(said.tooFew);
  return view.t(verdict === "heard-most" ? said.heardMost : said.stillNew, { fresh });
}

/** New causes of each inquiry as columns from left to right in reading order; the table below says the same. */
function Steps({ found: { steps } }: { found: Found }) {
  const most = Math.max(1, ...steps.map(({ fresh }) => fresh));
  return (
    <div class="steps-figure" aria-hidden="true">
      {steps.map(({ inquiryId, fresh }) => (
        <div key={inquiryId}>
          <span>{fresh}</span>
          <i style={`block-size:${Math.round((fresh / most) * 100)}%`} />
        </div>
      ))}
    </div>
  );
}

function Listed({ view, found: { inquiries, steps } }: { view: View; found: Found }) {
  const stepOf = new Map(steps.map((step) => [step.inquiryId, step]));
  return (
    <Table
      blocks
      caption={view.t(said.newByInquiry)}
      columns={[
        { label: view.t(said.name) },
        { label: view.t(said.heldOn) },
        { label: view.t(said.reasons), numeric: true },
        { label: view.t(said.causesHeard), numeric: true },
        { label: view.t(said.newCauses), numeric: true },
        { label: view.t(said.knownAfter), numeric: true },
      ]}
      rows={inquiries.map((inquiry) => {
        const step = stepOf.get(inquiry.id);
        return {
          head: (
            <>
              <a href={view.url(`causes/add/inquiries/${inquiry.id}`)} dir="auto">
                {view.name(inquiry.names)}
              </a>{" "}
              <span class="small quiet">{view.t(said[inquiry.kind])}</span>
              {inquiry.untied > 0 && <div class="small quiet">{view.t(said.untied, { count: inquiry.untied })}</div>}
            </>
          ),
          cells: [inquiry.heldOn ?? "–", inquiry.reasons, step?.heard ?? 0, step?.fresh ?? 0, step?.known ?? 0],
        };
      })}
    />
  );
}

const BeginOne = ({ view }: { view: View }) => (
  <section class="wrap block narrow-forms">
    <h2>{view.t(said.begin)}</h2>
    <Form view={view} operation={beginInquiry.name} hidden={{ language: view.language }}>
      <TextInput view={view} name="name" label={view.t(said.name)} hint={view.t(said.nameHint)} />
      <div class="pair">
        <Select
          view={view}
          name="kind"
          label={view.t(said.kind)}
          value="interview"
          options={inquiryKinds.map((kind) => ({ value: kind, label: view.t(said[kind]) }))}
        />
        <TextInput view={view} name="heldOn" type="date" label={view.t(said.heldOn)} optional />
      </div>
      <TextInput view={view} name="question" label={view.t(said.question)} hint={view.t(said.questionHint)} />
      <Button kind="main">{view.t(said.begin)}</Button>
    </Form>
  </section>
);
