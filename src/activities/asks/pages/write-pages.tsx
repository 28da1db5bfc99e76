import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { listOf } from "../../../interface/languages-input.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { AimFields } from "../../aims/public.ts";
import { type Ask, readersOfAsk, usualDays } from "../ask.ts";
import { addOneAsk, editAsk } from "../operations.ts";
import { readAskForWriting } from "../reading.ts";
import { offeredSkills, saySkill } from "../skills.ts";
import { askWords, askNews as news } from "../words.ts";
import { readersHints, readersWords, askPageWords as said } from "./words.ts";

type Found = z.output<typeof readAskForWriting.output>;

const fieldsOf = (sent: Sent) => ({
  title: textOf(sent, "title"),
  words: textOf(sent, "words"),
  challengeIds: sent.getAll("challengeIds").map(String),
  placeIds: sent.getAll("placeIds").map(String),
  skills: [...sent.getAll("skills").map(String), ...listOf(sent, "otherSkills")],
  byWhen: textOf(sent, "byWhen") ?? null,
  readers: textOf(sent, "readers"),
});

const back = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/work/asks/${id}`;
const kindIn = ({ query }: PageRequest) => (query.get("kind") === "offer" ? "offer" : "ask");

/** Asks for something or offers something; `?kind=offer` chooses. */
export const addAskPage = page({
  path: "/:initiative/work/asks/add",
  reads: readAskForWriting,
  draw: (found, view, request) => {
    const title = view.t(kindIn(request) === "offer" ? said.offer : said.ask);
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "asks")}>
        <div class="wrap top stack">
          <h1>{title}</h1>
          {found.organizations.length === 0 && !found.asBackbone && <p class="wash">{view.t(askWords.noVoice)}</p>}
        </div>
        {(found.organizations.length > 0 || found.asBackbone) && (
          <Writing view={view} found={found} kind={kindIn(request)} request={request} />
        )}
      </Layout>
    );
  },
  forms: [
    form({
      operation: addOneAsk,
      input: (sent) => ({
        ...fieldsOf(sent),
        kind: textOf(sent, "kind"),
        organizationId: textOf(sent, "organizationId") ?? null,
        days: numberOf(sent, "days"),
      }),
      leadsTo: back,
      receipt: said.sent,
    }),
  ],
});

/** Changes one's own ask or offer. */
export const editAskPage = page({
  path: "/:initiative/work/asks/:ask/edit",
  reads: readAskForWriting,
  input: ({ params }) => ({ id: params.ask ?? "" }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.t(said.change)} navigation={navigationFor(view, "asks")}>
      <div class="wrap top">
        <h1 dir="auto">{found.ask?.title}</h1>
      </div>
      <Writing view={view} found={found} kind={found.ask?.kind ?? "ask"} request={request} />
    </Layout>
  ),
  forms: [
    form({
      operation: editAsk,
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

interface WritingProps {
  view: View;
  found: Found;
  kind: "ask" | "offer";
  request: PageRequest;
}

function Writing({ view, found, kind, request: { query } }: WritingProps) {
  const { ask } = found;
  const chosen = ask ?? { challengeIds: query.getAll("challenge"), placeIds: query.getAll("place") };
  return (
    <div class="wrap">
      <Form
        view={view}
        operation={ask ? editAsk.name : addOneAsk.name}
        hidden={ask ? { id: ask.id, version: String(ask.version) } : { kind }}
        class="measure stack"
      >
        {!ask && <Voice view={view} found={found} />}
        <TextInput
          view={view}
          name="title"
          label={view.t(kind === "ask" ? said.whatAsk : said.whatOffer)}
          value={ask?.title}
        />
        <TextArea
          view={view}
          name="words"
          label={view.t(said.more)}
          hint={view.t(said.moreHint)}
          value={ask?.words}
          optional
        />
        <WhoReads view={view} value={ask?.readers} />
        <AimFields view={view} spots={found.spots} chosen={chosen} />
        <Skills view={view} skills={ask?.skills ?? []} />
        <div class="pair">
          <TextInput
            view={view}
            name="byWhen"
            type="date"
            label={view.t(said.byWhen)}
            value={ask?.byWhen ?? undefined}
            optional
          />
          {!ask && (
            <TextInput
              view={view}
              name="days"
              type="number"
              label={view.t(said.days)}
              hint={view.t(said.daysHint)}
              value={usualDays}
            />
          )}
        </div>
        <Button kind="main">{view.t(ask ? said.save : said.send)}</Button>
      </Form>
    </div>
  );
}

function Voice({ view, found }: { view: View; found: Found }) {
  const options = [
    ...found.organizations.map(({ id, name }) => ({ value: id, label: name })),
    ...(found.asBackbone ? [{ value: "", label: view.t(news.backbone) }] : []),
  ];
  const only = options.length === 1 ? options[0] : undefined;
  return only ? (
    <>
      <input type="hidden" name="organizationId" value={only.value} />
      <p class="quiet">
        {view.t(said.forWhom)}: <span dir="auto">{only.label}</span>
      </p>
    </>
  ) : (
    <Select view={view} name="organizationId" label={view.t(said.forWhom)} options={options} />
  );
}

const WhoReads = ({ view, value }: { view: View; value: Ask["readers"] | undefined }) => (
  <Radios
    view={view}
    name="readers"
    label={view.t(said.whoReads)}
    value={value ?? "partners"}
    options={readersOfAsk.map((readers) => ({
      value: readers,
      label: view.t(readersWords[readers]),
      hint: view.t(readersHints[readers]),
    }))}
  />
);

function Skills({ view, skills }: { view: View; skills: readonly string[] }) {
  const others = skills.filter((skill) => !offeredSkills.includes(skill));
  return (
    <div class="tongues">
      <Checks
        view={view}
        name="skills"
        label={view.t(said.skills)}
        values={skills}
        options={offeredSkills.map((value) => ({ value, label: saySkill(value, view.language) }))}
        optional
      />
      <TextInput view={view} name="otherSkills" label={view.t(said.otherSkills)} value={others.join(", ")} optional />
    </div>
  );
}
