import { parse } from "csv-parse/sync";
import { z } from "zod";

/** The subjects that the example keeps, as the source names them. */
export const shortageSubjects = [
  "Mathematics",
  "Science",
  "Special Education",
  "English as a Second Language",
  "World Languages",
  "Career and Technical Education",
  "Language Arts",
  "Social Studies",
  "Art and Music",
  "Early Childhood",
] as const;

/** How many states reported a shortage of teachers in a subject (in any subject where it is empty) in a school year. */
export interface ShortageFigure {
  /** The year in which the school year ends. */
  period: string;
  subject: string;
  states: number;
}

const reportSchema = z.object({ School_Year: z.string(), State: z.string(), Content_Area: z.string() });

/** Counts states by subject and school year from the list of reports; a subject that no state reports counts 0. */
export function aggregateShortages(csv: string): ShortageFigure[] {
  const reports = z.array(reportSchema).parse(parse(csv, { bom: true, columns: true }));
  const periods = [...new Set(reports.map(({ School_Year }) => endOf(School_Year)))].toSorted();
  const states = new Map<string, Set<string>>();
  for (const { School_Year, State, Content_Area } of reports) {
    if (Content_Area === "No Reported Shortages") continue;
    for (const subject of ["", Content_Area]) {
      const key = `${endOf(School_Year)} ${subject}`;
      states.set(key, (states.get(key) ?? new Set()).add(State));
    }
  }
  return ["", ...shortageSubjects].flatMap((subject) =>
    periods.map((period) => ({ period, subject, states: states.get(`${period} ${subject}`)?.size ?? 0 })),
  );
}

const endOf = (schoolYear: string): string => schoolYear.slice(-4);
