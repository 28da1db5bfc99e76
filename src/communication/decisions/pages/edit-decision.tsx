import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { readToEdit } from "../operations.ts";
import { editDecision } from "../propose-operations.ts";
import { decisionWords as said } from "../words.ts";
import { ProposalFields, proposalOf } from "./proposal-form.tsx";

/** Changing a proposal that is in preparation. */
export const editDecisionPage = page({
  path: "/:initiative/decisions/:id/edit",
  reads: readToEdit,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: ({ decision, organizations }, view) => (
    <Layout view={view} title={view.t(said.edit)} navigation={navigationFor(view, "decisions")}>
      <div class="wrap top">
        <h1>{view.t(said.edit)}</h1>
      </div>
      <div class="wrap">
        <div class="measure">
          <Form view={view} operation={editDecision.name} hidden={{ id: decision.id }}>
            <ProposalFields view={view} organizations={organizations} proposal={decision} />
            <Button kind="main">{view.t(said.keep)}</Button>
          </Form>
        </div>
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: editDecision,
      input: (sent) => ({ ...proposalOf(sent), id: textOf(sent, "id") }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/decisions/${id}`,
      receipt: said.kept,
    }),
  ],
});
