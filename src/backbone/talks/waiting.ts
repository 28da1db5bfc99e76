import { dayOf, daysAfter } from "../../core/days.ts";
import type { DeskLine, DeskSource } from "../desk/public.ts";
import { listOrganizationNames } from "../organizations/public.ts";
import type { WaitingSource } from "../people/public.ts";
import { lastTalks, listOpenFollowUps } from "./store.ts";
import { daysAhead, isOwedATalk } from "./talk.ts";
import { talkWords as said } from "./words.ts";

/** Follow-ups that a person gave after a talk and that are not done. */
export const followUpsWaiting: WaitingSource = async (tx, { initiativeId, personId, permissions, organizationIds }) => {
  const owed = await listOpenFollowUps(tx, initiativeId, personId);
  return owed
    .filter(({ organizationId }) => permissions.includes("backbone") || organizationIds.includes(organizationId))
    .map(({ organization, organizationId, followUpDue }) => ({
      sentence: said.followUpWaits,
      values: { organization },
      path: `organizations/${organizationId}/talks`,
      due: followUpDue,
    }));
};

/** The talks and follow-ups that the backbone team owes. */
export const talksOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const last = await lastTalks(tx, initiativeId);
  const organizations = await listOrganizationNames(tx, initiativeId);
  const owed = organizations.filter(({ id }) => isOwedATalk(last.get(id) ?? null, now)).length;
  const soon = daysAfter(dayOf(now), daysAhead);
  const due = (await listOpenFollowUps(tx, initiativeId)).filter(({ followUpDue }) => followUpDue <= soon);
  const lines: DeskLine[] = [];
  if (due.length > 0)
    lines.push({
      about: "talks",
      sentence: said.followUpsDue,
      values: { count: due.length },
      path: "talks",
      due: due[0]?.followUpDue ?? null,
    });
  if (owed > 0)
    lines.push({
      about: "talks",
      sentence: said.talksOwed,
      values: { count: owed },
      path: "talks",
      due: null,
    });
  return lines;
};
