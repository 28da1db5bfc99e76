import { tellingWords } from "../../activities/reports/public.ts";
import { sayTold } from "../../backbone/notifications/public.ts";
import type { ThingView } from "../../backbone/things/public.ts";
import { inLanguage, type Language, type Message, type Names } from "../../core/message.ts";
import { makeView, type View } from "../../interface/view.ts";
import { digestWords as said } from "./words.ts";

/** One thing that is told in a letter. */
export interface ToldLine {
  sentence: Message;
  values: Record<string, string | number>;
  path: string;
  due: string | null;
  reminds: boolean;
  /** It invites, so there is a line to pass on. */
  invites: boolean;
  /** What was written, in its own language: a message, an announcement. */
  text: { text: string; language: Language } | null;
  /** Where an answer by mail goes. */
  replyTo: string | null;
  /** A whole address of its own, which needs no sign-in. */
  link?: string;
  /** Where a number alone can be sent in answer. */
  numberTo?: string;
}

/** What one initiative has for a person. */
export interface Part {
  slug: string;
  names: Names;
  told: readonly ToldLine[];
  news: readonly Pick<ThingView, "names" | "path" | "state" | "stateValues">[];
}

/** The one mail of a day, over all initiatives. */
export interface Letter {
  name: string;
  language: Language;
  /** Where this site is, e.g. `https://fivefold.example.org`. */
  address: string;
  parts: readonly Part[];
  stopLink: string;
}

const voices = new Map<Language, View>();

/** How things are said in a letter: as on a page, with the same marks around names and numbers. */
function voiceOf(language: Language): View {
  const known = voices.get(language);
  if (known) return known;
  const voice = makeView({
    language,
    path: "/",
    initiative: null,
    viewer: null,
    waits: 0,
    assets: { styles: "", islands: null },
    now: new Date(0),
    faults: [],
    entered: {},
    receipt: null,
  });
  voices.set(language, voice);
  return voice;
}

/** Subject and text of a letter. The subject tells how much there is and from where, and nothing of what it is. */
export function writeLetter(letter: Letter): { subject: string; body: string } {
  const view = voiceOf(letter.language);
  const told = letter.parts.reduce((sum, part) => sum + part.told.length, 0);
  const places = letter.parts.map(({ names }) => inLanguage(names, letter.language)).join(", ");
  const subject = told > 0 ? view.t(said.subjectTold, { count: told, places }) : view.t(said.subjectNews, { places });
  const body = [
    view.t(said.hello, { name: letter.name }),
    view.t(said.onlyOne),
    ...letter.parts.flatMap((part) => writePart(view, part, letter.address)),
    "--",
    `${view.t(said.howTold)}\n${letter.address}/me/notifications`,
    `${view.t(said.stop)}\n${letter.stopLink}`,
  ].join("\n\n");
  return { subject: oneLine(subject), body };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

function writePart(view: View, part: Part, address: string): string[] {
  const name = inLanguage(part.names, view.language);
  const link = (path: string): string => `${address}/${part.slug}/${path}`;
  const news = part.news.map((thing) => {
    const state = thing.state ? sayTold(view, thing.state, thing.stateValues) : "";
    return `• ${view.t(said.newsLine, { name: view.name(thing.names), state })}\n${link(thing.path)}`;
  });
  return [
    `== ${name} ==`,
    ...part.told.map((line) => writeTold(view, line, link(line.path))),
    ...(news.length > 0 ? [view.t(said.followed), ...news] : []),
  ];
}

function writeTold(view: View, line: ToldLine, link: string): string {
  const sentence = sayTold(view, line.sentence, line.values);
  const due = line.due ? ` ${sayTold(view, said.due, { day: line.due })}` : "";
  const lines = [`• ${line.reminds ? view.t(said.reminder, { sentence }) : sentence}${due}`, line.link ?? link];
  if (line.text) lines.push(quoted(line.text.text));
  if (line.replyTo) lines.push(view.t(said.answer, { address: line.replyTo }));
  if (line.numberTo) lines.push(view.t(tellingWords.answerByMail, { address: line.numberTo }));
  if (line.invites) lines.push(view.t(said.passOn), `    ${oneLine(sentence)} ${link}`);
  return lines.join("\n");
}

/** What somebody wrote, set off from what the program says. */
const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
