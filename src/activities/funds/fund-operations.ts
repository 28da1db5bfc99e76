import { z } from "zod";
import { addInterest, holdsOn, listInterests } from "../../backbone/interests/public.ts";
import { members } from "../../core/actor.ts";
import { isOpenTo, ofBody } from "../../core/audience.ts";
import { dayOf } from "../../core/days.ts";
import { newId } from "../../core/id.ts";
import { change, type On } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { actsFor, personOf } from "../voices/public.ts";
import { type Fund, fundSchema, roundSchema } from "./fund.ts";
import { demandFund, holdFund, keepsFund } from "./rights.ts";
import { addRecusal, listRounds, setRound } from "./rounds/store.ts";
import { addFund, closeFund, listFunds, setFund } from "./store.ts";
import { tellFund } from "./tell.ts";
import { choicesOf, readMoney } from "./views.ts";
import { fundNews as news, fundWords as said } from "./words.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const checkSum = ({ amount, currency }: Pick<Fund, "amount" | "currency">): void => {
  if ((amount === null) !== (currency === null))
    throw refuseField(amount === null ? "amount" : "currency", coreWords.required);
};

/** @throws {Refusal} where something is named that is not there to choose, or a funder twice. */
async function checkFund(tx: Reader, on: On, fund: Fund, before?: Fund): Promise<void> {
  if ((fund.organizationId === null) === (fund.funderName === null))
    throw refuseField("organizationId", said.oneFunder);
  if (!keepsFund(on, fund)) throw refuseField("organizationId", coreWords.notOffered);
  checkSum(fund);
  const choices = choicesOf(on, await readMoney(tx, on));
  const all: [string, readonly (string | null)[], readonly (string | null | undefined)[]][] = [
    ["organizationId", [fund.organizationId], choices.own.map(({ id }) => id)],
    ["challengeIds", fund.challengeIds, [...choices.challenges.map(({ id }) => id), ...(before?.challengeIds ?? [])]],
    ["placeIds", fund.placeIds, [...choices.places.map(({ id }) => id), ...(before?.placeIds ?? [])]],
  ];
  for (const [field, wanted, known] of all)
    if (wanted.some((one) => one !== null && !known.includes(one))) throw refuseField(field, coreWords.notOffered);
}

export const addNewFund = change({
  name: "fund.add",
  summary: "Writes down a fund of an organization that one acts for; the backbone team also one of somebody outside.",
  scope: "initiative",
  input: fundSchema,
  output: z.object({ id: z.string() }),
  allow: members,
  example: { organizationId: nowhere, names: { en: "An example" } },
  run: (on, fund) =>
    on.write(async (tx, note) => {
      if (!keepsFund(on, fund) && !fund.organizationId) throw new Refusal("forbidden", coreWords.forbidden);
      await checkFund(tx, on, fund);
      const id = newId();
      await addFund(tx, on.initiativeId, { ...fund, id }, { by: personOf(on), now: on.now });
      await tellFund(tx, on, await demandFund(tx, on, id), { message: news.funded });
      note({ kind: "fund", id, detail: { names: fund.names } });
      return { id };
    }),
});

