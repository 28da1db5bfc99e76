import { type Form, form, numberOf, type PageRequest, type Sent, textOf } from "../../../interface/page.ts";
import { closeDecision, recordDecision } from "../close-operations.ts";
import { carryDecision, reviewDecision } from "../follow-operations.ts";
import { openForAnswers, withdrawProposal } from "../propose-operations.ts";
import { amendProposal, castVote, recuse } from "../vote-operations.ts";
import { decisionWords as said } from "../words.ts";

const back = ({ id }: { id: string }, { params }: PageRequest): string => `/${params.initiative}/decisions/${id}`;
const idOf = (sent: Sent): Record<string, unknown> => ({ id: textOf(sent, "id") });

/** A word, or what stands in `choice.0`, `choice.1` and so on. */
function choiceOf(sent: Sent): unknown {
  const many = [...sent.keys()].filter((key) => /^choice\.\d+$/.test(key)).length;
  if (many === 0) return textOf(sent, "choice") ?? "";
  return Array.from({ length: many }, (_, option) => numberOf(sent, `choice.${option}`) ?? null);
}

/** The hands that a form told, by answer; an answer without a number had none. */
const countsOf = (sent: Sent): Record<string, unknown> =>
  Object.fromEntries(
    [...sent.keys()].flatMap((key) => {
      const value = key.startsWith("counts.") ? numberOf(sent, key) : undefined;
      return value === undefined ? [] : [[key.slice("counts.".length), value]];
    }),
  );

const textsOf = (sent: Sent, field: string): string[] =>
  sent.getAll(field).filter((value): value is string => typeof value === "string");

/** All that can be done on the page of a decision. */
export const decisionForms: readonly Form[] = [
  form({
    operation: openForAnswers,
    input: (sent) => ({ ...idOf(sent), until: textOf(sent, "until") }),
    leadsTo: back,
    receipt: said.opened,
  }),
  form({ operation: withdrawProposal, input: idOf, leadsTo: back, receipt: said.withdrawn }),
  form({
    operation: castVote,
    input: (sent) => ({
      ...idOf(sent),
      round: numberOf(sent, "round"),
      choice: choiceOf(sent),
      reason: textOf(sent, "reason") ?? null,
    }),
    leadsTo: back,
    receipt: said.answered,
  }),
  form({
    operation: recuse,
    input: (sent) => ({
      ...idOf(sent),
      interestId: textOf(sent, "interestId") ?? null,
      words: textOf(sent, "words"),
    }),
    leadsTo: back,
    receipt: said.recused,
  }),
  form({
    operation: amendProposal,
    input: (sent) => ({
      ...idOf(sent),
      proposal: textOf(sent, "proposal"),
      because: textOf(sent, "because"),
      until: textOf(sent, "until"),
    }),
    leadsTo: back,
    receipt: said.amended,
  }),
  form({ operation: closeDecision, input: idOf, leadsTo: back, receipt: said.closed }),
  form({
    operation: recordDecision,
    input: (sent) => ({
      ...idOf(sent),
      present: textsOf(sent, "present"),
      recused: textsOf(sent, "recused"),
      counts: countsOf(sent),
      chosen: numberOf(sent, "chosen") ?? null,
    }),
    leadsTo: back,
    receipt: said.recorded,
  }),
  form({
    operation: carryDecision,
    input: (sent) => ({
      ...idOf(sent),
      state: textOf(sent, "state"),
      ownerPersonId: textOf(sent, "ownerPersonId") ?? null,
      ownerName: textOf(sent, "ownerName") ?? null,
      effect: textOf(sent, "effect"),
      reviewOn: textOf(sent, "reviewOn") ?? null,
      doneOn: textOf(sent, "doneOn") ?? null,
    }),
    leadsTo: back,
    receipt: said.saved,
  }),
  form({
    operation: reviewDecision,
    input: (sent) => ({ ...idOf(sent), cameOfIt: textOf(sent, "cameOfIt") }),
    leadsTo: back,
    receipt: said.saved,
  }),
];
