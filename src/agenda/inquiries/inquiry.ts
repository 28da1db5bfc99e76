import { z } from "zod";
import { namesSchema } from "../../core/schemas.ts";

/** How people were asked: one by one, together, or through what was written already. */
export const inquiryKinds = ["interview", "workshop", "document"] as const;

/** An interview or a workshop as a reader sees it. */
export const inquiryViewSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  names: namesSchema,
  kind: z.enum(inquiryKinds),
  heldOn: z.iso.date().nullable(),
  /** The question at the top of the tree. */
  question: namesSchema,
  closedAt: z.iso.datetime().nullable(),
});
export type InquiryView = z.output<typeof inquiryViewSchema>;

/** One answer to "why?", under another or under the question itself. */
export const reasonSchema = z.object({
  id: z.string(),
  inquiryId: z.string(),
  parentId: z.string().nullable(),
  language: z.string(),
  words: z.string(),
  challengeId: z.string().nullable(),
  position: z.number().int(),
  version: z.number().int(),
});
export type Reason = z.output<typeof reasonSchema>;

/** A reason with those under it. */
export interface Branch {
  reason: Reason;
  below: Branch[];
}

/** The tree of an inquiry's reasons. One whose upper reason is gone stands at the top, so that no words are lost. */
export function growTree(reasons: readonly Reason[]): Branch[] {
  const branches = new Map(reasons.map((reason) => [reason.id, { reason, below: [] } as Branch]));
  const top: Branch[] = [];
  for (const branch of branches.values()) {
    const above = branch.reason.parentId === null ? undefined : branches.get(branch.reason.parentId);
    (above?.below ?? top).push(branch);
  }
  return top;
}
