import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Checks, Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import type { Agreed } from "../agreed.ts";
import { endorse, takeEndorsementBack } from "../endorsements/operations.ts";
import { agreedWords as said } from "./agreed-words.ts";

interface Props {
  view: View;
  found: Agreed;
}
type Mine = Agreed["mine"][number];

/** The view of the form about one organization: what was wrong with another's is not said here. */
function viewOf(view: View, operation: { name: string }, organizationId: string): View {
  const own = viewOfForm(view, operation);
  return own.entered.organizationId === organizationId ? own : { ...own, faults: [], entered: {} };
}

/** Where a person endorses for her organizations, and the backbone records what came another way. */
export function EndorseForms({ view, found }: Props) {
  if (!found.version || (found.mine.length === 0 && found.others.length === 0)) return null;
  const number = String(found.version.number);
  return (
    <section class="wrap block noprint" id="endorse">
      {found.mine.length > 0 && (
        <>
          <h2>{view.t(said.endorseTitle)}</h2>
          <div class="stack">
            {found.mine.map((one) => (
              <ForOne key={one.id} view={view} one={one} number={number} />
            ))}
          </div>
        </>
      )}
      {found.others.length > 0 && (
        <details open={view.entered.record === "yes"}>
          <summary>{view.t(said.recordTitle)}</summary>
          <Record view={view} found={found} number={number} />
        </details>
      )}
    </section>
  );
}

function ForOne({ view, one, number }: { view: View; one: Mine; number: string }) {
  const organization = one.name;
  if (one.endorses) return <Standing view={view} one={one} number={number} />;
  if (!one.may) return <p class="quiet">{view.t(said.mayNot, { organization })}</p>;
  const own = viewOf(view, endorse, one.id);
  return (
    <Form view={own} operation={endorse.name} hidden={{ version: number, organizationId: one.id }} class="measure">
      <h3>
        <bdi>{organization}</bdi>
      </h3>
      {one.endorsedBefore && <p class="quiet">{view.t(said.endorsedBefore)}</p>}
      <details open={Boolean(own.entered.reservation)}>
        <summary>{view.t(said.yourReservation)}</summary>
        <TextArea
          view={own}
          name="reservation"
          label={view.t(said.yourReservation)}
          hint={view.t(said.yourReservationHint)}
          rows={3}
          optional
        />
      </details>
      {one.declares && (
        <Checks
          view={own}
          name="declares"
          label={view.t(said.through)}
          options={[{ value: "yes", label: view.t(said.declares, { organization }) }]}
        />
      )}
      <Button kind="main">{view.t(said.endorse, { number })}</Button>
    </Form>
  );
}

function Standing({ view, one, number }: { view: View; one: Mine; number: string }) {
  const organization = one.name;
  return (
    <div>
      <p>{view.t(said.endorseFor, { organization, number })}</p>
      {one.may && (
        <Confirm view={view} label={view.t(said.takeBack)} question={view.t(said.takeBackQuestion, { organization })}>
          <Form
            view={viewOf(view, takeEndorsementBack, one.id)}
            operation={takeEndorsementBack.name}
            hidden={{ version: number, organizationId: one.id }}
          >
            <Button>{view.t(said.takeBack)}</Button>
          </Form>
        </Confirm>
      )}
    </div>
  );
}

function Record({ view, found, number }: Props & { number: string }) {
  const own = view.entered.record === "yes" ? viewOfForm(view, endorse) : { ...view, faults: [], entered: {} };
  return (
    <Form view={own} operation={endorse.name} hidden={{ version: number, record: "yes" }} class="measure">
      <Select
        view={own}
        name="organizationId"
        label={view.t(said.organization)}
        empty
        options={found.others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextInput view={own} name="recordedNote" label={view.t(said.fromWhere)} hint={view.t(said.fromWhereHint)} />
      <TextArea view={own} name="reservation" label={view.t(said.reservation)} rows={2} optional />
      <Button>{view.t(said.record)}</Button>
    </Form>
  );
}

/** Everybody who stands behind the newest version; with what was taken back, for members. */
export function Endorsers({ view, found }: Props) {
  const { endorsers, isMember, isBackbone, takenBack } = found;
  return (
    <section class="wrap block" id="endorsers">
      <h2>{view.t(said.endorsers)}</h2>
      {endorsers.length === 0 && <p class="quiet">{view.t(said.noEndorsers)}</p>}
      {endorsers.length > 0 && (
        <Table
          blocks
          columns={[
            { label: view.t(said.organization) },
            { label: view.t(said.when) },
            ...(isMember ? [{ label: view.t(said.through) }] : []),
            { label: view.t(said.reservation) },
          ]}
          rows={endorsers.map((one) => ({
            head: <span dir="auto">{one.organization}</span>,
            cells: [
              writeDay(view, one.at),
              ...(isMember ? [<Through key="through" view={view} one={one} />] : []),
              <span key="reservation" dir="auto">
                {one.reservation ?? (one.hasReservation ? view.t(said.hasReservation) : "–")}
              </span>,
            ],
          }))}
        />
      )}
      {takenBack.length > 0 && (
        <details>
          <summary>{view.t(said.takenBack)}</summary>
          {takenBack.map((one) => (
            <p key={`${one.organization} ${one.at}`}>
              {view.t(said.takenBackLine, {
                organization: one.organization,
                number: String(one.version),
                date: writeDay(view, one.at),
              })}{" "}
              {one.note && <span dir="auto">{one.note}</span>}
            </p>
          ))}
        </details>
      )}
      {isBackbone && found.version && endorsers.length > 0 && (
        <RecordTakenBack view={view} found={found} number={String(found.version.number)} />
      )}
    </section>
  );
}

const Through = ({ view, one }: { view: View; one: Agreed["endorsers"][number] }) => (
  <>
    {(one.by || !one.recordedNote) && <span dir="auto">{one.by ?? view.t(said.someone)}</span>}
    {one.recordedNote && (
      <span class="small quiet">
        {one.by && " · "}
        {view.t(said.recordedFrom, { note: one.recordedNote })}
      </span>
    )}
  </>
);

function RecordTakenBack({ view, found, number }: Props & { number: string }) {
  const isOwn = view.entered.record === "back";
  const own = isOwn ? viewOfForm(view, takeEndorsementBack) : { ...view, faults: [], entered: {} };
  return (
    <details class="noprint" open={isOwn}>
      <summary>{view.t(said.takeBack)}</summary>
      <Form
        view={own}
        operation={takeEndorsementBack.name}
        hidden={{ version: number, record: "back" }}
        class="measure"
      >
        <Select
          view={own}
          name="organizationId"
          label={view.t(said.organization)}
          empty
          options={found.endorsers.map((one) => ({ value: one.organizationId, label: one.organization }))}
        />
        <TextInput view={own} name="note" label={view.t(said.fromWhere)} hint={view.t(said.fromWhereHint)} />
        <Button>{view.t(said.takeBack)}</Button>
      </Form>
    </details>
  );
}
