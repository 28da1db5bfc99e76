import { z } from "zod";
import { type Actor, permissionsIn } from "../../core/actor.ts";
import { inLanguage, type Message, type Names } from "../../core/message.ts";
import { idSchema, maybeNamesSchema, namesSchema } from "../../core/schemas.ts";

/** What a committee or group is for. */
export const bodyKinds = ["steering", "working-group", "plenary", "project-team", "brain-trust"] as const;
export const bodyKindSchema = z.enum(bodyKinds);

/** What somebody does in a committee; an observer reads with it and decides nothing. */
export const duties = ["member", "chair", "secretary", "observer"] as const;
export const dutySchema = z.enum(duties);

/** Who reads the minutes and papers of a committee. */
export const papersForSchema = z.enum(["body", "members", "everyone"]);

/** A committee or group as others need it. */
export const bodyViewSchema = z.object({
  id: z.string(),
  slug: z.string(),
  kind: bodyKindSchema,
  names: namesSchema,
  allPartners: z.boolean(),
  quorumShare: z.number(),
  quorumLeast: z.number().int(),
  papersFor: papersForSchema,
  closedOn: z.string().nullable(),
});
export type BodyView = z.output<typeof bodyViewSchema>;

/** Somebody who sits in a committee on a day. */
export const seatViewSchema = z.object({
  id: z.string(),
  bodyId: z.string(),
  personId: z.string().nullable(),
  /** Who sits, where no sign-in is known. */
  holder: z.string().nullable(),
  organizationId: z.string().nullable(),
  duty: dutySchema,
  livedExperience: z.boolean(),
  hasVote: z.boolean(),
  since: z.string(),
  until: z.string().nullable(),
});
export type SeatView = z.output<typeof seatViewSchema>;

/** A day, `2026-03-12`. */
export const daySchema = z.iso.date();

/** What its founders say of a committee or group. */
export const bodySchema = z.object({
  names: namesSchema,
  kind: bodyKindSchema,
  mandate: maybeNamesSchema,
  mandateUntil: daySchema.nullable().default(null),
  /** Every partner sits in it, as in a plenary. */
  allPartners: z.boolean().default(false),
  /** The share of the voting seats that must take part in a decision, and how many at least. */
  quorumShare: z.number().min(0).max(1).default(0.5),
  quorumLeast: z.number().int().min(1).max(1000).default(2),
  papersFor: papersForSchema.default("body"),
});
export type Body = z.output<typeof bodySchema>;

/** A committee or group with all that is said of it. */
export const bodyDetailSchema = bodyViewSchema.extend({
  mandate: maybeNamesSchema,
  mandateUntil: z.string().nullable(),
  openedOn: z.string(),
});
export type BodyDetail = z.output<typeof bodyDetailSchema>;

/** What is said of somebody who sits in a committee. */
export const seatSchema = z.object({
  organizationId: idSchema.nullable().default(null),
  duty: dutySchema.default("member"),
  hasVote: z.boolean().default(true),
  livedExperience: z.boolean().default(false),
  since: daySchema.optional(),
  until: daySchema.nullable().default(null),
});
export type Seat = z.output<typeof seatSchema>;

/** Terms that end within so many days are told of. */
export const endsSoonDays = 60;

/** How many must take part in a decision: of those who may vote, without those who stepped aside. */
export function quorumOf(body: Pick<BodyView, "quorumShare" | "quorumLeast">, mayVote: number): number {
  return Math.max(body.quorumLeast, Math.ceil(body.quorumShare * mayVote - 1e-9));
}

/** Whether somebody takes part in a committee and not as an observer alone. */
export function takesPart(
  actor: Actor,
  initiativeId: string,
  body: Pick<BodyView, "id">,
  seats: readonly Pick<SeatView, "personId" | "duty">[],
): boolean {
  if (actor.kind !== "person") return actor.kind === "program";
  const membership = actor.memberships.find((one) => one.initiativeId === initiativeId);
  if (!membership?.bodyIds.includes(body.id)) return false;
  const own = seats.filter(({ personId }) => personId === actor.personId);
  return own.length === 0 || own.some(({ duty }) => duty !== "observer");
}

const leadingDuties: readonly SeatView["duty"][] = ["chair", "secretary"];

/**
 * Whether somebody runs a committee from within: its chair, its secretary, or somebody of the backbone team who takes
 * part in it.
 */
export function runsBody(
  actor: Actor,
  initiativeId: string,
  body: Pick<BodyView, "id">,
  seats: readonly Pick<SeatView, "personId" | "duty">[],
): boolean {
  if (actor.kind !== "person") return actor.kind === "program";
  if (!takesPart(actor, initiativeId, body, seats)) return false;
  return (
    permissionsIn(actor, initiativeId).includes("backbone") ||
    seats.some(({ personId, duty }) => personId === actor.personId && leadingDuties.includes(duty))
  );
}

/** Whether somebody may say who sits in a committee: its chair or secretary, and the backbone team in every one. */
export const managesSeats = (...asked: Parameters<typeof runsBody>): boolean =>
  permissionsIn(asked[0], asked[1]).includes("backbone") || runsBody(...asked);

/** A message about a committee with its name put in, each language with the name in that language. */
export function withName(message: Message, names: Names): Message {
  const put = (language: keyof Message): string => {
    const name = inLanguage(names, language).replaceAll("'", "''").replaceAll(/[{}]/g, "'$&'");
    return message[language].replaceAll("{name}", `\u2068${name}\u2069`);
  };
  return { en: put("en"), he: put("he"), ar: put("ar") };
}
