import { z } from "zod";
import { type Actor, anyone, isMember, may } from "../../../core/actor.ts";
import { newId, newToken } from "../../../core/id.ts";
import { languages } from "../../../core/message.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { findPermissions, peopleIn } from "../../memberships/public.ts";
import { notify, seeAbout } from "../../notifications/public.ts";
import { sectors } from "../../organizations/public.ts";
import { type Application, isUndecided, unknownLink } from "../applications/application.ts";
import { sendLetter } from "../applications/letters.ts";
import { findApplication, lockApplications } from "../applications/store.ts";
import { askedQuestionSchema, scoreSchema, scoreWordsOf, statedCriterionSchema } from "../arrangement/arrangement.ts";
import { listCriteria, listQuestions, readArrangement } from "../arrangement/store.ts";
import { findNomination } from "../nominations/store.ts";
import { joiningWords as said } from "../words.ts";
import { addVetting, declareConflict, findVetting, listVettings, removeVetting, setScores } from "./store.ts";
import { mostVetters, type Vetting } from "./vetting.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const notThere = () => new Refusal("not-found", coreWords.notFound);

/** What the holder of a request to read comes with: its id where she is a member, the secret of her link otherwise. */
const keySchema = z.string().trim().min(1).max(100);

/** The request that a reader holds, or nothing at all: nobody learns that others were asked. */
async function findOwn(tx: Reader, { actor, initiativeId }: On, key: string): Promise<Vetting> {
  const isId = idSchema.safeParse(key).success;
  const holder = isId ? memberIn(actor, initiativeId) : null;
  if (isId && !holder) throw unknownLink();
  const found = await findVetting(tx, initiativeId, holder ? { id: key, personId: holder } : { token: key });
  if (!found) throw unknownLink();
  return found;
}

const memberIn = (actor: Actor, initiativeId: string): string | null =>
  actor.kind === "person" && isMember(actor, initiativeId) ? actor.personId : null;

/** Whether scores can still be given. */
const isOpenToScores = (application: Application): boolean =>
  isUndecided(application) && application.vettingClosedAt === null;

/** Checks that one more can be asked to read an application, and locks it. */
async function lockForAsking(tx: Writer, initiativeId: string, applicationId: string): Promise<Application> {
  const [application] = await lockApplications(tx, initiativeId, [applicationId]);
  if (!application || application.state === "draft" || application.state === "withdrawn") throw notThere();
  if (!isOpenToScores(application)) throw new Refusal("conflict", said.readingClosed);
  if ((await listVettings(tx, initiativeId, [applicationId])).length >= mostVetters)
    throw new Refusal("conflict", said.tooManyReaders, { values: { most: mostVetters } });
  return application;
}

export const assignVetter = change({
  name: "vetting.assign",
  summary: "Asks a member to read an application independently; whoever nominated it cannot be asked.",
  scope: "initiative",
  input: z.object({ applicationId: idSchema, personId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { applicationId: nobody, personId: nobody },
  run: (on, { applicationId, personId }) =>
    on.write(async (tx, note) => {
      const application = await lockForAsking(tx, on.initiativeId, applicationId);
      const held = await findPermissions(tx, on.initiativeId, personId);
      if (!held) throw refuseField("personId", coreWords.notOffered);
      // The team sees the scores that are given: whoever of it reads must have begun before the first of them.
      const before = held.includes("backbone") ? await listVettings(tx, on.initiativeId, [applicationId]) : [];
      if (before.some(({ scoredAt }) => scoredAt)) throw refuseField("personId", said.teamSawScores);
      const { nominationId } = application;
      const nomination = nominationId ? await findNomination(tx, on.initiativeId, nominationId) : undefined;
      if (nomination?.nominatedBy === personId) throw refuseField("personId", said.nominatorReads);
      const id = newId();
      const askedBy = on.actor.kind === "person" ? on.actor.personId : null;
      const asked = { id, applicationId, personId, outsider: null, token: null, askedBy, now: on.now };
      if (!(await addVetting(tx, on.initiativeId, asked))) throw refuseField("personId", said.askedAlready);
      await notify(tx, on.initiativeId, {
        to: [personId],
        reason: "asked",
        // Of her own request to read: the application as a thing is the team's, and would not be told of to her.
        about: { kind: "application", id },
        path: `joining/vet/${id}`,
        sentence: said.waitsForReading,
        due: (await readArrangement(tx, on.initiativeId)).vetUntil,
        now: on.now,
      });
      note({ kind: "vetting", id });
      return { id };
    }),
});

export const inviteVetter = change({
  name: "vetting.invite",
  summary:
    "Asks somebody from outside to read one application, by a link that opens this one alone; it is told this once.",
  scope: "initiative",
  input: z.object({
    applicationId: idSchema,
    name: z.string().trim().min(1).max(120),
    mail: z.email().max(200).nullable().default(null),
    language: z.enum(languages),
  }),
  output: z.object({ id: z.string(), token: z.string() }),
  allow: may("backbone"),
  example: { applicationId: nobody, name: "An expert", language: "en" },
  run: (on, { applicationId, name, mail, language }) =>
    on.write(async (tx, note) => {
      await lockForAsking(tx, on.initiativeId, applicationId);
      const [id, token] = [newId(), newToken()];
      const askedBy = on.actor.kind === "person" ? on.actor.personId : null;
      await addVetting(tx, on.initiativeId, {
        id,
        applicationId,
        personId: null,
        outsider: name,
        token,
        askedBy,
        now: on.now,
      });
      await sendLetter(tx, on.initiativeId, {
        to: mail,
        language,
        says: [[said.mailVet], [said.mailVetHow]],
        path: `joining/vet/${token}?lang=${language}`,
      });
      note({ kind: "vetting", id });
      return { id, token };
    }),
});

export const takeBackVetting = change({
  name: "vetting.take-back",
  summary: "Takes a request to read back, unless it was answered.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      if (!(await removeVetting(tx, on.initiativeId, id))) throw notThere();
      note({ kind: "vetting", id, detail: { takenBack: true } });
      return {};
    }),
});

