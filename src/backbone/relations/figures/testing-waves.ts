import type { Answer, AnsweredWave } from "./figures.ts";

/** Ties 0 or more between so many organizations; null where one did not answer. */
export type Ties = readonly (readonly number[] | null)[];

const sectorNames = ["education", "health", "business"];

/** A wave from a square of ties; whoever is worked with is scored alike, so that scores hang on ties. */
export function waveOf(ties: Ties, { sectors = sectorNames, ids }: { sectors?: readonly string[]; ids?: readonly string[] } = {}): AnsweredWave {
  const idOf = (node: number) => ids?.[node] ?? `organization ${node}`;
  return {
    organizations: ties.map((_, node) => ({
      id: idOf(node),
      sector: sectors[node % sectors.length] ?? null,
      isBackbone: node === 0,
    })),
    answered: ties.flatMap((row, node) => (row ? [idOf(node)] : [])),
    answers: ties.flatMap((row, from) =>
      (row ?? []).flatMap((tie, to): Answer[] =>
        from === to || tie === 0 ? [] : [{ from: idOf(from), to: idOf(to), tie, ...scoresFor(tie) }],
      ),
    ),
  };
}

const scoresFor = (tie: number) => {
  const score = Math.min(4, tie + 1);
  return {
    openness: score,
    reliability: score,
    mission: Math.min(4, tie),
    influence: Math.max(1, score - 1),
    involvement: score,
    resources: null,
  };
};

/** A square of ties from a rule. */
export const tiesBy = (size: number, tie: (from: number, to: number) => number): number[][] =>
  Array.from({ length: size }, (_, from) =>
    Array.from({ length: size }, (_, to) => (from === to ? 0 : tie(from, to))),
  );
