import { StudyFault, type StudyValues, study } from "../../core/study.ts";
import { type Organizations, readOrganizations } from "./read-organizations.ts";
import { readTable } from "./read-table.ts";
import { type LeftOut, readTies } from "./read-ties.ts";
import { reportRelations } from "./report.ts";

/** The network between organizations: what holds it together, what became of its ties, what missing answers could change. */
export const relationsStudy = study({
  name: "relations",
  summary: "The network between organizations, what became of its ties, and what missing answers could change.",
  options: {
    nodes: {
      type: "string",
      required: true,
      value: "FILE",
      about: "CSV file of the organizations, the first column their identifier; may say who answered, and the sector",
    },
    ties: {
      type: "string",
      required: true,
      value: "FILE",
      about: "CSV file of the ties, columns from and to; with a column weight, 0 is no tie",
    },
    "ties-before": {
      type: "string",
      value: "FILE",
      about: "CSV file of the ties in the wave before, in the same form",
    },
    directed: {
      type: "boolean",
      about: "a tie from one to the other is not one back (otherwise either naming is a tie)",
    },
    answered: {
      type: "string",
      value: "COLUMN",
      about: "column of the organizations that says yes or no; “answered” if not given",
    },
    "answered-before": {
      type: "string",
      value: "COLUMN",
      about: "the same for the wave before; “answered_before” if not given",
    },
    sector: { type: "string", value: "COLUMN", about: "column of the organizations' sector; “sector” if not given" },
    backbone: {
      type: "string",
      multiple: true,
      value: "ID",
      about: "an organization of the backbone, to see what falls apart without it; may be given several times",
    },
    seed: { type: "string", value: "S", about: "whole number that fixes the search for communities, 1 if not given" },
    json: { type: "boolean", about: "write JSON (the only form)" },
  },
  run: runRelations,
});

const mostOrganizations = 20_000;

async function runRelations(values: StudyValues) {
  const [nodesPath, tiesPath] = [readText(values.nodes), readText(values.ties)];
  if (nodesPath === null) throw new StudyFault("Say which file lists the organizations with --nodes FILE.");
  if (tiesPath === null) throw new StudyFault("Say which file lists the ties with --ties FILE.");
  const organizations = readOrganizations(await readTable(nodesPath), {
    answered: readText(values.answered),
    answeredBefore: readText(values["answered-before"]),
    sector: readText(values.sector),
  });
  if (organizations.ids.length > mostOrganizations) {
    throw new StudyFault(
      `The file ${nodesPath} lists ${organizations.ids.length} organizations; at most ${mostOrganizations} are read.`,
    );
  }
  const now = readTies(await readTable(tiesPath), organizations, "fault");
  const beforePath = readText(values["ties-before"]);
  const before = beforePath === null ? null : readTies(await readTable(beforePath), organizations, "departed");
  const backbone = [values.backbone ?? []].flat().map((id) => findBackbone(id, organizations));
  const seed = readSeed(values.seed);
  const directed = values.directed === true;
  const report = reportRelations({ organizations, ties: now.ties, before, directed, seed, backbone });
  return {
    ...report,
    columns: { ...organizations.columns, from: now.columns[0], to: now.columns[1] },
    rows_left_out: describeLeftOut({ ties: now.leftOut, "ties-before": before?.leftOut ?? [] }),
  };
}

const describeLeftOut = (files: Record<string, LeftOut[]>) =>
  Object.entries(files).flatMap(([file, leftOut]) => leftOut.map((one) => ({ file, ...one })));

function findBackbone(id: string | boolean, { numberOf }: Organizations): number {
  const number = numberOf.get(String(id).trim().normalize("NFC"));
  if (number !== undefined) return number;
  throw new StudyFault(`--backbone names “${id}”, which is not among the organizations.`);
}

function readSeed(value: StudyValues[string]): number {
  if (value === undefined) return 1;
  const seed = typeof value === "string" && /^\d+$/u.test(value.trim()) ? Number(value) : Number.NaN;
  if (seed <= Number.MAX_SAFE_INTEGER) return seed;
  throw new StudyFault(`--seed must be a whole number from 0 up, not “${String(value)}”.`);
}

const readText = (value: StudyValues[string]) => (typeof value === "string" && value.trim() !== "" ? value : null);
