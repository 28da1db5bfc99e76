import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { WorkList, type WorkPart } from "../../../backbone/organizations/public.ts";
import { ThingFoot } from "../../../backbone/things/public.ts";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate, formatShare } from "../../../interface/numbers.tsx";
import { form, numberOf, type Page, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { addCauseNote, dropCauseNote } from "../../challenges/public.ts";
import { Outdated } from "../../runs/public.ts";
import type { FoundCause } from "../found-cause.ts";
import { verdicts } from "../leverage-point.ts";
import type { lookAtCauseFrom } from "../look.ts";
import { type choosePointFrom, endOnePoint, setBinding } from "../operations.ts";
import { pointWords, causeWords as said } from "../words.ts";
import { Choice, ChosenForAll } from "./cause-choice.tsx";
import { Beside } from "./cause-notes.tsx";
import { ByRole, IfSolved, Loops, WhatKind } from "./cause-parts.tsx";
import { Circle } from "./circle.tsx";
import { WhileOpen } from "./waiting.tsx";

const backToCause = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/causes/${params.challenge}`;

/** An answer and, where somebody counted, how many hands it had. */
function answerOf(sent: Sent, name: string) {
  const hands = verdicts.map((one) => [one, numberOf(sent, `${name}.hands.${one}`)] as const);
  return {
    verdict: textOf(sent, `${name}.verdict`),
    words: textOf(sent, `${name}.words`) ?? null,
    hands: hands.some(([, count]) => count !== undefined) ? Object.fromEntries(hands) : null,
  };
}

const bindingOf = (sent: Sent) => ({
  bodyId: textOf(sent, "bodyId") ?? null,
  indicatorIds: sent.getAll("indicatorIds").map(String),
});

/** What the page of a cause reads, and the change by which it is chosen there. */
interface CauseDoings {
  look: ReturnType<typeof lookAtCauseFrom>;
  choose: ReturnType<typeof choosePointFrom>;
}

/** One cause: the sentence, the picture, the table, where this comes from and what came of it. */
export const causePage = ({ look, choose }: CauseDoings): Page =>
  page({
    path: "/:initiative/causes/:challenge",
    reads: look,
    input: ({ params }) => ({ id: params.challenge ?? "" }),
    draw: (found, view) => (
      <Layout
        view={view}
        title={view.name(found.cause.names)}
        navigation={navigationFor(view, "causes", { figures: true, causeMap: found.hasMap })}
      >
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
          {found.member ? (
            <ForMember view={view} found={found} work={found.work} />
          ) : (
            <ForVisitor view={view} found={found} />
          )}
        </div>
      </Layout>
    ),
    forms: [
      form({
        operation: choose,
        input: (sent, { params }) => ({
          challengeId: params.challenge,
          runId: textOf(sent, "runId") ?? null,
          canWe: answerOf(sent, "canWe"),
          needEachOther: answerOf(sent, "needEachOther"),
          decisionId: textOf(sent, "decisionId") ?? null,
          decidedWords: textOf(sent, "decidedWords") ?? null,
          chosenOn: textOf(sent, "chosenOn"),
          ...bindingOf(sent),
        }),
        leadsTo: backToCause,
        receipt: said.wasChosen,
      }),
      ...otherForms,
    ],
  });

const otherForms = [
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
  form({ operation: dropCauseNote, input: (sent) => ({ id: textOf(sent, "id") }), leadsTo: backToCause }),
];

const ForMember = ({ view, found, work }: { view: View; found: FoundCause; work: readonly WorkPart[] }) => (
  <>
    {found.openRounds.length > 0 && <WhileOpen view={view} rounds={found.openRounds} level={2} />}
    <Circle view={view} found={found} />
    <ByRole view={view} found={found} />
    <IfSolved view={view} found={found} />
    <Loops view={view} found={found} />
    <WorkList view={view} work={work} />
    <WhatKind view={view} found={found} />
    <Beside view={view} found={found} />
    <Choice view={view} found={found} />
    <Source view={view} found={found} />
    <ThingFoot view={view} thing={{ kind: "challenge", id: found.cause.id }} standing={found.standing} />
  </>
);

/** What everyone reads: what kind of cause it is, whether it was chosen, and where it lies on the map. */
const ForVisitor = ({ view, found }: { view: View; found: FoundCause }) => (
  <>
    <WhatKind view={view} found={found} />
    <ChosenForAll view={view} points={found.points} />
    <p class="acts">
      {found.hasMap && <a href={view.url("causes/map")}>{view.t(said.theMap)}</a>}
      <a href={view.url("causes")}>{view.t(said.allCauses)}</a>
    </p>
  </>
);

function Sentence({ view, found }: { view: View; found: FoundCause }) {
  if (found.cause.mergedInto)
    return (
      <p class="lead">
        <a href={view.url(`causes/${found.cause.mergedInto}`)}>{view.t(said.mergedHere)}</a>
      </p>
    );
  if (!found.member) return null;
  if (found.cause.retiredAt) return <p class="lead">{view.t(said.retired)}</p>;
  if (found.openRounds.length > 0) return null;
  const standing = found.result?.found.lenses.second_order;
  if (!found.result || !standing) return <p class="lead">{view.t(said.notInRun)}</p>;
  const { inputs, settings } = found.result.run;
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
      <Outdated view={view} run={found.result.run} />
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