export const editFund = change({
  name: "fund.edit",
  summary: "Changes what a fund is for, how much and how one applies; two at once do not undo each other.",
  scope: "initiative",
  input: fundSchema.extend({ id: idSchema, version: z.number().int() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, version: 1, organizationId: nowhere, names: { en: "An example" } },
  run: (on, { id, version, ...fund }) =>
    on.write(async (tx, note) => {
      const before = await holdFund(tx, on, id);
      if (before.version !== version) throw new Refusal("conflict", said.changedMeanwhile);
      await checkFund(tx, on, fund, before);
      await setFund(tx, on.initiativeId, id, fund);
      await tellFund(tx, on, await demandFund(tx, on, id));
      note({ kind: "fund", id, detail: { names: fund.names, amount: fund.amount, currency: fund.currency } });
      return { id };
    }),
});

export const endFund = change({
  name: "fund.close",
  summary: "Closes a fund for good, or opens it again.",
  scope: "initiative",
  input: z.object({ id: idSchema, closed: z.boolean() }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { id: nowhere, closed: true },
  run: (on, { id, closed }) =>
    on.write(async (tx, note) => {
      await holdFund(tx, on, id);
      await closeFund(tx, on.initiativeId, id, closed ? on.now : null);
      await tellFund(tx, on, await demandFund(tx, on, id), { message: closed ? news.fundClosed : news.fundReopened });
      note({ kind: "fund", id, detail: { closed } });
      return { id };
    }),
});

export const setFundRound = change({
  name: "fund.round",
  summary: "Sets a round of a fund: between which days one can apply, for how much, and which committee decides.",
  scope: "initiative",
  input: roundSchema.extend({ id: idSchema, roundId: idSchema.nullable().default(null) }),
  output: z.object({ id: z.string(), roundId: z.string() }),
  allow: members,
  example: { id: nowhere, names: { en: "An example" }, opensOn: "2030-01-01", closesOn: "2030-02-01" },
  run: (on, { id, roundId, ...round }) =>
    on.write(async (tx, note) => {
      const fund = await holdFund(tx, on, id);
      checkSum(round);
      if (round.closesOn < round.opensOn) throw refuseField("closesOn", said.closesBefore);
      const known = await listRounds(tx, on.initiativeId, { fundId: id });
      const before = known.find((one) => one.id === roundId);
      if (roundId && !before) throw new Refusal("not-found", coreWords.notFound);
      const bodies = choicesOf(on, await readMoney(tx, on)).bodies.map((body) => body.id);
      if (round.bodyId && round.bodyId !== before?.bodyId && !bodies.includes(round.bodyId))
        throw refuseField("bodyId", coreWords.notOffered);
      const kept = roundId ?? known.find((one) => one.opensOn === round.opensOn && one.closesOn === round.closesOn)?.id;
      const setId = kept ?? newId();
      await setRound(tx, on.initiativeId, { ...round, id: setId, fundId: id }, { by: personOf(on), now: on.now });
      await tellFund(tx, on, fund, { message: news.round, values: { from: round.opensOn, to: round.closesOn } });
      note({ kind: "fund", id, detail: { round: round.names, opensOn: round.opensOn, closesOn: round.closesOn } });
      return { id, roundId: setId };
    }),
});

export const stepAside = change({
  name: "fund.step-aside",
  summary:
    "Steps aside from a round that one's own committee decides and whose funder one acts for, and declares that tie.",
  scope: "initiative",
  input: z.object({ roundId: idSchema }),
  output: z.object({ id: z.string() }),
  allow: members,
  example: { roundId: nowhere },
  run: (on, { roundId }) =>
    on.write(async (tx, note) => {
      const personId = personOf(on);
      const [round] = await listRounds(tx, on.initiativeId, { id: roundId });
      const [fund] = round ? await listFunds(tx, on.initiativeId, { id: round.fundId }) : [];
      if (!round?.bodyId || !fund?.organizationId || !personId) throw new Refusal("not-found", coreWords.notFound);
      const { bodyId } = round;
      const { organizationId } = fund;
      const isHers = isOpenTo(on.actor, on.initiativeId, [ofBody(bodyId)]) && actsFor(on, organizationId);
      if (!isHers) throw new Refusal("forbidden", said.notInIt);
      const today = dayOf(on.now);
      const declared = (await listInterests(tx, on.initiativeId, bodyId)).find(
        (one) => one.personId === personId && one.organizationId === organizationId && holdsOn(one, today),
      );
      const interestId = declared?.id ?? newId();
      if (!declared)
        await addInterest(tx, on.initiativeId, {
          ...{ id: interestId, bodyId, personId, kind: "funder", organizationId, words: "" },
          ...{ language: on.language, since: today, until: null, forMembers: false, now: on.now },
        });
      await addRecusal(tx, on.initiativeId, { roundId, personId, interestId, now: on.now });
      // Who stepped aside is for the committee and the backbone team; it is kept with the round.
      note({ kind: "fund", id: fund.id, detail: {} });
      return { id: fund.id };
    }),
});
