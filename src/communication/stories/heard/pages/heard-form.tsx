import type { z } from "zod";
import { Button } from "../../../../interface/actions.tsx";
import { Checks, Form, Radios, Select, TextInput } from "../../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../../interface/names-input.tsx";
import { type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import type { KeptHeard } from "../heard.ts";
import type { prepareHeard } from "../operations.ts";
import { heardWords as said } from "../words.ts";

type Choices = z.output<typeof prepareHeard.output>;

const after = (text: string | undefined, kind: string): string | null =>
  text?.startsWith(`${kind}:`) ? text.slice(kind.length + 1) : null;

/** What a form about what was heard sent. */
export function heardOf(sent: Sent): Record<string, unknown> {
  const from = textOf(sent, "campaignId");
  const [kind, id] = (textOf(sent, "thing") ?? "").split(":");
  return {
    campaignId: after(from, "campaign"),
    conversationId: after(from, "conversation"),
    themeIds: sent.getAll("themeIds").map(String),
    heard: namesOf(sent, "heard", textOf(sent, "writtenIn")),
    done: namesOf(sent, "done"),
    notDone: namesOf(sent, "notDone"),
    thing: kind && id ? { kind, id } : null,
    happenedOn: textOf(sent, "happenedOn") ?? null,
    isOpen: textOf(sent, "isOpen") === "yes",
  };
}

interface HeardFormProps {
  view: View;
  operation: { name: string };
  choices: Choices;
  kept?: KeptHeard;
  hidden?: Record<string, string>;
}

/** Asks what was heard and where, and what was done about it or why not. */
export function HeardForm({ view, operation, choices, kept, hidden = {} }: HeardFormProps) {
  const texts = [
    { name: "heard", label: view.t(said.weHeard), hint: view.t(said.heardHint), value: kept?.heard, long: true },
    { name: "done", label: view.t(said.weDid), value: kept?.done, long: true, optional: true },
    { name: "notDone", label: view.t(said.notDone), value: kept?.notDone, long: true, optional: true },
  ];
  const from = kept?.campaignId
    ? `campaign:${kept.campaignId}`
    : kept?.conversationId
      ? `conversation:${kept.conversationId}`
      : "";
  return (
    <Form view={view} operation={operation.name} hidden={{ writtenIn: view.language, ...hidden }} class="measure">
      <Select
        view={view}
        name="campaignId"
        label={view.t(said.from)}
        empty
        value={from}
        options={choices.sources.map(({ kind, id, names }) => ({ value: `${kind}:${id}`, label: view.name(names) }))}
      />
      <NamesInputs view={view} texts={texts} />
      <WhatCame view={view} choices={choices} kept={kept} />
      {choices.themes.length > 0 && (
        <Checks
          view={view}
          name="themeIds"
          label={view.t(said.themes)}
          optional
          values={kept?.themeIds ?? []}
          options={choices.themes.map(({ id, names }) => ({ value: id, label: view.name(names), isName: true }))}
        />
      )}
      <Radios
        view={view}
        name="isOpen"
        label={view.t(said.isOpen)}
        value={kept?.isOpen ? "yes" : "no"}
        options={[
          { value: "no", label: view.t(said.forMembers) },
          { value: "yes", label: view.t(said.forEveryone) },
        ]}
      />
      <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      <Button kind="main">{view.t(said.save)}</Button>
    </Form>
  );
}

function WhatCame({ view, choices, kept }: { view: View; choices: Choices; kept: KeptHeard | undefined }) {
  return (
    <>
      {choices.things.length > 0 && (
        <Select
          view={view}
          name="thing"
          label={view.t(said.thing)}
          hint={view.t(said.thingHint)}
          optional
          empty
          value={kept?.thing ? `${kept.thing.kind}:${kept.thing.id}` : ""}
          options={choices.things.map(({ kind, id, names }) => ({ value: `${kind}:${id}`, label: view.name(names) }))}
        />
      )}
      <TextInput
        view={view}
        type="date"
        name="happenedOn"
        label={view.t(said.when)}
        value={kept?.happenedOn ?? ""}
        optional
      />
    </>
  );
}
