// The list of everything is in conditions.ts: operations, pages, studies. Here a command line becomes one of three
// things: a server, an operation, or a study on files.
import { parseArgs } from "node:util";
import { operations, studies } from "./conditions.ts";
import { sayHelp } from "./doors/command/help.ts";
import { runOperation } from "./doors/command/operation-command.ts";
import { runStudy } from "./doors/command/study-command.ts";
import { houseOf, serve } from "./serve.ts";
import { defaultDataFolder } from "./storage/data-folder.ts";
import { StorageFault } from "./storage/fault.ts";
import { openStorage } from "./storage/open-storage.ts";
import { version } from "./version.ts";

const argv = process.argv.slice(2);

async function main([command, ...rest]: string[]): Promise<number | undefined> {
  if (command === undefined || command === "--help" || command === "help") {
    process.stdout.write(sayHelp(operations, studies));
    return 0;
  }
  if (command === "--version") {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (command === "serve") return startServing(rest);
  if (command === "study") return study(rest);
  const operation = operations.find(({ name }) => name === command);
  if (!operation) return fail(`There is no command “${command}”. Run fivefold --help for the list.`);
  return runOperation(operation, rest, async (data, act) => {
    const storage = await openStorage({ data, databaseUrl: process.env.DATABASE_URL });
    try {
      return await act(houseOf(storage));
    } finally {
      await storage.close();
    }
  });
}

function study([name, ...rest]: string[]): Promise<number> | number {
  const found = studies.find((one) => one.name === name);
  if (!found)
    return fail(`There is no study “${name ?? ""}”. There are: ${studies.map((one) => one.name).join(", ")}.`);
  return runStudy(found, rest, process.stdout, process.stderr);
}

async function startServing(rest: string[]): Promise<number | undefined> {
  const { values } = parseArgs({
    args: rest,
    options: {
      data: { type: "string", default: process.env.FIVEFOLD_DATA ?? defaultDataFolder() },
      port: { type: "string", default: process.env.PORT ?? "5050" },
      host: { type: "string", default: process.env.HOST ?? "127.0.0.1" },
      "no-examples": { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(`--port needs a number from 0 to 65535; this is “${values.port}”.`);
  const starting = serve({ data: values.data, host: values.host, port, examples: !values["no-examples"] });
  let stopping = false;
  // Whoever stops it while it starts is heard, too: it opens, and closes in order. A terminal may say so twice.
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const server = await starting.catch(() => null);
    if (!server) return;
    await server.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  await starting;
  return undefined;
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** What the person who typed the command can mend, as one sentence; anything else is a bug and is shown whole. */
function explain(error: unknown): string {
  if (error instanceof StorageFault) return error.message;
  if (error instanceof Error && "code" in error) {
    if (error.code === "EADDRINUSE") return "That port is taken by another program. Choose one with --port.";
    if (String(error.code).startsWith("ERR_PARSE_ARGS")) return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main(argv).then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(2);
  },
);
