import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Select } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { beginDecision } from "../operations.ts";
import { proposeDecision } from "../propose-operations.ts";
import { decisionWords as said } from "../words.ts";
import { ProposalFields, proposalOf } from "./proposal-form.tsx";

type Found = z.output<typeof beginDecision.output>;

/** What an address may say of a proposal before it is written: from which meeting, about which thing, in place of what. */
const known = ["meetingId", "aboutKind", "aboutId", "supersedes"] as const;

/** A new proposal; `?body=` names its committee, `?meetingId=`, `?aboutKind=&aboutId=` and `?supersedes=` where it comes from. */
export const newDecisionPage = page({
  path: "/:initiative/decisions/new",
  reads: beginDecision,
  input: ({ query }) => ({ supersedes: query.get("supersedes") || undefined }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.t(said.propose)} navigation={navigationFor(view, "decisions")}>
      {found.bodies.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.propose)}
          why={view.t(said.noBody)}
          actions={<ButtonLink href={view.url("committees")}>{view.t(said.toCommittees)}</ButtonLink>}
        />
      ) : (
        <NewDecision view={view} found={found} request={request} />
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: proposeDecision,
      input: (sent) => ({
        ...proposalOf(sent),
        bodyId: textOf(sent, "bodyId"),
        ...Object.fromEntries(known.map((name) => [name, textOf(sent, name) ?? null])),
      }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/decisions/${id}`,
      receipt: said.kept,
    }),
  ],
});

function NewDecision({ view, found, request }: { view: View; found: Found; request: PageRequest }) {
  const { bodies, organizations, supersedes } = found;
  const hidden = Object.fromEntries(
    known.flatMap((name) => {
      const value = request.query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const wished = bodies.find(({ id, slug }) => slug === request.query.get("body") || id === supersedes?.bodyId);
  return (
    <>
      <div class="wrap top">
        <h1>{view.t(said.propose)}</h1>
        {supersedes && (
          <p>
            {view.t(said.supersedes)} <span dir="auto">{supersedes.title}</span>
          </p>
        )}
      </div>
      <div class="wrap">
        <div class="measure">
          <Form view={view} operation={proposeDecision.name} hidden={hidden}>
            <Select
              view={view}
              name="bodyId"
              label={view.t(said.body)}
              value={wished?.id ?? bodies[0]?.id}
              options={bodies.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
            />
            <ProposalFields view={view} organizations={organizations} />
            <Button kind="main">{view.t(said.keep)}</Button>
          </Form>
        </div>
      </div>
    </>
  );
}
