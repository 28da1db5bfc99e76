import { districts, towns } from "./made-up-places.ts";

/** The year whose made-up figures are left as a draft, to practise with. */
export const draftYear = "2025";

const practiceYears = ["2019", "2020", "2021", "2022", "2023", "2024", draftYear];

/** Final-year students of one gender in a made-up school in one year. A count from 1 to 4 is recorded as 0. */
export interface MadeUpRow {
  unit: string;
  period: string;
  town: string;
  district: string;
  groups: { "population-group": string; gender: string; band: string };
  numerator: number;
  hidden: number;
  denominator: number;
}

/** Share who finish the course in the first year and how much it rises each year, by band: the gap widens. */
const course: Record<string, { start: number; rise: number }> = {
  "1": { start: 0.08, rise: 0.001 },
  "2": { start: 0.12, rise: 0.006 },
  "3": { start: 0.16, rise: 0.012 },
  "4": { start: 0.2, rise: 0.017 },
};

/** Schools of group C are the bright spot: they begin low and catch up. */
const brightSpot = { start: 0.07, rise: 0.02 };

const schoolsInTown = 4;
const smallestHidden = 1;
const largestHidden = 4;

/** Every row of the place to practise, made by rule and always the same. */
export const madeUpRows = (): MadeUpRow[] =>
  towns.flatMap((town, townNumber) =>
    Array.from({ length: schoolsInTown }, (_, place) => townNumber * schoolsInTown + place).flatMap((school) =>
      practiceYears.flatMap((period, year) =>
        ["girls", "boys"].map((gender) => rowOf({ town, school, period, year, gender })),
      ),
    ),
  );

interface Spot {
  town: (typeof towns)[number];
  school: number;
  period: string;
  year: number;
  gender: string;
}

function rowOf({ town, school, period, year, gender }: Spot): MadeUpRow {
  const group = groupOf(school);
  const { start, rise } = group === "C" ? brightSpot : (course[town.band] ?? brightSpot);
  const denominator = 40 + ((school * 17) % 60) + year;
  const share = start + rise * year + wobble(school, year) + (gender === "girls" ? 0.005 : -0.005);
  const count = Math.max(0, Math.round(share * denominator));
  const isHidden = count >= smallestHidden && count <= largestHidden;
  return {
    unit: `school-${school + 1}`,
    period,
    town: town.code,
    district: districts[town.district]?.code ?? "",
    groups: { "population-group": group, gender, band: town.band },
    numerator: isHidden ? 0 : count,
    hidden: isHidden || count === 0 ? largestHidden : 0,
    denominator,
  };
}

/** One school in six is of group C, two in six of group B, the rest of group A. */
const groupOf = (school: number): string => (school % 6 === 5 ? "C" : school % 3 === 1 ? "B" : "A");

/** A small difference between schools and years, the same each time: under one point either way. */
const wobble = (school: number, year: number): number => 0.008 * Math.sin(school * 12.9 + year * 4.1);
