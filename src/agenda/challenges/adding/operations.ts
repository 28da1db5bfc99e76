import { z } from "zod";
import { may, members } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { languages, type Names } from "../../../core/message.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { challengeSchema, challengeViewSchema, themeViewSchema } from "../challenge.ts";
import { elicitWords as said } from "../elicit-words.ts";
import { findLikely, findSame, likeNames } from "../merging/duplicates.ts";
import { listUnlike } from "../merging/store.ts";
import { addChallenges, findChallenge, listChallenges, listThemes, lockCauses, setChallenge } from "../store.ts";
import { tellCause, tellCauses } from "../tell.ts";
import { nextPosition } from "../themes/operations.ts";
import { addThemes, setTheme } from "../themes/store.ts";
import { mostPasted, readPastedCauses } from "./paste.ts";
import { readVersion } from "./store.ts";
import { findLackIn, keysOf, languageByLetters } from "./wording.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const adders = may("backbone", "steering", "partner", "data-lead");
const byOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

export const lookOverCauses = query({
  name: "challenge.look-over",
  summary:
    "Lists all causes and themes for those who add to them; says what a wording lacks, and which are worded like it.",
  scope: "initiative",
  input: z.object({ names: maybeNamesSchema }),
  output: z.object({
    challenges: z.array(challengeViewSchema),
    retired: z.array(challengeViewSchema),
    themes: z.array(themeViewSchema),
    /** The word by which the wording says what is missing. */
    lack: z.string().nullable(),
    alike: z.array(challengeViewSchema),
    likelyPairs: z.number().int(),
  }),
  allow: members,
  example: { names: { en: "Lack of time to plan" } },
  async run(on, { names }) {
    const { all, themes, unlike } = await on.read(async (tx) => ({
      all: await listChallenges(tx, on.initiativeId, { all: true }),
      themes: await listThemes(tx, on.initiativeId),
      unlike: await listUnlike(tx, on.initiativeId),
    }));
    const challenges = all.filter(({ mergedInto, retiredAt }) => !mergedInto && !retiredAt);
    const asked = Object.values(names).some(Boolean);
    return {
      challenges,
      retired: all.filter(({ mergedInto, retiredAt }) => !mergedInto && retiredAt),
      themes,
      lack: asked ? findLackIn(names) : null,
      alike: asked ? likeNames(challenges, names) : [],
      likelyPairs: asked ? 0 : findLikely(challenges, unlike).length,
    };
  },
});

export const readCause = query({
  name: "challenge.read",
  summary: "Reads one cause as it is written now, with its version and what was merged into it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    challenge: challengeViewSchema,
    version: z.number().int(),
    themes: z.array(themeViewSchema),
    mergedHere: z.array(challengeViewSchema),
    lack: z.string().nullable(),
    alike: z.array(challengeViewSchema),
  }),
  allow: members,
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const challenge = await findChallenge(tx, on.initiativeId, id);
      if (!challenge) throw new Refusal("not-found", coreWords.notFound);
      const all = await listChallenges(tx, on.initiativeId, { all: true });
      const others = all.filter((one) => one.id !== id && !one.mergedInto && !one.retiredAt);
      return {
        challenge,
        version: await readVersion(tx, on.initiativeId, id),
        themes: await listThemes(tx, on.initiativeId),
        mergedHere: all.filter(({ mergedInto }) => mergedInto === id),
        lack: findLackIn(challenge.names),
        alike: challenge.mergedInto ? [] : likeNames(others, challenge.names),
      };
    }),
});

export const addCause = change({
  name: "challenge.add",
  summary: "Adds one cause, unless one with the same wording is there.",
  scope: "initiative",
  input: challengeSchema,
  output: z.object({ id: z.string() }),
  allow: adders,
  example: { names: { en: "Teachers of mathematics plan lessons together" } },
  run: (on, challenge) =>
    on.write(async (tx, note) => {
      await lockCauses(tx, on.initiativeId);
      const same = findSame(await listChallenges(tx, on.initiativeId), challenge.names);
      if (same) throw refuseWording(challenge.names, same.names, same.number);
      await checkTheme(tx, on.initiativeId, challenge.themeId);
      const id = newId();
      await addChallenges(tx, on.initiativeId, [{ id, ...challenge }], { by: byOf(on), now: on.now });
      await tellCause(tx, on.initiativeId, { id, ...challenge }, { by: byOf(on), now: on.now });
      note({ kind: "challenge", id, detail: { names: challenge.names } });
      return { id };
    }),
});

function refuseWording(names: Names, there: Names, number: number): Refusal {
  const keys = keysOf(there);
  const language = languages.find((one) => keysOf({ [one]: names[one] }).some((key) => keys.includes(key))) ?? "en";
  return refuseField(`names.${language}`, said.causeIsThere, { number });
}

async function checkTheme(tx: Parameters<typeof listThemes>[0], initiativeId: string, themeId: string | null) {
  if (themeId === null) return;
  const themes = await listThemes(tx, initiativeId);
  if (!themes.some(({ id }) => id === themeId)) throw refuseField("themeId", coreWords.notOffered);
}

