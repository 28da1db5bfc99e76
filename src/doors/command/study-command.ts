import { parseArgs } from "node:util";
import { type Study, StudyFault, type StudyOption } from "../../core/study.ts";

/** Where a command writes: standard output, standard error. */
export interface TextSink {
  write(text: string): unknown;
}

/**
 * Runs a study from its arguments. Writes one JSON document and answers 0, or one sentence on `errors` and answers 2
 * for bad input; `--help` writes what the study takes. Anything else that is thrown is a bug, and thrown on.
 */
export async function runStudy(
  study: Study,
  args: readonly string[],
  out: TextSink,
  errors: TextSink,
): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    out.write(describeStudy(study));
    return 0;
  }
  try {
    const result = await study.run(readValues(study, args));
    out.write(`${JSON.stringify(result, null, 2)}\n`);
    return 0;
  } catch (fault) {
    if (!(fault instanceof StudyFault)) throw fault;
    errors.write(`${fault.message}\n`);
    return 2;
  }
}

function readValues(study: Study, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(study.options).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }]),
  );
  const read = parseOrFault(study, args, options);
  for (const [name, option] of Object.entries(study.options)) {
    if (option.required && read[name] === undefined) {
      throw new StudyFault(`The study ${study.name} needs ${spell(name, option)}: ${option.about}.`);
    }
  }
  return read;
}

function parseOrFault(
  study: Study,
  args: readonly string[],
  options: Record<string, { type: StudyOption["type"]; multiple: boolean }>,
): Record<string, string | boolean | string[] | undefined> {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : value]),
    );
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const needing = said.match(/Option '(?:-\w, )?(--[\w-]+)[^']*' argument/u)?.[1];
    const why = needing
      ? `${needing} needs a value (one that begins with a dash is written ${needing}=-1)`
      : (said.split(/\.?(?:\s(?=[A-Z])|\n|$)/u)[0] ?? said);
    throw new StudyFault(`${why}; “fivefold study ${study.name} --help” lists what the study takes.`);
  }
}

/** What a study takes, from its declaration, one option a line. */
function describeStudy(study: Study): string {
  const lines = Object.entries(study.options).map(([name, option]): [string, string] => [
    spell(name, option),
    `${option.about}${option.required ? " (needed)" : ""}`,
  ]);
  const width = Math.max(...lines.map(([left]) => left.length));
  const table = lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  return [`fivefold study ${study.name}: ${study.summary}`, "", ...table, ""].join("\n");
}

const spell = (name: string, option: StudyOption) =>
  option.type === "boolean" ? `--${name}` : `--${name} ${option.value ?? "VALUE"}`;
