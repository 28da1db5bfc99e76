import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { ageRuleSchema, ages, countrySchema } from "./age-table.ts";
import { dutySchema, type Line, lineSchema, type StoryCampaign } from "./campaign.ts";
import { changePart, doing, holdCampaign } from "./hold.ts";
import { campaignWords as said } from "./words.ts";

const number = z.number().int().positive();
const done = z.object({ number: z.number().int() });
const nowhere = 999_999;
const nothing = "00000000-0000-7000-8000-000000000000";

/** A line as a form gives it: who checked it is said apart. */
const writtenLine = lineSchema.omit({ id: true, checkedBy: true, checkedOn: true });

/** Changes the lines of a campaign, in one step. */
const changeLines = (on: OnChange, of: number, to: (campaign: StoryCampaign) => Line[]): Promise<{ number: number }> =>
  on.write(async (tx, note) => {
    const campaign = await holdCampaign(tx, on, of);
    await changePart(tx, on, campaign, { part: "lines", set: { lines: to(campaign) }, note });
    return { number: of };
  });

const demandLine = (campaign: StoryCampaign, id: string): Line => {
  const line = campaign.lines.find((one) => one.id === id);
  if (!line) throw new Refusal("not-found", coreWords.notFound);
  return line;
};

export const addLine = change({
  name: "listening.add-line",
  summary: "Writes down a line to call; no teller sees it before somebody checked it.",
  scope: "initiative",
  input: z.object({ number, line: writtenLine }),
  output: done,
  allow: may("backbone"),
  example: {
    number: nowhere,
    line: {
      ...{ country: "IL", names: { en: "A line" }, number: "100", hours: {}, languages: ["he"], isFree: true },
      address: null,
    },
  },
  run: (on, { number: of, line }) =>
    changeLines(on, of, ({ lines }) => {
      if (lines.length >= 60) throw new Refusal("too-many", said.tooManyLines);
      return [...lines, { ...line, id: newId(), checkedBy: null, checkedOn: null }];
    }),
});

export const setLine = change({
  name: "listening.set-line",
  summary: "Changes a line to call; it must then be checked again.",
  scope: "initiative",
  input: z.object({ number, lineId: idSchema, line: writtenLine }),
  output: done,
  allow: may("backbone"),
  example: {
    ...{ number: nowhere, lineId: nothing },
    line: {
      ...{ country: "IL", names: { en: "A line" }, number: "100", hours: {}, languages: ["he"], isFree: true },
      address: null,
    },
  },
  run: (on, { number: of, lineId, line }) =>
    changeLines(on, of, (campaign) => {
      const id = demandLine(campaign, lineId).id;
      return campaign.lines.map((one) => (one.id === id ? { ...line, id, checkedBy: null, checkedOn: null } : one));
    }),
});

export const checkLine = change({
  name: "listening.check-line",
  summary: "Says that one has called a line today and that all that is written about it is right.",
  scope: "initiative",
  input: z.object({ number, lineId: idSchema, called: z.boolean() }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere, lineId: nothing, called: true },
  async run(on, { number: of, lineId, called }) {
    if (!called) throw refuseField("called", said.callFirst);
    // a line is checked by a person who has a name
    const { by } = doing(on);
    if (!by) throw new Refusal("forbidden", coreWords.forbidden);
    return changeLines(on, of, (campaign) => {
      const { id } = demandLine(campaign, lineId);
      const checked = { checkedBy: by, checkedOn: dayOf(on.now) };
      return campaign.lines.map((one) => (one.id === id ? { ...one, ...checked } : one));
    });
  },
});

export const removeLine = change({
  name: "listening.remove-line",
  summary: "Takes a line to call away.",
  scope: "initiative",
  input: z.object({ number, lineId: idSchema }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere, lineId: nothing },
  run: (on, { number: of, lineId }) =>
    changeLines(on, of, (campaign) => {
      const { id } = demandLine(campaign, lineId);
      return campaign.lines.filter((one) => one.id !== id);
    }),
});

export const setAges = change({
  name: "listening.set-ages",
  summary: "Says for a country what each age may do, and that this was read against its law by whoever says so.",
  scope: "initiative",
  input: z.object({
    number,
    country: countrySchema,
    rules: z.array(ageRuleSchema).length(ages.length),
    confirmed: z.boolean().default(false),
  }),
  output: done,
  allow: may("backbone"),
  example: {
    ...{ number: nowhere, country: "IL" },
    rules: ages.map((age) => ({ age, mayTell: true, mayPublish: true, needsGuardian: age !== "18+" })),
  },
  run: (on, { number: of, country, rules, confirmed }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      demandCountry(campaign, country);
      if (ages.some((age) => rules.filter((rule) => rule.age === age).length !== 1))
        throw refuseField("rules", coreWords.invalid);
      // what an age may not tell it may not publish either, and for children a parent is always asked
      const kept = rules.map((rule) => {
        const mayPublish = rule.mayTell && rule.mayPublish;
        return { ...rule, mayPublish, needsGuardian: mayPublish && (rule.needsGuardian || rule.age !== "18+") };
      });
      const sure = confirmed ? { confirmedBy: doing(on).by, confirmedOn: dayOf(on.now) } : noOne;
      const set = [...campaign.ages.filter((one) => one.country !== country), { country, rules: kept, ...sure }];
      await changePart(tx, on, campaign, { part: "ages", set: { ages: set }, note });
      return { number: of };
    }),
});

const noOne = { confirmedBy: null, confirmedOn: null };

function demandCountry(campaign: StoryCampaign, country: string): void {
  if (!campaign.countries.includes(country)) throw refuseField("country", said.notItsCountry);
}

export const setDuty = change({
  name: "listening.set-duty",
  summary: "Says what the law of a country obliges listeners to report, who said so, and that one has read it.",
  scope: "initiative",
  input: z.object({
    number,
    ...dutySchema.omit({ confirmedBy: true, confirmedOn: true }).shape,
    confirmed: z.boolean().default(false),
  }),
  output: done,
  allow: may("backbone"),
  example: { number: nowhere, country: "IL", words: { en: "The law obliges us." }, saidBy: "" },
  run: (on, { number: of, confirmed, ...duty }) =>
    on.write(async (tx, note) => {
      const campaign = await holdCampaign(tx, on, of);
      demandCountry(campaign, duty.country);
      if (confirmed && !duty.saidBy) throw refuseField("saidBy", said.saidByWhom);
      const sure = confirmed ? { confirmedBy: doing(on).by, confirmedOn: dayOf(on.now) } : noOne;
      const set = [...campaign.duty.filter((one) => one.country !== duty.country), { ...duty, ...sure }];
      await changePart(tx, on, campaign, { part: "duty", set: { duty: set }, note });
      return { number: of };
    }),
});

export const safetyOperations = [addLine, setLine, checkLine, removeLine, setAges, setDuty];
