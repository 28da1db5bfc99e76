import { listChallenges } from "../../agenda/challenges/public.ts";
import type { ReasonSource } from "../../backbone/relations/public.ts";
import { listUndertakings } from "./store.ts";
import { goesOn } from "./undertaking.ts";

/** A cause on which more organizations than this work is no reason to meet any one of them. */
const mostOnCause = 12;

/** Two organizations that do something about the same cause, as every member can read. */
export const sameCause: ReasonSource = async (tx, { initiativeId, day }) => {
  const going = (await listUndertakings(tx, initiativeId, { waiting: false })).filter((one) => goesOn(one, day));
  if (going.length < 2) return [];
  const onCause = new Map<string, Set<string>>();
  for (const { challengeIds, organizationId } of going)
    for (const id of challengeIds) onCause.set(id, (onCause.get(id) ?? new Set()).add(organizationId));
  return (await listChallenges(tx, initiativeId)).flatMap(({ id, names }) => {
    const all = [...(onCause.get(id) ?? [])].sort();
    if (all.length > mostOnCause) return [];
    const reason = { kind: "cause" as const, what: Object.values(names)[0] ?? "" };
    return all.flatMap((a, k) => all.slice(k + 1).map((b) => ({ a, b, reason })));
  });
};