export const readVetting = query({
  name: "vetting.read",
  summary:
    "Shows a reader the application she was asked to read, once she has said that she has no conflict, and her own scores.",
  scope: "initiative",
  input: z.object({ key: keySchema }),
  output: z.object({
    name: z.string(),
    sector: z.enum(sectors).nullable(),
    conflict: z.enum(["none", "declared"]).nullable(),
    isOpen: z.boolean(),
    vetUntil: z.string().nullable(),
    /** Empty until she has said that she has no conflict. */
    questions: z.array(askedQuestionSchema),
    answers: z.record(z.string(), z.string()),
    criteria: z.array(statedCriterionSchema),
    scoreWords: z.array(maybeNamesSchema),
    scores: z.record(z.string(), z.number()),
    note: z.string().nullable(),
    isScored: z.boolean(),
  }),
  allow: anyone,
  example: { key: nobody },
  run: (on, { key }) =>
    on.read(async (tx) => {
      const vetting = await findOwn(tx, on, key);
      const application = await findApplication(tx, on.initiativeId, vetting.applicationId);
      if (!application) throw unknownLink();
      const arrangement = await readArrangement(tx, on.initiativeId);
      const reads = vetting.conflict === "none";
      const { answers } = application;
      const questions = reads ? await listQuestions(tx, on.initiativeId, Object.keys(answers)) : [];
      return {
        name: application.name,
        sector: application.sector,
        conflict: vetting.conflict,
        isOpen: isOpenToScores(application),
        vetUntil: arrangement.vetUntil,
        questions: questions.filter(({ id }) => answers[id]),
        answers: reads ? answers : {},
        criteria: await listCriteria(tx, on.initiativeId, Object.keys(vetting.scores)),
        scoreWords: [...scoreWordsOf(arrangement)],
        scores: vetting.scores,
        note: vetting.note,
        isScored: vetting.scoredAt !== null,
      };
    }),
});

export const declare = change({
  name: "vetting.declare",
  summary: "Says, before reading, whether there is a conflict of interest; where there is one, somebody else is asked.",
  scope: "initiative",
  input: z.object({
    key: keySchema,
    conflict: z.enum(["none", "declared"]),
    note: z.string().trim().max(1000).nullable().default(null),
  }),
  output: z.object({}),
  allow: anyone,
  example: { key: nobody, conflict: "none" },
  run: (on, { key, conflict, note: why }) =>
    on.write(async (tx, note) => {
      const { id, applicationId } = await findOwn(tx, on, key);
      if (!(await declareConflict(tx, on.initiativeId, id, { conflict, note: why })))
        throw new Refusal("conflict", said.declaredAlready);
      note({ kind: "vetting", id, detail: { conflict } });
      if (conflict === "declared")
        await notify(tx, on.initiativeId, {
          to: await peopleIn(tx, on.initiativeId, ["backbone"]),
          reason: "asked",
          about: { kind: "application", id: applicationId },
          path: `joining/applications/${applicationId}`,
          sentence: said.anotherReader,
          now: on.now,
        });
      return {};
    }),
});

export const giveScores = change({
  name: "vetting.score",
  summary: "Gives one reader's scores on every criterion; they can be changed until the reading is closed.",
  scope: "initiative",
  input: z.object({
    key: keySchema,
    /** By the id of the criterion. */
    scores: z.record(z.string().max(60), z.coerce.number().pipe(scoreSchema)),
    note: z.string().trim().max(5000).nullable().default(null),
  }),
  output: z.object({}),
  allow: anyone,
  example: { key: nobody, scores: {} },
  run: (on, { key, scores, note: why }) =>
    on.write(async (tx, note) => {
      const { id, applicationId, conflict } = await findOwn(tx, on, key);
      const [application] = await lockApplications(tx, on.initiativeId, [applicationId]);
      if (!application || !isOpenToScores(application)) throw new Refusal("conflict", said.readingClosed);
      if (conflict !== "none") throw new Refusal("conflict", said.declareFirst);
      const criteria = await listCriteria(tx, on.initiativeId);
      const faults = criteria
        .filter((criterion) => scores[criterion.id] === undefined)
        .map((criterion) => ({ field: `scores.${criterion.id}`, message: coreWords.required }));
      if (faults.length > 0) throw new Refusal("invalid", coreWords.invalid, { faults });
      const given = Object.fromEntries(criteria.map((criterion) => [criterion.id, scores[criterion.id] ?? 0]));
      if (!(await setScores(tx, on.initiativeId, id, { scores: given, note: why, now: on.now })))
        throw new Refusal("conflict", said.declareFirst);
      if (on.actor.kind === "person")
        await seeAbout(tx, on.initiativeId, on.actor.personId, { kind: "application", id, now: on.now });
      note({ kind: "vetting", id, detail: { scored: true } });
      return {};
    }),
});

export const operations = [assignVetter, inviteVetter, takeBackVetting, readVetting, declare, giveScores];
