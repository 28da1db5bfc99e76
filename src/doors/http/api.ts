import type { Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import { type Language, say } from "../../core/message.ts";
import { Refusal, refuseField, statusOf } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { callerOf } from "./caller.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";
import { describeApi } from "./openapi.ts";

/** Offers every operation as JSON, and the document that describes them. */
export function mountApi(app: Hono, doors: Doors): void {
  let document: ReturnType<typeof describeApi> | undefined;
  app.get("/api/openapi.json", (c) => {
    document ??= describeApi(doors.operations.values(), doors.version);
    return c.json(document);
  });
  app.on(["GET", "POST"], "/api/:initiative/:operation", async (c) => {
    const language = languageOf(c, "en");
    try {
      return c.json(await answer(c, doors, language), 200, { "cache-control": "no-store" });
    } catch (error) {
      return refuse(c, doors, language, error);
    }
  });
}

async function answer(c: Context, doors: Doors, language: Language): Promise<object> {
  const operation = doors.operations.get(c.req.param("operation") ?? "");
  const asked = c.req.method === "GET" ? "query" : "change";
  if (!operation || operation.kind !== asked) throw new Refusal("not-found", coreWords.notFound);
  const slug = c.req.param("initiative") ?? "-";
  const initiative = slug === "-" ? null : await doors.findInitiative(slug);
  const actor = await doors.identify(c.req.raw.headers);
  const input = asked === "query" ? queryInput(c) : await bodyInput(c);
  const asking = { actor, initiativeId: initiative?.id ?? null, language, caller: callerOf(c).address };
  return (await dispatch(doors.house, operation, asking, input)) as object;
}

function queryInput(c: Context): unknown {
  const { input, lang: _, ...flat } = c.req.query();
  return input === undefined ? flat : parse(input);
}

async function bodyInput(c: Context): Promise<unknown> {
  if (!c.req.header("content-type")?.startsWith("application/json")) throw refuseField("", coreWords.wrong);
  return parse(await c.req.text());
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuseField("", coreWords.wrong);
  }
}

function refuse(c: Context, doors: Doors, language: Language, error: unknown): Response {
  if (error instanceof Refusal)
    return c.json(
      {
        reason: error.reason,
        message: say(error.said, language, error.values),
        faults: error.faults.map(({ field, message, values }) => ({ field, message: say(message, language, values) })),
      },
      statusOf[error.reason] as ContentfulStatusCode,
    );
  const reference = newId();
  doors.log(reference, error);
  return c.json({ reason: "bug", reference }, 500);
}
