import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type AgendaItem, itemKinds } from "../items/item.ts";
import {
  acceptMatter,
  addAgendaItem,
  carryMatter,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
} from "../items/operations.ts";
import { itemKindWords, meetingPageWords as said } from "../page-words.ts";
import { readMeeting } from "../queries.ts";
import type { FoundMeeting } from "../reading.ts";
import { Fits } from "./agenda-view.tsx";
import { Matters } from "./matters.tsx";
import { StateTag, titleOf } from "./parts.tsx";

const itemIn = (sent: Sent, under = "") => ({
  kind: textOf(sent, `${under}kind`) ?? "discussion",
  title: textOf(sent, `${under}title`) ?? "",
  note: textOf(sent, `${under}note`)?.replaceAll("\r\n", "\n") ?? null,
  minutes: numberOf(sent, `${under}minutes`) ?? null,
  leader: textOf(sent, `${under}leader`) ?? null,
});

const back = (_output: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/meetings/${params.id}/agenda`;
const matterForm = (operation: typeof acceptMatter | typeof carryMatter) =>
  form({
    operation,
    input: (sent, { params }) => ({ id: params.id, matter: textOf(sent, "matter") }),
    leadsTo: back,
    receipt: said.agendaChanged,
  });

/** Where an agenda is prepared: item by item, so that two people can do it at once. */
export const agendaPage = page({
  path: "/:initiative/meetings/:id/agenda",
  reads: readMeeting,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (meeting, view) => {
    const title = view.t(said.agendaOf, { title: meeting.title });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "meetings")}>
        <div class="wrap top">
          <h1>{title}</h1>
          <StateTag view={view} meeting={meeting} />
          <p class="acts">
            <ButtonLink href={view.url(`meetings/${meeting.id}`)}>{view.t(said.backToMeeting)}</ButtonLink>
          </p>
        </div>
        {meeting.inside && <Preparing view={view} meeting={meeting} inside={meeting.inside} />}
      </Layout>
    );
  },
  forms: [
    form({
      operation: addAgendaItem,
      input: (sent, { params }) => ({ id: params.id, ...itemIn(sent), title: textOf(sent, "title") }),
      leadsTo: back,
      receipt: said.itemSaved,
    }),
    form({
      operation: changeAgendaItem,
      input: (sent, { params }) => ({
        id: params.id,
        item: textOf(sent, "item"),
        version: numberOf(sent, "version"),
        base: itemIn(sent, "base."),
        written: itemIn(sent, "written."),
      }),
      leadsTo: back,
      receipt: said.itemSaved,
    }),
    form({
      operation: moveAgendaItem,
      input: (sent, { params }) => ({ id: params.id, item: textOf(sent, "item"), to: textOf(sent, "to") }),
      leadsTo: back,
    }),
    form({
      operation: removeAgendaItem,
      input: (sent, { params }) => ({
        id: params.id,
        item: textOf(sent, "item"),
        version: numberOf(sent, "version"),
      }),
      leadsTo: back,
      receipt: said.agendaChanged,
    }),
    matterForm(acceptMatter),
    matterForm(carryMatter),
  ],
});

interface PreparingProps {
  view: View;
  meeting: FoundMeeting;
  inside: NonNullable<FoundMeeting["inside"]>;
}

function Preparing({ view, meeting, inside }: PreparingProps) {
  const adding = viewOfForm(view, addAgendaItem);
  return (
    <div class="wrap two">
      <div>
        {inside.items.length === 0 ? (
          <p class="quiet">{view.t(said.noAgenda)}</p>
        ) : (
          <ol class="agenda">
            {inside.items.map((item) => (
              <Item key={item.id} view={view} item={item} mayChange={meeting.runs} />
            ))}
          </ol>
        )}
        <Fits view={view} meeting={meeting} inside={inside} />
      </div>
      <div>
        {meeting.runs && (
          <section>
            <h2>{view.t(said.addItem)}</h2>
            <Form view={adding} operation={addAgendaItem.name}>
              <ItemFields view={adding} />
              <Button kind="main">{view.t(said.addItem)}</Button>
            </Form>
          </section>
        )}
        {meeting.sitting && (
          <Matters view={view} meeting={meeting} matters={meeting.sitting.matters} settles={meeting.runs} />
        )}
      </div>
    </div>
  );
}

function ItemFields({ view, item, under = "" }: { view: View; item?: AgendaItem; under?: string }) {
  return (
    <>
      <TextInput view={view} name={`${under}title`} label={view.t(said.itemTitle)} value={item?.title} />
      <TextArea view={view} name={`${under}note`} label={view.t(said.itemNote)} value={item?.note ?? ""} optional />
      <Radios
        view={view}
        name={`${under}kind`}
        label={view.t(said.itemKind)}
        value={item?.kind ?? "discussion"}
        options={itemKinds.map((value) => ({ value, label: view.t(itemKindWords[value]) }))}
      />
      <div class="pair">
        <TextInput
          view={view}
          name={`${under}minutes`}
          label={view.t(said.itemMinutes)}
          value={item?.minutes ?? undefined}
          inputMode="numeric"
          latin
          optional
        />
        <TextInput
          view={view}
          name={`${under}leader`}
          label={view.t(said.itemLeader)}
          value={item?.leader ?? undefined}
          optional
        />
      </div>
    </>
  );
}

/** What stood in an item when the form was drawn, so that only what its writer changed is taken as hers. */
const baseOf = (item: AgendaItem): Record<string, string> => ({
  item: item.id,
  version: String(item.version),
  "base.title": item.title,
  "base.note": item.note ?? "",
  "base.kind": item.kind,
  "base.minutes": item.minutes === null ? "" : String(item.minutes),
  "base.leader": item.leader ?? "",
});

function Item({ view, item, mayChange }: { view: View; item: AgendaItem; mayChange: boolean }) {
  const refused = view.entered.operation === changeAgendaItem.name && view.entered.item === item.id;
  const changing = refused ? view : { ...view, faults: [], entered: {} };
  const title = titleOf(view, item);
  return (
    <li>
      <p>
        <b dir="auto">{title}</b>
      </p>
      <p class="small quiet">
        {view.t(itemKindWords[item.kind])}
        {item.minutes && <> · {view.t(said.minutesLong, { count: item.minutes })}</>}
        {item.leader && <> · {view.t(said.ledBy, { name: item.leader })}</>}
      </p>
      {mayChange && (
        <div class="acts">
          <Move view={view} item={item} to="up" />
          <Move view={view} item={item} to="down" />
          <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion, { title })}>
            <Form
              view={viewOfForm(view, removeAgendaItem)}
              operation={removeAgendaItem.name}
              hidden={{ item: item.id, version: String(item.version) }}
            >
              <Button>{view.t(said.remove)}</Button>
            </Form>
          </Confirm>
        </div>
      )}
      {mayChange && (
        <details open={refused}>
          <summary>{view.t(said.changeItem)}</summary>
          <Form view={changing} operation={changeAgendaItem.name} hidden={baseOf(item)}>
            <ItemFields view={changing} item={item} under="written." />
            <Button kind="main">{view.t(said.saveItem)}</Button>
          </Form>
        </details>
      )}
    </li>
  );
}

const Move = ({ view, item, to }: { view: View; item: AgendaItem; to: "up" | "down" }) => (
  <Form view={viewOfForm(view, moveAgendaItem)} operation={moveAgendaItem.name} hidden={{ item: item.id, to }}>
    <Button kind="bare">{view.t(said[to])}</Button>
  </Form>
);
