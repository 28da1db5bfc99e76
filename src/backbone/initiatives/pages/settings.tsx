import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { viewOfForm } from "../form-view.ts";
import { type Care, rooms } from "../initiative.ts";
import { navigationFor } from "../navigation.ts";
import { openRoom, readArrangement, renameInitiative, setCare } from "../operations.ts";
import { initiativeWords as said } from "../words.ts";
import { NameFields, namesIn } from "./new.tsx";

const roomWords = {
  causes: [said.causes, said.causesHint],
  work: [said.work, said.workHint],
  listening: [said.listening, said.listeningHint],
} as const;

/** What the backbone team arranges: names, care, rooms. */
export const settingsPage = page({
  path: "/:initiative/settings",
  reads: readArrangement,
  draw: ({ names, defaultLanguage, care, rooms: open }, view) => (
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
      <section class="wrap block">
        <h2>{view.t(said.rooms)}</h2>
        <p class="quiet">{view.t(said.roomsWhy)}</p>
        <Form view={viewOfForm(view, openRoom)} operation={openRoom.name}>
          <Checks
            view={view}
            name="rooms"
            label={view.t(said.rooms)}
            values={open}
            options={rooms.map((room) => ({
              value: room,
              label: view.t(roomWords[room][0]),
              hint: view.t(roomWords[room][1]),
            }))}
          />
          <Button>{view.t(said.save)}</Button>
        </Form>
      </section>
    </Layout>
  ),
  forms: [
    form({ operation: renameInitiative, input: namesIn, leadsTo: toSettings, receipt: said.saved }),
    form({
      operation: setCare,
      input: (sent) => ({
        groupMinimum: numberOf(sent, "groupMinimum"),
        k: numberOf(sent, "k"),
        timeRuns: textOf(sent, "timeRuns"),
      }),
      leadsTo: toSettings,
      receipt: said.saved,
    }),
    form({
      operation: openRoom,
      input: (sent) => ({ rooms: sent.getAll("rooms") }),
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
        <TextInput view={view} name="k" type="number" label={view.t(said.k)} hint={view.t(said.kHint)} value={care.k} />
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
