import { z } from "zod";
import { anyone } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { newId, newToken } from "../../../core/id.ts";
import { change, type OnChange, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import type { Reader, Writer } from "../../../storage/records.ts";
import { readInitiative } from "../../initiatives/public.ts";
import { languageOfName } from "../../organizations/public.ts";
import { forgetThing, tellThing } from "../../things/public.ts";
import { askedQuestionSchema, faultsOfAnswers, isOver } from "../arrangement/arrangement.ts";
import { listQuestions, readArrangement } from "../arrangement/store.ts";
import { findNominationByToken } from "../nominations/store.ts";
import { listVettings } from "../vettings/store.ts";
import { joiningWords as said } from "../words.ts";
import {
  type Application,
  answersSchema,
  applicantSchema,
  applicationSchema,
  isUndecided,
  mostBegunByMail,
  mostBegunInAnHour,
  stageOf,
  stages,
  tokenSchema,
  unknownLink,
} from "./application.ts";
import { sendLetter } from "./letters.ts";
import {
  addApplication,
  countBegun,
  findByToken,
  lockApplications,
  markSent,
  setAnswers,
  setApplicant,
  withdrawApplication,
} from "./store.ts";

const example = { token: "a-link-that-somebody-was-given" };
const [hour, day] = [3_600_000, 86_400_000];

/** What is asked now, if anybody can apply. */
async function mustBeOpen(tx: Reader, initiativeId: string, now: Date) {
  const initiative = await readInitiative(tx, initiativeId);
  if (!initiative?.joiningIsOpen) throw new Refusal("conflict", said.closedNow);
  const arrangement = await readArrangement(tx, initiativeId);
  if (isOver(arrangement.applyUntil, now)) throw new Refusal("conflict", said.overNow);
  return arrangement;
}

/** The application of a link, locked until the transaction ends. */
async function lockOwn(tx: Writer, initiativeId: string, token: string): Promise<Application> {
  const found = await findByToken(tx, initiativeId, token);
  const [locked] = found ? await lockApplications(tx, initiativeId, [found.id]) : [];
  if (!locked) throw unknownLink();
  return locked;
}

export const readForm = query({
  name: "application.read-form",
  summary:
    "Tells whoever wants to apply whether that is possible and, with the link of a nomination, who was nominated.",
  scope: "initiative",
  input: z.object({ nomination: tokenSchema.optional() }),
  output: z.object({
    isOpen: z.boolean(),
    isOver: z.boolean(),
    applyUntil: z.string().nullable(),
    questions: z.number().int(),
    nominated: z
      .object({ name: z.string(), contactName: z.string().nullable(), contactMail: z.string().nullable() })
      .nullable(),
  }),
  allow: anyone,
  example: {},
  run: (on, { nomination }) =>
    on.read(async (tx) => {
      const isOpen = (await readInitiative(tx, on.initiativeId))?.joiningIsOpen ?? false;
      if (!isOpen) return { isOpen, isOver: false, applyUntil: null, questions: 0, nominated: null };
      const { applyUntil } = await readArrangement(tx, on.initiativeId);
      const found = nomination ? await findNominationByToken(tx, on.initiativeId, nomination) : undefined;
      const { organization: name = "", contactName = null, contactMail = null } = found ?? {};
      return {
        isOpen,
        isOver: isOver(applyUntil, on.now),
        applyUntil,
        questions: (await listQuestions(tx, on.initiativeId)).length,
        nominated: found ? { name, contactName, contactMail } : null,
      };
    }),
});

/** Stops what no people do: too many at once, or again and again with one address. */
async function refuseFlood(tx: Reader, { initiativeId, now }: OnChange, mail: string | null): Promise<void> {
  const inAnHour = await countBegun(tx, initiativeId, new Date(now.getTime() - hour));
  if (inAnHour >= mostBegunInAnHour) throw new Refusal("too-many", said.tooManyNow);
  if (!mail) return;
  const byMail = await countBegun(tx, initiativeId, new Date(now.getTime() - day), mail);
  if (byMail >= mostBegunByMail) throw new Refusal("too-many", said.tooManyByMail);
}

export const beginApplication = change({
  name: "application.begin",
  summary: "Begins an application and makes the private link by which it is gone on with; the link is told this once.",
  scope: "initiative",
  input: applicantSchema.extend({
    nomination: tokenSchema.optional(),
    /** Nobody sees this field; who fills it in is no person. */
    website: z.string().max(500).optional(),
  }),
  output: z.object({ token: z.string() }),
  allow: anyone,
  example: {
    name: "School network North",
    sector: "school-network",
    contactName: "Noa",
    contactMail: "noa@example.org",
    contactPhone: null,
  },
  async run(on, { nomination, website, ...applicant }) {
    const token = newToken();
    if (website) return { token };
    if (!applicant.contactMail && !applicant.contactPhone) throw refuseField("contactMail", said.mailOrPhone);
    return on.write(async (tx, note) => {
      const { cohortId } = await mustBeOpen(tx, on.initiativeId, on.now);
      await refuseFlood(tx, on, applicant.contactMail);
      const nominated = nomination ? await findNominationByToken(tx, on.initiativeId, nomination) : undefined;
      const id = newId();
      const begun = { ...applicant, id, token, language: on.language, nominationId: nominated?.id ?? null };
      await addApplication(tx, on.initiativeId, { ...begun, cohortId, now: on.now });
      await sendLetter(tx, on.initiativeId, {
        to: applicant.contactMail,
        language: on.language,
        says: [[said.mailBegun], [said.mailKeepLink]],
        path: `joining/apply/${token}?lang=${on.language}`,
      });
      note({ kind: "application", id, detail: { begun: true } });
      return { token };
    });
  },
});

export const readOwn = query({
  name: "application.read-own",
  summary:
    "Shows whoever holds its link an application: what was written, how far it is, and what was decided and why.",
  scope: "initiative",
  input: z.object({ token: tokenSchema }),
  output: z.object({
    applicant: applicationSchema.pick({
      name: true,
      sector: true,
      contactName: true,
      contactMail: true,
      contactPhone: true,
    }),
    answers: z.record(z.string(), z.string()),
    questions: z.array(askedQuestionSchema),
    stage: z.enum(stages),
    /** It can still be written in and sent. */
    isOpen: z.boolean(),
    applyUntil: z.string().nullable(),
    sentOn: z.string().nullable(),
    decidedOn: z.string().nullable(),
    reasons: z.string().nullable(),
  }),
  allow: anyone,
  example,
  run: (on, { token }) =>
    on.read(async (tx) => {
      const found = await findByToken(tx, on.initiativeId, token);
      if (!found) throw unknownLink();
      const { name, sector, contactName, contactMail, contactPhone, answers } = found;
      const { applyUntil } = await readArrangement(tx, on.initiativeId);
      const isOpen = (await readInitiative(tx, on.initiativeId))?.joiningIsOpen ?? false;
      const answered = found.state === "draft" ? [] : Object.keys(answers);
      const questions = await listQuestions(tx, on.initiativeId, answered);
      return {
        applicant: { name, sector, contactName, contactMail, contactPhone },
        answers,
        questions: found.state === "draft" ? questions : questions.filter(({ id }) => answers[id]),
        stage: stageOf(found, (await listVettings(tx, on.initiativeId, [found.id])).length > 0),
        isOpen: found.state === "draft" && isOpen && !isOver(applyUntil, on.now),
        applyUntil,
        sentOn: found.sentAt && dayOf(found.sentAt),
        decidedOn: found.decidedOn,
        reasons: found.reasons || null,
      };
    }),
});

/** Thousands are often written with a comma. */
const plainNumber = (text: string): string => text.replace(/[,\s\u00a0\u202f]/g, "");

export const saveApplication = change({
  name: "application.save",
  summary: "Keeps what was written in an application so far; it is sent later.",
  scope: "initiative",
  input: z.object({
    token: tokenSchema,
    applicant: applicantSchema.optional(),
    /** Those of other questions stay. */
    answers: answersSchema.optional(),
  }),
  output: z.object({}),
  allow: anyone,
  example: { ...example, answers: {} },
  run: (on, { token, applicant, answers = {} }) =>
    on.write(async (tx, note) => {
      const found = await lockOwn(tx, on.initiativeId, token);
      await mustBeOpen(tx, on.initiativeId, on.now);
      if (found.state !== "draft") throw new Refusal("conflict", said.sentAlready);
      if (applicant && !applicant.contactMail && !applicant.contactPhone)
        throw refuseField("applicant.contactMail", said.mailOrPhone);
      const questions = await listQuestions(tx, on.initiativeId);
      const given = questions.flatMap(({ id, kind }) => {
        const answer = answers[id]?.trim();
        return answer === undefined ? [] : [[id, kind === "number" ? plainNumber(answer) : answer] as const];
      });
      const faults = faultsOfAnswers(questions, Object.fromEntries(given), { complete: false });
      if (faults.length > 0) throw new Refusal("invalid", said.someNeedYou, { faults });
      if (applicant) await setApplicant(tx, on.initiativeId, found.id, applicant, on.now);
      const together = { ...found.answers, ...Object.fromEntries(given) };
      const kept = Object.fromEntries(Object.entries(together).filter(([, answer]) => answer !== ""));
      await setAnswers(tx, on.initiativeId, found.id, kept, on.now);
      note({ kind: "application", id: found.id, detail: { saved: true } });
      return {};
    }),
});

export const sendApplication = change({
  name: "application.send",
  summary: "Sends an application once everything that is needed is answered; sent twice it is sent once.",
  scope: "initiative",
  input: z.object({ token: tokenSchema }),
  output: z.object({}),
  allow: anyone,
  example,
  run: (on, { token }) =>
    on.write(async (tx, note) => {
      const found = await lockOwn(tx, on.initiativeId, token);
      note({ kind: "application", id: found.id, detail: { sent: true } });
      if (found.state === "sent") return {};
      if (found.state !== "draft") throw new Refusal("conflict", said.sentAlready);
      await mustBeOpen(tx, on.initiativeId, on.now);
      const questions = await listQuestions(tx, on.initiativeId);
      const faults = faultsOfAnswers(questions, found.answers, { complete: true });
      if (faults.length > 0) throw new Refusal("invalid", said.someNeedYou, { faults });
      await markSent(tx, on.initiativeId, found.id, on.now);
      // No answer and no score is searched: a member of the team who declared a conflict would find it there.
      await tellThing(tx, on.initiativeId, {
        kind: "application",
        id: found.id,
        path: `joining/applications/${found.id}`,
        names: { [languageOfName(found.name)]: found.name },
        audience: ["backbone"],
        state: { message: said.thingSent },
        by: null,
        now: on.now,
      });
      await sendLetter(tx, on.initiativeId, {
        to: found.contactMail,
        language: found.language,
        says: [[said.mailReceived], [said.mailWhatNext]],
      });
      return {};
    }),
});

export const withdrawOwn = change({
  name: "application.withdraw",
  summary: "Withdraws an application: what was written in it and who was to be answered is deleted at once.",
  scope: "initiative",
  input: z.object({ token: tokenSchema }),
  output: z.object({}),
  allow: anyone,
  example,
  run: (on, { token }) =>
    on.write(async (tx, note) => {
      const found = await lockOwn(tx, on.initiativeId, token);
      note({ kind: "application", id: found.id, detail: { withdrawn: true } });
      if (found.state === "withdrawn") return {};
      if (found.state !== "draft" && !isUndecided(found)) throw new Refusal("conflict", said.decidedAlready);
      await withdrawApplication(tx, on.initiativeId, found.id, on.now);
      await forgetThing(tx, on.initiativeId, { kind: "application", id: found.id });
      return {};
    }),
});

export const operations = [readForm, beginApplication, readOwn, saveApplication, sendApplication, withdrawOwn];
