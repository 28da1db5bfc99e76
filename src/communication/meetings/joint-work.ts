import type { JointWork, JointWorkSource } from "../../backbone/relations/public.ts";
import { listCameTogether } from "./people/store.ts";

/** With whom an organization's people were in at least two meetings that both could read; the last one leads there. */
export const meetingsTogether: JointWorkSource = async (tx, { initiativeId, organizationId }): Promise<JointWork[]> =>
  (await listCameTogether(tx, initiativeId, organizationId)).map(({ otherId, since }) => ({
    otherId,
    what: "meetings",
    path: null,
    since,
  }));
