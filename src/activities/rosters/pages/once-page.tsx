import { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { members } from "../../../core/actor.ts";
import { query } from "../../../core/operation.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { Num } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import {
  listAllOverlaps,
  type OverlapView,
  overlapViewSchema,
  seekOverlaps,
  standing,
} from "../../contributions/public.ts";
import { type JointCountView, jointCountViewSchema } from "../joint-count.ts";
import { listJointCounts, openJointCount } from "../operations.ts";
import { rosterWords as said } from "../words.ts";
import { FiguresSaid } from "./figures-said.tsx";

const foundSchema = z.object({
  overlaps: z.array(overlapViewSchema),
  counts: z.array(jointCountViewSchema),
  organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  canOpen: z.boolean(),
});
type Found = z.output<typeof foundSchema>;

/** Where two may have counted the same people, and the counts over lists, on one page. */
export const readOnce = query({
  name: "roster.once",
  summary: "Shows how people are counted once: what two partners are asked, and the counts over rosters.",
  scope: "initiative",
  input: z.object({}),
  output: foundSchema,
  allow: members,
  example: {},
  run: async (on) => ({ ...(await listAllOverlaps.run(on, {})), ...(await listJointCounts.run(on, {})) }),
});

/** Counted once. */
export const oncePage = page({
  path: "/:initiative/work/counted-once",
  reads: readOnce,
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "promises")}>
      <div class="wrap top stack">
        <h1>{view.t(said.title)}</h1>
        <p class="lead">{view.t(said.lead)}</p>
      </div>
      <Asked view={view} found={found} />
      <Counts view={view} counts={found.counts} />
      {found.canOpen && <OpenForm view={view} organizations={found.organizations} />}
    </Layout>
  ),
  forms: [
    form({
      operation: openJointCount,
      input: (sent, { params }) => ({
        names: { [languageOfPage(sent)]: textOf(sent, "name") },
        period: textOf(sent, "period"),
        organizationIds: sent.getAll("organizationIds").map(String),
        initiative: params.initiative,
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/work/counted-once/counts/${id}`,
      receipt: said.opened,
    }),
    form({
      operation: seekOverlaps,
      input: () => ({}),
      leadsTo: (_, { params }) => `/${params.initiative}/work/counted-once`,
      receipt: said.soughtNow,
    }),
  ],
});

const languageOfPage = (sent: FormData): string => textOf(sent, "language") ?? "en";

function Asked({ view, found }: { view: View; found: Found }) {
  const leads = view.viewer?.permissions.includes("backbone") ?? false;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.asked)}</h2>
      {found.overlaps.length === 0 && <p>{view.t(said.nothingAsked)}</p>}
      <ul class="once-list">
        {found.overlaps.map((overlap) => (
          <li key={overlap.id}>
            <a href={view.url(`work/counted-once/asked/${overlap.id}`)}>
              <bdi dir="auto">{namesOf(overlap)}</bdi> · <Num>{overlap.period}</Num>
            </a>
            <br />
            <span class="small quiet">{standing(view, overlap)}</span>
          </li>
        ))}
      </ul>
      {leads && (
        <Form view={viewOfForm(view, seekOverlaps)} operation={seekOverlaps.name}>
          <Button>{view.t(said.seek)}</Button>
        </Form>
      )}
    </section>
  );
}

const namesOf = ({ sides }: OverlapView): string => sides.map(({ organization }) => organization).join(" · ");

function Counts({ view, counts }: { view: View; counts: readonly JointCountView[] }) {
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.counts)}</h2>
      {counts.length === 0 && <p>{view.t(said.noCounts)}</p>}
      <ul class="once-list">
        {counts.map((count) => (
          <li key={count.id}>
            <a href={view.url(`work/counted-once/counts/${count.id}`)}>
              <bdi dir="auto">{view.name(count.names)}</bdi> · <Num>{count.period}</Num>
            </a>
            <br />
            <span class="small quiet">
              <FiguresSaid view={view} count={count} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenForm({ view, organizations }: { view: View; organizations: Found["organizations"] }) {
  const own = viewOfForm(view, openJointCount);
  return (
    <details class="wrap block once-open" open={own.faults.length > 0}>
      <summary>{view.t(said.open)}</summary>
      <Form view={own} operation={openJointCount.name} hidden={{ language: view.language }} class="measure">
        <TextInput view={own} name="name" label={view.t(said.countName)} hint={view.t(said.countNameHint)} />
        <TextInput view={own} name="period" type="number" label={view.t(said.period)} />
        <Checks
          view={own}
          name="organizationIds"
          label={view.t(said.who)}
          options={organizations.map(({ id, name }) => ({ value: id, label: name, isName: true }))}
        />
        <Button kind="main">{view.t(said.open)}</Button>
      </Form>
    </details>
  );
}
