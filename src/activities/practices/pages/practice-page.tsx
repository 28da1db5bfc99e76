import type { z } from "zod";
import { FileField, FileList, sentFile } from "../../../backbone/files/public.ts";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { AimList } from "../../aims/public.ts";
import { strengthHints, strengthWords } from "../../evidence/public.ts";
import { attachToPractice, removeOnePractice, takeUseBack, usePractice } from "../operations.ts";
import { readPractice } from "../reading.ts";
import { practiceWords as said } from "../words.ts";
import { Uses } from "./uses.tsx";

export type FoundPractice = z.output<typeof readPractice.output>;

const back = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/work/practices/${id}`;

/** One practice: what, how, for whom, at what cost, how strong the evidence is, and how it went elsewhere. */
export const practicePage = page({
  path: "/:initiative/work/practices/:practice",
  reads: readPractice,
  input: ({ params }) => ({ id: params.practice ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={found.practice.title} navigation={navigationFor(view, "practices")}>
      <Top view={view} found={found} />
      <div class="wrap stack">
        <Told view={view} found={found} />
        <AimList view={view} aim={found.aim} />
        <Files view={view} found={found} />
        <Uses view={view} found={found} />
        <Changing view={view} found={found} />
        <ThingFoot view={view} thing={{ kind: "practice", id: found.practice.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: usePractice,
      input: (sent, { params }) => ({
        practiceId: params.practice,
        organizationId: textOf(sent, "organizationId"),
        since: textOf(sent, "since") ?? null,
        worked: textOf(sent, "worked"),
        words: textOf(sent, "words"),
      }),
      leadsTo: back,
      receipt: said.told,
    }),
    form({
      operation: takeUseBack,
      input: (sent, { params }) => ({ practiceId: params.practice, organizationId: textOf(sent, "organizationId") }),
      leadsTo: back,
      receipt: said.tookBack,
    }),
    form({
      operation: attachToPractice,
      input: (sent, { params }) => ({ id: params.practice, file: sentFile(sent, "file") }),
      leadsTo: back,
      receipt: said.attached,
    }),
    form({
      operation: removeOnePractice,
      input: (_sent, { params }) => ({ id: params.practice }),
      leadsTo: (_output, { params }) => `/${params.initiative}/work/practices`,
      receipt: said.removed,
    }),
  ],
});

function Top({ view, found: { practice, organization, counts } }: { view: View; found: FoundPractice }) {
  return (
    <div class="wrap top stack">
      <p class="kicker">
        {organization && (
          <>
            <a href={view.url(`organizations/${practice.organizationId}`)} dir="auto">
              {organization}
            </a>{" "}
            ·{" "}
          </>
        )}
        <a href={view.url("work/practices")}>{view.t(said.title)}</a>
      </p>
      <h1 lang={practice.language} dir="auto">
        {practice.title}
      </h1>
      <p class="lead">{view.t(said.usedCount, { tried: counts.tried, notHere: counts.notHere })}</p>
      <p class="small quiet">{view.t(practice.isPublic ? said.isPublic : said.forMembers)}</p>
    </div>
  );
}

function Told({ view, found: { practice } }: { view: View; found: FoundPractice }) {
  const facts = [
    [view.t(said.forWhom), practice.forWhom],
    [view.t(said.costs), practice.costs],
    [view.t(said.source), practice.source],
  ] as const;
  return (
    <>
      <section class="measure">
        <h2>{view.t(said.how)}</h2>
        <Prose text={practice.how} language={practice.language} />
      </section>
      <dl class="known">
        {facts.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang={practice.language} dir="auto">
                  {text}
                </dd>
              </div>
            ),
        )}
        <div>
          <dt>{view.t(said.strength)}</dt>
          <dd>
            {view.t(strengthWords[practice.strength])}
            <p class="small quiet">{view.t(strengthHints[practice.strength])}</p>
          </dd>
        </div>
      </dl>
    </>
  );
}

function Files({ view, found }: { view: View; found: FoundPractice }) {
  if (found.files.length === 0 && !found.mayChange) return null;
  const own = viewOfForm(view, attachToPractice);
  return (
    <section class="stack">
      <h2>{view.t(said.files)}</h2>
      <FileList view={view} files={found.files} />
      {found.mayChange && (
        <details class="noprint" open={own.faults.length > 0}>
          <summary>{view.t(said.attach)}</summary>
          <Form view={own} operation={attachToPractice.name} files class="measure stack">
            <FileField view={own} />
            <Button>{view.t(said.attach)}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}

function Changing({ view, found }: { view: View; found: FoundPractice }) {
  const leads = view.viewer?.permissions.includes("backbone") ?? false;
  if (!found.mayChange && !leads) return null;
  return (
    <div class="acts noprint">
      {found.mayChange && (
        <ButtonLink href={view.url(`work/practices/${found.practice.id}/edit`)}>{view.t(said.change)}</ButtonLink>
      )}
      <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
        <Form view={viewOfForm(view, removeOnePractice)} operation={removeOnePractice.name}>
          <Button>{view.t(said.remove)}</Button>
        </Form>
      </Confirm>
    </div>
  );
}
