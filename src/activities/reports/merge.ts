import { type AnswerName, type Answers, noAnswers } from "./report.ts";

/** One question that two people answered differently at the same time. */
export interface Clash {
  field: AnswerName;
  mine: string;
  theirs: string;
}

const names = Object.keys(noAnswers) as AnswerName[];
const written = (value: Answers[AnswerName]): string =>
  Array.isArray(value) ? [...value].sort().join(" ") : (value ?? "");

/** Which of two stands where both changed the same answer; `both` puts texts one below the other. */
export type Keep = "ask" | "mine" | "theirs" | "both";

const texts: readonly AnswerName[] = ["words", "countedOtherwise"];

/**
 * Puts together what one person changed since she saw the answers (`before`) with what is kept now. What only one of two
 * changed is taken from her; what both changed differently is a clash, unless it is said which to keep.
 */
export function mergeAnswers(
  before: Answers,
  mine: Answers,
  theirs: Answers,
  keep: Keep = "ask",
): { answers: Answers; clashes: Clash[] } {
  const answers: Record<string, unknown> = { ...theirs };
  const clashes: Clash[] = [];
  for (const name of names) {
    const [was, is, now] = [written(before[name]), written(mine[name]), written(theirs[name])];
    if (is === was || is === now) continue;
    if (now === was || keep === "mine") answers[name] = mine[name];
    else if (keep === "both" && texts.includes(name)) answers[name] = `${now}\n\n${is}`;
    else if (keep === "both") answers[name] = mine[name];
    else if (keep === "ask") clashes.push({ field: name, mine: is, theirs: now });
  }
  return { answers: answers as Answers, clashes };
}
