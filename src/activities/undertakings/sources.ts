import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import type { Waiting, WaitingSource } from "../../backbone/people/public.ts";
import { inLanguage } from "../../core/message.ts";
import { listUndertakings } from "./store.ts";
import { undertakingWords as said } from "./words.ts";

/** What was written down for one's organization and waits for its word. */
export const undertakingsWaiting: WaitingSource = async (tx, { initiativeId, organizationIds }) => {
  if (organizationIds.length === 0) return [];
  const waiting = (await listUndertakings(tx, initiativeId, { waiting: true })).filter(({ organizationId }) =>
    organizationIds.includes(organizationId),
  );
  if (waiting.length === 0) return [];
  const names = await listOrganizationNames(tx, initiativeId);
  return waiting.map(
    (one): Waiting => ({
      sentence: said.askedToConfirm,
      values: {
        organization: names.find(({ id }) => id === one.organizationId)?.name ?? "",
        what: inLanguage(one.names, "en"),
      },
      path: `work/activities/${one.id}`,
      due: null,
    }),
  );
};
