import type { z } from "zod";
import { Button } from "../../../../interface/actions.tsx";
import { Form, Select } from "../../../../interface/form.tsx";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { viewOfForm } from "../../../initiatives/public.ts";
import { type agreeFrom, endOneTie, type readNetworkFrom, withdrawTie } from "../operations.ts";
import { tieWords as said, standWords, tieKindWords } from "../words.ts";
import { OrganizationLink } from "./network-table.tsx";

type Found = z.output<ReturnType<typeof readNetworkFrom>["output"]>;
type Offered = Found["offered"][number];

interface OwnProps {
  view: View;
  found: Found;
  agree: ReturnType<typeof agreeFrom>;
}

/** What one's own organization shows, could show, and is asked to show; with a way to say that two work together. */
export function OwnTies({ view, found, agree }: OwnProps) {
  if (found.own.length === 0) return null;
  const nameOf = new Map(found.organizations.map(({ id, name }) => [id, name]));
  return (
    <section class="wrap block stack" id="ours">
      <h2>{view.t(said.ours)}</h2>
      <p class="measure">{view.t(said.oursLead)}</p>
      {found.offered.length > 0 && (
        <Table
          blocks
          caption={view.t(said.ours)}
          columns={[
            { label: view.t(said.worksWith) },
            { label: view.t(said.organization) },
            { label: view.t(said.state) },
            { label: view.t(said.agree), unseen: true },
          ]}
          rows={found.offered.map((one) => ({
            head: (
              <>
                <OrganizationLink view={view} id={one.other} name={nameOf.get(one.other) ?? ""} />{" "}
                <span class="small quiet">{view.t(tieKindWords[one.what])}</span>
              </>
            ),
            cells: [
              <bdi key="own">{nameOf.get(one.own)}</bdi>,
              view.t(standWords[one.stand]),
              <Acts key="acts" view={view} one={one} agree={agree} name={nameOf.get(one.other) ?? ""} />,
            ],
          }))}
        />
      )}
      <Declare view={viewOfForm(view, agree)} found={found} operation={agree.name} />
    </section>
  );
}

function Acts({ view, one, agree, name }: { view: View; one: Offered; agree: OwnProps["agree"]; name: string }) {
  const hidden = { own: one.own, other: one.other, what: one.what };
  const quiet = { ...view, faults: [] };
  return (
    <div class="network-acts">
      {(one.stand === "offered" || one.stand === "asked") && (
        <Form view={quiet} operation={agree.name} hidden={hidden}>
          <Button>
            {view.t(said.agree)} <span class="vh">{name}</span>
          </Button>
        </Form>
      )}
      {one.stand === "shown" && (
        <Form view={quiet} operation={endOneTie.name} hidden={hidden}>
          <Button kind="bare">
            {view.t(said.end)} <span class="vh">{name}</span>
          </Button>
        </Form>
      )}
      {(one.stand === "waiting" || one.stand === "shown" || one.stand === "ended") && (
        <Form view={quiet} operation={withdrawTie.name} hidden={hidden}>
          <Button kind="bare">
            {view.t(said.withdraw)} <span class="vh">{name}</span>
          </Button>
        </Form>
      )}
    </div>
  );
}

function Declare({ view, found, operation }: { view: View; found: Found; operation: string }) {
  const byName = new Intl.Collator(view.language, { numeric: true });
  const options = found.organizations
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => byName.compare(a.label, b.label));
  const own = options.filter(({ value }) => found.own.includes(value));
  const only = own.length === 1 ? own[0] : undefined;
  return (
    <Form
      view={view}
      operation={operation}
      hidden={{ what: "declared", ...(only && { own: only.value }) }}
      class="measure"
    >
      {!only && <Select view={view} name="own" label={view.t(said.ownOne)} options={own} />}
      <Select
        view={view}
        name="other"
        label={view.t(said.declare)}
        options={options.filter(({ value }) => value !== only?.value)}
        empty
      />
      <Button>{view.t(said.doDeclare)}</Button>
    </Form>
  );
}
