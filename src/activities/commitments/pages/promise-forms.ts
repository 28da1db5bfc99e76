import { form, numberOf, type PageRequest, type Sent, textOf } from "../../../interface/page.ts";
import { questionKeys } from "../checklist.ts";
import { checklistWords } from "../checklist-words.ts";
import { checkCommitment, removeDraft } from "../keeping/draft-operations.ts";
import {
  confirmCommitment,
  declineCommitment,
  endCommitment,
  promiseCommitment,
  renewCommitment,
  reopenCommitment,
} from "../keeping/promise-operations.ts";
import { pathOf } from "../telling.ts";
import { promiseWords as said } from "./page-words.ts";

/** The page of a promise. */
export const toPromise = ({ id }: { id: string }, { params }: PageRequest): string =>
  `/${params.initiative}/${pathOf(id)}`;

const its = (_sent: Sent, { params }: PageRequest) => ({ id: params.id });

/** The form of the private checklist, as it is sent. */
export const checkForm = form({
  operation: checkCommitment,
  input: (sent, { params }) => ({
    id: params.id,
    answers: Object.fromEntries(
      questionKeys.flatMap((key) => {
        const answer = textOf(sent, `answers.${key}`);
        return answer ? [[key, answer]] : [];
      }),
    ),
    note: textOf(sent, "note") ?? null,
  }),
  leadsTo: toPromise,
  receipt: checklistWords.saved,
});

/** The form by which a draft is promised, or the organization is asked for its word. */
export const promiseForm = form({
  operation: promiseCommitment,
  input: (sent, { params }) => ({ id: params.id, version: numberOf(sent, "version") }),
  leadsTo: toPromise,
  receipt: said.wasPromised,
});

/** What can be done on the page of a promise. */
export const promiseForms = [
  promiseForm,
  checkForm,
  form({ operation: confirmCommitment, input: its, leadsTo: toPromise, receipt: said.confirmed }),
  form({
    operation: declineCommitment,
    input: (sent, { params }) => ({ id: params.id, because: textOf(sent, "because") ?? null }),
    leadsTo: toPromise,
    receipt: said.declined,
  }),
  form({
    operation: renewCommitment,
    input: (sent, { params }) => ({ id: params.id, phase: textOf(sent, "phase") ?? null }),
    leadsTo: ({ id }, { params }) => `/${params.initiative}/${pathOf(id)}/edit`,
    receipt: said.renewed,
  }),
  form({
    operation: endCommitment,
    input: (sent, { params }) => ({
      id: params.id,
      how: textOf(sent, "how"),
      on: textOf(sent, "on"),
      because: textOf(sent, "because") ?? null,
    }),
    leadsTo: toPromise,
    receipt: said.wasClosed,
  }),
  form({ operation: reopenCommitment, input: its, leadsTo: toPromise, receipt: said.reopened }),
  form({
    operation: removeDraft,
    input: its,
    leadsTo: (_output, { params }) => `/${params.initiative}/work/promises/list`,
    receipt: said.removed,
  }),
];
