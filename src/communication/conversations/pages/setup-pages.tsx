import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Checks, Form, Radios, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { form, numberOf, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { leastPeople, pathOf } from "../conversation.ts";
import { editConversation, makeConversation } from "../operations.ts";
import { chooseForConversation } from "../read-operations.ts";
import { conversationPageWords as said } from "./words.ts";

type Found = z.output<typeof chooseForConversation.output>;

/** Sets up a conversation. */
export const newConversationPage = page({
  path: "/:initiative/listening/conversations/new",
  reads: chooseForConversation,
  input: ({ query }) => ({ about: query.get("about") ?? undefined }),
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.t(said.prepare)} navigation={navigationFor(view, "conversations")}>
      <div class="wrap top stack">
        <h1>{view.t(said.prepare)}</h1>
        <p class="measure">{view.t(said.why)}</p>
        <Setup view={viewOfForm(view, makeConversation)} found={found} about={query.get("about") ?? ""} />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: makeConversation,
      input: (sent) => setupOf(sent),
      leadsTo: ({ number }, { params }) => `/${params.initiative}/${pathOf(number)}/statements`,
      receipt: said.wasMade,
    }),
  ],
});

/** Changes how a conversation is set up. */
export const editConversationPage = page({
  path: "/:initiative/listening/conversations/:number/edit",
  reads: chooseForConversation,
  input: ({ params }) => ({ number: params.number }),
  draw: (found, view) => (
    <Layout
      view={view}
      title={view.name(found.conversation?.names ?? {})}
      navigation={navigationFor(view, "conversations")}
    >
      <div class="wrap top stack">
        <h1 dir="auto">{view.name(found.conversation?.names ?? {})}</h1>
        <Setup view={viewOfForm(view, editConversation)} found={found} about="" />
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: editConversation,
      input: (sent) => ({ ...setupOf(sent), id: textOf(sent, "id") }),
      leadsTo: ({ number }, { params }) => `/${params.initiative}/${pathOf(number)}`,
      receipt: said.wasKept,
    }),
  ],
});

function setupOf(sent: Sent) {
  const [kind, id] = textOf(sent, "aboutThing")?.split(":") ?? [];
  return {
    names: namesOf(sent, "names", textOf(sent, "language")),
    about: namesOf(sent, "about"),
    asks: textOf(sent, "asks"),
    takesStatements: sent.get("takesStatements") === "yes",
    machineTranslates: sent.get("machineTranslates") === "yes",
    rulingsNeeded: numberOf(sent, "rulingsNeeded"),
    moderatorIds: sent.getAll("moderatorIds").map(String),
    shows: textOf(sent, "shows"),
    fewest: numberOf(sent, "fewest"),
    aboutThing: kind && id ? { kind, id } : null,
    closesAt: endOfDay(textOf(sent, "closesAt")),
  };
}

