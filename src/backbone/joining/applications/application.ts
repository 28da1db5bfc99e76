import { z } from "zod";
import { languages } from "../../../core/message.ts";
import { Refusal } from "../../../core/refusal.ts";
import { sectors } from "../../organizations/public.ts";
import { outcomes } from "../cohorts/cohort.ts";
import { joiningWords as said } from "../words.ts";

export const states = ["draft", "sent", "decided", "withdrawn"] as const;

/** What the holder of a link must send to be known by it. */
export const tokenSchema = z.string().trim().min(1).max(100);

/** What an empty field of a form becomes, so that it is nothing and not an empty text. */
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

/** The organization that applies, and whom to answer. */
export const applicantSchema = z.object({
  name: z.string().trim().min(1).max(200),
  sector: z.enum(sectors),
  contactName: z.string().trim().min(1).max(120),
  contactMail: orNull(z.email().max(200)),
  contactPhone: orNull(z.string().trim().max(40)),
});
export type Applicant = z.output<typeof applicantSchema>;

/** Answers by the id of their question. */
export const answersSchema = z
  .record(z.string().max(60), z.string().max(20_000))
  .refine((answers) => Object.keys(answers).length <= 200);

/** An application as it is kept. */
export const applicationSchema = applicantSchema.extend({
  id: z.string(),
  state: z.enum(states),
  sector: z.enum(sectors).nullable().catch(null),
  contactName: z.string().nullable(),
  contactMail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  language: z.enum(languages),
  answers: z.record(z.string(), z.string()),
  nominationId: z.string().nullable(),
  cohortId: z.string().nullable(),
  begunAt: z.date(),
  sentAt: z.date().nullable(),
  vettingClosedAt: z.date().nullable(),
  outcome: z.enum(outcomes).nullable(),
  reasons: z.string().nullable(),
  decisionId: z.string().nullable(),
  decidedOn: z.string().nullable(),
  organizationId: z.string().nullable(),
  invitationId: z.string().nullable(),
});
export type Application = z.output<typeof applicationSchema>;

/** How far an application is, as its applicant is told. */
export const stages = ["draft", "received", "reading", "waiting", "admitted", "refused", "withdrawn"] as const;
export type Stage = (typeof stages)[number];

/** How far an application is. */
export function stageOf({ state, outcome }: Pick<Application, "state" | "outcome">, isRead: boolean): Stage {
  if (state === "draft" || state === "withdrawn") return state;
  if (state === "decided" && outcome) return outcome;
  return isRead ? "reading" : "received";
}

/** An application that still waits for a decision: sent, or asked to wait by an earlier one. */
export const isUndecided = ({ state, outcome }: Pick<Application, "state" | "outcome">): boolean =>
  state === "sent" || (state === "decided" && outcome === "waiting");

/** No more than these begin in an hour, and with one mail address in a day: people do not, robots do. */
export const mostBegunInAnHour = 60;
export const mostBegunByMail = 3;

/** Whoever comes with a link that is not known. */
export const unknownLink = (): Refusal => new Refusal("not-found", said.unknownLink);
