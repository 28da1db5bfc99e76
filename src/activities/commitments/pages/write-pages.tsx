import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { draftCommitment } from "../keeping/draft-operations.ts";
import { changeCommitment } from "../keeping/promise-operations.ts";
import { readForWriting } from "../operations.ts";
import { pathOf } from "../telling.ts";
import { aroundWords } from "./around-words.ts";
import {
  type Beginning,
  beginningIn,
  beginningOf,
  hiddenOfBeginning,
  namesOfBeginning,
  queryOfBeginning,
} from "./beginning.ts";
import { Suggestions } from "./checklist.tsx";
import { ServesFields, WhatFields, WhomFields } from "./fields.tsx";
import { promiseFormWords as said } from "./form-words.ts";
import { promiseWords } from "./page-words.ts";
import { toPromise } from "./promise-forms.ts";
import { ClosedRoom, openRoomForm } from "./room.tsx";
import { type Part, parts, promiseFrom } from "./sent.ts";

type Found = z.output<typeof readForWriting.output>;

const fieldsOf = { what: WhatFields, whom: WhomFields, serves: ServesFields } as const;

interface FieldsOf {
  view: View;
  found: Found;
  held: readonly Part[];
  begins?: Beginning;
}

function Fields({ view, found, held, begins }: FieldsOf) {
  return (
    <>
      {held.map((part) => {
        const Part = fieldsOf[part];
        return <Part key={part} view={view} choices={found.choices} promise={found.promise} begins={begins} />;
      })}
    </>
  );
}

/** The part of a form that a step asks for; all of them where it is none of the three. */
const partsOfStep = (step: number): readonly Part[] => {
  const part = parts[step - 1];
  return part ? [part] : parts;
};

const hiddenOf = (view: View, held: readonly Part[], step: number): Record<string, string> => ({
  parts: held.join(" "),
  language: view.language,
  step: String(step),
});

const hasEntered = (view: View, name: string, otherwise: number): string => {
  const entered = view.entered[name];
  return typeof entered === "string" ? entered : String(otherwise);
};

/** A new promise: what, how much and by when; then it goes on step by step, or all of it on one page. */
export const newPromisePage = page({
  path: "/:initiative/work/promises/new",
  reads: readForWriting,
  draw: (found, view, { query }) => {
    const step = query.get("step") === "all" ? 0 : 1;
    const own = viewOfForm(view, draftCommitment);
    const held = partsOfStep(step);
    const begins = beginningIn(query, found.choices);
    return (
      <Layout view={view} title={view.t(said.newTitle)} navigation={navigationFor(view, "promises")}>
        <ClosedRoom view={view} />
        <section class="wrap top stack">
          {step === 1 && <p class="kicker">{view.t(said.step, { step })}</p>}
          <h1>{view.t(said.newTitle)}</h1>
          <p class="lead measure">{view.t(said.newLead)}</p>
          <BeginsWith view={view} names={step === 1 ? namesOfBeginning(view, found.choices, begins) : []} />
        </section>
        <section class="wrap block narrow-forms stack">
          {found.choices.organizations.length === 0 ? (
            <NoOrganization view={view} leads={found.choices.leads} />
          ) : (
            <>
              <Form
                view={own}
                operation={draftCommitment.name}
                hidden={{ ...hiddenOf(view, held, step), ...(step === 1 ? hiddenOfBeginning(begins) : {}) }}
              >
                <Fields view={own} found={found} held={held} begins={begins} />
                <Button kind="main">{view.t(step === 1 ? said.next : said.save)}</Button>
              </Form>
              <OtherWay view={view} step={step} begins={begins} />
            </>
          )}
        </section>
      </Layout>
    );
  },
  forms: [
    form({
      operation: draftCommitment,
      input: (sent) => ({ ...promiseFrom(sent), ...beginningOf(sent) }),
      leadsTo: ({ id }, { params, query }) =>
        query.get("step") === "all"
          ? `/${params.initiative}/${pathOf(id)}`
          : `/${params.initiative}/${pathOf(id)}/edit?step=2`,
      receipt: said.saved,
    }),
    openRoomForm(({ params }) => `/${params.initiative}/work/promises/new`),
  ],
});

const BeginsWith = ({ view, names }: { view: View; names: readonly string[] }) =>
  names.length === 0 ? null : <p class="measure">{view.t(aroundWords.beginsWith, { what: names.join(" · ") })}</p>;

