import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { hashToken, newToken } from "../../../core/id.ts";
import { type Language, languages, type Names } from "../../../core/message.ts";
import { change, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { type Age, ruleFor } from "../campaigns/age-table.ts";
import { findBridge } from "../campaigns/bridges/store.ts";
import { demandCampaign } from "../campaigns/hold.ts";
import { drawKey } from "../keys/key.ts";
import { wordsSchema } from "../telling/operations.ts";
import { Remembered } from "../telling/phone-key.ts";
import { codeWordIn } from "./commands.ts";
import { answer, type Talk } from "./exchange.ts";
import { smsGateway } from "./gateway.ts";
import { smsPageWords } from "./page-words.ts";
import { factsOf } from "./place.ts";
import { type Facts, replies } from "./replies.ts";
import { segmentsOf } from "./segments.ts";
import { findSms } from "./switch/store.ts";

/** What was said in a rehearsal, by which side. */
interface Line {
  by: "teller" | "program";
  text: string;
}

/** A rehearsal lies in the memory of this process alone: no number, no story, nothing in the database. */
interface Rehearsal {
  personId: string;
  initiativeId: string;
  campaignId: string;
  language: Language;
  talk: Talk | null;
  lines: Line[];
}

const rehearsals = new Remembered<Rehearsal>();
const mostLines = 80;
const tokenSchema = z.string().min(1).max(60).nullable().default(null);
const number = z.number().int().positive();

/** One message of a rehearsal, answered by what answers tellers; the words of its key open nothing. */
function play(
  rehearsal: Rehearsal,
  text: string,
  facts: Facts,
  heard: { isCodeWord: boolean; mayTell(age: Age): boolean },
) {
  const { talk, lines, language } = rehearsal;
  // Who says no code word first is not answered, as on a phone.
  const isHeard = talk !== null || heard.isCodeWord;
  const turn = isHeard ? answer(talk, { text, ...heard }, facts) : { talk: null, effect: "nothing", replies: [] };
  const said = [...turn.replies, ...(turn.effect === "finishes" ? [replies.thanks(facts, drawKey(language))] : [])];
  const more: Line[] = [{ by: "teller", text }, ...said.map((one) => ({ by: "program" as const, text: one }))];
  return { ...rehearsal, talk: turn.talk, lines: [...lines, ...more].slice(-mostLines) };
}

export const rehearseSms = change({
  name: "sms.rehearse",
  summary:
    "Plays one text message of a teller, answered as hers would be: a rehearsal, of which nothing is kept but for half an hour in memory.",
  scope: "initiative",
  input: z.object({
    number,
    rehearsal: tokenSchema,
    language: z.enum(languages),
    /** Where this site is for its readers. */
    site: z.string().max(300).default("https://example.org"),
    text: wordsSchema.pipe(z.string().trim().min(1).max(2000)),
  }),
  output: z.object({ rehearsal: z.string() }),
  allow: may("backbone"),
  example: { number: 999_999, language: "en", text: "maths" },
  run: (on, { number: of, rehearsal: token, language, site, text }) =>
    on.read(async (tx) => {
      const campaign = await demandCampaign(tx, on, of);
      const personId = on.actor.kind === "person" ? on.actor.personId : "program";
      const own = { personId, initiativeId: on.initiativeId, campaignId: campaign.id };
      const found = token ? rehearsals.get(hashToken(token), on.now) : undefined;
      const isOwn = found?.personId === personId && found.campaignId === campaign.id && found.language === language;
      const before: Rehearsal = isOwn && found ? found : { ...own, language, talk: null, lines: [] };
      const sms = await findSms(tx, on.initiativeId, campaign.id);
      const bridge = sms && (await findBridge(tx, on.initiativeId, { id: sms.bridgeId }));
      const asked = { language, isOpen: true, site };
      const facts = await factsOf(tx, on, { campaign, code: bridge?.code ?? "abcdefghjk" }, asked);
      const isCodeWord = codeWordIn(text) !== null && codeWordIn(text) === codeWordIn(wordFor(sms?.words, language));
      const mayTell = (age: Age): boolean => ruleFor(campaign.ages, age).mayTell;
      const next = play(before, text, facts, { isCodeWord, mayTell });
      const kept = isOwn && token ? token : newToken();
      rehearsals.set(hashToken(kept), next, on.now);
      return { rehearsal: kept };
    }),
});

/** The code word of a language; before one was chosen, one to try. */
const wordFor = (words: Names | undefined, language: Language): string =>
  words?.[language] ?? smsPageWords.tryWord[language];

export const readRehearsal = query({
  name: "sms.rehearsal",
  summary: "Shows what was said in a rehearsal of text messages, each with how many messages it takes over the air.",
  scope: "initiative",
  input: z.object({ number, rehearsal: tokenSchema, language: z.enum(languages).nullable().default(null) }),
  output: z.object({
    number: z.number().int(),
    names: namesSchema,
    languages: z.array(z.enum(languages)),
    language: z.enum(languages),
    word: z.string(),
    to: z.string().nullable(),
    lines: z.array(z.object({ by: z.enum(["teller", "program"]), text: z.string(), segments: z.number().int() })),
  }),
  allow: may("backbone"),
  example: { number: 999_999 },
  run: (on, { number: of, rehearsal, language: asked }) =>
    on.read(async (tx) => {
      const campaign = await demandCampaign(tx, on, of);
      const personId = on.actor.kind === "person" ? on.actor.personId : "program";
      const found = rehearsal ? rehearsals.get(hashToken(rehearsal), on.now) : undefined;
      const isOwn = found?.personId === personId && found.campaignId === campaign.id;
      if (found && !isOwn) throw new Refusal("not-found", coreWords.notFound);
      const offered = campaign.languages.length > 0 ? campaign.languages : [on.language];
      const wished = [found?.language, asked, on.language].find((one) => one && offered.includes(one));
      const language = wished ?? offered[0] ?? "en";
      const sms = await findSms(tx, on.initiativeId, campaign.id);
      return {
        ...{ number: of, names: campaign.names, languages: offered, language, word: wordFor(sms?.words, language) },
        to: smsGateway()?.number ?? null,
        lines: (found?.lines ?? []).map((line) => ({ ...line, segments: segmentsOf(line.text).count })),
      };
    }),
});

export const rehearsalOperations = [rehearseSms, readRehearsal];
