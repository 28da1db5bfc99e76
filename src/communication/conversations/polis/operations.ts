import { randomInt } from "node:crypto";
import { z } from "zod";
import { personOf } from "../../../activities/voices/public.ts";
import { detectLanguage, undetermined } from "../../../analysis/text/language.ts";
import { may, members } from "../../../core/actor.ts";
import { newId, newToken } from "../../../core/id.ts";
import { languages, type Names } from "../../../core/message.ts";
import { change, query } from "../../../core/operation.ts";
import { conversationSchema, stateOfConversation } from "../conversation.ts";
import { freshen } from "../figures/keep-fresh.ts";
import { isBehind } from "../figures/store.ts";
import { demandConversation, tellConversation } from "../rights.ts";
import { originalOf } from "../statements/statement.ts";
import { listStatements } from "../statements/store.ts";
import { addConversation, findConversation } from "../store.ts";
import { openFileOf } from "./open-file.ts";
import { type PolisConversation, type PolisTexts, polisNames, readPolis, writePolis } from "./polis-files.ts";
import { readSentFiles } from "./read-files.ts";
import { keepBrought, readBrought, readOpenVotes } from "./store.ts";
import { polisWords as said } from "./words.ts";

const exampleFiles = {
  "comments.csv":
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,,0,0,1,0,1,Schools open earlier.\n",
  "votes.csv": "timestamp,datetime,comment-id,voter-id,vote\n1,,0,0,1\n",
};

export const bringConversation = change({
  name: "conversation.bring",
  summary: "Brings a conversation from the files of a Polis export, whole or not at all; it is over when it comes.",
  scope: "initiative",
  input: z.object({ files: z.array(z.file()).min(1).max(20) }),
  output: z.object({ id: z.string(), number: z.number().int(), people: z.number().int(), votes: z.number().int() }),
  allow: may("backbone"),
  example: { files: Object.entries(exampleFiles).map(([name, text]) => new File([text], name)) },
  async run(on, { files }) {
    const brought = readPolis(await readSentFiles(files));
    const id = newId();
    const number = await on.write(async (tx, note) => {
      const conversation = conversationSchema.parse({ ...wordsOf(brought), takesStatements: false });
      const made = { id, code: newToken().slice(0, 12), by: personOf(on), now: on.now, broughtFrom: sourceOf(brought) };
      const kept = await addConversation(tx, on.initiativeId, { ...conversation, ...made });
      const written = brought.statements.map(({ text }) => languageOf(text));
      await keepBrought(tx, on.initiativeId, id, { ...brought, languages: written });
      const whole = await findConversation(tx, on.initiativeId, { id });
      if (whole) await tellConversation(tx, on, whole);
      note({ kind: "conversation", id, detail: { brought: brought.votes.length } });
      return kept;
    });
    await freshen(on, id);
    const people = new Set(brought.votes.map(({ participant }) => participant)).size;
    return { id, number, people, votes: brought.votes.length };
  },
});

const inSummary = ({ summary }: PolisConversation, key: string): string =>
  (summary.find(([name]) => name === key)?.[1] ?? "").trim();

const sourceOf = (brought: PolisConversation): string => inSummary(brought, "url") || "Polis";

function languageOf(text: string): string {
  const found = detectLanguage(text);
  return found === undetermined ? "en" : found;
}

/** Its topic and description, in the language of ours that they are in; of any other, they stand where English does. */
function wordsOf(brought: PolisConversation): { names: Names; about: Names } {
  const put = (text: string, most: number): Names => {
    const found = languageOf(text);
    const language = languages.find((one) => one === found) ?? "en";
    return text ? { [language]: text.slice(0, most) } : {};
  };
  const names = put(inSummary(brought, "topic"), 2000);
  const about = put(inSummary(brought, "conversation-description"), 4000);
  return { names: Object.keys(names).length > 0 ? names : { ...said.unnamed }, about };
}

const openFileSchema = z.object({
  /** Why there is no file; null where there is one. */
  missing: z.enum(["not-closed", "too-few"]).nullable(),
  files: z.partialRecord(z.enum(polisNames), z.string()),
});

export const readOpenFile = query({
  name: "conversation.open-file",
  summary:
    "Gives the open file of a conversation that is over, in the shapes of Polis: votes of those who said yes to it, or as they were brought.",
  scope: "initiative",
  input: z.object({ number: z.coerce.number().int().min(1) }),
  output: openFileSchema,
  allow: members,
  example: { number: 1 },
  run: (on, { number }) =>
    on.read(async (tx) => {
      const conversation = await demandConversation(tx, on, { number });
      const { id, names, about, fewest, code, broughtFrom } = conversation;
      if (broughtFrom) return given(writePolis(await readBrought(tx, on.initiativeId, id)));
      // Until all is counted for the last time, more may be told than the file was held against.
      const isOver = stateOfConversation(conversation, on.now) === "closed";
      if (!isOver || (await isBehind(tx, on.initiativeId, id, on.now)))
        return { missing: "not-closed" as const, files: {} };
      const statements = await listStatements(tx, on.initiativeId, id, "shown");
      const open = openFileOf(
        {
          topic: names[on.language] ?? Object.values(names)[0] ?? "",
          about: about[on.language] ?? Object.values(about)[0] ?? "",
          address: `say/${code}`,
          fewest,
          statements: statements.map((one) => ({ id: one.id, number: one.number, text: originalOf(one) })),
          day: new Date(conversation.opensAt ?? on.now),
          ...(await readOpenVotes(tx, on.initiativeId, id)),
        },
        (below) => randomInt(below),
      );
      return open ? given(writePolis(open)) : { missing: "too-few" as const, files: {} };
    }),
});

const given = (files: PolisTexts) => ({ missing: null, files });

/** What can be brought from Polis and taken away in its shapes. */
export const operations = [bringConversation, readOpenFile];
