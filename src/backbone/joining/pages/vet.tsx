import type { z } from "zod";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, Radios, TextArea } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { scores } from "../arrangement/arrangement.ts";
import { declare, giveScores, readVetting } from "../vettings/operations.ts";
import { readingWords as said } from "./backbone-words.ts";
import { Answered, sectorIn } from "./parts.tsx";

type Found = z.output<typeof readVetting.output>;

const back = (_: unknown, { params }: PageRequest) => `/${params.initiative}/joining/vet/${params.key}`;

/** Where somebody who was asked reads one application: first about conflicts, then the answers and her scores. */
export const vetPage = page({
  path: "/:initiative/joining/vet/:key",
  reads: readVetting,
  input: ({ params }) => ({ key: params.key ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.vetTitle)} navigation={navigationFor(view, "joining")}>
      <div class="wrap top">
        <p class="kicker">{sectorIn(view, found.sector)}</p>
        <h1>{view.t(said.vetOf, { organization: found.name })}</h1>
        {found.vetUntil && found.isOpen && (
          <p class="lead">{view.t(said.vetUntilDay, { day: writeDay(view, found.vetUntil) })}</p>
        )}
      </div>
      {found.conflict === "declared" && <p class="wrap block lead">{view.t(said.recused)}</p>}
      {found.conflict === null && (found.isOpen ? <Before view={view} /> : <Over view={view} />)}
      {found.conflict === "none" && <Reading view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({
      operation: declare,
      input: (sent, { params }) => ({
        key: params.key,
        conflict: textOf(sent, "conflict"),
        note: textOf(sent, "note") ?? null,
      }),
      leadsTo: back,
      receipt: said.declaredReceipt,
    }),
    form({
      operation: giveScores,
      input: (sent, { params }) => ({
        key: params.key,
        scores: Object.fromEntries(
          [...sent.entries()]
            .filter(([name]) => name.startsWith("scores."))
            .map(([name, value]) => [name.slice("scores.".length), String(value)]),
        ),
        note: textOf(sent, "note") ?? null,
      }),
      leadsTo: back,
      receipt: said.scored,
    }),
  ],
});

const Over = ({ view }: { view: View }) => <p class="wrap block lead">{view.t(said.closedToScores)}</p>;

function Before(props: { view: View }) {
  const view = viewOfForm(props.view, declare);
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.beforeReading)}</h2>
      <p class="measure">{view.t(said.conflictWhat)}</p>
      <div class="measure">
        <Form view={view} operation={declare.name}>
          <Radios
            view={view}
            name="conflict"
            label={view.t(said.conflict)}
            options={[
              { value: "none", label: view.t(said.conflictNone) },
              { value: "declared", label: view.t(said.conflictDeclared) },
            ]}
          />
          <TextArea
            view={view}
            name="note"
            rows={2}
            label={view.t(said.conflictNote)}
            hint={view.t(said.conflictNoteHint)}
            optional
          />
          <Button kind="main">{view.t(said.goOn)}</Button>
        </Form>
      </div>
    </section>
  );
}

function Reading({ found, ...props }: { view: View; found: Found }) {
  const view = viewOfForm(props.view, giveScores);
  return (
    <div class="wrap two block">
      <section class="stack">
        <h2>{view.t(said.answers)}</h2>
        {found.questions.length === 0 && <p class="quiet">{view.t(said.noAnswers)}</p>}
        <Answered view={view} questions={found.questions} answers={found.answers} />
      </section>
      <section class="stack">
        <h2>{view.t(said.yourScores)}</h2>
        <p class="small quiet">{view.t(said.blind)}</p>
        {found.isOpen ? <ScoreForm view={view} found={found} /> : <p class="lead">{view.t(said.closedToScores)}</p>}
      </section>
    </div>
  );
}

function ScoreForm({ view, found }: { view: View; found: Found }) {
  return (
    <Form view={view} operation={giveScores.name}>
      {found.criteria.map((criterion) => {
        const hint = view.name(criterion.hint);
        return (
          <Radios
            key={criterion.id}
            view={view}
            name={`scores.${criterion.id}`}
            label={view.name(criterion.names)}
            hint={hint === "" ? undefined : hint}
            value={found.scores[criterion.id]?.toString()}
            options={scores.map((score) => ({
              value: String(score),
              label: `${score} · ${view.name(found.scoreWords[score - 1] ?? {})}`,
            }))}
          />
        );
      })}
      <TextArea
        view={view}
        name="note"
        label={view.t(said.note)}
        hint={view.t(said.conflictNoteHint)}
        value={found.note ?? undefined}
        optional
      />
      <Button kind="main">{view.t(said.giveScores)}</Button>
    </Form>
  );
}
