import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../../../backbone/things/public.ts";
import { Button, ButtonLink } from "../../../../../interface/actions.tsx";
import { Checks, Form, Select, TextArea } from "../../../../../interface/form.tsx";
import { Layout } from "../../../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../../interface/names-input.tsx";
import { formatDate } from "../../../../../interface/numbers.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../../../interface/page.ts";
import type { View } from "../../../../../interface/view.ts";
import { pathOfTheme } from "../../theme.ts";
import { candidateStateWords, themeWords as said, stepWords } from "../../words.ts";
import { type Candidate, candidateStates, pathOfCandidate } from "../candidate.ts";
import {
  addGoalCandidate,
  editGoalCandidate,
  listGoalCandidates,
  readGoalCandidate,
  settleGoalCandidate,
} from "../operations.ts";

type Choices = z.output<typeof listGoalCandidates.output>["choices"];
type Found = z.output<typeof readGoalCandidate.output>;

const candidateOf = (sent: Sent) => ({
  names: namesOf(sent, "names", textOf(sent, "writtenIn")),
  why: namesOf(sent, "why"),
  themeIds: sent.getAll("themeIds").map(String),
  challengeIds: sent.getAll("challengeIds").map(String),
});
const toCandidate = ({ id }: { id: string }, { params }: PageRequest): string =>
  `/${params.initiative}/${pathOfCandidate(id)}`;

/** Goals that could be set, from what was heard. */
export const candidatesPage = page({
  path: "/:initiative/listening/candidates",
  reads: listGoalCandidates,
  draw: ({ candidates, mayAdd, choices }, view) => (
    <Layout view={view} title={view.t(said.candidates)} navigation={navigationFor(view, "listening")}>
      <section class="wrap top stack">
        <h1>{view.t(said.candidates)}</h1>
        <p class="lead">{view.t(said.candidatesLead, { count: candidates.length })}</p>
        <ul class="theme-links">
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <a href={view.url(pathOfCandidate(candidate.id))} dir="auto">
                {view.name(candidate.names)}
              </a>{" "}
              <span class="small quiet">{view.t(candidateStateWords[candidate.state])}</span>
            </li>
          ))}
        </ul>
      </section>
      {mayAdd && (
        <section class="wrap block noprint">
          <h2>{view.t(said.addCandidate)}</h2>
          <CandidateForm
            view={view}
            operation={addGoalCandidate}
            choices={choices}
            button={view.t(said.addCandidate)}
          />
        </section>
      )}
    </Layout>
  ),
  forms: [form({ operation: addGoalCandidate, input: candidateOf, leadsTo: toCandidate, receipt: said.added })],
});

interface CandidateFormProps {
  view: View;
  operation: typeof addGoalCandidate | typeof editGoalCandidate;
  choices: Choices;
  candidate?: Candidate;
  button: string;
}

function CandidateForm({ view: whole, operation, choices, candidate, button }: CandidateFormProps) {
  const view = viewOfForm(whole, operation as typeof addGoalCandidate);
  const texts = [
    { name: "names", label: view.t(said.sentence), value: candidate?.names },
    { name: "why", label: view.t(said.why), value: candidate?.why, long: true, optional: true },
  ];
  return (
    <Form view={view} operation={operation.name} hidden={{ writtenIn: view.language }} class="measure stack">
      <NamesInputs view={view} texts={texts} />
      {choices.themes.length > 0 && (
        <Checks
          view={view}
          name="themeIds"
          label={view.t(said.fromThemes)}
          optional
          values={candidate?.themeIds ?? []}
          options={choices.themes.map(({ id, names }) => ({ value: id, label: view.name(names), isName: true }))}
        />
      )}
      {choices.causes.length > 0 && (
        <details open={(candidate?.challengeIds.length ?? 0) > 0}>
          <summary>{view.t(said.fromCauses)}</summary>
          <Checks
            view={view}
            name="challengeIds"
            label={view.t(said.fromCauses)}
            optional
            values={candidate?.challengeIds ?? []}
            options={choices.causes.map(({ id, names }) => ({ value: id, label: view.name(names), isName: true }))}
          />
        </details>
      )}
      <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      <Button>{button}</Button>
    </Form>
  );
}

/** One goal that could be set: where it comes from and what came of it. */
export const candidatePage = page({
  path: "/:initiative/listening/candidates/:id",
  reads: readGoalCandidate,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => <CandidatePage view={view} found={found} />,
  forms: [
    form({
      operation: editGoalCandidate,
      input: (sent, { params }) => ({ id: params.id, ...candidateOf(sent) }),
      leadsTo: toCandidate,
      receipt: said.saved,
    }),
    form({
      operation: settleGoalCandidate,
      input: (sent, { params }) => ({
        id: params.id,
        state: textOf(sent, "state"),
        because: textOf(sent, "because") ?? null,
        indicatorId: textOf(sent, "indicatorId") ?? null,
        decisionId: textOf(sent, "decisionId") ?? null,
      }),
      leadsTo: toCandidate,
      receipt: said.saved,
    }),
  ],
});

