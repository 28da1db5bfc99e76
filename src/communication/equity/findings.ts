import {
  bands,
  type Dimension,
  dimensions,
  type Group,
  isLess,
  type Measure,
  type ToldGroup,
  type ToldVoice,
} from "./voice.ts";

/** A group that has less of a voice than its share, as it was told. */
export interface Finding {
  dimension: Dimension;
  group: Group;
  measure: Measure;
  told: ToldGroup;
}

const depth = ({ told: { sure, band } }: Finding): number => {
  const place = (bands as readonly string[]).indexOf(band);
  return (sure === "certain" ? 0 : 10) + (place < 0 ? bands.length : place);
};

/** The findings of a half-year, the surest and largest first; a group that nobody said anything of is none. */
export function findingsOf({ dimensions: groups, measures }: ToldVoice): Finding[] {
  return measures
    .flatMap(({ measure, groups: told }) =>
      dimensions.flatMap((dimension) =>
        (told[dimension] ?? []).flatMap((one, place): Finding[] => {
          const group = groups[dimension]?.[place];
          return group && isLess(one) && !(group.cells.length === 1 && group.cells[0] === "")
            ? [{ dimension, group, measure, told: one }]
            : [];
        }),
      ),
    )
    .sort((a, b) => depth(a) - depth(b));
}

/** The same group in another half-year; null where it was not told, or stood together with others. */
export function sameGroupIn(told: ToldVoice, { dimension, group, measure }: Omit<Finding, "told">): ToldGroup | null {
  const place = (told.dimensions[dimension] ?? []).findIndex(
    ({ cells }) => JSON.stringify(cells.toSorted()) === JSON.stringify(group.cells.toSorted()),
  );
  return told.measures.find((one) => one.measure === measure)?.groups[dimension]?.[place] ?? null;
}
