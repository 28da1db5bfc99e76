import { z } from "zod";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { dayOf } from "../../core/days.ts";
import type { On } from "../../core/operation.ts";
import type { Reader } from "../../storage/records.ts";
import { nameAim, namedAimSchema, type Spots } from "../aims/public.ts";
import { type AskView, askViewSchema, rests } from "./ask.ts";
import { matchAll } from "./match.ts";
import { isOwn } from "./rights.ts";

/** Why two fit, with the words for it: the name of the cause or place, or the skill. */
export const reasonViewSchema = z.object({
  by: z.enum(["challenge", "place", "around", "skill"]),
  about: z.string(),
});

/** An ask as a list shows it. */
export const askLineSchema = askViewSchema.extend({
  /** Null where the backbone team asks. */
  organization: z.string().nullable(),
  aim: namedAimSchema,
  isOwn: z.boolean(),
  rests: z.boolean(),
});
export type AskLine = z.output<typeof askLineSchema>;

/** Something that fits, with the reasons, the best first. */
export const fitSchema = z.object({ ask: askLineSchema, score: z.number(), reasons: z.array(reasonViewSchema) });
export type Fit = z.output<typeof fitSchema>;

/** Puts names to asks. */
export async function nameAsks(tx: Reader, on: On, spots: Spots, asks: readonly AskView[]): Promise<AskLine[]> {
  const names = new Map((await listOrganizationNames(tx, on.initiativeId)).map(({ id, name }) => [id, name]));
  return asks.map((ask) => ({
    ...ask,
    organization: ask.organizationId ? (names.get(ask.organizationId) ?? "") : null,
    aim: nameAim(spots, ask),
    isOwn: isOwn(on, ask),
    rests: rests(ask, dayOf(on.now)),
  }));
}

/** Those of the other kind that fit an ask, among what this reader may read; never an organization to itself. */
export function fitsOf(ask: AskLine, among: readonly AskLine[], spots: Spots): Fit[] {
  const others = among.filter(
    (other) =>
      other.kind !== ask.kind && !other.closedAt && !other.rests && other.organizationId !== ask.organizationId,
  );
  return matchAll(ask, others, spots.places).map(({ other, score, reasons }) => ({ ask: other, score, reasons }));
}
