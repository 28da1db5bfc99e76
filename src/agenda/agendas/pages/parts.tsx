import type { ComponentChildren } from "preact";
import type { Language } from "../../../core/message.ts";
import { writeDay } from "../../../interface/days.ts";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { type Disagreement, type Sections, sectionKinds } from "../agenda.ts";
import { sectionWords } from "../words.ts";
import { agreedWords as said } from "./agreed-words.ts";

/** The text in its sections; one without words is left out. */
export const SectionsText = ({ view, sections, language }: { view: View; sections: Sections; language: Language }) => (
  <>
    {sectionKinds
      .filter((kind) => sections[kind].trim())
      .map((kind) => (
        <section key={kind} class="block measure">
          <h2>{view.t(sectionWords[kind])}</h2>
          <Prose text={sections[kind]} language={language} />
        </section>
      ))}
  </>
);

interface OneProps {
  view: View;
  disagreement: Disagreement;
  language: Language;
  children?: ComponentChildren;
}

/** What is not agreed, and each view of it in the words of those who hold it. */
export function OneDisagreement({ view, disagreement, language, children }: OneProps) {
  const { id, question, openedOn, settledOn, settledHow, stances } = disagreement;
  return (
    <article id={`d-${id}`} class="disagreement">
      <h3>
        <bdi lang={language}>{question}</bdi>
      </h3>
      <p class="small quiet">
        {settledOn
          ? view.t(said.settled, { date: writeDay(view, settledOn), how: settledHow ?? "" })
          : view.t(said.openSince, { date: writeDay(view, openedOn) })}
      </p>
      {stances.length > 0 && (
        <dl class="stances">
          {stances.map((stance) => (
            <div key={stance.id}>
              <dt dir="auto">{stance.holder ?? view.t(view.viewer?.isMember ? said.someone : said.aMember)}</dt>
              <dd dir="auto">{stance.wording}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
    </article>
  );
}
