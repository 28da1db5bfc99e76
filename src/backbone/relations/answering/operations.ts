import { z } from "zod";
import { anyone } from "../../../core/actor.ts";
import { ofOrganization } from "../../../core/audience.ts";
import { hashToken, newToken } from "../../../core/id.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { peopleIn } from "../../memberships/public.ts";
import { seeAbout } from "../../notifications/public.ts";
import { refuseUnlessOpen } from "../waves/operations.ts";
import { partnerQuestions } from "../waves/questions.ts";
import { findWave, lockWave } from "../waves/store.ts";
import { actsFor, type By, bySchema, type Standing, standingToAnswer } from "./access.ts";
import { isSame, partnerAnswerSchema, relationAnswerSchema, settle } from "./answer.ts";
import {
  addKey,
  choose,
  findAsked,
  keepAnswer,
  keepPartnerAnswer,
  listChosen,
  listPartnerAnswers,
  listUnanswered,
  setState,
  takeBack,
  takeLink,
  unchoose,
} from "./store.ts";
import { answeringWords as said } from "./words.ts";

export const nobody = "00000000-0000-7000-8000-000000000000";
const exampleBy = { token: "a-secret-that-somebody-was-given" };

export const beginSurvey = change({
  name: "survey.begin",
  summary:
    "Begins an organization's survey with its link, which works once; the key that comes back is told this once.",
  scope: "initiative",
  input: z.object({ link: z.string().min(1).max(100) }),
  output: z.object({ token: z.string() }),
  allow: anyone,
  anonymous: true,
  example: { link: "a-link-that-somebody-was-given" },
  run: (on, { link }) =>
    on.write(async (tx, note) => {
      const place = await takeLink(tx, on.initiativeId, hashToken(link));
      const wave = place && (await lockWave(tx, on.initiativeId, place.waveId, "to-answer"));
      if (!place || !wave) throw new Refusal("not-found", said.unknownLink);
      refuseUnlessOpen(wave, on.now);
      const token = newToken();
      await addKey(tx, place, hashToken(token), on.now);
      await setState(tx, place, "begun", on.now);
      note({ kind: "survey", id: wave.id, keptElsewhere: true });
      return { token };
    }),
});

/** Runs a step of somebody who answers; that she did stands in no log, for who answered is for the backbone team alone. */
const answering = <T>(on: OnChange, by: By, step: (tx: Writer, standing: Standing) => Promise<T>): Promise<T> =>
  on.write(async (tx, note) => {
    const standing = await standingToAnswer(tx, on, by);
    const result = await step(tx, standing);
    note({ kind: "survey", id: standing.wave.id, keptElsewhere: true });
    return result;
  });

/** The first step begins; whoever was done goes on being done while she changes something. */
async function goOn(tx: Writer, on: OnChange, { place, state }: Standing): Promise<void> {
  if (state === "begun" || state === "done") return;
  await setState(tx, place, "begun", on.now);
  // Whoever has begun is reminded to end it; her colleagues are not.
  const { actor } = on;
  if (actor.kind === "person") await remindNoMore(tx, on, place, (one) => one !== actor.personId);
}

export const chooseOrganizations = change({
  name: "survey.choose",
  summary:
    "Puts organizations that one works with on one's own list in a survey, or takes them off with their answers.",
  scope: "initiative",
  input: z.object({
    by: bySchema,
    add: z.array(idSchema).max(2000).default([]),
    remove: z.array(idSchema).max(2000).default([]),
  }),
  output: z.object({ chosen: z.number().int() }),
  allow: anyone,
  example: { by: exampleBy, add: [nobody] },
  run: (on, { by, add, remove }) =>
    answering(on, by, async (tx, standing) => {
      const { place, wave } = standing;
      const inRoster = new Set(wave.organizationIds);
      if (add.some((id) => !inRoster.has(id) || id === place.organizationId))
        throw refuseField("add", said.notInRoster);
      await choose(tx, place, [...new Set(add)]);
      await unchoose(tx, place, remove);
      await goOn(tx, on, standing);
      return { chosen: (await listChosen(tx, place)).length };
    }),
});

export const answerAbout = change({
  name: "survey.answer",
  summary: "Keeps how one's organization works with another; refused where a colleague has answered meanwhile.",
  scope: "initiative",
  input: z.object({
    by: bySchema,
    to: idSchema,
    /** The version of the answer that was read. */
    version: z.number().int().min(1),
    answer: relationAnswerSchema,
  }),
  output: z.object({ version: z.number().int() }),
  allow: anyone,
  example: { by: exampleBy, to: nobody, version: 1, answer: { tie: 2 } },
  run: (on, { by, to, version, answer }) =>
    answering(on, by, async (tx, standing) => {
      const settled = settle(answer);
      const kept = await keepAnswer(tx, standing.place, { to, version, answer: settled, now: on.now });
      await goOn(tx, on, standing);
      if (kept) return { version: version + 1 };
      const present = (await listChosen(tx, standing.place)).find(({ id }) => id === to);
      if (!present) throw refuseField("to", said.notChosen);
      // A phone that sends again what has arrived already has nothing to settle.
      if (present.answer && isSame(present.answer, settled)) return { version: present.version };
      throw new Refusal("conflict", said.colleagueAnswered);
    }),
});

