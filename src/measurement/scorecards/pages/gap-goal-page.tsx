import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Form, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatPoints } from "../../../interface/numbers.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { goalPageWords as said, setGoal } from "../../goals/public.ts";
import { endsOf } from "../drawing.ts";
import { readScorecard } from "../operations.ts";
import type { GapRow, Scorecard } from "../scorecard.ts";

const wanted = ({ query }: PageRequest) => ({
  dimension: query.get("dimension") ?? "",
  group: query.get("group") ?? "",
  reference: query.get("reference") ?? "",
});

function gapIn(card: Scorecard, request: PageRequest): GapRow | undefined {
  const { dimension, group, reference } = wanted(request);
  return card.gaps.find((gap) => gap.dimension === dimension && gap.group === group && gap.reference === reference);
}

const inPoints = (value: number | string | undefined): number | string | undefined =>
  typeof value === "number" ? value / 100 : value;

export const gapGoalPage = page({
  path: "/:initiative/goal/gap",
  reads: readScorecard,
  forms: [
    form({
      operation: setGoal,
      input: (sent, request) => ({
        indicator: textOf(sent, "indicator"),
        baseline: { period: textOf(sent, "basePeriod"), value: Number(textOf(sent, "baseValue")) },
        target: { period: textOf(sent, "target.period"), value: inPoints(numberOf(sent, "target.value")) },
        gap: wanted(request),
        owner: textOf(sent, "owner"),
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/goal/for-whom`,
      receipt: said.goalSet,
    }),
  ],
  draw: (card, view, request) => {
    const gap = gapIn(card, request);
    const ends = gap && endsOf(gap);
    return (
      <Layout view={view} title={view.t(said.gapTitle)} navigation={navigationFor(view, "whom")}>
        <div class="wrap top stack">
          <h1>{view.t(said.gapTitle)}</h1>
          {gap && ends && card.broken ? (
            <GapForm view={view} gap={gap} last={ends.last} indicator={card.broken.slug} />
          ) : (
            <p class="lead">{view.t(said.gapNothing)}</p>
          )}
          <p>
            <ButtonLink kind="bare" href={view.url("goal/for-whom")}>
              {view.t(said.backToGaps)}
            </ButtonLink>
          </p>
        </div>
      </Layout>
    );
  },
});

interface GapFormProps {
  view: View;
  gap: GapRow;
  last: { period: string; gap: number };
  indicator: string;
}

function GapForm({ view, gap, last, indicator }: GapFormProps) {
  return (
    <>
      <p class="lead measure">
        {view.t(said.gapSentence, {
          reference: view.name(gap.referenceNames),
          group: view.name(gap.groupNames),
          from: formatPoints(last.gap),
          period: last.period,
        })}
      </p>
      <Form
        view={view}
        operation={setGoal.name}
        hidden={{ indicator, basePeriod: last.period, baseValue: String(last.gap) }}
        class="measure"
      >
        <div class="pair">
          <TextInput view={view} name="target.value" type="number" label={view.t(said.gapTarget)} />
          <TextInput view={view} name="target.period" type="number" inputMode="numeric" label={view.t(said.year)} />
        </div>
        <TextInput view={view} name="owner" label={view.t(said.gapOwner)} hint={view.t(said.gapOwnerHint)} />
        <p class="acts">
          <Button kind="main">{view.t(said.setGapGoal)}</Button>
        </p>
      </Form>
    </>
  );
}
