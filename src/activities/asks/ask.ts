import { z } from "zod";
import { type Audience, ofOrganization } from "../../core/audience.ts";
import { languages } from "../../core/message.ts";
import { aimSchema } from "../aims/public.ts";
import { readSkill } from "./skills.ts";

/** For whom an ask or an offer is: the owner ticks one; funders are never among the partners. */
export const readersOfAsk = ["backbone", "partners", "members"] as const;
export const askKinds = ["ask", "offer"] as const;

/** For how long an ask stays open unless it is said otherwise, and how long it goes on when renewed. */
export const usualDays = 90;
/** After so many days without an answer the backbone team is told. */
export const quietDays = 14;

const skillsSchema = z
  .array(z.string().trim().min(1).max(80).transform(readSkill))
  .max(20)
  .transform((all) => [...new Set(all)]);

/** What a partner asks for, or can give. */
export const askSchema = aimSchema.extend({
  kind: z.enum(askKinds),
  /** Null where the backbone team itself asks. */
  organizationId: z.uuid().nullable().default(null),
  title: z.string().trim().min(1).max(200),
  words: z.string().trim().max(5000).default(""),
  skills: skillsSchema.default([]),
  byWhen: z.iso.date().nullable().default(null),
  readers: z.enum(readersOfAsk).default("backbone"),
});
export type Ask = z.output<typeof askSchema>;

/** An ask or offer as it is kept. */
export const askViewSchema = askSchema.extend({
  id: z.string(),
  skills: z.array(z.string()),
  language: z.enum(languages),
  until: z.string(),
  restedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  cameOfIt: z.string().nullable(),
  madeAt: z.iso.datetime(),
  version: z.number().int(),
});
export type AskView = z.output<typeof askViewSchema>;

export const answerStates = ["open", "taken", "declined", "taken-back"] as const;

/** "We can help", as the two sides read it. */
export const answerViewSchema = z.object({
  id: z.string(),
  askId: z.string(),
  organizationId: z.string().nullable(),
  words: z.string(),
  language: z.enum(languages),
  saidBy: z.string(),
  saidAt: z.iso.datetime(),
  state: z.enum(answerStates),
  reply: z.string().nullable(),
});
export type AnswerView = z.output<typeof answerViewSchema>;

type Owned = Pick<Ask, "organizationId">;

/** Whose an ask is. */
export const ownerOf = ({ organizationId }: Owned): Audience =>
  organizationId ? [ofOrganization(organizationId)] : ["backbone"];

/** Whether it rests: its time is over, and it was not closed. */
export const rests = ({ until, closedAt }: Pick<AskView, "until" | "closedAt">, day: string): boolean =>
  closedAt === null && until < day;

/** Who reads it: the owner, and whom she ticked for as long as it does not rest. */
export function audienceOf(ask: Owned & Pick<AskView, "readers" | "until" | "closedAt">, day: string): Audience {
  if (rests(ask, day)) return ownerOf(ask);
  return ask.readers === "members" ? ["members"] : [...new Set([ask.readers, ...ownerOf(ask)])];
}
