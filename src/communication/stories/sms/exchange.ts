import type { Message } from "../../../core/message.ts";
import type { Age } from "../campaigns/age-table.ts";
import { mostLetters } from "../telling/story.ts";
import { ageIn, commandIn } from "./commands.ts";
import { type Facts, replies } from "./replies.ts";
import { smsWords as said } from "./words.ts";

/** Where somebody is who tells by text messages. Nothing of what she tells stands here. */
export interface Talk {
  step: "age" | "before" | "telling";
  age: Age | null;
  /** A sign for whom she was told that reads it. */
  named: string | null;
  /** How many letters she has told. */
  letters: number;
  /** How often she was answered without a step further: a machine at the other end is not answered for ever. */
  unmoved: number;
}

/** What a message does beside what is answered. */
export type Effect = "nothing" | "begins" | "adds" | "finishes" | "forgets" | "too-young";

/** What follows from one message. What is answered to the last one is said by whoever drew its key. */
export interface Turn {
  /** Null: nothing of it is remembered. */
  talk: Talk | null;
  effect: Effect;
  replies: string[];
}

/** What the program must know of a message beside its words. */
export interface Heard {
  text: string;
  /** It is a word that begins this campaign. */
  isCodeWord: boolean;
  mayTell(age: Age): boolean;
}

const mostUnmoved = 6;

const begun: Talk = { step: "age", age: null, named: null, letters: 0, unmoved: 0 };

/** Answers without a step further, as long as somebody seems to be there. */
function stay(talk: Talk, ...texts: string[]): Turn {
  const unmoved = talk.unmoved + 1;
  return { talk: { ...talk, unmoved }, effect: "nothing", replies: unmoved > mostUnmoved ? [] : texts };
}

const forget = (effect: Effect, ...texts: string[]): Turn => ({ talk: null, effect, replies: texts });

/** Answers one message of somebody, given where she is; null where she has not begun. */
export function answer(talk: Talk | null, heard: Heard, facts: Facts): Turn {
  const command = commandIn(heard.text);
  if (command === "stop") return forget("forgets", replies.plain(facts, said.stopped));
  if (!facts.isOpen) return forget("forgets", replies.notOpen(facts));
  if (!talk) return { talk: begun, effect: "nothing", replies: [replies.begin(facts)] };
  if (command === "help") return stay(talk, replies.help(facts));
  if (command === "who") return stay(talk, replies.who(facts));
  if (heard.isCodeWord) return stay(talk, again(talk, facts));
  if (talk.step === "age") return sayAge(talk, heard, facts);
  if (talk.step === "before") return agree(talk, command === "yes", facts);
  return tell(talk, { text: heard.text, isDone: command === "done", isYes: command === "yes" }, facts);
}

/** What was asked last, for whoever begins once more. */
function again(talk: Talk, facts: Facts): string {
  if (talk.step === "age") return replies.begin(facts);
  if (talk.step === "before") return replies.before(facts);
  return talk.letters > 0 ? replies.plain(facts, said.kept) : replies.tell(facts);
}

function sayAge(talk: Talk, { text, mayTell }: Heard, facts: Facts): Turn {
  const age = ageIn(text);
  if (!age) return stay(talk, replies.plain(facts, said.ageAgain));
  if (age === "under-13" || !mayTell(age)) return forget("too-young", replies.tooYoung(facts));
  const next: Talk = { ...talk, step: "before", age, named: facts.named, unmoved: 0 };
  return { talk: next, effect: "nothing", replies: [replies.before(facts)] };
}

function agree(talk: Talk, isYes: boolean, facts: Facts): Turn {
  if (!isYes) return stay(talk, replies.plain(facts, said.yesAgain));
  if (talk.named !== facts.named) {
    const told = stay({ ...talk, named: facts.named }, replies.plain(facts, said.othersRead), replies.before(facts));
    return { ...told, talk: told.talk && { ...told.talk, unmoved: 0 } };
  }
  return { talk: { ...talk, step: "telling", unmoved: 0 }, effect: "begins", replies: [replies.tell(facts)] };
}

function tell(
  talk: Talk,
  { text, isDone, isYes }: { text: string; isDone: boolean; isYes: boolean },
  facts: Facts,
): Turn {
  const plain = (message: Message) => replies.plain(facts, message);
  if (isDone) return talk.letters === 0 ? stay(talk, plain(said.nothingTold)) : forget("finishes");
  // A yes that was sent twice is no story.
  if (isYes && talk.letters === 0) return stay(talk, replies.tell(facts));
  const letters = talk.letters + text.length + 1;
  if (text.trim() === "") return stay(talk);
  if (letters > mostLetters) return stay(talk, plain(said.isFull));
  const isFirst = talk.letters === 0;
  return { talk: { ...talk, letters, unmoved: 0 }, effect: "adds", replies: isFirst ? [plain(said.kept)] : [] };
}
