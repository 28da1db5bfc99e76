import { z } from "zod";
import { listPoints } from "../../agenda/leverage-points/public.ts";
import { listOrganizations } from "../../backbone/organizations/public.ts";
import { anyone, isMember } from "../../core/actor.ts";
import { dayOf } from "../../core/days.ts";
import { type On, query } from "../../core/operation.ts";
import type { Reader } from "../../storage/records.ts";
import { listSpots, spotsSchema } from "../aims/public.ts";
import { listReadableAsks } from "../asks/public.ts";
import { demandOpenWork } from "../commitments/public.ts";
import { type Doing, listDoings } from "../undertakings/public.ts";
import { actsForIds, leads } from "../voices/public.ts";
import { type Axis, axes, type Cell, gridSchema, layGrid, type Need, organizationsOf } from "./grid.ts";

const axisSchema = z.enum(axes);

/** What somebody needs, as far as the reader may know it: chosen leverage points, and asks that are open to her. */
async function listNeeds(tx: Reader, on: On): Promise<Need[]> {
  const points = (await listPoints(tx, on.initiativeId)).filter(({ endedOn }) => endedOn === null);
  const asks = (await listReadableAsks(tx, on)).filter(
    ({ kind, closedAt, until }) => kind === "ask" && !closedAt && until >= dayOf(on.now),
  );
  return [
    ...points.map(({ challengeId }): Need => ({ challengeIds: [challengeId], placeIds: [], why: "chosen" })),
    ...asks.map(({ challengeIds, placeIds }): Need => ({ challengeIds, placeIds, why: "asked" })),
  ];
}

/** The two axes, never the same one twice. */
const twoAxes = (rows: Axis, columns: Axis): [Axis, Axis] =>
  rows === columns ? [rows, rows === "place" ? "challenge" : "place"] : [rows, columns];

export const readGrid = query({
  name: "grid.read",
  summary:
    "Lays what is promised and done by cause, place and group: where nobody is known to work, and who could meet; to visitors, where promises are open, what was promised by place and group.",
  scope: "initiative",
  input: z.object({
    rows: axisSchema.catch("challenge").default("challenge"),
    columns: axisSchema.catch("place").default("place"),
    /** One line of the third axis. */
    only: z.string().max(300).optional(),
    /** Also lines with neither work nor need. */
    all: z.literal("yes").optional().catch(undefined),
  }),
  output: z.object({
    grid: gridSchema,
    rows: axisSchema,
    columns: axisSchema,
    spots: spotsSchema,
    doings: z.number().int(),
    organizations: z.number().int(),
    /** Speaks for somebody, and can write down what that does. */
    maySpeak: z.boolean(),
  }),
  allow: anyone,
  example: {},
  run: (on, asked) =>
    on.read(async (tx) => {
      await demandOpenWork(tx, on);
      if (!isMember(on.actor, on.initiativeId)) return layForVisitors(tx, on, asked);
      const [rows, columns] = twoAxes(asked.rows, asked.columns);
      const spots = await listSpots(tx, on.initiativeId);
      const doings = await listDoings(tx, on.initiativeId, { now: on.now });
      const needs = await listNeeds(tx, on);
      return {
        grid: layGrid({ doings, spots, needs, rows, columns, only: asked.only, all: asked.all === "yes" }),
        rows,
        columns,
        spots,
        doings: doings.length,
        organizations: organizationsOf(doings).length,
        maySpeak: leads(on) || actsForIds(on).length > 0,
      };
    }),
});

/** What a visitor sees: promises alone, where and for whom, and of organizations those whose names are public. */
async function layForVisitors(tx: Reader, on: On, asked: { only?: string | undefined; all?: "yes" | undefined }) {
  const isPublic = new Set(
    (await listOrganizations(tx, on.initiativeId)).filter((one) => one.isPublic).map(({ id }) => id),
  );
  const promised = (await listDoings(tx, on.initiativeId, { now: on.now })).filter(({ kind }) => kind === "commitment");
  const doings = promised.map(
    (doing): Doing => ({
      ...doing,
      // Who helps, and what it serves, is for members; the first is whose promise it is.
      organizations: doing.organizations.slice(0, 1),
      challengeIds: [],
      indicatorId: null,
      goalId: null,
    }),
  );
  const { places, groups } = await listSpots(tx, on.initiativeId);
  const spots = { challenges: [], places, groups };
  const named = (cell: Cell): Cell => ({
    ...cell,
    doings: cell.doings.map((doing) => ({
      ...doing,
      organizations: doing.organizations.filter(({ id }) => isPublic.has(id)),
    })),
  });
  const [rows, columns]: [Axis, Axis] = ["place", "group"];
  const grid = layGrid({ doings, spots, needs: [], rows, columns, only: undefined, all: asked.all === "yes" });
  return {
    grid: { ...grid, cells: grid.cells.map(named), gaps: [], overlaps: [] },
    rows,
    columns,
    spots,
    doings: doings.length,
    organizations: new Set(promised.map(({ organizations }) => organizations[0]?.id)).size,
    maySpeak: false,
  };
}
