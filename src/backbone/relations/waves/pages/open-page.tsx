import { Button } from "../../../../interface/actions.tsx";
import { Checks, Form, Radios, TextInput } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { form, numberOf, page, type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../../initiatives/public.ts";
import { holdWave } from "../elsewhere/operations.ts";
import { openWave, prepareWave } from "../operations.ts";
import { questionWords } from "../question-words.ts";
import { questionKeys } from "../questions.ts";
import { waveWords as said } from "../words.ts";
import { SentFields, sentIn } from "./paper-pages.tsx";

/** What the form says of questions in the initiative's own words; those left empty keep the usual ones. */
const questionsIn = (sent: Sent): Record<string, unknown> =>
  Object.fromEntries(
    questionKeys.flatMap((key) => {
      const names = namesOf(sent, `questions.${key}`);
      return Object.keys(names).length > 0 ? [[key, names]] : [];
    }),
  );

/** Opening a survey. */
export const openWavePage = page({
  path: "/:initiative/partners/together/open",
  reads: prepareWave,
  draw: ({ organizations, fewest }, view) => (
    <Layout view={view} title={view.t(said.openOne)} navigation={navigationFor(view, "together")}>
      <div class="wrap top">
        <div class="survey-open">
          <h1>{view.t(said.openOne)}</h1>
          <p class="measure">{view.t(said.lead)}</p>
          <OpenForm view={viewOfForm(view, openWave)} organizations={organizations} fewest={fewest} />
        </div>
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: openWave,
      input: (sent) => ({
        kind: textOf(sent, "kind"),
        names: namesOf(sent, "names", textOf(sent, "language") ?? "en"),
        opensOn: textOf(sent, "opensOn") ?? null,
        closesOn: textOf(sent, "closesOn"),
        leaveOut: sent.getAll("leaveOut"),
        questions: questionsIn(sent),
        fewest: numberOf(sent, "fewest") ?? null,
        keepsAnswers: textOf(sent, "keeps") !== "no",
        elsewhere:
          textOf(sent, "elsewhere.name") || textOf(sent, "elsewhere.address")
            ? { name: textOf(sent, "elsewhere.name"), address: textOf(sent, "elsewhere.address") }
            : null,
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/partners/together/waves/${id}`,
      receipt: said.wasOpened,
    }),
  ],
});

interface OpenFormProps {
  view: View;
  organizations: readonly { id: string; name: string }[];
  fewest: number;
}

function OpenForm({ view, organizations, fewest }: OpenFormProps) {
  const name = { name: "names", label: view.t(said.name) };
  return (
    <Form view={view} operation={openWave.name} hidden={{ language: view.language }}>
      <Radios
        view={view}
        name="kind"
        label={view.t(said.kind)}
        value={String(view.entered.kind ?? "relationship")}
        options={[
          { value: "relationship", label: view.t(said.relationship), hint: view.t(said.relationshipHint) },
          { value: "partner", label: view.t(said.partner), hint: view.t(said.partnerHint) },
        ]}
      />
      <NamesInputs view={view} texts={[name]} />
      <NamesFold view={view} texts={[name]} label={view.t(said.inOtherLanguages)} />
      <div class="pair">
        <TextInput view={view} name="opensOn" type="date" label={view.t(said.opensOn)} optional />
        <TextInput view={view} name="closesOn" type="date" label={view.t(said.closesOn)} />
      </div>
      <p class="small quiet survey-days">{`${view.t(said.opensOnHint)} ${view.t(said.closesOnHint)}`}</p>
      <Radios
        view={view}
        name="keeps"
        label={view.t(said.afterwards)}
        value={String(view.entered.keeps ?? "yes")}
        options={[
          { value: "yes", label: view.t(said.keeps) },
          { value: "no", label: view.t(said.deletes) },
        ]}
      />
      <Folds view={view} organizations={organizations} />
      <TextInput view={view} name="fewest" type="number" label={view.t(said.fewest)} value={fewest} />
      <Button kind="main">{view.t(said.openOne)}</Button>
    </Form>
  );
}

/** What is seldom changed: whom to leave out, other words, another installation. */
function Folds({ view, organizations }: Pick<OpenFormProps, "view" | "organizations">) {
  return (
    <>
      <details class="survey-fold">
        <summary>{view.t(said.leaveOut)}</summary>
        <Checks
          view={view}
          name="leaveOut"
          label={view.t(said.leaveOut)}
          hint={view.t(said.leaveOutHint)}
          options={organizations.map((one) => ({ value: one.id, label: one.name, isName: true }))}
        />
      </details>
      <details class="survey-fold">
        <summary>{view.t(said.ownWords)}</summary>
        <p class="small quiet">{view.t(said.ownWordsHint)}</p>
        {questionKeys.map((key) => {
          const text = { name: `questions.${key}`, label: view.t(questionWords[key]), optional: true };
          return (
            <div key={key}>
              <NamesInputs view={view} texts={[text]} />
              <NamesFold view={view} texts={[text]} label={view.t(said.inOtherLanguages)} />
            </div>
          );
        })}
      </details>
      <details class="survey-fold">
        <summary>{view.t(said.elsewhere)}</summary>
        <p class="small quiet">{view.t(said.elsewhereHint)}</p>
        <div class="pair">
          <TextInput view={view} name="elsewhere.name" label={view.t(said.elsewhereName)} optional />
          <TextInput view={view} name="elsewhere.address" type="url" label={view.t(said.elsewhereAddress)} optional />
        </div>
      </details>
    </>
  );
}

/** Holding a survey for another installation, from the invitation that it sent. */
export const holdPage = page({
  path: "/:initiative/partners/together/hold",
  reads: prepareWave,
  draw: (_found, view) => (
    <Layout view={view} title={view.t(said.holdOne)} navigation={navigationFor(view, "together")}>
      <div class="wrap top">
        <div class="survey-open">
          <h1>{view.t(said.holdOne)}</h1>
          <p class="measure">{view.t(said.holdWhy)}</p>
          <Form view={view} operation={holdWave.name} files>
            <SentFields view={view} />
            <Button kind="main">{view.t(said.hold)}</Button>
          </Form>
        </div>
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: holdWave,
      input: sentIn,
      leadsTo: ({ id }, { params }) => `/${params.initiative}/partners/together/waves/${id}`,
      receipt: said.wasTakenUp,
    }),
  ],
});
