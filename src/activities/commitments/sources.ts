import type { ConditionSource, DeskLine, DeskSource } from "../../backbone/desk/public.ts";
import { readInitiative } from "../../backbone/initiatives/public.ts";
import type { PartSource } from "../../backbone/my-part/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import type { WaitingSource } from "../../backbone/people/public.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { readArrangement } from "./arranging/store.ts";
import { isSilent } from "./commitment.ts";
import { listPaces } from "./keeping/store.ts";
import { leastOrganizations } from "./portfolio.ts";
import { listCommitments } from "./store.ts";
import { pathOf } from "./telling.ts";
import { commitmentSources as said } from "./words.ts";

/** How far ahead the end of a promise's time is told. */
const aheadDays = 60;

/** What was entered for an organization waits for the word of whoever acts for it. */
export const promisesWaiting: WaitingSource = async (tx, { initiativeId, organizationIds }) => {
  if (organizationIds.length === 0) return [];
  const waiting = (await listCommitments(tx, initiativeId)).filter(
    ({ waitsForWord, organizationId }) => waitsForWord && organizationIds.includes(organizationId),
  );
  if (waiting.length === 0) return [];
  const names = new Map((await listOrganizationNames(tx, initiativeId)).map(({ id, name }) => [id, name]));
  return waiting.map(({ id, organizationId }) => ({
    sentence: said.giveWord,
    values: { organization: names.get(organizationId) ?? "" },
    path: pathOf(id),
    due: null,
  }));
};

/** What promises ask of the backbone team: words that are waited for, and promises whose time comes to its end. */
export const promisesDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const all = await listCommitments(tx, initiativeId);
  const [today, ahead] = [dayOf(now), daysAfter(dayOf(now), aheadDays)];
  const ending = all.filter(
    ({ state, dueOn }) => state === "open" && dueOn !== null && dueOn >= today && dueOn <= ahead,
  );
  const first = ending.map(({ dueOn }) => dueOn).sort()[0] ?? null;
  const lines: DeskLine[] = [
    {
      about: "actions",
      sentence: said.waitingHere,
      values: { count: all.filter(({ waitsForWord }) => waitsForWord).length },
      path: "work/promises/list?shown=waiting",
      due: null,
    },
    {
      about: "actions",
      sentence: said.endSoon,
      values: { count: ending.length },
      path: "work/promises/list",
      due: first,
    },
  ];
  return lines.filter(({ values }) => Number(values?.count) > 0);
};

/** How the activities stand: how many organizations promised, and how many of them have told how it goes. */
export const promisesCondition: ConditionSource = async (tx, { initiativeId, isMember }) => {
  const { open } = await readArrangement(tx, initiativeId);
  if (!isMember && !open) return null;
  const promised = (await listCommitments(tx, initiativeId)).filter(({ promisedAt }) => promisedAt !== null);
  if (promised.length === 0) return null;
  const organizations = new Set(promised.map(({ organizationId }) => organizationId)).size;
  const reported = isMember ? await listPaces(tx, initiativeId) : new Map<string, string>();
  const told = new Set(
    promised
      .filter(({ id, state }) => reported.has(id) || state === "done")
      .map(({ organizationId }) => organizationId),
  ).size;
  const values = { organizations, count: promised.length };
  const tells = isMember && organizations >= leastOrganizations;
  return {
    condition: "activities",
    sentence: tells ? said.promisedAndTold : said.promised,
    values: tells ? { ...values, told } : values,
    path: "work/promises/list",
  };
};

/** What the organizations that a person acts for promised. */
export const promisedPart: PartSource = async (tx, { initiativeId, organizationIds, now }) => {
  if (organizationIds.length === 0) return null;
  const own = (await listCommitments(tx, initiativeId)).filter(({ organizationId }) =>
    organizationIds.includes(organizationId),
  );
  // Nobody is led to a room that is not open.
  const initiative = own.length === 0 ? await readInitiative(tx, initiativeId) : undefined;
  if (own.length === 0 && !initiative?.rooms.includes("work")) return null;
  const { silentAfterMonths } = await readArrangement(tx, initiativeId);
  const open = own.filter(({ state }) => state === "open" || state === "draft");
  return {
    title: said.ourPart,
    lines: open.map((one) => ({
      names: one.names,
      path: pathOf(one.id),
      state: one.waitsForWord
        ? said.waitsForYou
        : one.state === "draft"
          ? said.draft
          : isSilent(one, now, silentAfterMonths)
            ? said.noUpdateSince
            : one.dueOn
              ? said.until
              : said.isPromised,
      values: { day: one.dueOn ?? "", month: one.lastHeardAt?.slice(0, 7) ?? "" },
    })),
    actions: [
      { label: said.make, path: "work/promises/new" },
      { label: said.all, path: "work/promises/list?own=yes" },
    ],
  };
};
