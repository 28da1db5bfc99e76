import { type Language, languages, type Names } from "../../../../core/message.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, TextArea } from "../../../../interface/form.tsx";
import { ownNames } from "../../../../interface/layout.tsx";
import { type AskedText, NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { addQuestion, removeQuestion } from "../asked-operations.ts";
import type { StoryCampaign } from "../campaign.ts";
import { campaignWords as said } from "../words.ts";

const linesOf = (sent: Sent, field: string): string[] =>
  (textOf(sent, field) ?? "").split("\n").flatMap((line) => (line.trim() ? [line.trim()] : []));

/** Choices are written in lines, the same choice on the same line of each language. */
function choicesIn(sent: Sent): Names[] {
  const written = languages.map((language) => [language, linesOf(sent, `question.choices.${language}`)] as const);
  const longest = Math.max(...written.map(([, lines]) => lines.length));
  return Array.from({ length: longest }, (_, place) =>
    Object.fromEntries(written.flatMap(([language, lines]) => (lines[place] ? [[language, lines[place]]] : []))),
  );
}

/** What a form says of a question asked after the story. */
export function questionIn(sent: Sent): Record<string, unknown> {
  const kind = textOf(sent, "question.kind");
  const question = namesOf(sent, "question.question", textOf(sent, "writtenIn"));
  const several = (field: string, count: number) =>
    Array.from({ length: count }, (_, place) => namesOf(sent, `question.${field}.${place}`, textOf(sent, "writtenIn")));
  if (kind === "triad") return { kind, question, corners: several("corners", 3) };
  if (kind === "slider") return { kind, question, ends: several("ends", 2) };
  return { kind, question, choices: choicesIn(sent) };
}

interface QuestionsProps {
  view: View;
  campaign: StoryCampaign;
}

const kinds = ["triad", "slider", "choice"] as const;
type Kind = (typeof kinds)[number];

/** The questions after the story: those that are asked, and forms for another of each kind. */
export function Questions({ view, campaign }: QuestionsProps) {
  const { triads, sliders, more } = campaign.asks;
  const all = [
    ...triads.map(({ id, question, corners }) => ({ id, kind: said.triad, question, parts: corners })),
    ...sliders.map(({ id, question, ends }) => ({ id, kind: said.slider, question, parts: ends })),
    ...more.map(({ id, names, choices }) => ({
      ...{ id, kind: said.choice, question: names },
      parts: choices.map((choice) => choice.names),
    })),
  ];
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.questionsTitle)}</h2>
      <p class="measure quiet">{view.t(said.questionsLead)}</p>
      {all.map(({ id, kind, question, parts }) => (
        <div key={id} class="row story-person">
          <p>
            <span class="small quiet">{view.t(kind)} · </span>
            <bdi dir="auto">{view.name(question)}</bdi>
            <span class="small">
              {": "}
              <bdi>{parts.map((part) => view.name(part)).join(" / ")}</bdi>
            </span>
          </p>
          {!campaign.closedAt && (
            <Form view={{ ...view, faults: [] }} operation={removeQuestion.name} hidden={{ questionId: id }}>
              <Button kind="bare">{view.t(said.removeQuestion)}</Button>
            </Form>
          )}
        </div>
      ))}
      {!campaign.closedAt && kinds.map((kind) => <AddOne key={kind} view={view} kind={kind} />)}
    </section>
  );
}

const adding = { triad: said.addTriad, slider: said.addSlider, choice: said.addChoice };

/** What a question of a kind is made of, beside its words. */
function partsOf(view: View, kind: Kind): AskedText[] {
  const question = { name: "question.question", label: view.t(said.question), within: kind };
  const parts = (field: string, count: number, label: typeof said.corner) =>
    Array.from({ length: count }, (_, place) => ({
      name: `question.${field}.${place}`,
      label: view.t(label, { place: place + 1 }),
      within: kind,
    }));
  if (kind === "triad") return [question, ...parts("corners", 3, said.corner)];
  return kind === "slider" ? [question, ...parts("ends", 2, said.end)] : [question];
}

function AddOne({ view: page, kind }: { view: View; kind: Kind }) {
  const isThis = page.entered.operation === addQuestion.name && page.entered["question.kind"] === kind;
  const view = isThis ? page : { ...page, faults: [], entered: {} };
  const texts = partsOf(view, kind);
  return (
    <details class="story-fold" open={view.faults.length > 0}>
      <summary>{view.t(adding[kind])}</summary>
      <Form
        view={view}
        operation={addQuestion.name}
        hidden={{ "question.kind": kind, writtenIn: view.language }}
        class="story-form"
      >
        <NamesInputs view={view} texts={texts} />
        <NamesFold view={view} texts={texts} label={view.t(said.inOtherLanguages)} />
        {kind === "choice" && languages.map((one) => <Choices key={one} view={view} language={one} />)}
        <Button>{view.t(adding[kind])}</Button>
      </Form>
    </details>
  );
}

const Choices = ({ view, language }: { view: View; language: Language }) => (
  <TextArea
    view={view}
    name={`question.choices.${language}`}
    label={`${view.t(said.choicesOf)} · ${ownNames[language]}`}
    rows={4}
    optional={language !== view.language}
  />
);
