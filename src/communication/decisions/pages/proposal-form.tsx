import { Radios, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { numberOf, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type Method, methods, type Proposal, rankingCounts, readBy, shares } from "../decision.ts";
import { countedByWords, methodHints, methodWords, readByWords, decisionWords as said, shareWords } from "../words.ts";

/** What the form of a proposal sent. */
export function proposalOf(sent: Sent): Record<string, unknown> {
  const organization = textOf(sent, "organizationIds");
  return {
    title: textOf(sent, "title"),
    proposal: textOf(sent, "proposal"),
    method: textOf(sent, "method"),
    options: (textOf(sent, "options") ?? "")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
    shareNeeded: textOf(sent, "shareNeeded"),
    countedBy: textOf(sent, "countedBy"),
    dots: numberOf(sent, "dots"),
    readBy: textOf(sent, "readBy"),
    organizationIds: organization ? [organization] : [],
  };
}

interface ProposalFieldsProps {
  view: View;
  organizations: readonly { id: string; name: string }[];
  /** What is proposed already. */
  proposal?: Proposal;
}

/** The fields of a proposal: three ways to decide first, the others and their settings folded. */
export function ProposalFields({ view, organizations, proposal }: ProposalFieldsProps) {
  const [front, folded] = [methods.slice(0, 3), methods.slice(3)];
  const method = String(view.entered.method ?? proposal?.method ?? "consent") as Method;
  const offer = (all: readonly Method[]) =>
    all.map((value) => ({ value, label: view.t(methodWords[value]), hint: view.t(methodHints[value]) }));
  return (
    <>
      <TextInput view={view} name="title" label={view.t(said.newTitle)} value={proposal?.title} />
      <TextArea
        view={view}
        name="proposal"
        label={view.t(said.proposal)}
        hint={view.t(said.proposalHint)}
        value={proposal?.proposal}
        rows={5}
        optional
      />
      <Radios view={view} name="method" label={view.t(said.method)} value={method} options={offer(front)} />
      <details open={folded.includes(method) || proposal !== undefined}>
        <summary>{view.t(said.moreMethods)}</summary>
        <Radios view={view} name="method" label={view.t(said.method)} value={method} options={offer(folded)} />
        <Settings view={view} proposal={proposal} />
      </details>
      <TextArea
        view={view}
        name="options"
        label={view.t(said.options)}
        hint={view.t(said.optionsHint)}
        value={proposal?.options.join("\n")}
        rows={3}
        optional
      />
      <Select
        view={view}
        name="organizationIds"
        label={view.t(said.organization)}
        hint={view.t(said.organizationHint)}
        optional
        empty
        value={proposal?.organizationIds[0] ?? ""}
        options={organizations
          .map(({ id, name }) => ({ value: id, label: name }))
          .toSorted((a, b) => a.label.localeCompare(b.label, view.language))}
      />
      <Radios
        view={view}
        name="readBy"
        label={view.t(said.readBy)}
        value={proposal?.readBy ?? "members"}
        options={readBy.map((value) => ({ value, label: view.t(readByWords[value]) }))}
      />
    </>
  );
}

function Settings({ view, proposal }: { view: View; proposal: Proposal | undefined }) {
  return (
    <div class="trio">
      <Select
        view={view}
        name="shareNeeded"
        label={view.t(said.share)}
        value={proposal?.shareNeeded ?? "half"}
        options={shares.map((value) => ({ value, label: view.t(shareWords[value]) }))}
      />
      <Select
        view={view}
        name="countedBy"
        label={view.t(said.countedBy)}
        value={proposal?.countedBy ?? "schulze"}
        options={rankingCounts.map((value) => ({ value, label: view.t(countedByWords[value]) }))}
      />
      <TextInput view={view} name="dots" type="number" label={view.t(said.dots)} value={proposal?.dots ?? 5} />
    </div>
  );
}
