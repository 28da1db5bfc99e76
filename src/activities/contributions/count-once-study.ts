import { findOverlaps, type PlacedClaim } from "../../analysis/counting/claims/find-overlaps.ts";
import { countClaims } from "../../analysis/counting/claims/unduplicated.ts";
import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { readTableFile, type TableFile } from "../../measurement/gaps/public.ts";

/** People whom several partners counted, each once; from claims in a file. */
export const countOnceStudy = study({
  name: "count-once",
  summary: "How many people several partners reached, each counted once: sum of claims, unduplicated, and the range.",
  options: {
    claims: {
      type: "string",
      value: "FILE",
      required: true,
      about: "CSV file of claims: organization, site, program, period, amount; also place, group",
    },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runCountOnce,
});

async function runCountOnce({ claims: path }: StudyValues) {
  if (typeof path !== "string" || path === "") throw new StudyFault("Give --claims FILE.");
  const claims = claimsIn(await readTableFile(path), path);
  const found = findOverlaps(claims);
  const counted = countClaims(
    claims,
    found.map(({ one, other }) => ({ one, other, both: null })),
  );
  const rowOf = (id: string) => Number(id) + 2;
  return {
    sum_of_claims: counted.sum,
    unduplicated: counted.unduplicated,
    difference: counted.sum - counted.unduplicated,
    range: { low: counted.low, high: counted.high },
    asked: found.map(({ one, other, reasons }) => ({ rows: [rowOf(one), rowOf(other)], reasons })),
  };
}

function claimsIn(table: TableFile, path: string): PlacedClaim[] {
  const at = (name: string): number => table.columns.findIndex((title) => title.toLowerCase() === name);
  for (const name of ["organization", "period", "amount"])
    if (at(name) < 0) throw new StudyFault(`The file ${path} has no column “${name}”.`);
  return table.rows.map((row, place) => {
    const cell = (name: string): string | null => row[at(name)]?.trim() || null;
    const amount = Number(cell("amount")?.replaceAll(",", "") ?? Number.NaN);
    if (!(amount >= 0 && amount <= 1e12))
      throw new StudyFault(`The file ${path} has no number of people in row ${place + 2}, column “amount”.`);
    return {
      // Ids are compared as text, so that each pair stands in the order of its rows.
      id: String(place).padStart(9, "0"),
      organizationId: cell("organization") ?? "",
      amount,
      period: cell("period") ?? "",
      placeId: cell("place"),
      group: cell("group"),
      site: cell("site"),
      program: cell("program"),
      of: [],
      with: [],
    };
  });
}
