import { z } from "zod";
import { findOverlaps } from "../../../analysis/counting/claims/find-overlaps.ts";
import { listInitiatives } from "../../../backbone/initiatives/public.ts";
import { peopleIn } from "../../../backbone/memberships/public.ts";
import { notify } from "../../../backbone/notifications/public.ts";
import { may, members } from "../../../core/actor.ts";
import { circlesOf, isOpenTo, ofOrganization } from "../../../core/audience.ts";
import { change, type On, type OnChange, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Writer } from "../../../storage/records.ts";
import { type OverlapView, overlapAnswers, overlapViewSchema, type Said, settle } from "./overlap.ts";
import {
  addOverlaps,
  type KeptOverlap,
  listOverlaps,
  listPlacedClaims,
  lockOverlap,
  setAnswer,
  setState,
} from "./store.ts";
import { overlapWords as said } from "./words.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const notThere = () => new Refusal("not-found", coreWords.notFound);

/** The organizations that somebody acts for in this initiative. */
const ownOf = (on: On): string[] =>
  (circlesOf(on.actor, on.initiativeId) ?? []).flatMap((circle) =>
    circle.startsWith("organization:") ? [circle.slice("organization:".length)] : [],
  );
const leads = (on: On): boolean => isOpenTo(on.actor, on.initiativeId, ["backbone"]);

const mayRead = (on: On, { sides }: KeptOverlap): boolean =>
  isOpenTo(on.actor, on.initiativeId, [
    "backbone",
    ...sides.map(({ organizationId }) => ofOrganization(organizationId)),
  ]);

/**
 * Whether the two partners may be told the number that is in both: not where it is the whole of what one of them counts,
 * since "the same people" would then tell the other its number.
 */
const isOpenToBoth = ({ settledBy, said: answers }: KeptOverlap): boolean =>
  settledBy === "backbone" || answers.every(({ answer }) => answer !== "same");

function viewFor(on: On, kept: KeptOverlap): OverlapView {
  const own = ownOf(on);
  const all = leads(on);
  return {
    id: kept.id,
    period: kept.period,
    reasons: kept.reasons,
    state: kept.state,
    both: all || isOpenToBoth(kept) ? kept.both : null,
    settledBy: kept.settledBy,
    sides: kept.sides.map(({ organizationId, organization, site, program, amount }) => {
      const isOwn = all || own.includes(organizationId);
      const answer = kept.said.find((one) => one.organizationId === organizationId);
      const answerShows = isOwn || kept.state === "differs";
      return {
        organizationId,
        organization,
        site,
        program,
        amount: isOwn ? amount : null,
        answer: answerShows ? (answer?.answer ?? null) : null,
        bothCount: answerShows ? (answer?.bothCount ?? null) : null,
        hasAnswered: answer !== undefined,
      };
    }),
    answersFor: kept.sides.find(({ organizationId }) => own.includes(organizationId))?.organizationId ?? null,
    canSettle: all && kept.state !== "settled",
  };
}

export const listAllOverlaps = query({
  name: "contribution.overlaps",
  summary: "Lists where two partners may have counted the same people: one's own, or all for the backbone team.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ overlaps: z.array(overlapViewSchema) }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const own = ownOf(on);
      const kept = await listOverlaps(tx, on.initiativeId, leads(on) ? {} : { organizationIds: own });
      return { overlaps: kept.map((one) => viewFor(on, one)) };
    }),
});

export const readOverlap = query({
  name: "contribution.overlap",
  summary: "Shows two partners, and the backbone team, where both may have counted the same people.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: overlapViewSchema,
  allow: members,
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const [kept] = await listOverlaps(tx, on.initiativeId, { id });
      if (!kept || !mayRead(on, kept)) throw notThere();
      return viewFor(on, kept);
    }),
});

const bothSchema = z.number().finite().min(0).max(1e12);

export const answerOverlap = change({
  name: "contribution.answer-overlap",
  summary: "Says for one of two partners whether both counted the same people, different ones, or partly the same.",
  scope: "initiative",
  input: z.object({ id: idSchema, answer: z.enum(overlapAnswers), bothCount: bothSchema.optional() }),
  output: z.object({ state: z.enum(["asked", "settled", "differs"]) }),
  allow: members,
  example: { id: nobody, answer: "same" },
  run: (on, { id, answer, bothCount }) =>
    on.write(async (tx, note) => {
      await lockOverlap(tx, on.initiativeId, id);
      const [kept] = await listOverlaps(tx, on.initiativeId, { id });
      const own = ownOf(on);
      const side = kept?.sides.find(({ organizationId }) => own.includes(organizationId));
      if (!kept || !side) throw notThere();
      if (kept.settledBy === "backbone") throw new Refusal("conflict", said.isSettled);
      if (answer === "partly" && bothCount === undefined) throw refuseField("bothCount", said.howManyNeeded);
      if (answer === "partly" && (bothCount ?? 0) > side.amount)
        throw refuseField("bothCount", said.moreThanYours, { amount: side.amount });
      const mine: Said = {
        organizationId: side.organizationId,
        answer,
        bothCount: answer === "partly" ? (bothCount ?? null) : null,
      };
      const by = on.actor.kind === "person" ? on.actor.personId : null;
      await setAnswer(tx, on.initiativeId, id, mine, { by, now: on.now });
      const all = [...kept.said.filter(({ organizationId }) => organizationId !== mine.organizationId), mine];
      const { state, both } = settle(all, [kept.sides[0].amount, kept.sides[1].amount]);
      await setState(tx, on.initiativeId, id, {
        state,
        both,
        settledBy: state === "settled" ? "partners" : null,
        now: on.now,
      });
      if (state === "differs" && kept.state !== "differs") await tellDiffering(tx, on, kept);
      note({ kind: "overlap", id, detail: { state } });
      return { state };
    }),
});

