import { z } from "zod";
import { keeps } from "../../backbone/organizations/public.ts";
import { standingFor, standingSchema } from "../../backbone/things/public.ts";
import { members } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { type On, query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { idSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import type { Reader } from "../../storage/records.ts";
import { leads } from "../voices/public.ts";
import { conflictsSchema, findConflicts } from "./conflicts.ts";
import { sumGrants } from "./grants/store.ts";
import { demandFund, demandNeed, keepsFund } from "./rights.ts";
import { reasons, reasonsFor, sumByCurrency, sumSchema } from "./sums.ts";
import {
  choicesOf,
  choicesSchema,
  type FundView,
  fundViewSchema,
  type Money,
  type NeedView,
  needViewSchema,
  pledgeViewSchema,
  readMoney,
} from "./views.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

const matchSchema = z.object({ need: needViewSchema, fund: fundViewSchema, reasons: z.array(z.enum(reasons)) });
type Match = z.output<typeof matchSchema>;

/** Needs and funds that may fit, those with the most reasons first. */
function matchAll(needs: readonly NeedView[], funds: readonly FundView[], day: string): Match[] {
  return needs
    .flatMap((need) => funds.map((fund): Match => ({ need, fund, reasons: reasonsFor(need, fund, fund.rounds, day) })))
    .filter((match) => match.reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length);
}

const grantsOf = (tx: Reader, on: On) =>
  sumGrants(tx, on.initiativeId, {
    all: leads(on),
    organizationIds: on.actor.kind === "person" ? organizationsOf(on) : [],
  });

/** The organizations for which somebody acts. */
export const organizationsOf = (on: On): readonly string[] =>
  on.actor.kind === "person"
    ? (on.actor.memberships.find(({ initiativeId }) => initiativeId === on.initiativeId)?.organizationIds ?? [])
    : [];

export const readFunds = query({
  name: "fund.list",
  summary: "Lists needs, funds with their rounds, and grants in sums by currency, as far as the reader may see them.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    needs: z.array(needViewSchema),
    funds: z.array(fundViewSchema),
    matches: z.array(matchSchema),
    /** Sums of what this reader sees; one sum a currency. */
    sums: z.object({
      asked: z.array(sumSchema),
      pledged: z.array(sumSchema),
      missing: z.array(sumSchema),
      granted: z.array(sumSchema),
    }),
    grants: z.number().int(),
    choices: choicesSchema,
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const money = await readMoney(tx, on);
      const open = money.needs.filter(({ state }) => state === "open");
      const granted = await grantsOf(tx, on);
      return {
        needs: money.needs,
        funds: money.funds,
        matches: matchAll(money.needs, money.funds, dayOf(on.now)).slice(0, 20),
        sums: {
          asked: sumByCurrency(open),
          pledged: sumByCurrency(open.flatMap(({ pledged }) => pledged)),
          missing: sumByCurrency(open.map(({ missing, currency }) => ({ amount: missing, currency }))),
          granted: granted.sums,
        },
        grants: granted.count,
        choices: choicesOf(on, money),
      };
    }),
});

const pick = <T extends { id: string }>(all: readonly T[], id: string): T => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Refusal("not-found", coreWords.notFound);
  return found;
};

/** Giving is for who acts for an organization, and for the backbone team in the name of others. */
const mayGive = (on: On, money: Money): boolean => leads(on) || choicesOf(on, money).own.length > 0;

export const readNeed = query({
  name: "fund.need",
  summary: "Shows one need of a partner with what was pledged for it, what is missing, and funds that may fit and why.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    need: needViewSchema,
    pledges: z.array(pledgeViewSchema),
    matches: z.array(matchSchema),
    keeps: z.boolean(),
    /** May say to whom it is shown: who acts for its organization. */
    ticks: z.boolean(),
    mayPledge: z.boolean(),
    choices: choicesSchema,
    standing: standingSchema,
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      await demandNeed(tx, on, id);
      const money = await readMoney(tx, on);
      const need = pick(money.needs, id);
      return {
        need,
        pledges: money.pledges.filter(({ needId }) => needId === id),
        matches: matchAll([need], money.funds, dayOf(on.now)),
        keeps: keeps(on, need.organizationId),
        ticks: organizationsOf(on).includes(need.organizationId),
        mayPledge: need.state === "open" && mayGive(on, money),
        choices: choicesOf(on, money),
        standing: await standingFor(tx, on, { kind: "ask", id }),
      };
    }),
});

export const readFund = query({
  name: "fund.read",
  summary:
    "Shows one fund with its rounds, how to apply, the two hats that its funder may wear, and needs that may fit.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({
    fund: fundViewSchema,
    conflicts: conflictsSchema,
    pledges: z.array(pledgeViewSchema),
    matches: z.array(matchSchema),
    keeps: z.boolean(),
    mayPledge: z.boolean(),
    choices: choicesSchema,
    standing: standingSchema,
  }),
  allow: members,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const kept = await demandFund(tx, on, id);
      const money = await readMoney(tx, on);
      const fund = pick(money.funds, id);
      return {
        fund,
        conflicts: await findConflicts(tx, on, fund, fund.rounds),
        pledges: money.pledges.filter(({ fundId }) => fundId === id),
        matches: matchAll(money.needs, [fund], dayOf(on.now)),
        keeps: keepsFund(on, kept),
        mayPledge: !fund.isClosed && mayGive(on, money),
        choices: choicesOf(on, money),
        standing: await standingFor(tx, on, { kind: "fund", id }),
      };
    }),
});