export const rewriteCause = change({
  name: "challenge.rewrite",
  summary: "Changes what is written about a cause, unless somebody else has changed it since it was read.",
  scope: "initiative",
  input: challengeSchema.extend({ id: idSchema, version: z.number().int() }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: nobody, version: 1, names: { en: "Teachers have time to plan together" } },
  run: (on, { id, version, ...challenge }) =>
    on.write(async (tx, note) => {
      await checkTheme(tx, on.initiativeId, challenge.themeId);
      const there = await findChallenge(tx, on.initiativeId, id);
      if (!there) throw new Refusal("not-found", coreWords.notFound);
      if (!(await setChallenge(tx, on.initiativeId, id, challenge, version)))
        throw new Refusal("conflict", said.changedMeanwhile);
      await tellCause(tx, on.initiativeId, { id, ...challenge }, { by: byOf(on), now: on.now });
      note({ kind: "challenge", id, detail: { names: challenge.names } });
      return {};
    }),
});

export const pasteCauses = change({
  name: "challenge.paste",
  summary: "Adds causes from cells copied from a spreadsheet; those that are there already are left as they are.",
  scope: "initiative",
  input: z.object({ text: z.string().min(1).max(2_000_000) }),
  output: z.object({ added: z.number().int(), there: z.number().int(), themes: z.number().int() }),
  allow: adders,
  example: { text: "Teachers of physics plan lessons together\nSmall schools share a laboratory" },
  run: async (on, { text }) => {
    const { rows, faults } = readPastedCauses(text);
    if (faults.length > 0)
      throw new Refusal("invalid", coreWords.invalid, {
        faults: faults.slice(0, 20).map(({ row, fault }) => ({
          field: "text",
          message: fault === "no-words" ? said.rowWithoutWords : said.rowTooLong,
          values: { row },
        })),
      });
    if (rows.length === 0) throw refuseField("text", said.nothingPasted);
    if (rows.length > mostPasted) throw refuseField("text", said.tooManyRows, { most: mostPasted });
    return on.write(async (tx, note) => {
      await lockCauses(tx, on.initiativeId);
      const taken = new Set((await listChallenges(tx, on.initiativeId)).flatMap(({ names }) => keysOf(names)));
      const fresh = rows.filter(({ names }) => {
        const keys = keysOf(names);
        const isNew = !keys.some((key) => taken.has(key));
        for (const key of keys) taken.add(key);
        return isNew;
      });
      const { themeOf, made } = await themesFor(
        tx,
        on.initiativeId,
        fresh.flatMap(({ theme }) => theme ?? []),
      );
      const added = fresh.map(({ names, theme }) => ({
        id: newId(),
        ...challengeSchema.parse({ names, themeId: theme ? (themeOf.get(theme) ?? null) : null }),
      }));
      await addChallenges(tx, on.initiativeId, added, { by: byOf(on), now: on.now });
      await tellCauses(tx, on.initiativeId, added, { by: byOf(on), now: on.now });
      note({ kind: "challenge", id: added[0]?.id ?? "", detail: { added: added.length } });
      return { added: added.length, there: rows.length - added.length, themes: made };
    });
  },
});

/** The theme of each name: one that is called so in any language, or else a new one at the end. */
export async function themesFor(
  tx: Parameters<typeof addThemes>[0],
  initiativeId: string,
  wanted: readonly string[],
): Promise<{ themeOf: Map<string, string>; made: number }> {
  const themes = await listThemes(tx, initiativeId);
  const themeOf = new Map<string, string>();
  const made: { id: string; names: Names; position: number }[] = [];
  for (const name of new Set(wanted)) {
    const same = findSame([...themes, ...made], { en: name, he: name, ar: name });
    const id = same?.id ?? newId();
    if (!same)
      made.push({ id, names: { [languageByLetters(name)]: name }, position: nextPosition(themes) + made.length });
    themeOf.set(name, id);
  }
  await addThemes(tx, initiativeId, made);
  return { themeOf, made: made.length };
}

export const translateOne = change({
  name: "challenge.translate",
  summary: "Writes a cause or a theme in a language that it is missing in; what is there is never written over.",
  scope: "initiative",
  input: z.object({
    kind: z.enum(["cause", "theme"]),
    id: idSchema,
    language: z.enum(languages),
    words: z.string().trim().min(1).max(2000),
  }),
  output: z.object({}),
  allow: adders,
  example: { kind: "cause", id: nobody, language: "ar", words: "لدى المعلّمين وقت للتخطيط معًا" },
  run: (on, { kind, id, language, words }) =>
    on.write(async (tx, note) => {
      await lockCauses(tx, on.initiativeId);
      const there =
        kind === "cause"
          ? await findChallenge(tx, on.initiativeId, id)
          : (await listThemes(tx, on.initiativeId)).find((theme) => theme.id === id);
      if (!there) throw new Refusal("not-found", coreWords.notFound);
      const present = there.names[language];
      if (present !== undefined)
        throw new Refusal("conflict", said.translatedMeanwhile, { values: { words: present } });
      const names = { ...there.names, [language]: words };
      if (kind === "theme") await setTheme(tx, on.initiativeId, id, { names });
      else if ("number" in there) {
        await setChallenge(tx, on.initiativeId, id, { ...there, names });
        await tellCause(tx, on.initiativeId, { ...there, names }, { by: byOf(on), now: on.now });
      }
      note({ kind: kind === "cause" ? "challenge" : "theme", id, detail: { translated: language } });
      return {};
    }),
});

export const operations = [lookOverCauses, readCause, addCause, rewriteCause, pasteCauses, translateOne];
