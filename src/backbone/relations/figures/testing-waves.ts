import type { Answer, AnsweredWave } from "./figures.ts";

/**
 * What each organization says of each: its tie from 0 to 4, and ten times how it scores it, 0 where it leaves the items
 * out; null where one did not answer.
 */
export type Ties = readonly (readonly number[] | null)[];

const sectorNames = ["education", "health", "business"];

/** A wave from a square of ties and scores. */
export function waveOf(
  ties: Ties,
  { sectors = sectorNames, ids }: { sectors?: readonly string[]; ids?: readonly string[] } = {},
): AnsweredWave {
  const idOf = (node: number) => ids?.[node] ?? `organization ${node}`;
  return {
    organizations: ties.map((_, node) => ({
      id: idOf(node),
      sector: sectors[node % sectors.length] ?? null,
      isBackbone: node === 0,
    })),
    answered: ties.flatMap((row, node) => (row ? [idOf(node)] : [])),
    answers: ties.flatMap((row, from) =>
      (row ?? []).flatMap((said, to): Answer[] =>
        from === to || said % 10 === 0
          ? []
          : [
              {
                from: idOf(from),
                to: idOf(to),
                tie: said % 10,
                ...scoresFor(said % 10 < 2 ? 0 : Math.floor(said / 10)),
              },
            ],
      ),
    ),
  };
}

const scoresFor = (score: number) => {
  const items = (shift: number) => (score === 0 ? null : Math.max(1, Math.min(4, score + shift)));
  return {
    openness: items(0),
    reliability: items(1),
    mission: items(0),
    influence: items(-1),
    involvement: items(0),
    resources: null,
  };
};

/** A square of ties from a rule, each scored as it is close. */
export const tiesBy = (size: number, tie: (from: number, to: number) => number): number[][] =>
  Array.from({ length: size }, (_, from) =>
    Array.from({ length: size }, (_, to) => (from === to ? 0 : tie(from, to) * 11)),
  );
