import { z } from "zod";
import type { Language, Message, Values } from "../../core/message.ts";
import { type Amount, readAmount } from "./read-amount.ts";
import { type Answers, dayIn } from "./report.ts";
import { problemWords as said } from "./words.ts";

/** What is known of a promise when somebody answers about it. */
export interface Basis {
  measure: "count" | "money" | "percent" | "open";
  quantity: number | null;
  soFar: number;
  today: string;
  language: Language;
  /** Nobody is signed in: who sends says her name. */
  namesSender: boolean;
}

/** What stands in the way of sending: what must be put right, or what is only asked whether it is. */
export interface Problem {
  field: keyof Answers;
  /** `doubt` can be settled by saying that it is right. */
  kind: "missing" | "wrong" | "doubt";
  message: Message;
  values: Values;
  /** Another number that may have been meant. */
  rather?: number;
}

/** How many times over, said as people say it: 258 is 250 times, 12.4 is 10 times, 2.6 is 2.5 times. */
export function roundTimes(times: number): number {
  const step = times >= 100 ? 50 : times >= 10 ? 5 : 0.5;
  return Math.floor(times / step) * step;
}

const whole = (value: number): number => Math.round(value * 1e6) / 1e6;

/** More than so many times what was promised is asked about. */
const strange = 2;

/** Everything that stands in the way of sending these answers, in the order of the questions. */
export function problemsOf(answers: Answers, basis: Basis): Problem[] {
  return [
    ...aboutNumber(answers, basis),
    ...aboutDay(answers, basis),
    ...(answers.pace === null ? [missing("pace", said.needsPace)] : []),
    ...aboutOthers(answers, basis),
    ...(basis.namesSender && answers.senderName === "" ? [missing("senderName", said.needsName)] : []),
  ];
}

/** What must be settled while one writes: what is not there yet is no matter before the end. */
export const pressing = (problems: readonly Problem[]): Problem[] => problems.filter(({ kind }) => kind !== "missing");

const missing = (field: Problem["field"], message: Message): Problem => ({
  field,
  kind: "missing",
  message,
  values: {},
});

function aboutNumber(answers: Answers, basis: Basis): Problem[] {
  if (answers.count === "nothing-new") return [];
  if (answers.count === "otherwise")
    return answers.countedOtherwise === "" ? [missing("countedOtherwise", said.needsOtherwise)] : [];
  if (answers.typed === "") return [missing("typed", said.needsNumber)];
  const amount = readAmount(answers.typed, basis.language);
  const number = (kind: Problem["kind"], message: Message, values: Values = {}, rather?: number): Problem[] => [
    { field: "typed", kind, message, values, ...(rather !== undefined && { rather }) },
  ];
  if (!amount) return number("wrong", said.noNumber);
  if (amount.value > 1e12) return number("wrong", said.tooLarge);
  if (basis.soFar + amount.value < 0) return number("wrong", said.belowNothing, { soFar: whole(basis.soFar) });
  if (answers.sureOf === answers.typed) return [];
  return doubtOf(amount, basis).flatMap(({ message, values, rather }) => number("doubt", message, values, rather));
}

function doubtOf(
  { value, or }: Amount,
  { quantity, soFar, measure }: Basis,
): Pick<Problem, "message" | "values" | "rather">[] {
  const all = whole(soFar + value);
  if (or !== undefined) return [{ message: said.whichOne, values: { one: value, other: or }, rather: or }];
  if (value < 0) return [{ message: said.fewer, values: { soFar: whole(soFar), all } }];
  if (measure === "percent" && all > 100) return [{ message: said.overHundred, values: { all } }];
  if (quantity && value > quantity * strange)
    return [{ message: said.manyTimes, values: { times: roundTimes(value / quantity) } }];
  if (quantity && soFar > 0 && value >= soFar && all > quantity)
    return [
      {
        message: said.inAll,
        values: { value, all, more: whole(value - soFar) },
        rather: whole(value - soFar),
      },
    ];
  return [];
}

function aboutDay({ count, asOf }: Answers, { today }: Basis): Problem[] {
  if (count !== "more" || asOf === "") return [];
  const day = dayIn(asOf);
  const wrong = (message: Message): Problem[] => [{ field: "asOf", kind: "wrong", message, values: {} }];
  if (!day) return wrong(said.noDay);
  return day > today ? wrong(said.inFuture) : [];
}

function aboutOthers(answers: Answers, basis: Basis): Problem[] {
  if (answers.count !== "more") return [];
  if (answers.alsoCounted === null) return [missing("alsoCounted", said.needsAlso)];
  if (answers.alsoCounted !== "yes") return [];
  const share = readAmount(answers.ownShare.replace(/[%\u066a]$/, ""), basis.language)?.value;
  return [
    ...(answers.alsoWith === "" ? [missing("alsoWith", said.needsWhom)] : []),
    ...(answers.alsoWith !== "" && !z.uuid().safeParse(answers.alsoWith).success
      ? [{ field: "alsoWith" as const, kind: "wrong" as const, message: said.notKnown, values: {} }]
      : []),
    ...(share === undefined || share <= 0 || share >= 100
      ? [{ field: "ownShare" as const, kind: "wrong" as const, message: said.shareBetween, values: {} }]
      : []),
  ];
}
