import { listChallenges } from "../../agenda/challenges/public.ts";
import { listPoints } from "../../agenda/leverage-points/public.ts";
import type { Names } from "../../core/message.ts";
import { listGoals } from "../../measurement/goals/public.ts";
import { listIndicators } from "../../measurement/indicators/public.ts";
import type { Reader } from "../../storage/records.ts";
import { type Doing, listDoings } from "../undertakings/public.ts";
import {
  type Chain,
  type Head,
  type Link,
  type Opinion,
  rangeOf,
  rangeOfChain,
  type Source,
  sameLink,
} from "./evidence.ts";
import { listOpinions } from "./store.ts";

/** All that links are made of in an initiative, as all members may read it. */
export interface Web {
  doings: readonly Doing[];
  causes: ReadonlyMap<string, Names>;
  indicators: ReadonlyMap<string, Names>;
  /** The numbers that each cause is read by. */
  readBy: ReadonlyMap<string, readonly string[]>;
  /** The number of each goal. */
  ofGoal: ReadonlyMap<string, string>;
  opinions: readonly Opinion[];
}

/** Reads everything that links are made of: chosen leverage points say by which numbers a cause is read, and so do opinions. */
export async function readWeb(tx: Reader, initiativeId: string, now: Date): Promise<Web> {
  const indicators = await listIndicators(tx, initiativeId);
  const opinions = await listOpinions(tx, initiativeId);
  const points = (await listPoints(tx, initiativeId)).filter(({ endedOn }) => endedOn === null);
  const readBy = new Map<string, string[]>();
  const bind = (cause: string, indicator: string) =>
    readBy.set(cause, [...new Set([...(readBy.get(cause) ?? []), indicator])]);
  for (const point of points) for (const { id } of point.indicators) bind(point.challengeId, id);
  for (const one of opinions)
    if (one.fromKind === "challenge" && one.toKind === "indicator") bind(one.fromId, one.toId);
  const goals = await listGoals(tx, initiativeId);
  return {
    doings: await listDoings(tx, initiativeId, { now, past: true }),
    causes: new Map((await listChallenges(tx, initiativeId)).map(({ id, names }) => [id, names])),
    indicators: new Map(indicators.map(({ id, names }) => [id, names])),
    readBy,
    ofGoal: new Map(
      goals.flatMap(({ id, indicator }) => {
        const found = indicators.find(({ slug }) => slug === indicator);
        return found ? [[id, found.id] as const] : [];
      }),
    ),
    opinions,
  };
}

/** What a chain begins with; undefined for what is not there, or not for all members. */
export function headOf(web: Web, { kind, id }: Source): Head | undefined {
  if (kind === "challenge") {
    const names = web.causes.get(id);
    return names && { kind, id, names, who: "", path: `causes/${id}` };
  }
  const doing = web.doings.find((one) => one.kind === kind && one.id === id);
  return doing && headOfDoing(doing);
}

const headOfDoing = ({ kind, id, names, path, organizations }: Doing): Head => ({
  kind,
  id,
  names,
  who: organizations.map(({ name }) => name).join(", "),
  path,
});

const causesOf = (web: Web, doing: Doing): string[] => doing.challengeIds.filter((id) => web.causes.has(id));
const linkOf = (from: Source, toKind: Link["toKind"], toId: string): Link => ({
  fromKind: from.kind,
  fromId: from.id,
  toKind,
  toId,
});
const numbersOf = (web: Web, cause: string): string[] =>
  (web.readBy.get(cause) ?? []).filter((id) => web.indicators.has(id));

/** The number that something done is meant to move straight: its own, or that of the goal it is for. */
function ownNumber(web: Web, doing: Doing): string | null {
  const id = doing.indicatorId ?? (doing.goalId ? (web.ofGoal.get(doing.goalId) ?? null) : null);
  return id && web.indicators.has(id) ? id : null;
}

/** The links of everything that hangs on one beginning, in their order. */
export function linksOf(web: Web, source: Source): Link[] {
  const fromCause = (cause: string) =>
    numbersOf(web, cause).map((id) => linkOf({ kind: "challenge", id: cause }, "indicator", id));
  if (source.kind === "challenge") return fromCause(source.id);
  const doing = web.doings.find((one) => one.kind === source.kind && one.id === source.id);
  if (!doing) return [];
  const straight = ownNumber(web, doing);
  return [
    ...causesOf(web, doing).flatMap((cause) => [linkOf(source, "challenge", cause), ...fromCause(cause)]),
    ...(straight ? [linkOf(source, "indicator", straight)] : []),
  ];
}

/** What people hold of a link. */
export const opinionsOf = (web: Pick<Web, "opinions">, link: Link): Opinion[] =>
  web.opinions.filter((one) => sameLink(one, link));

/** Every chain from what is done to a number, by way of a cause where one is named, or straight. */
export function chainsOf(web: Web): Chain[] {
  const strength = (link: Link) => rangeOf(opinionsOf(web, link));
  const named = (all: ReadonlyMap<string, Names>, id: string) => ({ id, names: all.get(id) ?? {} });
  return web.doings.flatMap((doing): Chain[] => {
    const [head, source]: [Head, Source] = [headOfDoing(doing), { kind: doing.kind, id: doing.id }];
    const byCause = causesOf(web, doing).flatMap((cause) =>
      numbersOf(web, cause).map((number): Chain => {
        const links = [
          linkOf(source, "challenge", cause),
          linkOf({ kind: "challenge", id: cause }, "indicator", number),
        ];
        return {
          head,
          by: named(web.causes, cause),
          indicator: named(web.indicators, number),
          range: rangeOfChain(links.map(strength)),
        };
      }),
    );
    const straight = ownNumber(web, doing);
    if (!straight || byCause.some(({ indicator }) => indicator.id === straight)) return byCause;
    const range = strength(linkOf(source, "indicator", straight));
    return [...byCause, { head, by: null, indicator: named(web.indicators, straight), range }];
  });
}

/** Every chain of an initiative, as all members may read them. */
export const allChains = async (tx: Reader, initiativeId: string, now: Date): Promise<Chain[]> =>
  chainsOf(await readWeb(tx, initiativeId, now));

/** The chains that begin with one promise or activity, as all members may read them. */
export const chainsFrom = async (tx: Reader, initiativeId: string, now: Date, { kind, id }: Source): Promise<Chain[]> =>
  (await allChains(tx, initiativeId, now)).filter(({ head }) => head.kind === kind && head.id === id);
