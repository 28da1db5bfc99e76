import { z } from "zod";
import type { Actor } from "../../../core/actor.ts";
import { isOwed, isRead, type Range, rangeSchema, rangesOf, type Vetting } from "./vetting.ts";

/** A request to read as the backbone team sees it. */
export const seenVettingSchema = z.object({
  id: z.string(),
  personId: z.string().nullable(),
  name: z.string(),
  standing: z.enum(["asked", "reading", "scored", "recused"]),
  conflictNote: z.string().nullable(),
  scores: z.record(z.string(), z.number()),
  note: z.string().nullable(),
});
export type SeenVetting = z.output<typeof seenVettingSchema>;

/** All that was read, as one of the backbone team may see it. */
export const seenSchema = z.object({
  vettings: z.array(seenVettingSchema),
  ranges: z.array(rangeSchema),
  isRead: z.boolean(),
  /** She still reads herself, or has a conflict: scores of others are not shown to her. */
  withheld: z.boolean(),
});
export type Seen = z.output<typeof seenSchema>;

const standingOf = (vetting: Vetting): SeenVetting["standing"] => {
  if (vetting.conflict === "declared") return "recused";
  if (vetting.scoredAt) return "scored";
  return vetting.conflict === "none" ? "reading" : "asked";
};

/** Whether somebody has declared a conflict of interest about an application, and so does not read it. */
export const isRecused = (vettings: readonly Vetting[], actor: Actor): boolean =>
  actor.kind === "person" &&
  vettings.some(({ personId, conflict }) => personId === actor.personId && conflict === "declared");

/** What of the reading one of the backbone team may see: who still reads it herself sees nobody's scores, nor who is recused. */
export function seenBy(
  actor: Actor,
  application: { vettingClosedAt: Date | null },
  vettings: readonly Vetting[],
  nameOf: (vetting: Vetting) => string,
): Seen {
  const own = vettings.filter(({ personId }) => actor.kind === "person" && personId === actor.personId);
  const stillReads = own.some(isOwed) && application.vettingClosedAt === null;
  const withheld = stillReads || isRecused(vettings, actor);
  const isOwn = (vetting: Vetting): boolean => own.includes(vetting);
  const ranges: Range[] = withheld ? [] : rangesOf(vettings);
  return {
    vettings: vettings.map((vetting) => ({
      id: vetting.id,
      personId: vetting.personId,
      name: nameOf(vetting),
      standing: standingOf(vetting),
      conflictNote: vetting.conflictNote,
      scores: withheld && !isOwn(vetting) ? {} : vetting.scores,
      note: withheld && !isOwn(vetting) ? null : vetting.note,
    })),
    ranges,
    isRead: isRead(application, vettings),
    withheld,
  };
}