export const answerOfInitiative = change({
  name: "survey.answer-partner",
  summary: "Keeps what one's organization says of being part of the initiative.",
  scope: "initiative",
  input: z.object({
    by: bySchema,
    question: z.enum(partnerQuestions),
    /** The version of the answer that was read; 0 where there was none. */
    version: z.number().int().min(0),
    answer: partnerAnswerSchema,
  }),
  output: z.object({ version: z.number().int() }),
  allow: anyone,
  example: { by: exampleBy, question: "worth", version: 0, answer: { score: 4 } },
  run: (on, { by, question, version, answer }) =>
    answering(on, by, async (tx, standing) => {
      const given = { question, version, answer, language: on.language, now: on.now };
      const kept = await keepPartnerAnswer(tx, standing.place, given);
      await goOn(tx, on, standing);
      if (kept) return { version: version + 1 };
      const present = (await listPartnerAnswers(tx, standing.place)).get(question);
      if (present && present.score === answer.score && present.words === answer.words)
        return { version: present.version };
      throw new Refusal("conflict", said.colleagueAnswered);
    }),
});

export const finishSurvey = change({
  name: "survey.finish",
  summary: "Says that one's organization is done; until the survey closes everything can be changed.",
  scope: "initiative",
  input: z.object({ by: bySchema }),
  output: z.object({}),
  allow: anyone,
  example: { by: exampleBy },
  run: (on, { by }) =>
    answering(on, by, async (tx, { place }) => {
      await setState(tx, place, "done", on.now);
      await remindNoMore(tx, on, place);
      return {};
    }),
});

/** Reminds those who act for an organization of its survey no more, but those who still have another one to answer for. */
async function remindNoMore(
  tx: Writer,
  { initiativeId, now }: Pick<OnChange, "initiativeId" | "now">,
  { waveId, organizationId }: Standing["place"],
  whom: (personId: string) => boolean = () => true,
): Promise<void> {
  const others = (await listUnanswered(tx, initiativeId, waveId)).filter((id) => id !== organizationId);
  const still = new Set(await peopleIn(tx, initiativeId, others.map(ofOrganization)));
  for (const personId of await peopleIn(tx, initiativeId, [ofOrganization(organizationId)]))
    if (whom(personId) && !still.has(personId))
      await seeAbout(tx, initiativeId, personId, { kind: "survey", id: waveId, now });
}

export const declineSurvey = change({
  name: "survey.decline",
  summary: "Says that one's organization would rather not answer, and deletes what it answered in an open survey.",
  scope: "initiative",
  input: z.object({ by: bySchema }),
  output: z.object({}),
  allow: anyone,
  example: { by: exampleBy },
  run: (on, { by }) =>
    answering(on, by, async (tx, { place }) => {
      await takeBack(tx, place);
      await setState(tx, place, "declined", on.now);
      await remindNoMore(tx, on, place);
      return {};
    }),
});

export const takeBackAnswers = change({
  name: "survey.take-back",
  summary: "Deletes all answers of one's own organization in a survey; figures that were made already stay.",
  scope: "initiative",
  input: z.object({ by: bySchema }),
  output: z.object({}),
  allow: anyone,
  example: { by: exampleBy },
  async run(on, { by }) {
    if ("token" in by)
      return answering(on, by, async (tx, { place }) => {
        await takeBack(tx, place);
        await setState(tx, place, "begun", on.now);
        return {};
      });
    return on.write(async (tx, note) => {
      if (!actsFor(on, by.organizationId)) throw new Refusal("not-found", coreWords.notFound);
      const place = { initiativeId: on.initiativeId, ...by };
      const wave = await findWave(tx, on.initiativeId, by.waveId);
      if (!wave || !(await findAsked(tx, place))) throw new Refusal("not-found", coreWords.notFound);
      await takeBack(tx, place);
      if (!wave.closedAt) await setState(tx, place, "begun", on.now);
      note({ kind: "survey", id: wave.id, keptElsewhere: true });
      return {};
    });
  },
});

export const answeringOperations = [
  beginSurvey,
  chooseOrganizations,
  answerAbout,
  answerOfInitiative,
  finishSurvey,
  declineSurvey,
  takeBackAnswers,
];
