import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form, TextInput } from "../../../interface/form.tsx";
import { type AskedText, NamesFold, NamesInputs } from "../../../interface/names-input.tsx";
import { Num } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { EventView } from "../event.ts";
import { addNewEvent, removeOneEvent } from "../operations.ts";
import { besideWords as said } from "./words.ts";

interface EventListProps {
  view: View;
  events: readonly EventView[];
  /** The reader may take an event off. */
  keeps: boolean;
}

/** What happened, oldest first; whoever keeps the list takes off what should not stand there. */
export function EventList({ view, events, keeps }: EventListProps) {
  if (events.length === 0) return <p class="quiet">{view.t(said.noEvents)}</p>;
  return (
    <ol class="stack">
      {events.map((event) => (
        <li key={event.id}>
          <p>
            <b>
              <Num>{event.period}</Num>
            </b>{" "}
            <span dir="auto">{view.name(event.names)}</span>
          </p>
          {event.source && (
            <p class="small quiet">
              <span dir="auto">{event.source}</span>
            </p>
          )}
          {keeps && <TakeOff view={view} event={event} />}
        </li>
      ))}
    </ol>
  );
}

function TakeOff({ view, event }: { view: View; event: EventView }) {
  const what = view.name(event.names);
  return (
    <Confirm
      view={view}
      label={view.t(said.remove)}
      question={view.t(said.removeQuestion, { what, period: event.period })}
    >
      <Form view={{ ...view, faults: [] }} operation={removeOneEvent.name} hidden={{ eventId: event.id }}>
        <Button>
          {view.t(said.remove)}
          <span class="vh"> {what}</span>
        </Button>
      </Form>
    </Confirm>
  );
}

/** The form that puts something on the axis of the curves. */
export function NewEvent(props: { view: View }) {
  const view = viewOfForm(props.view, addNewEvent);
  const texts: AskedText[] = [{ name: "names", label: view.t(said.what), hint: view.t(said.whatHint) }];
  return (
    <div class="block stack">
      <h3>{view.t(said.sayEvent)}</h3>
      <Form view={view} operation={addNewEvent.name} hidden={{ writtenIn: view.language }} class="measure">
        <TextInput view={view} name="period" label={view.t(said.period)} hint={view.t(said.periodHint)} latin />
        <NamesInputs view={view} texts={texts} />
        <div class="field">
          <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
        </div>
        <TextInput view={view} name="source" label={view.t(said.source)} optional />
        <p class="acts">
          <Button kind="main">{view.t(said.add)}</Button>
        </p>
      </Form>
    </div>
  );
}