/** The two see each other's answers and can talk; the backbone team helps. */
async function tellDiffering(tx: Writer, on: On, kept: KeptOverlap): Promise<void> {
  const circles = [...kept.sides.map(({ organizationId }) => ofOrganization(organizationId)), "backbone" as const];
  await notify(tx, on.initiativeId, {
    to: await peopleIn(tx, on.initiativeId, circles),
    reason: "answered",
    about: { kind: "commitment", id: kept.sides[0].commitmentId },
    path: `work/counted-once/asked/${kept.id}`,
    sentence: said.differTold,
    values: { one: kept.sides[0].organization, other: kept.sides[1].organization },
    now: on.now,
  });
}

export const settleOverlap = change({
  name: "contribution.settle-overlap",
  summary: "Writes down for two partners how many people both counted, as was found in a talk with them.",
  scope: "initiative",
  input: z.object({ id: idSchema, bothCount: bothSchema }),
  output: z.object({ id: z.string() }),
  allow: may("backbone"),
  example: { id: nobody, bothCount: 40 },
  run: (on, { id, bothCount }) =>
    on.write(async (tx, note) => {
      await lockOverlap(tx, on.initiativeId, id);
      const [kept] = await listOverlaps(tx, on.initiativeId, { id });
      if (!kept) throw notThere();
      const most = Math.min(...kept.sides.map(({ amount }) => amount));
      if (bothCount > most) throw refuseField("bothCount", said.moreThanOne, { amount: most });
      await setState(tx, on.initiativeId, id, {
        state: "settled",
        both: bothCount,
        settledBy: "backbone",
        now: on.now,
      });
      note({ kind: "overlap", id, detail: { state: "settled" } });
      return { id };
    }),
});

export const seekOverlaps = change({
  name: "contribution.seek-overlaps",
  summary: "Looks for people whom two partners may both have counted, and asks both kindly.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ asked: z.number().int() }),
  allow: may("backbone"),
  example: {},
  run: async (on) => ({ asked: await seekIn(on, on.initiativeId) }),
});

const seekDueOverlaps = change({
  name: "contribution.seek-due",
  summary: "Each night: looks for people whom two partners may both have counted, in every initiative.",
  scope: "installation",
  input: z.object({}),
  output: z.object({ asked: z.number().int() }),
  allow: { who: [], test: (actor) => actor.kind === "program" },
  example: {},
  async run(on) {
    let asked = 0;
    for (const { id } of await on.read((tx) => listInitiatives(tx))) asked += await seekIn(on, id);
    return { asked };
  },
});

const seekIn = (on: OnChange, initiativeId: string): Promise<number> =>
  on.write(async (tx, note) => {
    const found = findOverlaps(await listPlacedClaims(tx, initiativeId));
    const added = await addOverlaps(tx, initiativeId, found, on.now);
    for (const { id } of added) {
      const [kept] = await listOverlaps(tx, initiativeId, { id });
      if (kept) await ask(tx, { initiativeId, now: on.now }, kept);
      note({ kind: "overlap", id, detail: { reasons: kept?.reasons ?? [] } });
    }
    if (added.length === 0) note({ kind: "overlap", id: initiativeId, keptElsewhere: true });
    return added.length;
  }, initiativeId);

/** Asks each of the two, in words that name the other and the place, and no number. */
async function ask(tx: Writer, on: Pick<On, "initiativeId" | "now">, kept: KeptOverlap): Promise<void> {
  for (const [side, other] of [kept.sides, kept.sides.toReversed()] as [
    KeptOverlap["sides"][0],
    KeptOverlap["sides"][0],
  ][])
    await notify(tx, on.initiativeId, {
      to: await peopleIn(tx, on.initiativeId, [ofOrganization(side.organizationId)]),
      reason: "asked",
      about: { kind: "commitment", id: side.commitmentId },
      path: `work/counted-once/asked/${kept.id}`,
      sentence: said.askedTold,
      values: { other: other.organization, period: kept.period },
      now: on.now,
    });
}

export const operations = [listAllOverlaps, readOverlap, answerOverlap, settleOverlap, seekOverlaps, seekDueOverlaps];
