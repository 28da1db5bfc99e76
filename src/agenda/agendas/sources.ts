import type { ConditionSource, DeskSource } from "../../backbone/desk/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import type { Waiting, WaitingSource } from "../../backbone/people/public.ts";
import { dayOf } from "../../core/days.ts";
import type { Reader } from "../../storage/records.ts";
import { countWaiting } from "./amendments/store.ts";
import { countOpen } from "./disagreements/store.ts";
import { mayEndorse } from "./endorsements/endorsement.ts";
import { listEndorsers, listRepresentatives } from "./endorsements/store.ts";
import { findAgenda, findNewest, listVersions } from "./store.ts";
import { agendaWords as said } from "./words.ts";

/** A version without a day is asked about for so long; then whoever has not answered is left in peace. */
const asksForDays = 60;

/** Whether a version still asks to be endorsed. */
function stillAsks(version: { endorseBy: string | null; publishedAt: Date }, now: Date): boolean {
  if (version.endorseBy) return version.endorseBy >= dayOf(now);
  return now.getTime() - version.publishedAt.getTime() < asksForDays * 24 * 60 * 60 * 1000;
}

/** What agreeing asks of a person: to endorse for her organization, or to answer a proposed change. */
export const agendaWaiting: WaitingSource = async (tx, asked) => {
  const { initiativeId, personId, permissions, organizationIds, now } = asked;
  const found: Waiting[] = [];
  const newest = organizationIds.length > 0 ? await findNewest(tx, initiativeId) : undefined;
  if (newest && stillAsks(newest, now)) {
    const voices = await listRepresentatives(tx, initiativeId, { personId });
    const endorsed = await listEndorsers(tx, initiativeId, newest.number);
    const open = voices.filter((voice) => mayEndorse(voice) && !endorsed.includes(voice.organizationId));
    const names = open.length > 0 ? await listOrganizationNames(tx, initiativeId) : [];
    for (const { organizationId } of open) {
      const organization = names.find(({ id }) => id === organizationId)?.name;
      if (!organization) continue;
      const values = { organization, number: String(newest.number) };
      found.push({ sentence: said.organizationIsAsked, values, path: "goal/agreed#endorse", due: newest.endorseBy });
    }
  }
  if (permissions.includes("backbone") || permissions.includes("steering")) {
    const count = await countWaiting(tx, initiativeId);
    if (count > 0)
      found.push({ sentence: said.amendmentsWait, values: { count }, path: "goal/agreed#proposals", due: null });
  }
  return found;
};

/** The newest version of what was agreed, and how many of the organizations endorse it. */
export async function standing(tx: Reader, initiativeId: string) {
  const newest = await findNewest(tx, initiativeId);
  if (!newest) return null;
  const organizations = await listOrganizationNames(tx, initiativeId);
  const endorsers = new Set(await listEndorsers(tx, initiativeId, newest.number));
  return { newest, endorsed: organizations.filter(({ id }) => endorsers.has(id)).length, of: organizations.length };
}

/** What agreeing gives the backbone team to do: proposals to answer, endorsements that are being gathered. */
export const agendaDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const count = await countWaiting(tx, initiativeId);
  const found = await standing(tx, initiativeId);
  const gathers = found && stillAsks(found.newest, now) && found.endorsed < found.of;
  return [
    ...(count > 0
      ? [
          {
            about: "agenda" as const,
            sentence: said.amendmentsWait,
            values: { count },
            path: "goal/agreed#proposals",
            due: null,
          },
        ]
      : []),
    ...(gathers
      ? [
          {
            about: "agenda" as const,
            sentence: said.endorsementsRun,
            values: { number: String(found.newest.number), endorsed: found.endorsed, of: found.of },
            path: "goal/agreed",
            due: found.newest.endorseBy,
          },
        ]
      : []),
  ];
};

/** How agreeing stands, in one sentence; to others only once it is open to everyone. */
export const agendaCondition: ConditionSource = async (tx, { initiativeId, isMember }) => {
  const agenda = await findAgenda(tx, initiativeId);
  if (!agenda || !(isMember || agenda.openToEveryone)) return null;
  const found = await standing(tx, initiativeId);
  if (!found) return isMember ? { condition: "agenda", sentence: said.conditionDraft, path: "goal/agreed" } : null;
  const { newest, endorsed, of } = found;
  const published = isMember ? [] : ((await listVersions(tx, initiativeId))[0]?.disagreements ?? []);
  const open = isMember ? await countOpen(tx, initiativeId) : published.filter(({ settledOn }) => !settledOn).length;
  const values = { number: String(newest.number), endorsed, of, open };
  return { condition: "agenda", sentence: said.condition, values, path: "goal/agreed" };
};
