import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { initiativeBySlug } from "../../backbone/initiatives/public.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import { say } from "../../core/message.ts";
import type { Operation } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { defaultDataFolder } from "../../storage/data-folder.ts";

/** Opens storage in a folder, acts, and closes it again. */
export type WithHouse = (data: string, act: (house: House) => Promise<number>) => Promise<number>;

/**
 * Does one operation as the program itself, for whoever runs this computer: prints its result as one JSON document
 * and answers 0; a refusal or bad input is one sentence on standard error and 2.
 */
export async function runOperation(operation: Operation, argv: string[], withHouse: WithHouse): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      data: { type: "string", default: process.env.FIVEFOLD_DATA ?? defaultDataFolder() },
      initiative: { type: "string" },
      input: { type: "string", default: "{}" },
      json: { type: "boolean", default: true },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(sayUse(operation));
    return 0;
  }
  const input = await readInput(values.input);
  if (input === undefined) return fail("--input is not a JSON document.");
  if (operation.scope === "initiative" && !values.initiative)
    return fail(`${operation.name} happens in an initiative: name it with --initiative.`);
  return withHouse(values.data, (house) => act(house, operation, values.initiative, input));
}

async function act(house: House, operation: Operation, slug: string | undefined, input: unknown): Promise<number> {
  const nobody = { initiativeId: null, personId: null };
  const initiative = slug ? await house.records.read(nobody, (tx) => initiativeBySlug(tx, slug)) : undefined;
  if (slug && !initiative) return fail(`There is no initiative “${slug}” here.`);
  try {
    const asking = { actor: { kind: "program" }, initiativeId: initiative?.id ?? null, language: "en" } as const;
    const result = await dispatch(house, operation, asking, input);
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) return fail(sayRefusal(error));
    throw error;
  }
}

function sayRefusal(refusal: Refusal): string {
  const faults = refusal.faults.map(
    ({ field, message, values }) => `${field ? `${field}: ` : ""}${say(message, "en", values)}`,
  );
  return faults.length > 0 ? faults.join(" ") : say(refusal.said, "en", refusal.values);
}

async function readInput(text: string): Promise<unknown> {
  try {
    return JSON.parse(text.startsWith("@") ? await readFile(text.slice(1), "utf8") : text);
  } catch {
    return undefined;
  }
}

const sayUse = (operation: Operation): string =>
  [
    `fivefold ${operation.name}`,
    `  ${operation.summary}`,
    "",
    `Example input: ${JSON.stringify(operation.example)}`,
    `Input as JSON Schema: ${JSON.stringify(z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" }))}`,
    "",
  ].join("\n");

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
