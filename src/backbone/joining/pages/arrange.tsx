import type { z } from "zod";
import { languages } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { form, numberOf, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { readOptions } from "../arrangement/arrangement.ts";
import {
  arrangeJoining,
  dropFromJoining,
  keepOneCriterion,
  keepOneQuestion,
  offerCriteria,
  openJoining,
  readWhatIsArranged,
} from "../arrangement/operations.ts";
import { CriteriaPart, QuestionsPart } from "./arrange-parts.tsx";
import { readingWords as said } from "./backbone-words.ts";

type Found = z.output<typeof readWhatIsArranged.output>;

const back =
  (part: string) =>
  (_: unknown, { params }: PageRequest) =>
    `/${params.initiative}/joining/arrange${part}`;

/** Names from a form, or nothing where nobody wrote any. */
const writtenIn = (sent: Sent, field: string) => {
  const names = namesOf(sent, field);
  return Object.keys(names).length > 0 ? names : {};
};

/** Where the backbone team arranges joining, and opens or closes it. */
export const arrangePage = page({
  path: "/:initiative/joining/arrange",
  reads: readWhatIsArranged,
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.t(said.invitationAndDays)} navigation={navigationFor(view, "joining")}>
      <div class="wrap top stack">
        <h1>{view.t(found.isOpen ? said.isOpen : said.isClosed)}</h1>
        <p class="lead measure">{view.t(said.openWhat)}</p>
        <OpenForm view={view} isOpen={found.isOpen} />
      </div>
      <div class="wrap two block">
        <ArrangeForm view={view} found={found} />
        <div class="stack">
          <CriteriaPart view={view} criteria={found.criteria} changing={query.get("criterion")} />
          <QuestionsPart view={view} questions={found.questions} changing={query.get("question")} />
        </div>
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: openJoining,
      input: (sent) => ({ open: textOf(sent, "open") === "yes" }),
      leadsTo: back(""),
      receipt: said.saved,
    }),
    form({
      operation: arrangeJoining,
      input: (sent) => ({
        invitation: writtenIn(sent, "invitation"),
        scoreWords: scoreWordsIn(sent),
        vettersEach: numberOf(sent, "vettersEach"),
        applyUntil: textOf(sent, "applyUntil") ?? null,
        vetUntil: textOf(sent, "vetUntil") ?? null,
        cohortId: textOf(sent, "cohortId") ?? null,
      }),
      leadsTo: back(""),
      receipt: said.saved,
    }),
    form({
      operation: keepOneQuestion,
      input: (sent) => ({
        id: textOf(sent, "id"),
        kind: textOf(sent, "kind"),
        label: namesOf(sent, "label"),
        hint: writtenIn(sent, "hint"),
        options: readOptions(namesOf(sent, "options") as Record<string, string>) ?? [],
        needed: sent.has("needed"),
      }),
      leadsTo: back("#questions"),
      receipt: said.saved,
    }),
    form({
      operation: keepOneCriterion,
      input: (sent) => ({ id: textOf(sent, "id"), names: namesOf(sent, "names"), hint: writtenIn(sent, "hint") }),
      leadsTo: back("#criteria"),
      receipt: said.saved,
    }),
    form({ operation: offerCriteria, input: () => ({}), leadsTo: back("#criteria"), receipt: said.saved }),
    form({
      operation: dropFromJoining,
      input: (sent) => ({ what: textOf(sent, "what"), id: textOf(sent, "id") }),
      leadsTo: back(""),
      receipt: said.saved,
    }),
  ],
});

/** The four words of the scores; none where no language is filled in for any of them. */
function scoreWordsIn(sent: Sent): unknown[] {
  const all = [0, 1, 2, 3].map((place) => namesOf(sent, `scoreWords.${place}`));
  return all.some((names) => languages.some((language) => names[language])) ? all : [];
}

function OpenForm({ view, isOpen }: { view: View; isOpen: boolean }) {
  return (
    <Form
      view={viewOfForm(view, openJoining)}
      operation={openJoining.name}
      hidden={{ open: isOpen ? "no" : "yes" }}
      class="acts"
    >
      <Button kind={isOpen ? "plain" : "main"}>{view.t(isOpen ? said.closeIt : said.openIt)}</Button>
      <a href={view.url("joining")}>{view.t(said.toPublicPage)}</a>
    </Form>
  );
}

function ArrangeForm({ found, ...props }: { view: View; found: Found }) {
  const view = viewOfForm(props.view, arrangeJoining);
  const { arrangement, cohorts } = found;
  const invitation = {
    name: "invitation",
    label: view.t(said.invitation),
    hint: view.t(said.invitationHint),
    value: arrangement.invitation,
    optional: true,
    long: true,
  };
  return (
    <section class="stack">
      <h2>{view.t(said.invitationAndDays)}</h2>
      <Form view={view} operation={arrangeJoining.name}>
        <NamesInputs view={view} texts={[invitation]} />
        <NamesFold view={view} texts={[invitation]} label={view.t(said.otherLanguages)} />
        <Days view={view} arrangement={arrangement} />
        <TextInput
          view={view}
          name="vettersEach"
          type="number"
          inputMode="numeric"
          label={view.t(said.vettersEach)}
          value={arrangement.vettersEach}
        />
        <Select
          view={view}
          name="cohortId"
          label={view.t(said.cohort)}
          value={arrangement.cohortId ?? ""}
          options={[
            { value: "", label: view.t(said.noCohort) },
            ...cohorts.map(({ id, names }) => ({ value: id, label: view.name(names) })),
          ]}
        />
        <p class="small">
          <a href={view.url("joining/cohorts")}>{view.t(said.addCohort)}</a>
        </p>
        <ScoreWords view={view} found={found} />
        <Button>{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}

function ScoreWords({ view, found }: { view: View; found: Found }) {
  const scoreWords = [0, 1, 2, 3].map((place) => ({
    name: `scoreWords.${place}`,
    label: view.t(said.score, { score: place + 1 }),
    value: found.arrangement.scoreWords[place],
    optional: true,
  }));
  return (
    <details>
      <summary>{view.t(said.scoreWords)}</summary>
      <p class="small quiet">{view.t(said.scoreWordsHint)}</p>
      <NamesInputs view={view} texts={scoreWords} />
      <NamesFold view={view} texts={scoreWords} label={view.t(said.otherLanguages)} />
    </details>
  );
}

const Days = ({ view, arrangement }: { view: View; arrangement: Found["arrangement"] }) => (
  <div class="pair">
    <TextInput
      view={view}
      name="applyUntil"
      type="date"
      label={view.t(said.applyUntil)}
      value={arrangement.applyUntil ?? undefined}
      optional
    />
    <TextInput
      view={view}
      name="vetUntil"
      type="date"
      label={view.t(said.vetUntil)}
      value={arrangement.vetUntil ?? undefined}
      optional
    />
  </div>
);
