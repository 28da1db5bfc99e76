import { numberOf, type Sent, textOf } from "../../../interface/page.ts";

/** What stands in for a dimension that is not known here yet. */
export const newDimension = "new";

/** A readable part of an address from a name; what has no Latin letters is numbered. */
const slugFrom = (text: string, place: number): string => {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return slug || `group-${place + 1}`;
};

/** The columns that tell people apart, as the form sent them: which of those known here, or a new one and its name. */
function dimensionsOf(sent: Sent, language: string) {
  const chosen = [...sent.keys()].flatMap((key) => {
    const place = /^dimension\.(\d+)$/.exec(key)?.[1];
    const dimension = textOf(sent, key);
    const column = textOf(sent, `column.${place}`);
    return place === undefined || !dimension || !column ? [] : [{ place: Number(place), column, dimension }];
  });
  const brought = chosen.map(({ place, column, dimension }) => {
    if (dimension !== newDimension) return { column, slug: dimension, isNew: false, name: "" };
    const name = textOf(sent, `name.${place}`) ?? column;
    return { column, slug: textOf(sent, `slug.${place}`) ?? slugFrom(name, place), isNew: true, name };
  });
  return {
    columns: brought.map(({ column, slug }) => ({ column, dimension: slug })),
    fresh: brought.filter(({ isNew }) => isNew).map(({ slug, name }) => ({ slug, names: { [language]: name } })),
  };
}

function figureOf(sent: Sent) {
  const column = textOf(sent, "figure") ?? "";
  const of = textOf(sent, "of");
  const is = textOf(sent, "figureIs") ?? "count";
  if (is === "value") return { kind: "value", column };
  if (is === "count") return of ? { kind: "pair", numerator: column, denominator: of } : { kind: "count", column };
  return { kind: "rate-of", rate: column, of: of ?? "", scale: is === "percent" ? "percent" : "share" };
}

/** What the form about a file's columns and conditions sent, as `upload.map` takes it. */
export function mappingFrom(sent: Sent, uploadId: string | undefined): Record<string, unknown> {
  const language = textOf(sent, "language") ?? "en";
  const { columns, fresh } = dimensionsOf(sent, language);
  const below = numberOf(sent, "zeroBelow");
  const named = (field: string) => {
    const text = textOf(sent, field);
    return text ? { [language]: text } : {};
  };
  const embargo = textOf(sent, "embargoUntil");
  return {
    uploadId,
    columns: {
      period: textOf(sent, "period") ?? "",
      place: textOf(sent, "place"),
      placeCode: textOf(sent, "placeCode"),
      unit: textOf(sent, "unit"),
      dimensions: columns,
      value: figureOf(sent),
      zeroMeans: below === undefined || below === 1 ? "zero" : { below },
      blankMeans: textOf(sent, "blankMeans") ?? "missing",
    },
    placeLevel: textOf(sent, "placeLevel"),
    dimensions: fresh,
    schoolYearsConfirmed: sent.get("schoolYearsConfirmed") === "yes",
    sourceName: named("sourceName"),
    sourceLine: named("sourceLine"),
    publicLevel: textOf(sent, "publicLevel"),
    groupMinimum: numberOf(sent, "groupMinimum"),
    embargoUntil: embargo ? `${embargo}T00:00:00.000Z` : null,
  };
}
