import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate, formatShare } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { addCauseNote, dropCauseNote } from "../../challenges/public.ts";
import { lookAtCause } from "../look.ts";
import { choosePoint, endOnePoint, setBinding } from "../operations.ts";
import { pointWords, causeWords as said } from "../words.ts";
import { Choice } from "./cause-choice.tsx";
import { Beside } from "./cause-notes.tsx";
import { ByRole, IfSolved, Loops, WhatKind } from "./cause-parts.tsx";
import { Outdated } from "./causes-page.tsx";
import { Circle, type FoundCause } from "./circle.tsx";
import { WhileOpen } from "./waiting.tsx";

const backToCause = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/causes/${params.challenge}`;

/** The id at the end of the address of a decision, however much of the address was pasted. */
const idAtEnd = (sent: Sent): string | null => {
  const text = textOf(sent, "decisionId");
  return text ? (/[0-9a-f-]{36}$/i.exec(text)?.[0] ?? text) : null;
};

const answerOf = (sent: Sent, name: string) => ({
  verdict: textOf(sent, `${name}.verdict`),
  words: textOf(sent, `${name}.words`) ?? null,
});

const bindingOf = (sent: Sent) => ({
  bodyId: textOf(sent, "bodyId") ?? null,
  indicatorIds: sent.getAll("indicatorIds").map(String),
});

/** One cause: the sentence, the picture, the table, where this comes from and what came of it. */
export const causePage = page({
  path: "/:initiative/causes/:challenge",
  reads: lookAtCause,
  input: ({ params }) => ({ id: params.challenge ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.name(found.cause.names)} navigation={navigationFor(view, "causes")}>
      <div class="wrap top">
        <p class="kicker">{view.t(said.cause, { number: found.cause.number })}</p>
        <h1 dir="auto">{view.name(found.cause.names)}</h1>
        {view.name(found.cause.about) && (
          <p class="measure" dir="auto">
            {view.name(found.cause.about)}
          </p>
        )}
        <Sentence view={view} found={found} />
      </div>
      <div class="wrap">
        {found.openRounds.length > 0 && <WhileOpen view={view} rounds={found.openRounds} level={2} />}
        <Circle view={view} found={found} />
        <ByRole view={view} found={found} />
        <IfSolved view={view} found={found} />
        <Loops view={view} found={found} />
        <WhatKind view={view} found={found} />
        <Beside view={view} found={found} />
        <Choice view={view} found={found} />
        <Source view={view} found={found} />
        <ThingFoot view={view} thing={{ kind: "challenge", id: found.cause.id }} standing={found.standing} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: choosePoint,
      input: (sent, { params }) => ({
        challengeId: params.challenge,
        runId: textOf(sent, "runId") ?? null,
        canWe: answerOf(sent, "canWe"),
        needEachOther: answerOf(sent, "needEachOther"),
        decisionId: idAtEnd(sent),
        decidedWords: textOf(sent, "decidedWords") ?? null,
        ...bindingOf(sent),
      }),
      leadsTo: backToCause,
      receipt: said.wasChosen,
    }),
    form({
      operation: setBinding,
      input: (sent) => ({ id: textOf(sent, "id"), ...bindingOf(sent) }),
      leadsTo: backToCause,
      receipt: said.wasBound,
    }),
    form({
      operation: endOnePoint,
      input: (sent) => ({ id: textOf(sent, "id"), because: textOf(sent, "because") }),
      leadsTo: backToCause,
      receipt: said.wasEnded,
    }),
    form({
      operation: addCauseNote,
      input: (sent, { params }) => ({
        challengeId: params.challenge,
        kind: textOf(sent, "kind"),
        language: textOf(sent, "language"),
        words: textOf(sent, "words"),
        source: textOf(sent, "source") ?? null,
      }),
      leadsTo: backToCause,
      receipt: said.added,
    }),
    form({
      operation: dropCauseNote,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: backToCause,
    }),
  ],
});

function Sentence({ view, found }: { view: View; found: FoundCause }) {
  if (found.cause.mergedInto)
    return (
      <p class="lead">
        <a href={view.url(`causes/${found.cause.mergedInto}`)}>{view.t(said.mergedHere)}</a>
      </p>
    );
  if (found.cause.retiredAt) return <p class="lead">{view.t(said.retired)}</p>;
  if (found.openRounds.length > 0) return null;
  const standing = found.result?.found.lenses.second_order;
  if (!found.result || !standing) return <p class="lead">{view.t(said.notInRun)}</p>;
  const { inputs, settings, outdated } = found.result.run;
  const about = { rank: standing.rank, causes: inputs.causes.length };
  const [low, high] = [standing.low ?? standing.rank, standing.high ?? standing.rank];
  const chance = { ...about, k: settings.k, share: formatShare(standing.probability ?? 0, 0) };
  const place = low === high ? view.t(said.sentenceSame, chance) : view.t(said.sentence, { ...chance, low, high });
  const sentence =
    inputs.people === 0
      ? view.t(said.sentenceMap, about)
      : `${place} ${view.t(pointWords.notProof, { people: inputs.people })}`;
  return (
    <>
      <p class="lead">{sentence}</p>
      {outdated && <Outdated view={view} />}
    </>
  );
}

const Source = ({ view, found: { result } }: { view: View; found: FoundCause }) =>
  result && (
    <p class="source">
      <a href={view.url(`causes/calculations/${result.run.id}`)}>
        {view.t(pointWords.basedOn, {
          number: result.run.number,
          date: formatDate(new Date(result.run.madeAt), view.language),
        })}
      </a>
    </p>
  );
