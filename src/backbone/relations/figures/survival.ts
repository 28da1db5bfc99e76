import { buildNetwork, isNeighbour, listTies, type Network, type Tie } from "../../../analysis/relations/network.ts";
import { compareWaves } from "../../../analysis/relations/tie-survival.ts";
import { type Telling, tellShare } from "./amounts.ts";
import { networkOf } from "./confirmed.ts";
import type { Figures } from "./figures.ts";
import type { CountedWave } from "./mask.ts";

/**
 * What became of ties since the wave before, among the organizations that were asked both times. It is told only where
 * each of new and lost is at least k ties named by at least k organizations, and silence leaves nothing or at least k
 * open: few changes would say whose they are.
 */
export function measureSurvival(before: CountedWave, now: CountedWave, telling: Telling): Figures["since"] {
  const earlier = new Map(before.ids.map((id, node) => [id, node]));
  const common = now.ids.filter((id) => earlier.has(id));
  const [was, is] = [among(before, common), among(now, common)];
  const { kept, new: added, lost, unknown, ranges } = compareWaves(was, is);
  const nothing = { kept: null, new: null, lost: null, unknown: null, low: null, high: null };
  const whole = kept + added + lost + unknown;
  if (whole === 0) return { organizations: common.length, ...nothing };
  const enough = (count: number) => count >= telling.fewest;
  const changed = (from: Network, to: Network, answered: readonly boolean[]) => {
    const ties = [...listTies(from)].filter(([a, b]) => answered[a] && !isNeighbour(to.out, a, b));
    return new Set(ties.map(([one]) => one)).size;
  };
  const both = is.answered.map((one, node) => one && was.answered[node] === true);
  const safe =
    enough(both.filter(Boolean).length) &&
    [kept, added, lost].every(enough) &&
    enough(changed(is.network, was.network, both)) &&
    enough(changed(was.network, is.network, both)) &&
    (unknown === 0 || enough(unknown));
  if (!safe && !telling.exact) return { organizations: common.length, ...nothing };
  const tell = (count: number) => tellShare(count / whole, telling);
  const words = telling.detail === "words" && !telling.exact;
  const first = was.network.ties;
  const range = (end: "low" | "high") =>
    first === 0 ? null : tellShare(Math.min(1, ranges.kept[end] / first), telling);
  return {
    organizations: common.length,
    kept: tell(kept),
    new: words ? null : tell(added),
    lost: words ? null : tell(lost),
    unknown: words ? null : tell(unknown),
    low: range("low"),
    high: range("high"),
  };
}

/** The part of a wave that is about organizations asked in both. */
function among(wave: CountedWave, ids: readonly string[]) {
  const place = new Map(ids.map((id, node) => [id, node]));
  const whole = networkOf(wave);
  const ties = [...listTies(whole)].flatMap(([from, to]): Tie[] => {
    const [a, b] = [place.get(wave.ids[from] ?? ""), place.get(wave.ids[to] ?? "")];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const heard = new Set(wave.ids.filter((_, node) => wave.answered[node]));
  return { network: buildNetwork(ids.length, ties, true), answered: ids.map((id) => heard.has(id)) };
}
