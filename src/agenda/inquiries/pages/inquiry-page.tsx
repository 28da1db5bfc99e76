import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type Branch, growTree, type InquiryView } from "../inquiry.ts";
import { closeInquiry, showInquiry } from "../operations.ts";
import { editReason, makeCauseOfReason, removeReason, tieReason, writeReason } from "../reasons/operations.ts";
import { inquiryWords as said } from "../words.ts";
import { AddLine, type CauseChoice, Work } from "./reason-forms.tsx";

const toReason = ({ id }: { id: string }, { params }: PageRequest): string =>
  `/${params.initiative}/causes/add/inquiries/${params.inquiry}#reason-${id}`;
const toTree = (_: unknown, { params }: PageRequest): string =>
  `/${params.initiative}/causes/add/inquiries/${params.inquiry}`;

/** One interview or workshop: reasons under reasons, written by many hands. */
export const inquiryPage = page({
  path: "/:initiative/causes/add/inquiries/:inquiry",
  reads: showInquiry,
  input: ({ params }) => ({ id: params.inquiry ?? "" }),
  draw: ({ inquiry, reasons, causes }, view, { query }) => {
    const open = inquiry.closedAt === null;
    const tree = { view, causes, open, at: query.get("at") };
    return (
      <Layout view={view} title={view.name(inquiry.names)} navigation={navigationFor(view, "add-cause")}>
        <section class="wrap top">
          <p class="kicker">
            <span dir="auto">{view.name(inquiry.names)}</span> · {view.t(said[inquiry.kind])}
          </p>
          <h1 dir="auto">{view.name(inquiry.question)}</h1>
          <p class="acts">
            <a href={view.url("causes/add/inquiries")}>{view.t(said.title)}</a>
          </p>
          {!open && <p>{view.t(said.isClosed)}</p>}
          {open && <AddLine view={view} parentId={null} />}
        </section>
        {/* After a refusal what was typed stands in the tree: it is not fetched anew over it. */}
        <section class="wrap block" id="tree" data-refresh={open && view.faults.length === 0 ? "4" : undefined}>
          <h2>{view.t(said.theTree)}</h2>
          <p class="quiet">{view.t(said.reasonsSoFar, { count: reasons.length })}</p>
          {reasons.length > 0 && <Branches tree={tree} branches={growTree(reasons)} />}
        </section>
        {view.viewer?.permissions.some((one) => one === "backbone" || one === "steering") && (
          <Closing view={view} inquiry={inquiry} />
        )}
      </Layout>
    );
  },
  forms: [
    form({
      operation: writeReason,
      input: (sent, { params }) => ({
        inquiryId: params.inquiry,
        parentId: textOf(sent, "parentId") ?? null,
        words: textOf(sent, "words"),
      }),
      leadsTo: toReason,
      receipt: said.wasWritten,
    }),
    form({
      operation: editReason,
      input: (sent) => ({ id: textOf(sent, "id"), version: numberOf(sent, "version"), words: textOf(sent, "words") }),
      leadsTo: toReason,
      receipt: said.wasWritten,
    }),
    form({
      operation: tieReason,
      input: (sent) => ({
        id: textOf(sent, "id"),
        version: numberOf(sent, "version"),
        challengeId: textOf(sent, "challengeId") ?? null,
      }),
      leadsTo: toReason,
      receipt: said.wasTied,
    }),
    form({
      operation: makeCauseOfReason,
      input: (sent) => {
        const language = textOf(sent, "language") ?? "en";
        return {
          id: textOf(sent, "id"),
          version: numberOf(sent, "version"),
          names: { [language]: textOf(sent, `names.${language}`) ?? null },
        };
      },
      leadsTo: toReason,
      receipt: said.wasTied,
    }),
    form({
      operation: removeReason,
      input: (sent) => ({ id: textOf(sent, "id"), version: numberOf(sent, "version") }),
      leadsTo: toTree,
      receipt: said.wasRemoved,
    }),
    form({
      operation: closeInquiry,
      input: (sent, { params }) => ({ id: params.inquiry, closed: textOf(sent, "closed") === "yes" }),
      leadsTo: toTree,
      receipt: said.wasSet,
    }),
  ],
});

interface Tree {
  view: View;
  causes: readonly CauseChoice[];
  open: boolean;
  /** The reason that is being worked on. */
  at: string | null;
}

const Branches = ({ tree, branches }: { tree: Tree; branches: readonly Branch[] }) => (
  <ul class="whys">
    {branches.map((branch) => (
      <OneBranch key={branch.reason.id} tree={tree} branch={branch} />
    ))}
  </ul>
);

function OneBranch({ tree, branch: { reason, below } }: { tree: Tree; branch: Branch }) {
  const { view, causes, open, at } = tree;
  const cause = causes.find(({ id }) => id === reason.challengeId);
  const sentHere = view.entered.id === reason.id;
  const here = `${view.path.split("?")[0]}?at=${reason.id}#reason-${reason.id}`;
  return (
    <li id={`reason-${reason.id}`}>
      <p>
        <span dir="auto" lang={reason.language}>
          {reason.words}
        </span>
      </p>
      {cause && (
        <p class="small quiet">
          <a href={view.url(`causes/add/cause/${cause.id}`)}>{view.t(said.isCause, { number: cause.number })}</a>:{" "}
          <span dir="auto">{view.name(cause.names)}</span>
        </p>
      )}
      {open && (
        <div class="whys-acts small">
          <details id={`why-${reason.id}`} open={view.entered.parentId === reason.id}>
            <summary>{view.t(said.why)}</summary>
            <AddLine view={view} parentId={reason.id} />
          </details>
          {at !== reason.id && !sentHere && (
            <a href={here} aria-label={view.t(said.workOn, { words: reason.words })}>
              {view.t(said.workOnIt)}
            </a>
          )}
        </div>
      )}
      {open && (at === reason.id || sentHere) && (
        <Work view={view} reason={reason} causes={causes} hasBelow={below.length > 0} />
      )}
      {below.length > 0 && <Branches tree={tree} branches={below} />}
    </li>
  );
}

const Closing = ({ view, inquiry }: { view: View; inquiry: InquiryView }) => (
  <section class="wrap block">
    <Form
      view={viewOfForm(view, closeInquiry)}
      operation={closeInquiry.name}
      hidden={{ closed: inquiry.closedAt === null ? "yes" : "no" }}
    >
      <Button>{view.t(inquiry.closedAt === null ? said.close : said.openAgain)}</Button>
    </Form>
  </section>
);
