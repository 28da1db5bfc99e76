/** How a made-up file of schools is built. Rows = schools × years × groups. */
export interface MadeUp {
  schools: number;
  years: number;
  /** Rows of a school in a year, one a population group. */
  groups: number;
}

/**
 * A file as a ministry sends it, invented: schools of towns and clusters over years, by population group, with counts
 * that differ from row to row and are the same at every call.
 */
export function writeMadeUpFile({ schools, years, groups }: MadeUp): string {
  const lines = ["year,school,town,district,cluster,sector,passed,sat"];
  for (let year = 0; year < years; year += 1)
    for (let school = 0; school < schools; school += 1)
      for (let group = 0; group < groups; group += 1) {
        const mixed = (school * 7919 + year * 104_729 + group * 1299_709) % 1000;
        const sat = 20 + (mixed % 90);
        const passed = Math.min(sat, Math.round((sat * (5 + (school % 10) * 3 + year + (mixed % 13))) / 100));
        const town = `town ${school % 250}`;
        lines.push(
          `${2010 + year},${100_000 + school},${town},district ${school % 7},${1 + (school % 10)},group ${group},${passed},${sat}`,
        );
      }
  return `${lines.join("\n")}\n`;
}

/** What the columns of the made-up file are, as a person says it. */
export const madeUpMapping = {
  columns: {
    period: "year",
    unit: "school",
    place: "town",
    dimensions: ["district", "cluster", "sector"].map((column) => ({ column, dimension: column })),
    value: { kind: "pair", numerator: "passed", denominator: "sat" },
    zeroMeans: { below: 5 },
    blankMeans: "missing",
  },
  dimensions: ["district", "cluster", "sector"].map((slug) => ({ slug, names: { en: slug } })),
  sourceName: { en: "Made up" },
  sourceLine: { en: "Made up for a test" },
  placeLevel: "municipality",
  publicLevel: "municipality",
};
