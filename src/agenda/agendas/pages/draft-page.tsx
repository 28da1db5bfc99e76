import type { z } from "zod";
import { TextEditor, textForm } from "../../../backbone/documents/public.ts";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { nameDisagreement, settleDisagreement, wordStance } from "../disagreements/operations.ts";
import { letWrite, publishAgenda } from "../operations.ts";
import { readAgendaDraft } from "../reading.ts";
import { agendaWords, sectionWords } from "../words.ts";
import { agreedWords, draftWords as said } from "./agreed-words.ts";
import { Disagreeing } from "./disagreeing.tsx";

type Draft = z.output<typeof readAgendaDraft.output>;

const here = (_output: unknown, { params }: PageRequest): string => `/${params.initiative}/goal/agreed/draft`;
const toDisagreements = (output: unknown, request: PageRequest): string => `${here(output, request)}#disagreements`;

/** The draft: written together, section by section; published from here. */
export const draftPage = page({
  path: "/:initiative/goal/agreed/draft",
  reads: readAgendaDraft,
  draw: (found, view, { query }) => {
    const writing = query.get("section") ?? sectionOfEntered(found, view);
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "agreed")}>
        <div class="wrap top">
          <p class="kicker">
            <a href={view.url("goal/agreed")}>{view.t(agendaWords.title)}</a>
          </p>
          <h1>{view.t(said.title)}</h1>
          <p class="lead measure">{view.t(said.lead)}</p>
        </div>
        <div class="wrap">
          {found.sections.map((section) => (
            <Section
              key={section.kind}
              view={view}
              section={section}
              language={found.language}
              isWriting={section.kind === writing && section.writes}
            />
          ))}
        </div>
        <Disagreeing view={view} found={found} />
        {found.leads && <WhoWrites view={view} found={found} />}
        {found.leads && <Publish view={view} found={found} />}
      </Layout>
    );
  },
  forms: [
    textForm(({ params, query }) => `/${params.initiative}/goal/agreed/draft?section=${query.get("section") ?? ""}`),
    form({
      operation: letWrite,
      input: (sent) => ({ writtenBy: textOf(sent, "writtenBy") }),
      leadsTo: here,
      receipt: agreedWords.saved,
    }),
    form({
      operation: publishAgenda,
      input: (sent) => ({ note: textOf(sent, "note"), endorseBy: textOf(sent, "endorseBy") }),
      leadsTo: (_, { params }) => `/${params.initiative}/goal/agreed`,
      receipt: said.published,
    }),
    form({
      operation: nameDisagreement,
      input: (sent) => ({ question: textOf(sent, "question") }),
      leadsTo: toDisagreements,
      receipt: agreedWords.saved,
    }),
    form({
      operation: wordStance,
      input: (sent) => ({
        id: textOf(sent, "id"),
        organizationId: textOf(sent, "organizationId"),
        holder: textOf(sent, "holder"),
        wording: textOf(sent, "wording"),
      }),
      leadsTo: toDisagreements,
      receipt: agreedWords.saved,
    }),
    form({
      operation: settleDisagreement,
      input: (sent) => ({
        id: textOf(sent, "id"),
        settled: textOf(sent, "settled") === "yes",
        how: textOf(sent, "how"),
      }),
      leadsTo: toDisagreements,
      receipt: agreedWords.saved,
    }),
  ],
});

/** Where a text was refused, its section is open again. */
const sectionOfEntered = (found: Draft, view: View): string | undefined =>
  found.sections.find(({ id }) => id === view.entered.id)?.kind;

interface SectionProps {
  view: View;
  section: Draft["sections"][number];
  language: Draft["language"];
  isWriting: boolean;
}

function Section({ view, section, language, isWriting }: SectionProps) {
  const name = view.t(sectionWords[section.kind]);
  const to = (path: string): string => view.url(`goal/agreed/${path}`);
  if (isWriting)
    return (
      <section class="block" id={section.kind}>
        <TextEditor view={view} document={section} label={name} hint={view.t(said.writeHint)} rows={12} />
        <p>
          <a href={`${to("draft")}#${section.kind}`}>{view.t(said.done)}</a>
        </p>
      </section>
    );
  return (
    <section class="block measure" id={section.kind}>
      <h2>{name}</h2>
      {section.text.trim() ? (
        <Prose text={section.text} language={language} />
      ) : (
        <p class="quiet">{view.t(said.nothingHere)}</p>
      )}
      <p class="acts noprint">
        {section.writes && (
          <a href={`${to(`draft?section=${section.kind}`)}#${section.kind}`}>
            {view.t(said.write)}
            <span class="vh">: {name}</span>
          </a>
        )}
        <a href={to(`propose?section=${section.kind}`)}>
          {view.t(said.propose)}
          <span class="vh">: {name}</span>
        </a>
        <a href={view.url(`texts/${section.id}/history`)}>
          {view.t(said.history)}
          <span class="vh">: {name}</span>
        </a>
      </p>
    </section>
  );
}

function WhoWrites({ view, found }: { view: View; found: Draft }) {
  const all = found.writtenBy === "members";
  return (
    <section class="wrap block noprint">
      <h2>{view.t(said.whoWrites)}</h2>
      <p>{view.t(all ? said.membersWrite : said.backboneWrites)}</p>
      <Form
        view={viewOfForm(view, letWrite)}
        operation={letWrite.name}
        hidden={{ writtenBy: all ? "backbone" : "members" }}
        class="acts"
      >
        <Button>{view.t(all ? said.letBackbone : said.letMembers)}</Button>
      </Form>
    </section>
  );
}

function Publish(props: { view: View; found: Draft }) {
  const view = viewOfForm(props.view, publishAgenda);
  return (
    <section class="wrap block noprint measure" id="publish">
      <h2>{view.t(said.publishTitle, { number: String(props.found.published + 1) })}</h2>
      <p class="quiet">{view.t(said.publishWhy)}</p>
      <Form view={view} operation={publishAgenda.name}>
        <TextArea view={view} name="note" label={view.t(said.publishNote)} rows={2} optional />
        <TextInput view={view} name="endorseBy" type="date" label={view.t(said.endorseBy)} optional />
        <Button kind="main">{view.t(said.publish)}</Button>
      </Form>
    </section>
  );
}
