import type { WorkSource } from "../../backbone/organizations/public.ts";
import { isMember } from "../../core/actor.ts";
import { listDoings } from "../undertakings/public.ts";
import { gridWords as said } from "./words.ts";

/** So many lines stand on the page of an organization or a cause; the rest is in the grid. */
const most = 12;

/** What an organization does and promised, or who works on a cause; to members alone. */
export const workDone: WorkSource = async (tx, on, of) => {
  if (!isMember(on.actor, on.initiativeId)) return null;
  const all = await listDoings(tx, on.initiativeId, { now: on.now });
  const ofOrganization = "organizationId" in of;
  const found = all.filter((doing) =>
    ofOrganization
      ? doing.organizations.some(({ id }) => id === of.organizationId)
      : doing.challengeIds.includes(of.challengeId),
  );
  if (found.length === 0) return null;
  return {
    title: ofOrganization ? said.doesThis : said.onCause,
    lines: found.slice(0, most).map(({ names, path, kind, organizations }) => ({
      names,
      path,
      kind: kind === "commitment" ? said.promise : said.activity,
      ...(ofOrganization ? {} : { who: organizations.map(({ name }) => name).join(", ") }),
    })),
    more: ofOrganization
      ? { label: said.title, path: "work" }
      : { label: said.chains, path: `work/chains/challenge/${of.challengeId}` },
  };
};
