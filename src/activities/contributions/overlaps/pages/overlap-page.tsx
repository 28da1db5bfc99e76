import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, Radios, TextInput } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { formatCount, Num } from "../../../../interface/numbers.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { answerOverlap, readOverlap, settleOverlap } from "../operations.ts";
import type { OverlapAnswer, OverlapView } from "../overlap.ts";
import { overlapWords as said } from "../words.ts";

const back = (_: unknown, { params }: PageRequest) => `/${params.initiative}/work/counted-once/asked/${params.id}`;
const answerWords: Record<OverlapAnswer, (typeof said)[keyof typeof said]> = {
  same: said.same,
  different: said.different,
  partly: said.partly,
};
const reasonWords = { site: said.reasonSite, place: said.reasonPlace, said: said.reasonSaid } as const;

/** One question to two partners: did both count the same people? */
export const overlapPage = page({
  path: "/:initiative/work/counted-once/asked/:id",
  reads: readOverlap,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "promises")}>
      <div class="wrap top stack">
        <p class="kicker">
          <a href={view.url("work/counted-once")}>{view.t(said.back)}</a>
        </p>
        <h1>{view.t(said.title)}</h1>
        <p class="lead">{standing(view, found)}</p>
        <p class="measure">{view.t(said.kindly)}</p>
        <p class="small quiet">
          {view.t(said.why)}: {found.reasons.map((reason) => view.t(reasonWords[reason])).join(" · ")}
        </p>
      </div>
      <div class="wrap block stack">
        <Sides view={view} found={found} />
        {found.answersFor !== null && found.settledBy !== "backbone" && <AnswerForm view={view} found={found} />}
        {found.canSettle && <SettleForm view={view} found={found} />}
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: answerOverlap,
      input: (sent, { params }) => ({
        id: params.id,
        answer: textOf(sent, "answer"),
        ...(textOf(sent, "answer") === "partly" && { bothCount: numberOf(sent, "bothCount") }),
      }),
      leadsTo: back,
      receipt: said.thanks,
    }),
    form({
      operation: settleOverlap,
      input: (sent, { params }) => ({ id: params.id, bothCount: numberOf(sent, "bothCount") }),
      leadsTo: back,
      receipt: said.thanks,
    }),
  ],
});

/** Where a question stands, in a sentence. */
export function standing(view: View, found: OverlapView): string {
  if (found.state === "settled" && found.both === null) return view.t(said.settledSame);
  if (found.state === "settled") return view.t(said.settled, { both: Math.round(found.both ?? 0) });
  if (found.state === "differs") return view.t(said.differs);
  const mine = found.sides.find(({ organizationId }) => organizationId === found.answersFor);
  return view.t(mine?.hasAnswered ? said.waits : said.asked);
}

function Sides({ view, found }: { view: View; found: OverlapView }) {
  return (
    <Table
      blocks
      caption={view.t(said.title)}
      columns={[
        { label: view.t(said.partner) },
        { label: view.t(said.site) },
        { label: view.t(said.program) },
        { label: view.t(said.period) },
        { label: view.t(said.counted), numeric: true },
        { label: view.t(said.answer) },
      ]}
      rows={found.sides.map((side) => ({
        head: <bdi dir="auto">{side.organization}</bdi>,
        cells: [
          <bdi key="site">{side.site ?? "–"}</bdi>,
          <bdi key="program">{side.program ?? "–"}</bdi>,
          <Num key="period">{found.period}</Num>,
          side.amount === null ? "–" : <Num>{formatCount(side.amount)}</Num>,
          side.answer === null ? "–" : answerSaid(view, side.answer, side.bothCount),
        ],
      }))}
    />
  );
}

const answerSaid = (view: View, answer: OverlapAnswer, both: number | null): string =>
  both === null ? view.t(answerWords[answer]) : `${view.t(answerWords[answer])}: ${formatCount(both)}`;

function AnswerForm({ view, found }: { view: View; found: OverlapView }) {
  const mine = found.sides.find(({ organizationId }) => organizationId === found.answersFor);
  const own = viewOfForm(view, answerOverlap);
  return (
    <Form view={own} operation={answerOverlap.name} class="measure">
      <Radios
        view={own}
        name="answer"
        label={view.t(said.question)}
        value={mine?.answer ?? undefined}
        options={(["same", "different", "partly"] as const).map((value) => ({
          value,
          label: view.t(answerWords[value]),
        }))}
      />
      <TextInput
        view={own}
        name="bothCount"
        type="number"
        label={view.t(said.howMany)}
        hint={view.t(said.onlyPartly)}
        optional
        value={mine?.bothCount ?? undefined}
      />
      <Button kind="main">{view.t(said.send)}</Button>
    </Form>
  );
}

function SettleForm({ view, found }: { view: View; found: OverlapView }) {
  const own = viewOfForm(view, settleOverlap);
  return (
    <Form view={own} operation={settleOverlap.name} class="measure">
      <TextInput
        view={own}
        name="bothCount"
        type="number"
        within="settle"
        label={view.t(said.settleHow)}
        value={found.both ?? undefined}
      />
      <Button>{view.t(said.settleIt)}</Button>
    </Form>
  );
}
