import type { z } from "zod";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Checks, Form, Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, type Sent, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../initiatives/public.ts";
import { duties } from "../body.ts";
import type { NamedSeat } from "../named-seats.ts";
import { closeCommittee, editCommittee, readCommittee } from "../operations.ts";
import { addMember, editMember, endMemberSeat } from "../seat-operations.ts";
import { dutyWords, bodyWords as said } from "../words.ts";
import { BodyFields, bodyOf } from "./body-form.tsx";

type Found = z.output<typeof readCommittee.output>;

const seatOf = (sent: Sent): Record<string, unknown> => ({
  organizationId: textOf(sent, "organizationId") ?? null,
  duty: textOf(sent, "duty"),
  hasVote: sent.getAll("marks").includes("vote"),
  livedExperience: sent.getAll("marks").includes("lived"),
  since: textOf(sent, "since"),
  until: textOf(sent, "until") ?? null,
});
const toEdit = ({ slug }: { slug: string }, { params }: PageRequest): string =>
  `/${params.initiative}/committees/${slug}/edit`;

/** Who sits in a committee, and what is said of it: for its chair, its secretary and the backbone team. */
export const editCommitteePage = page({
  path: "/:initiative/committees/:slug/edit",
  reads: readCommittee,
  input: ({ params }) => ({ slug: params.slug ?? "" }),
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.name(found.body.names)} navigation={navigationFor(view, "committees")}>
      <div class="wrap top">
        <p class="kicker">
          <a href={view.url(`committees/${found.body.slug}`)}>
            <span dir="auto">{view.name(found.body.names)}</span>
          </a>
        </p>
        <h1>{view.t(said.changeSeats)}</h1>
        {!found.managesSeats && <p class="lead">{view.t(said.notYours)}</p>}
      </div>
      {found.managesSeats && (
        <section class="wrap two">
          <div>
            <SeatList view={view} found={found} />
          </div>
          <SeatForm view={view} found={found} seat={found.seats.find(({ id }) => id === query.get("seat"))} />
        </section>
      )}
      {found.leads && <EditBody view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({
      operation: addMember,
      input: (sent) => ({
        ...seatOf(sent),
        bodyId: textOf(sent, "bodyId"),
        personId: textOf(sent, "personId") ?? null,
        holder: textOf(sent, "holder") ?? null,
      }),
      leadsTo: toEdit,
      receipt: said.added,
    }),
    form({
      operation: editMember,
      input: (sent) => ({ ...seatOf(sent), id: textOf(sent, "id") }),
      leadsTo: toEdit,
      receipt: said.saved,
    }),
    form({
      operation: endMemberSeat,
      input: (sent) => ({ id: textOf(sent, "id"), because: textOf(sent, "because") ?? null }),
      leadsTo: toEdit,
      receipt: said.seatEnded,
    }),
    form({
      operation: editCommittee,
      input: (sent) => ({ ...bodyOf(sent), id: textOf(sent, "id") }),
      leadsTo: ({ slug }, { params }) => `/${params.initiative}/committees/${slug}`,
      receipt: said.saved,
    }),
    form({
      operation: closeCommittee,
      input: (sent) => ({ id: textOf(sent, "id"), closed: textOf(sent, "closed") === "yes" }),
      leadsTo: ({ slug }, { params }) => `/${params.initiative}/committees/${slug}`,
      receipt: said.saved,
    }),
  ],
});

function SeatList({ view, found: { seats } }: { view: View; found: Found }) {
  if (seats.length === 0) return <p class="quiet">{view.t(said.noMembers)}</p>;
  return (
    <Table
      blocks
      caption={view.t(said.members)}
      columns={[
        { label: view.t(said.who) },
        { label: view.t(said.duty) },
        { label: view.t(said.vote) },
        { label: view.t(said.change), unseen: true },
      ]}
      rows={seats.map((seat) => ({
        head: <span dir="auto">{seat.name || view.t(said.nameless)}</span>,
        cells: [
          view.t(dutyWords[seat.duty]),
          view.t(seat.hasVote ? said.hasVote : said.noVote),
          <a key="change" href={`?seat=${seat.id}#seat`}>
            {view.t(said.change)}
            <span class="vh"> {seat.name}</span>
          </a>,
        ],
      }))}
    />
  );
}