/** The last moment of the day that was named; what is no day stays text for the schema to refuse. */
const endOfDay = (day: string | undefined): string | null =>
  day ? (/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T21:59:59.000Z` : day) : null;

interface SetupProps {
  view: View;
  found: Found;
  /** What led here, as `kind:id`. */
  about: string;
}

function Setup({ view, found, about }: SetupProps) {
  const before = found.conversation;
  const names = { name: "names", label: view.t(said.name), hint: view.t(said.nameHint), value: before?.names };
  const text = {
    ...{ name: "about", label: view.t(said.aboutIt), hint: view.t(said.aboutHint), value: before?.about },
    ...{ optional: true, long: true },
  };
  const own =
    before && !before.names[view.language] ? (["en", "he", "ar"] as const).find((one) => before.names[one]) : null;
  const operation = before ? editConversation.name : makeConversation.name;
  return (
    <Form
      view={view}
      operation={operation}
      hidden={{ ...(own ? {} : { language: view.language }), ...(before && { id: before.id }) }}
      class="stack measure"
    >
      <NamesInputs view={view} texts={[names, text]} />
      <NamesFold view={view} texts={[names, text]} label={view.t(said.otherLanguages)} />
      <Radios
        view={view}
        name="asks"
        label={view.t(said.asks)}
        value={before?.asks ?? "link"}
        options={[
          { value: "link", label: view.t(said.asksLink), hint: view.t(said.asksLinkHint) },
          { value: "members", label: view.t(said.asksMembers) },
        ]}
      />
      <Moderation view={view} found={found} />
      <ByMachine view={view} found={found} />
      <Telling view={view} found={found} about={about} />
      <Button kind="main">{view.t(said.keep)}</Button>
    </Form>
  );
}

/** When, of how many and until when something is told, and what it is about. */
function Telling({ view, found, about }: SetupProps) {
  const before = found.conversation;
  return (
    <>
      <Radios
        view={view}
        name="shows"
        label={view.t(said.shows)}
        value={before?.shows ?? "after-voting"}
        options={[
          { value: "after-voting", label: view.t(said.showsAfter) },
          { value: "when-closed", label: view.t(said.showsClosed) },
        ]}
      />
      <div class="pair">
        <TextInput
          view={view}
          name="fewest"
          type="number"
          label={view.t(said.fewest)}
          hint={view.t(said.fewestHint)}
          value={before?.fewest ?? leastPeople}
        />
        <TextInput
          view={view}
          name="closesAt"
          type="date"
          label={view.t(said.closesOn)}
          hint={view.t(said.closesOnHint)}
          value={before?.closesAt?.slice(0, 10)}
          optional
        />
      </div>
      {found.things.length > 0 && (
        <Select
          view={view}
          name="aboutThing"
          label={view.t(said.aboutThing)}
          value={before?.aboutThing ? `${before.aboutThing.kind}:${before.aboutThing.id}` : about}
          options={[
            { value: "", label: view.t(said.nothingInParticular) },
            ...found.things.map(({ kind, id, names: called }) => ({
              value: `${kind}:${id}`,
              label: view.name(called),
            })),
          ]}
        />
      )}
    </>
  );
}

/** Whether the installation's own server puts statements into other languages; where none is named, it stays as it is. */
function ByMachine({ view, found }: Omit<SetupProps, "about">) {
  const [before, host] = [found.conversation, found.translatesAt];
  const isOn = before?.machineTranslates ?? false;
  if (!host) return isOn ? <input type="hidden" name="machineTranslates" value="yes" /> : null;
  if (before?.opensAt && !isOn) return null;
  return (
    <Checks
      view={view}
      name="machineTranslates"
      label={view.t(said.otherLanguages)}
      hint={view.t(said.byMachineHint, { host })}
      options={[{ value: "yes", label: view.t(said.byMachine) }]}
      values={isOn ? ["yes"] : []}
    />
  );
}

/** Whether those who take part put statements, and who reads them first. */
function Moderation({ view, found }: Omit<SetupProps, "about">) {
  const before = found.conversation;
  return (
    <>
      <Checks
        view={view}
        name="takesStatements"
        label={view.t(said.ownStatements)}
        options={[{ value: "yes", label: view.t(said.takesStatements) }]}
        values={before && !before.takesStatements ? [] : ["yes"]}
      />
      <Checks
        view={view}
        name="moderatorIds"
        label={view.t(said.moderators)}
        hint={view.t(said.moderatorsHint)}
        options={found.people.map(({ personId, name }) => ({ value: personId, label: name, isName: true }))}
        values={before?.moderatorIds ?? []}
      />
      <Select
        view={view}
        name="rulingsNeeded"
        label={view.t(said.rulingsNeeded)}
        value={String(before?.rulingsNeeded ?? 1)}
        options={[1, 2, 3, 4, 5].map((count) => ({ value: String(count), label: String(count) }))}
      />
    </>
  );
}