function CandidatePage({ view, found }: { view: View; found: Found }) {
  const { candidate, choices } = found;
  return (
    <Layout view={view} title={view.name(candidate.names)} navigation={navigationFor(view, "listening")}>
      <section class="wrap top stack">
        <p class="kicker">
          <a href={view.url("listening/candidates")}>{view.t(said.candidates)}</a>
        </p>
        <h1 dir="auto">{view.name(candidate.names)}</h1>
        <p class="lead">{view.t(candidateStateWords[candidate.state])}</p>
        {view.name(candidate.why) && (
          <p class="measure" dir="auto">
            {view.name(candidate.why)}
          </p>
        )}
      </section>
      <div class="wrap stack">
        <CandidateLineage view={view} found={found} />
        {found.mayChange && (
          <section class="block stack noprint">
            {found.mayTalk && (
              <p class="acts">
                <ButtonLink href={view.url(`listening/conversations/new?about=goal-candidate:${candidate.id}`)}>
                  {view.t(said.talkAboutIt)}
                </ButtonLink>
              </p>
            )}
            <Settle view={view} found={found} />
            <details>
              <summary>{view.t(said.change)}</summary>
              <CandidateForm
                view={view}
                operation={editGoalCandidate}
                choices={choices}
                candidate={candidate}
                button={view.t(said.save)}
              />
            </details>
          </section>
        )}
        <ThingFoot view={view} thing={{ kind: "goal-candidate", id: candidate.id }} standing={found.standing} />
      </div>
    </Layout>
  );
}

function CandidateLineage({ view, found: { candidate, choices } }: { view: View; found: Found }) {
  const indicator = choices.indicators.find(({ id }) => id === candidate.indicatorId);
  const decision = choices.decisions.find(({ id }) => id === candidate.decisionId);
  return (
    <section class="block stack">
      <h2>{view.t(said.lineage)}</h2>
      <h3>{view.t(said.fromThemes)}</h3>
      <ul class="theme-links">
        {choices.themes
          .filter(({ id }) => candidate.themeIds.includes(id))
          .map(({ id, names, step }) => (
            <li key={id}>
              <a href={view.url(pathOfTheme(id))} dir="auto">
                {view.name(names)}
              </a>{" "}
              {step && <span class="small quiet">{view.t(stepWords[step])}</span>}
            </li>
          ))}
      </ul>
      <h3>{view.t(said.fromCauses)}</h3>
      <ul class="theme-links">
        {choices.causes
          .filter(({ id }) => candidate.challengeIds.includes(id))
          .map(({ id, names, path }) => (
            <li key={id}>
              <a href={view.url(path)} dir="auto">
                {view.name(names)}
              </a>
            </li>
          ))}
      </ul>
      <h3>{view.t(said.whatCame)}</h3>
      <p>
        {view.t(candidateStateWords[candidate.state])}
        {candidate.settledOn && ` · ${formatDate(new Date(candidate.settledOn), view.language)}`}
      </p>
      {candidate.because && <p dir="auto">{candidate.because}</p>}
      {[indicator, decision].map(
        (link) =>
          link && (
            <p key={link.id}>
              <a href={view.url(link.path)} dir="auto">
                {view.name(link.names)}
              </a>
            </p>
          ),
      )}
    </section>
  );
}

function Settle({ view, found: { candidate, choices } }: { view: View; found: Found }) {
  const settling = viewOfForm(view, settleGoalCandidate);
  const optionsOf = (links: Choices["indicators"]) =>
    links.map((one) => ({ value: one.id, label: view.name(one.names) }));
  return (
    <details open={settling.faults.length > 0}>
      <summary>{view.t(said.settle)}</summary>
      <Form view={settling} operation={settleGoalCandidate.name} class="measure">
        <Select
          view={settling}
          name="state"
          label={view.t(said.state)}
          value={candidate.state}
          options={candidateStates.map((value) => ({ value, label: view.t(candidateStateWords[value]) }))}
        />
        <TextArea
          view={settling}
          name="because"
          label={view.t(said.because)}
          value={candidate.because ?? ""}
          rows={2}
          optional
        />
        {choices.indicators.length > 0 && (
          <Select
            view={settling}
            name="indicatorId"
            label={view.t(said.indicator)}
            value={candidate.indicatorId ?? ""}
            optional
            empty
            options={optionsOf(choices.indicators)}
          />
        )}
        {choices.decisions.length > 0 && (
          <Select
            view={settling}
            name="decisionId"
            label={view.t(said.decision)}
            value={candidate.decisionId ?? ""}
            optional
            empty
            options={optionsOf(choices.decisions)}
          />
        )}
        <Button>{view.t(said.save)}</Button>
      </Form>
    </details>
  );
}
