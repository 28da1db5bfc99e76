import { z } from "zod";
import { keeps, listOrganizationNames } from "../../../backbone/organizations/public.ts";
import { may, members } from "../../../core/actor.ts";
import { type On, query } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { actsFor, leads } from "../../voices/public.ts";
import { todayIn } from "../access.ts";
import { paces } from "../report.ts";
import { listNewestPaces } from "../store.ts";
import { hasPeople, standingsOf } from "./asking.ts";
import { type PaceSum, sumPaces } from "./pace-sum.ts";
import { findCalendar, listAsks, listAsksOf, listWindows } from "./store.ts";
import { calendarSchema, isOpenOn, type ReportWindow, windowSchema } from "./window.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";
const gone = () => new Refusal("not-found", coreWords.notFound);
const sumSchema = z.object({
  /** How many promises there are of each; for the backbone team. */
  exact: z.partialRecord(z.enum(paces), z.number().int()).nullable(),
  /** How many quarters of them go as planned, of how many organizations; for everybody else. */
  quarters: z.number().int().nullable(),
});

export const listReportWindows = query({
  name: "report.windows",
  summary:
    "Lists the times in which partners are asked; to the backbone team how many have answered, to others how it goes in sum, coarsely and from enough organizations.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    windows: z.array(windowSchema.extend({ isOpen: z.boolean(), asked: z.number().int(), answered: z.number().int() })),
    calendar: calendarSchema.nullable(),
    sum: sumSchema.nullable(),
    /** What this reader's own organizations are asked now. */
    own: z.array(z.object({ windowId: z.string(), organizationId: z.string(), organization: z.string() })),
    leads: z.boolean(),
    today: z.string(),
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const today = await todayIn(tx, on);
      const windows = await listWindows(tx, on.initiativeId);
      const all: (ReportWindow & { isOpen: boolean; asked: number; answered: number })[] = [];
      for (const window of windows) {
        const standings = leads(on)
          ? await standingsOf(tx, on.initiativeId, await listAsks(tx, on.initiativeId, window.id))
          : [];
        all.push({
          ...window,
          isOpen: isOpenOn(window, today),
          asked: standings.length,
          answered: standings.filter(({ answered }) => answered).length,
        });
      }
      const sum: PaceSum | null = sumPaces(await listNewestPaces(tx, on.initiativeId), leads(on));
      return {
        windows: all,
        calendar: leads(on) ? ((await findCalendar(tx, on.initiativeId)) ?? null) : null,
        sum,
        own: await ownOf(tx, on, windows, today),
        leads: leads(on),
        today,
      };
    }),
});

async function ownOf(
  tx: Reader,
  on: On,
  windows: readonly ReportWindow[],
  today: string,
): Promise<{ windowId: string; organizationId: string; organization: string }[]> {
  const ids =
    on.actor.kind === "person"
      ? (on.actor.memberships.find((one) => one.initiativeId === on.initiativeId)?.organizationIds ?? [])
      : [];
  const open = windows.filter((one) => isOpenOn(one, today)).map(({ id }) => id);
  const all = (await listAsksOf(tx, on.initiativeId, ids)).filter(({ windowId }) => open.includes(windowId));
  const standings = await standingsOf(tx, on.initiativeId, all);
  const asks = all.filter((_, at) => !standings[at]?.answered);
  const names = asks.length > 0 ? await listOrganizationNames(tx, on.initiativeId) : [];
  return asks.map(({ windowId, organizationId }) => ({
    windowId,
    organizationId,
    organization: names.find(({ id }) => id === organizationId)?.name ?? "",
  }));
}

const standingSchema = z.object({
  organizationId: z.string(),
  organization: z.string(),
  promises: z.array(
    z.object({ id: z.string(), names: maybeNamesSchema, state: z.enum(["sent", "waits", "begun", "open"]) }),
  ),
  answered: z.boolean(),
  /** Somebody of it has an account and was told. */
  told: z.boolean(),
});

export const watchWindow = query({
  name: "report.window",
  summary: "Shows the backbone team who has answered in a window and who has not yet; nobody else sees it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({ window: windowSchema.extend({ isOpen: z.boolean() }), standings: z.array(standingSchema) }),
  allow: may("backbone"),
  example: { id: nowhere },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const [window] = await listWindows(tx, on.initiativeId, id);
      if (!window) throw gone();
      const names = new Map((await listOrganizationNames(tx, on.initiativeId)).map((one) => [one.id, one.name]));
      const standings: z.output<typeof standingSchema>[] = [];
      for (const one of await standingsOf(tx, on.initiativeId, await listAsks(tx, on.initiativeId, id)))
        standings.push({
          organizationId: one.organizationId,
          organization: names.get(one.organizationId) ?? "",
          promises: one.promises.map(({ promise, state }) => ({ id: promise.id, names: promise.names, state })),
          answered: one.answered,
          told: await hasPeople(tx, on.initiativeId, one.organizationId),
        });
      standings.sort((a, b) => a.organization.localeCompare(b.organization));
      return { window: { ...window, isOpen: isOpenOn(window, await todayIn(tx, on)) }, standings };
    }),
});

export const readOwn = query({
  name: "report.own",
  summary: "Shows an organization its promises in a window, each with how far its update is.",
  scope: "initiative",
  input: z.object({ windowId: idSchema, organizationId: idSchema }),
  output: z.object({
    window: windowSchema.extend({ isOpen: z.boolean() }),
    standing: standingSchema.omit({ told: true }),
    acts: z.boolean(),
  }),
  allow: members,
  example: { windowId: nowhere, organizationId: nowhere },
  run: (on, { windowId, organizationId }) =>
    on.read(async (tx) => {
      if (!keeps(on, organizationId)) throw gone();
      const [window] = await listWindows(tx, on.initiativeId, windowId);
      const asks = (await listAsks(tx, on.initiativeId, windowId)).filter(
        (ask) => ask.organizationId === organizationId,
      );
      const [standing] = await standingsOf(tx, on.initiativeId, asks);
      if (!window || !standing) throw gone();
      const names = await listOrganizationNames(tx, on.initiativeId);
      return {
        window: { ...window, isOpen: isOpenOn(window, await todayIn(tx, on)) },
        standing: {
          organizationId,
          organization: names.find(({ id }) => id === organizationId)?.name ?? "",
          promises: standing.promises.map(({ promise, state }) => ({ id: promise.id, names: promise.names, state })),
          answered: standing.answered,
        },
        acts: actsFor(on, organizationId),
      };
    }),
});

export const watchingOperations = [listReportWindows, watchWindow, readOwn];
