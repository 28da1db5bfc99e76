import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form, Select } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import type { ChallengeView } from "../challenge.ts";
import { elicitWords as said } from "../elicit-words.ts";
import { listDuplicates, mergeCauses, sayUnlike } from "../merging/operations.ts";
import { CauseLink } from "./cause-fields.tsx";

/** Causes that may be the same, to be put together or told apart. */
export const duplicatesPage = page({
  path: "/:initiative/causes/add/duplicates",
  reads: listDuplicates,
  draw: ({ pairs, challenges }, view) => (
    <Layout view={view} title={view.t(said.toDuplicates)} navigation={navigationFor(view, "add-cause")}>
      <section class="wrap top">
        <h1>{pairs.length > 0 ? view.t(said.likelyPairs, { count: pairs.length }) : view.t(said.noDuplicates)}</h1>
        <p class="lead measure">{view.t(pairs.length > 0 ? said.duplicatesLead : said.noDuplicatesWhy)}</p>
        <p class="acts">
          <a href={view.url("causes/add")}>{view.t(said.theList)}</a>
        </p>
      </section>
      {pairs.map(({ one, other }) => (
        <Pair key={`${one.id} ${other.id}`} view={view} one={one} other={other} />
      ))}
      {challenges.length > 1 && <ChooseTwo view={view} challenges={challenges} />}
    </Layout>
  ),
  forms: [
    form({
      operation: mergeCauses,
      input: (sent) => ({ id: textOf(sent, "id"), intoId: textOf(sent, "intoId") }),
      leadsTo: (_, { params }) => `/${params.initiative}/causes/add/duplicates`,
      receipt: said.wasMerged,
    }),
    form({
      operation: sayUnlike,
      input: (sent) => ({ oneId: textOf(sent, "oneId"), otherId: textOf(sent, "otherId") }),
      leadsTo: (_, { params }) => `/${params.initiative}/causes/add/duplicates`,
      receipt: said.wasUnlike,
    }),
  ],
});

function Pair({ view, one, other }: { view: View; one: ChallengeView; other: ChallengeView }) {
  const keep = (kept: ChallengeView, gone: ChallengeView) => (
    <Confirm
      view={view}
      label={view.t(said.keepThis, { number: kept.number })}
      question={view.t(said.mergeQuestion, { gone: gone.number, kept: kept.number })}
    >
      <Form view={viewOfForm(view, mergeCauses)} operation={mergeCauses.name} hidden={{ id: gone.id, intoId: kept.id }}>
        <Button>{view.t(said.merge)}</Button>
      </Form>
    </Confirm>
  );
  return (
    <section class="wrap block pair-alike">
      <p>
        {one.number} · <CauseLink view={view} cause={one} />
      </p>
      <p>
        {other.number} · <CauseLink view={view} cause={other} />
      </p>
      <div class="acts">
        {keep(one, other)}
        {keep(other, one)}
        <Form
          view={viewOfForm(view, sayUnlike)}
          operation={sayUnlike.name}
          hidden={{ oneId: one.id, otherId: other.id }}
        >
          <Button kind="bare">{view.t(said.notTheSame)}</Button>
        </Form>
      </div>
    </section>
  );
}

function ChooseTwo({ view: whole, challenges }: { view: View; challenges: readonly ChallengeView[] }) {
  const view = viewOfForm(whole, mergeCauses);
  const options = challenges.map(({ id, number, names }) => ({ value: id, label: `${number} · ${view.name(names)}` }));
  return (
    <section class="wrap block narrow-forms">
      <details open={view.faults.length > 0}>
        <summary>{view.t(said.chooseTwo)}</summary>
        <Form view={view} operation={mergeCauses.name}>
          <Select view={view} name="id" label={view.t(said.goes)} options={options} empty />
          <Select view={view} name="intoId" label={view.t(said.stays)} options={options} empty />
          <Button>{view.t(said.merge)}</Button>
        </Form>
      </details>
    </section>
  );
}
