import type { JointWork, JointWorkSource } from "../../backbone/relations/public.ts";
import { listCommitments } from "./store.ts";
import { pathOf } from "./telling.ts";

/** With whom an organization promised something together, as every member can read: not how it goes, and no draft. */
export const promisedTogether: JointWorkSource = async (tx, { initiativeId, organizationId }): Promise<JointWork[]> => {
  const found = new Map<string, JointWork>();
  for (const one of await listCommitments(tx, initiativeId)) {
    if (one.promisedAt === null || one.state === "draft") continue;
    const parties = [
      one.organizationId,
      ...one.partners.flatMap((partner) => ("organizationId" in partner ? [partner.organizationId] : [])),
    ];
    if (!parties.includes(organizationId)) continue;
    const since = one.promisedAt.slice(0, 10);
    for (const otherId of parties) {
      if (otherId === organizationId) continue;
      const earlier = found.get(otherId)?.since;
      found.set(otherId, {
        ...{ otherId, what: "commitments", path: pathOf(one.id) },
        since: earlier && earlier < since ? earlier : since,
      });
    }
  }
  return [...found.values()];
};
