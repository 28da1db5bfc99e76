import type { Operation } from "../../core/operation.ts";
import type { Study } from "../../core/study.ts";

const column = (name: string): string => name.padEnd(30);

/** The help of the command line, drawn from the declarations of operations and studies. */
export function sayHelp(operations: readonly Operation[], studies: readonly Study[]): string {
  return [
    "fivefold serve [--data DIR] [--port N] [--host H] [--no-examples]",
    "    Opens Fivefold. Without --data its data lies in FIVEFOLD_DATA or the usual place of this system.",
    "",
    "fivefold study <name> … --json",
    "    An analysis on files alone, with no server and no database; fivefold study <name> --help says more.",
    ...studies.map(({ name, summary }) => `    ${column(name)}${summary}`),
    "",
    "fivefold <noun.verb> [--initiative SLUG] [--input JSON | --input @FILE] [--data DIR]",
    "    Does one thing, as the person who runs this computer. The server must not run on the same data meanwhile.",
    ...operations
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(({ name, summary }) => `    ${column(name)}${summary}`),
    "",
  ].join("\n");
}