interface SeatProps {
  view: View;
  found: Found;
  seat?: NamedSeat | undefined;
}

function SeatForm({ view: page, found, seat }: SeatProps) {
  const operation = seat ? editMember : addMember;
  const view = viewOfForm(page, operation);
  const hidden: Record<string, string> = seat ? { id: seat.id } : { bodyId: found.body.id };
  return (
    <div id="seat" class="stack">
      <h2>
        <span dir="auto">{seat ? seat.name : view.t(said.addMember)}</span>
      </h2>
      <Form view={view} operation={operation.name} hidden={hidden}>
        {!seat && <Who view={view} found={found} />}
        <SeatFields view={view} found={found} seat={seat} />
        <Button kind="main">{view.t(seat ? said.save : said.addMember)}</Button>
      </Form>
      {seat && (
        <Confirm view={page} label={view.t(said.endSeat)} question={view.t(said.endQuestion, { name: seat.name })}>
          <Form view={viewOfForm(page, endMemberSeat)} operation={endMemberSeat.name} hidden={{ id: seat.id }}>
            <TextInput view={viewOfForm(page, endMemberSeat)} name="because" label={view.t(said.because)} optional />
            <Button>{view.t(said.endSeat)}</Button>
          </Form>
        </Confirm>
      )}
    </div>
  );
}

function Who({ view, found: { people, seats } }: { view: View; found: Found }) {
  const sitting = new Set(seats.map(({ personId }) => personId));
  return (
    <>
      <Select
        view={view}
        name="personId"
        label={view.t(said.person)}
        empty
        options={people
          .filter(({ personId }) => !sitting.has(personId))
          .map(({ personId, name }) => ({ value: personId, label: name }))
          .toSorted((a, b) => a.label.localeCompare(b.label, view.language))}
      />
      <TextInput view={view} name="holder" label={view.t(said.holder)} optional />
    </>
  );
}

function SeatFields({ view, found: { organizations }, seat }: SeatProps) {
  return (
    <>
      <Select
        view={view}
        name="organizationId"
        label={view.t(said.organization)}
        optional
        empty
        value={seat?.organizationId ?? ""}
        options={organizations
          .map(({ id, name }) => ({ value: id, label: name }))
          .toSorted((a, b) => a.label.localeCompare(b.label, view.language))}
      />
      <Select
        view={view}
        name="duty"
        label={view.t(said.duty)}
        value={seat?.duty ?? "member"}
        options={duties.map((value) => ({ value, label: view.t(dutyWords[value]) }))}
      />
      <Checks
        view={view}
        name="marks"
        label={view.t(said.vote)}
        values={[...((seat?.hasVote ?? true) ? ["vote"] : []), ...(seat?.livedExperience ? ["lived"] : [])]}
        options={[
          { value: "vote", label: view.t(said.hasVote) },
          { value: "lived", label: view.t(said.livedExperience) },
        ]}
      />
      <div class="pair">
        <TextInput view={view} name="since" type="date" label={view.t(said.since)} value={seat?.since} optional />
        <TextInput view={view} name="until" type="date" label={view.t(said.until)} value={seat?.until ?? ""} optional />
      </div>
    </>
  );
}

function EditBody({ view: page, found: { body } }: { view: View; found: Found }) {
  const view = viewOfForm(page, editCommittee);
  const closed = body.closedOn !== null;
  return (
    <section class="wrap block">
      <div class="measure stack">
        <h2>{view.t(said.edit)}</h2>
        <Form view={view} operation={editCommittee.name} hidden={{ id: body.id }}>
          <BodyFields view={view} body={body} />
          <Button>{view.t(said.save)}</Button>
        </Form>
        {closed ? (
          <Form
            view={viewOfForm(page, closeCommittee)}
            operation={closeCommittee.name}
            hidden={{ id: body.id, closed: "no" }}
          >
            <Button>{view.t(said.reopen)}</Button>
          </Form>
        ) : (
          <Confirm view={page} label={view.t(said.close)} question={view.t(said.closeQuestion)}>
            <Form
              view={viewOfForm(page, closeCommittee)}
              operation={closeCommittee.name}
              hidden={{ id: body.id, closed: "yes" }}
            >
              <Button>{view.t(said.close)}</Button>
            </Form>
          </Confirm>
        )}
      </div>
    </section>
  );
}
