import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { viewOfForm } from "../form-view.ts";
import type { Care } from "../initiative.ts";
import { navigationFor } from "../navigation.ts";
import { readArrangement, renameInitiative, setCare } from "../operations.ts";
import { initiativeWords as said } from "../words.ts";
import { NameFields, namesIn } from "./new.tsx";

/** What the backbone team arranges: names and care. Rooms come with what is put into them. */
export const settingsPage = page({
  path: "/:initiative/settings",
  reads: readArrangement,
  draw: ({ names, defaultLanguage, care }, view) => (
    <Layout view={view} title={view.t(said.settings)} navigation={navigationFor(view, "settings")}>
      <div class="wrap top">
        <h1>{view.t(said.settings)}</h1>
      </div>
      <div class="wrap two block">
        <section>
          <h2>{view.t(said.namesAndLanguage)}</h2>
          <Form view={viewOfForm(view, renameInitiative)} operation={renameInitiative.name}>
            <NameFields view={view} names={view.initiative?.names ?? names} defaultLanguage={defaultLanguage} />
            <Button>{view.t(said.save)}</Button>
          </Form>
        </section>
        <CareForm view={view} care={care} />
      </div>
    </Layout>
  ),
  forms: [
    form({ operation: renameInitiative, input: namesIn, leadsTo: toSettings, receipt: said.saved }),
    form({
      operation: setCare,
      input: (sent) => ({
        groupMinimum: numberOf(sent, "groupMinimum"),
        timeRuns: textOf(sent, "timeRuns"),
      }),
      leadsTo: toSettings,
      receipt: said.saved,
    }),
  ],
});

function toSettings(_output: unknown, { params }: { params: Readonly<Record<string, string>> }): string {
  return `/${params.initiative}/settings`;
}

function CareForm({ care, ...props }: { view: View; care: Care }) {
  const view = viewOfForm(props.view, setCare);
  return (
    <section>
      <h2>{view.t(said.care)}</h2>
      <p class="quiet">{view.t(said.careWhy)}</p>
      <Form view={view} operation={setCare.name}>
        <TextInput
          view={view}
          name="groupMinimum"
          type="number"
          label={view.t(said.groupMinimum)}
          hint={view.t(said.groupMinimumHint)}
          value={care.groupMinimum}
        />
        <Radios
          view={view}
          name="timeRuns"
          label={view.t(said.timeRuns)}
          value={care.timeRuns}
          options={[
            { value: "as-read", label: view.t(said.asRead) },
            { value: "left-to-right", label: view.t(said.leftToRight) },
          ]}
        />
        <Button>{view.t(said.save)}</Button>
      </Form>
    </section>
  );
}