/** From step by step to all on one page, and back; what it begins with goes along. */
function OtherWay({ view, step, begins }: { view: View; step: number; begins: Beginning }) {
  const query = queryOfBeginning(begins);
  if (step === 1) query.set("step", "all");
  return (
    <p class="small">
      <a href={`${view.url("work/promises/new")}${query.size > 0 ? `?${query}` : ""}`}>
        {view.t(step === 1 ? said.allOnOne : said.stepByStep)}
      </a>
    </p>
  );
}

const NoOrganization = ({ view, leads }: { view: View; leads: boolean }) => (
  <>
    <p>{view.t(leads ? said.noOrganizationsYet : said.noOrganization)}</p>
    <p class="acts">
      <ButtonLink href={view.url(leads ? "partners/paste" : "people")}>
        {view.t(leads ? promiseWords.bring : promiseWords.who)}
      </ButtonLink>
    </p>
  </>
);

/** Going on with a draft, step by step or whole; or changing what was promised, with a reason. */
export const editPromisePage = page({
  path: "/:initiative/work/promises/:id/edit",
  reads: readForWriting,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view, { query }) => {
    const promised = Boolean(found.promise?.promisedAt);
    const title = view.t(promised ? said.changeTitle : said.editTitle);
    const step = promised ? 0 : Number(query.get("step") ?? 0);
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "promises")}>
        <section class="wrap top stack">
          <p class="kicker">{step > 0 ? view.t(said.step, { step }) : title}</p>
          <h1 dir="auto">{view.name(found.promise?.names ?? {})}</h1>
          {promised && <p class="lead measure">{view.t(said.changeLead)}</p>}
        </section>
        <section class="wrap two">
          <div class="narrow-forms stack">
            {promised ? <ChangeForm view={view} found={found} /> : <DraftForm view={view} found={found} step={step} />}
          </div>
          {!promised && <Suggestions view={view} suggestions={found.suggestions} />}
        </section>
      </Layout>
    );
  },
  forms: [
    form({
      operation: draftCommitment,
      input: (sent, { params }) => ({ ...promiseFrom(sent), id: params.id, version: numberOf(sent, "version") }),
      leadsTo: ({ id }, { params, query }) => {
        const step = Number(query.get("step") ?? 0);
        return `/${params.initiative}/${pathOf(id)}${step === 1 || step === 2 ? `/edit?step=${step + 1}` : ""}`;
      },
      receipt: said.saved,
    }),
    form({
      operation: changeCommitment,
      input: (sent, { params }) => ({
        ...promiseFrom(sent),
        id: params.id,
        version: numberOf(sent, "version"),
        because: textOf(sent, "because") ?? "",
      }),
      leadsTo: toPromise,
      receipt: promiseWords.changed,
    }),
  ],
});

function DraftForm({ view, found, step }: { view: View; found: Found; step: number }) {
  const own = viewOfForm(view, draftCommitment);
  const held = partsOfStep(step);
  const id = found.promise?.id ?? "";
  const version = hasEntered(own, "version", found.promise?.version ?? 1);
  return (
    <>
      <Form view={own} operation={draftCommitment.name} hidden={{ ...hiddenOf(view, held, step), version }}>
        <Fields view={own} found={found} held={held} />
        <p class="acts">
          <Button kind="main">{view.t(step === 1 || step === 2 ? said.next : said.save)}</Button>
          <a class="btn bare" href={view.url(pathOf(id))}>
            {view.t(said.later)}
          </a>
        </p>
      </Form>
      <p class="small">
        <a href={`${view.url(`${pathOf(id)}/edit`)}${step > 0 ? "" : "?step=1"}`}>
          {view.t(step > 0 ? said.allOnOne : said.stepByStep)}
        </a>
      </p>
    </>
  );
}

function ChangeForm({ view, found }: { view: View; found: Found }) {
  const own = viewOfForm(view, changeCommitment);
  const version = hasEntered(own, "version", found.promise?.version ?? 1);
  return (
    <Form view={own} operation={changeCommitment.name} hidden={{ ...hiddenOf(view, parts, 0), version }}>
      <TextArea view={own} name="because" label={view.t(said.because)} hint={view.t(said.becauseHint)} rows={2} />
      <Fields view={own} found={found} held={parts} />
      <Button kind="main">{view.t(said.saveChange)}</Button>
    </Form>
  );
}
