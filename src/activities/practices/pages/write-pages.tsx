import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { AimFields } from "../../aims/public.ts";
import { type Strength, strengthHints, strengths, strengthWords } from "../../evidence/public.ts";
import { editPractice, tellPractice } from "../operations.ts";
import { readPracticeForWriting } from "../reading.ts";
import { practiceWords as said } from "../words.ts";

type Found = z.output<typeof readPracticeForWriting.output>;

const fieldsOf = (sent: Sent) => ({
  title: textOf(sent, "title"),
  how: textOf(sent, "how"),
  forWhom: textOf(sent, "forWhom"),
  costs: textOf(sent, "costs"),
  source: textOf(sent, "source") ?? null,
  strength: textOf(sent, "strength"),
  challengeIds: sent.getAll("challengeIds").map(String),
  placeIds: sent.getAll("placeIds").map(String),
  isPublic: sent.get("isPublic") === "yes",
});

const back = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/work/practices/${id}`;

/** Tells what worked at one's own organization. */
export const tellPracticePage = page({
  path: "/:initiative/work/practices/add",
  reads: readPracticeForWriting,
  draw: (found, view, request) => (
    <Layout view={view} title={view.t(said.add)} navigation={navigationFor(view, "practices")}>
      <div class="wrap top stack">
        <h1>{view.t(said.add)}</h1>
        <p class="lead measure">{view.t(found.organizations.length > 0 ? said.why : said.onlyPartners)}</p>
      </div>
      {found.organizations.length > 0 && <Writing view={view} found={found} request={request} />}
    </Layout>
  ),
  forms: [
    form({
      operation: tellPractice,
      input: (sent) => ({ ...fieldsOf(sent), organizationId: textOf(sent, "organizationId") }),
      leadsTo: back,
      receipt: said.saved,
    }),
  ],
});

/** Changes what was told. */
export const editPracticePage = page({
  path: "/:initiative/work/practices/:practice/edit",
  reads: readPracticeForWriting,
  input: ({ params }) => ({ id: params.practice ?? "" }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.t(said.change)} navigation={navigationFor(view, "practices")}>
      <div class="wrap top">
        <h1 dir="auto">{found.practice?.title}</h1>
      </div>
      <Writing view={view} found={found} request={request} />
    </Layout>
  ),
  forms: [
    form({
      operation: editPractice,
      input: (sent) => ({
        ...fieldsOf(sent),
        id: textOf(sent, "id"),
        version: Number(textOf(sent, "version") ?? Number.NaN),
      }),
      leadsTo: back,
      receipt: said.saved,
    }),
  ],
});

function Writing({ view, found, request: { query } }: { view: View; found: Found; request: PageRequest }) {
  const { practice } = found;
  const chosen = practice ?? { challengeIds: query.getAll("challenge"), placeIds: query.getAll("place") };
  return (
    <div class="wrap">
      <Form
        view={view}
        operation={practice ? editPractice.name : tellPractice.name}
        hidden={practice ? { id: practice.id, version: String(practice.version) } : {}}
        class="measure stack"
      >
        {!practice && (
          <Select
            view={view}
            name="organizationId"
            label={view.t(said.organization)}
            options={found.organizations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextInput view={view} name="title" label={view.t(said.what)} value={practice?.title} />
        <TextArea
          view={view}
          name="how"
          label={view.t(said.how)}
          hint={view.t(said.howHint)}
          value={practice?.how}
          rows={6}
        />
        <TextArea view={view} name="forWhom" label={view.t(said.forWhom)} value={practice?.forWhom} rows={2} optional />
        <TextArea view={view} name="costs" label={view.t(said.costs)} value={practice?.costs} rows={2} optional />
        <HowStrong view={view} value={practice?.strength} />
        <TextInput
          view={view}
          name="source"
          label={view.t(said.source)}
          hint={view.t(said.sourceHint)}
          value={practice?.source ?? undefined}
          optional
        />
        <AimFields view={view} spots={found.spots} chosen={chosen} />
        <Checks
          view={view}
          name="isPublic"
          label={view.t(said.whoReads)}
          values={practice?.isPublic ? ["yes"] : []}
          options={[{ value: "yes", label: view.t(said.everyone) }]}
        />
        <Button kind="main">{view.t(said.save)}</Button>
      </Form>
    </div>
  );
}

const HowStrong = ({ view, value }: { view: View; value: Strength | undefined }) => (
  <Radios
    view={view}
    name="strength"
    label={view.t(said.strength)}
    value={value ?? "promising"}
    options={strengths.toReversed().map((strength) => ({
      value: strength,
      label: view.t(strengthWords[strength]),
      hint: view.t(strengthHints[strength]),
    }))}
  />
);
