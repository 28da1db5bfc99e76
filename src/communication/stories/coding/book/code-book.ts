import { z } from "zod";
import { idSchema, maybeNamesSchema, namesSchema } from "../../../../core/schemas.ts";

const hint = z.string().trim().max(1000).nullable().default(null);

/** What people say of a code. */
export const codeTextSchema = z.object({
  names: namesSchema,
  meaning: maybeNamesSchema,
  /** When to use it, and when not: what keeps two coders together. */
  useWhen: hint,
  notWhen: hint,
  /** The code that it belongs under. */
  parentId: idSchema.nullable().default(null),
});
export type CodeText = z.output<typeof codeTextSchema>;

/** A code as it stands in one version of the code book. */
export interface Code extends CodeText {
  id: string;
  /** The same through all its versions. */
  rootId: string;
  /** What stands beside its marks; the same through all its versions. */
  number: number;
  fromVersion: number;
  /** The last version that it belongs to; null while it goes on. */
  untilVersion: number | null;
}

/** One version of a code book: who made it, when, and why it was needed. */
export interface Version {
  version: number;
  madeAt: Date;
  madeBy: string;
  why: string | null;
}

/** Whether a code belongs to a version. */
export const isIn = (
  { fromVersion, untilVersion }: Pick<Code, "fromVersion" | "untilVersion">,
  version: number,
): boolean => fromVersion <= version && (untilVersion === null || untilVersion >= version);

/**
 * The codes of one version, each parent before those under it, by their numbers. A parent is meant through all its
 * versions; one that ended leaves its codes standing by themselves.
 */
export function codesOf(codes: readonly Code[], version: number): (Code & { depth: number })[] {
  const present = codes.filter((code) => isIn(code, version)).sort((a, b) => a.number - b.number);
  const rootOf = new Map(codes.map((code) => [code.id, code.rootId]));
  const roots = new Set(present.map(({ rootId }) => rootId));
  const parentOf = (code: Code): string | null => {
    const parent = code.parentId ? (rootOf.get(code.parentId) ?? code.parentId) : null;
    return parent && roots.has(parent) && parent !== code.rootId ? parent : null;
  };
  const below = (parent: string | null, depth: number): (Code & { depth: number })[] =>
    present
      .filter((code) => parentOf(code) === parent)
      .flatMap((code) => [{ ...code, depth }, ...(depth < 8 ? below(code.rootId, depth + 1) : [])]);
  return below(null, 0);
}

/** Whether one code would come to stand under itself. */
export function standsUnderItself(
  codes: readonly Code[],
  rootId: string,
  parentId: string | null,
  version: number,
): boolean {
  const present = new Map(codes.filter((code) => isIn(code, version)).map((code) => [code.rootId, code]));
  const rootOf = new Map(codes.map((code) => [code.id, code.rootId]));
  let at = parentId ? rootOf.get(parentId) : undefined;
  for (let steps = 0; at && steps < 50; steps += 1) {
    if (at === rootId) return true;
    const above = present.get(at)?.parentId;
    at = above ? rootOf.get(above) : undefined;
  }
  return false;
}
