/** One option of a study on the command line, as `node:util` parseArgs takes it, with a sentence for the help. */
export interface StudyOption {
  type: "string" | "boolean";
  multiple?: boolean;
  required?: boolean;
  /** What it means, e.g. "CSV file with one row per unit and period". */
  about: string;
  /** What stands for its value in the help, e.g. `FILE`. */
  value?: string;
}

export type StudyValues = Record<string, string | boolean | string[] | undefined>;

/** An analysis that runs on files alone, with no server and no database. Its result is one JSON document. */
export interface Study {
  name: string;
  summary: string;
  options: Record<string, StudyOption>;
  /** @throws {StudyFault} for bad input, with one clear sentence. */
  run(values: StudyValues): Promise<unknown>;
}

/** Bad input to a study: one sentence on standard error, exit code 2. */
export class StudyFault extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "StudyFault";
  }
}

/** Declares a study. */
export const study = (declared: Study): Study => declared;
