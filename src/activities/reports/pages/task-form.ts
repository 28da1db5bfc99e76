import { type PageRequest, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type Clash, mergeAnswers } from "../merge.ts";
import { type Answers, answersSchema, noAnswers } from "../report.ts";

/** By what a page of a task is asked: the secret in its address, or a promise. */
export const comingOf = ({ params, query }: PageRequest) => ({
  ...(params.token !== undefined && { token: params.token }),
  ...(params.id !== undefined && { commitmentId: params.id }),
  ...(query.get("promise") && { commitmentId: query.get("promise") ?? undefined }),
  ...(query.get("corrects") && { corrects: query.get("corrects") ?? undefined }),
});

/** The address of a task, with what else is to be said in it. */
export function addressOf({ params, query }: PageRequest, more: Readonly<Record<string, string>> = {}): string {
  const place = params.token
    ? `/${params.initiative}/update/${params.token}`
    : `/${params.initiative}/work/promises/${params.id}/update`;
  const kept = ["promise", "corrects"].flatMap((name): [string, string][] => {
    const value = query.get(name);
    return value ? [[name, value]] : [];
  });
  const question = new URLSearchParams([...kept, ...Object.entries(more)]).toString();
  return question ? `${place}?${question}` : place;
}

const before = (text: string | undefined): Answers => {
  try {
    return answersSchema.parse(JSON.parse(text ?? "{}"));
  } catch {
    return noAnswers;
  }
};

/** The answers that a form sent, as the change takes them; a pressed button may settle what was asked. */
export function savedFrom(sent: Sent, request: PageRequest): Record<string, unknown> {
  const go = textOf(sent, "go") ?? "stay";
  const text = (name: string): string => textOf(sent, name) ?? "";
  const typed = go.startsWith("rather:") ? go.slice("rather:".length) : text("typed");
  return {
    ...comingOf(request),
    mine: {
      count: textOf(sent, "count"),
      typed,
      sureOf: go === "sure" || go.startsWith("rather:") ? typed : text("sureOf"),
      countedOtherwise: text("countedOtherwise"),
      asOf: text("asOf"),
      pace: textOf(sent, "pace") ?? null,
      alsoCounted: textOf(sent, "alsoCounted") ?? null,
      alsoWith: text("alsoWith"),
      ownShare: text("ownShare"),
      words: text("words"),
      readers: sent.getAll("readers"),
      senderName: text("senderName"),
      senderRole: text("senderRole"),
    },
    before: before(textOf(sent, "before")),
    keep: go.startsWith("keep:") ? go.slice("keep:".length) : "ask",
    next: go === "check" || go === "later" ? go : "stay",
  };
}

/** What was typed in a form that was refused. */
function enteredAnswers({ entered }: View): Answers | null {
  if (typeof entered.before !== "string") return null;
  const read = answersSchema.safeParse({
    ...entered,
    pace: entered.pace ?? null,
    alsoCounted: entered.alsoCounted ?? null,
    readers: [entered.readers ?? []].flat(),
  });
  return read.success ? read.data : null;
}

/** What two people answered differently at once, where a form was refused for it, and what the form was written on. */
export function clashesIn(view: View, theirs: Answers): { clashes: Clash[]; before: string } {
  const mine = enteredAnswers(view);
  const written = view.entered.before;
  if (!mine || typeof written !== "string") return { clashes: [], before: JSON.stringify(theirs) };
  const { clashes } = mergeAnswers(before(written), mine, theirs);
  return { clashes, before: clashes.length > 0 ? written : JSON.stringify(theirs) };
}
