import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type HeldLink, strengths } from "../evidence.ts";
import { judgeEvidence, readChain, takeEvidenceBack } from "../operations.ts";
import { evidenceWords as said, strengthHints, strengthWords } from "../words.ts";
import { sayRange } from "./say-range.ts";

type Found = z.output<typeof readChain.output>;
type Kind = Found["head"]["kind"];

const back = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/work/chains/${params.kind}/${params.id}`;

/** One chain, link by link: what people hold of the evidence of each, with who said so and when. */
export const chainPage = page({
  path: "/:initiative/work/chains/:kind/:id",
  reads: readChain,
  input: ({ params }) => ({ kind: params.kind as Kind, id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "work")}>
      <div class="wrap top stack">
        <p class="kicker">
          <a href={view.url(found.head.path)} dir="auto">
            {view.name(found.head.names)}
          </a>{" "}
          · <a href={view.url("work/chains")}>{view.t(said.allChains)}</a>
        </p>
        <h1>{view.t(said.oneTitle, { what: view.name(found.head.names) })}</h1>
        <p class="lead measure">
          {view.t(said.oneSentence, {
            links: found.links.length,
            range: found.links.length > 1 ? view.t(said.weakest) : "",
          })}
        </p>
        {found.links.length === 0 && <p class="measure quiet">{view.t(said.noLinks)}</p>}
      </div>
      <div class="wrap stack">
        <ol class="grid-chain">
          {found.links.map((link) => (
            <OneLink key={`${link.fromId} ${link.toId}`} view={view} link={link} mayJudge={found.mayJudge} />
          ))}
        </ol>
        {found.indicators.length > 0 && <NewLink view={view} found={found} />}
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: judgeEvidence,
      input: (sent) => ({
        fromKind: textOf(sent, "fromKind"),
        fromId: textOf(sent, "fromId"),
        toKind: textOf(sent, "toKind"),
        toId: textOf(sent, "toId"),
        strength: textOf(sent, "strength"),
        words: textOf(sent, "words"),
        source: textOf(sent, "source") ?? null,
      }),
      leadsTo: back,
      receipt: said.kept,
    }),
    form({
      operation: takeEvidenceBack,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: back,
      receipt: said.takenBack,
    }),
  ],
});

function OneLink({ view, link, mayJudge }: { view: View; link: HeldLink; mayJudge: boolean }) {
  const mine = link.opinions.find(({ isMine }) => isMine);
  const { fromKind, fromId, toKind, toId } = link;
  const isSent = view.entered.toId === toId && view.entered.fromId === fromId;
  return (
    <li class="stack">
      <h2 class="grid-link">
        <span dir="auto">{view.name(link.from)}</span> <span class="quiet">{view.t(said.leadsTo)}</span>{" "}
        <span dir="auto">{view.name(link.to)}</span>
      </h2>
      <p>{sayRange(view, link.range)}</p>
      <Opinions view={view} link={link} />
      {mayJudge && (
        <details open={isSent}>
          <summary>{view.t(mine ? said.sayAnew : said.say)}</summary>
          <Form
            view={isSent ? viewOfForm(view, judgeEvidence) : { ...view, faults: [], entered: {} }}
            operation={judgeEvidence.name}
            hidden={{ fromKind, fromId, toKind, toId }}
            class="measure stack"
          >
            <Judging view={view} mine={mine} within={`${fromId}-${toId}`} />
          </Form>
        </details>
      )}
    </li>
  );
}

interface JudgingProps {
  view: View;
  mine: HeldLink["opinions"][number] | undefined;
  within: string;
}

const Judging = ({ view, mine, within }: JudgingProps) => (
  <>
    <Radios
      view={view}
      name="strength"
      label={view.t(said.strength)}
      value={mine?.strength}
      options={strengths.toReversed().map((value) => ({
        value,
        label: view.t(strengthWords[value]),
        hint: view.t(strengthHints[value]),
      }))}
    />
    <TextArea view={view} name="words" within={within} label={view.t(said.words)} value={mine?.words} optional />
    <TextInput
      view={view}
      name="source"
      within={within}
      label={view.t(said.source)}
      hint={view.t(said.sourceHint)}
      value={mine?.source ?? undefined}
      optional
    />
    <Button>{view.t(said.keep)}</Button>
  </>
);

function Opinions({ view, link }: { view: View; link: HeldLink }) {
  if (link.opinions.length === 0) return null;
  return (
    <ul class="grid-opinions">
      {link.opinions.map((one) => (
        <li key={one.id}>
          <p>
            <b>{view.t(strengthWords[one.strength])}</b>{" "}
            <span class="small quiet">
              {view.t(said.saidBy, {
                name: one.by ?? view.t(said.somebody),
                day: writeDay(view, one.judgedAt.slice(0, 10)),
              })}
            </span>
          </p>
          {one.words && (
            <p lang={one.language} dir="auto">
              {one.words}
            </p>
          )}
          {one.source && (
            <p class="small" dir="auto">
              {view.t(said.source)}: {one.source}
            </p>
          )}
          {one.isMine && (
            <Form view={viewOfForm(view, takeEvidenceBack)} operation={takeEvidenceBack.name} hidden={{ id: one.id }}>
              <Button kind="bare">{view.t(said.takeBack)}</Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

function NewLink({ view, found }: { view: View; found: Found }) {
  const { kind, id } = found.head;
  return (
    <section class="block measure stack noprint">
      <h2>{view.t(said.addLink)}</h2>
      <Form
        view={viewOfForm(view, judgeEvidence)}
        operation={judgeEvidence.name}
        hidden={{ fromKind: kind, fromId: id, toKind: "indicator" }}
        class="stack"
      >
        <Select
          view={view}
          name="toId"
          label={view.t(said.number)}
          empty
          options={found.indicators.map((one) => ({ value: one.id, label: view.name(one.names) }))}
        />
        <Judging view={view} mine={undefined} within="new" />
      </Form>
    </section>
  );
}
