import { z } from "zod";
import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { members } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { type Message, say } from "../../core/message.ts";
import { change, type OnChange } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { actsForIds, leads, personOf } from "../voices/public.ts";
import { type AskView, rests } from "./ask.ts";
import { circleOf, holdAsk, nameOwner, takeAsk } from "./rights.ts";
import { addAnswer, lockAnswer, setAnswer } from "./store.ts";
import { askNews as news, askWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const nameOf = async (tx: Reader, on: OnChange, id: string | null): Promise<string> =>
  id
    ? ((await listOrganizationNames(tx, on.initiativeId)).find((one) => one.id === id)?.name ?? "")
    : say(news.backbone, on.language);

/** Tells one side of what the other said; neither what was asked nor what was answered goes into a mail. */
async function tellSide(
  tx: Writer,
  on: OnChange,
  ask: AskView,
  told: { side: string | null; sentence: Message; organization: string },
): Promise<void> {
  const to = (await peopleIn(tx, on.initiativeId, [circleOf(told.side)])).filter((one) => one !== personOf(on));
  if (to.length === 0) return;
  await notify(tx, on.initiativeId, {
    to,
    reason: "answered",
    about: { kind: "ask", id: ask.id },
    path: `work/asks/${ask.id}`,
    sentence: told.sentence,
    values: { organization: told.organization },
    now: on.now,
  });
}

export const answerAsk = change({
  name: "ask.answer",
  summary: "Says privately to whoever asked or offered that one's organization can help; once for each organization.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    /** For whom; null for the backbone team. */
    organizationId: idSchema.nullable().default(null),
    words: z.string().trim().min(1).max(3000),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, organizationId: nowhere, words: "We can: two trainers, in June." },
  run: (on, { id, organizationId, words }) =>
    on.write(async (tx, note) => {
      const by = personOf(on);
      const ask = await holdAsk(tx, on, id);
      if (ask.closedAt || rests(ask, dayOf(on.now))) throw new Refusal("conflict", said.isClosed);
      if (!by || !(organizationId ? actsForIds(on).includes(organizationId) : leads(on)))
        throw refuseField("organizationId", said.noVoice);
      if (organizationId === ask.organizationId) throw new Refusal("conflict", said.ownAsk);
      const answer = { id: newId(), askId: id, organizationId, words, language: on.language, saidBy: by, now: on.now };
      if (!(await addAnswer(tx, on.initiativeId, answer))) throw new Refusal("conflict", said.answeredAlready);
      await tellSide(tx, on, ask, {
        side: ask.organizationId,
        sentence: ask.kind === "ask" ? news.answered : news.answeredOffer,
        organization: await nameOf(tx, on, organizationId),
      });
      note({ kind: "ask", id, detail: { answered: answer.id } });
      return { id };
    }),
});

export const decideAnswer = change({
  name: "ask.decide",
  summary: "Says yes or no to an answer to one's own ask or offer, with a word to whoever answered.",
  scope: "initiative",
  input: z.object({
    id: idSchema,
    take: z.boolean(),
    reply: z.string().trim().max(2000).nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, take: true },
  run: (on, { id, take, reply }) =>
    on.write(async (tx, note) => {
      const answer = await lockAnswer(tx, on.initiativeId, id);
      if (!answer) throw new Refusal("not-found", coreWords.notFound);
      const ask = await takeAsk(tx, on, answer.askId);
      if (answer.state !== "open") throw new Refusal("conflict", said.decidedAlready);
      const state = take ? "taken" : "declined";
      await setAnswer(tx, on.initiativeId, id, { state, reply, by: personOf(on), now: on.now });
      await tellSide(tx, on, ask, {
        side: answer.organizationId,
        sentence: take ? news.taken : news.declined,
        organization: await nameOwner(tx, on, ask),
      });
      note({ kind: "ask", id: ask.id, detail: { decided: id } });
      return { id: ask.id };
    }),
});

export const takeAnswerBack = change({
  name: "ask.take-answer-back",
  summary: "Takes back what one's own organization answered, until it is decided.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const answer = await lockAnswer(tx, on.initiativeId, id);
      const mine = answer?.organizationId ? actsForIds(on).includes(answer.organizationId) : leads(on);
      if (!answer || !mine) throw new Refusal("not-found", coreWords.notFound);
      if (answer.state !== "open") throw new Refusal("conflict", said.decidedAlready);
      await setAnswer(tx, on.initiativeId, id, { state: "taken-back", reply: null, by: personOf(on), now: on.now });
      note({ kind: "ask", id: answer.askId, detail: { tookBack: id } });
      return { id: answer.askId };
    }),
});
