import { z } from "zod";
import type { Operation } from "../../core/operation.ts";

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, reused: "inline", unrepresentable: "any" });
  return rest;
};

const refusal = {
  description: "No: the reason, a sentence for people, and the fields that are wrong. Nothing was changed.",
  content: {
    "application/json": {
      schema: {
        type: "object",
        required: ["reason", "message"],
        properties: {
          reason: { enum: ["not-found", "forbidden", "conflict", "invalid", "too-many", "unavailable"] },
          message: { type: "string" },
          faults: {
            type: "array",
            items: { type: "object", properties: { field: { type: "string" }, message: { type: "string" } } },
          },
        },
      },
    },
  },
};

/** The address of an operation at the HTTP door. */
export const addressOf = (operation: Operation): string =>
  operation.scope === "initiative" ? `/api/{initiative}/${operation.name}` : `/api/-/${operation.name}`;

function entryOf(operation: Operation) {
  const parameters: object[] = [];
  if (operation.scope === "initiative")
    parameters.push({ name: "initiative", in: "path", required: true, schema: { type: "string" }, example: "5x2" });
  if (operation.kind === "query")
    parameters.push({
      name: "input",
      in: "query",
      required: false,
      content: { "application/json": { schema: schemaOf(operation.input, "input"), example: operation.example } },
    });
  return {
    operationId: operation.name,
    summary: operation.summary,
    description: `Open to: ${operation.allow.who.join(", ")}.`,
    parameters,
    ...(operation.kind === "change" && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemaOf(operation.input, "input"), example: operation.example } },
      },
    }),
    responses: {
      200: { description: "Done", content: { "application/json": { schema: schemaOf(operation.output, "output") } } },
      default: refusal,
    },
  };
}

/** The OpenAPI 3.1 document of every operation, drawn from their declarations. */
export function describeApi(operations: Iterable<Operation>, version: string) {
  const paths: Record<string, object> = {};
  for (const operation of operations)
    paths[addressOf(operation)] = { [operation.kind === "query" ? "get" : "post"]: entryOf(operation) };
  return {
    openapi: "3.1.0",
    info: { title: "Fivefold", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: "fivefold.session_token" } } },
    security: [{}, { session: [] }],
    paths,
  };
}
