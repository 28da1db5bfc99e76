import type { JointWork, JointWorkSource } from "../../backbone/relations/public.ts";
import { pathOf } from "./project.ts";
import { listProjects, listTakingSince } from "./store.ts";

/** With whom an organization is in a joint project, as every member can read; the newest project leads there. */
export const projectsTogether: JointWorkSource = async (tx, { initiativeId, organizationId }): Promise<JointWork[]> => {
  const taking = Map.groupBy(await listTakingSince(tx, initiativeId), ({ projectId }) => projectId);
  const found = new Map<string, JointWork>();
  const projects = (await listProjects(tx, initiativeId)).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  for (const project of projects) {
    const since = new Map([
      [project.organizationId, project.startsOn],
      ...(taking.get(project.id) ?? []).map((one) => [one.organizationId, one.since] as const),
    ]);
    const own = since.get(organizationId);
    if (own === undefined) continue;
    for (const [otherId, day] of since) {
      if (otherId === organizationId) continue;
      const earlier = found.get(otherId)?.since;
      const together = own > day ? own : day;
      found.set(otherId, {
        ...{ otherId, what: "projects", path: pathOf(project.id) },
        since: earlier && earlier < together ? earlier : together,
      });
    }
  }
  return [...found.values()];
};
