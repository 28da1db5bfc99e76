import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { sendDue } from "../../communication/stories/sms/clock-operations.ts";
import { type SmsGateway, smsGateway } from "../../communication/stories/sms/gateway.ts";
import { takeMessage } from "../../communication/stories/sms/operations.ts";
import { smsSecret } from "../../communication/stories/sms/secret.ts";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { makeRateLimit } from "../../core/rate-limit.ts";
import { Refusal } from "../../core/refusal.ts";
import { isGateway, provesBySignature } from "../sms/prove-gateway.ts";
import {
  type AnswerShape,
  answerShapeFor,
  answerShapes,
  type Brought,
  messageIn,
  numberIn,
  readFields,
  shapeAnswer,
} from "../sms/read-message.ts";
import { callerOf, originOf } from "./caller.ts";
import type { Doors } from "./doors.ts";

const mostBytes = 64 * 1024;

/** A long story comes in many messages at once; nobody writes for hours as fast as a machine. */
const ofOneNumber = { most: 60, perSecond: 0.1 };
const ofAllNumbers = { most: 600, perSecond: 5 };
/** Whoever does not know the secret is told so a few times; whoever knows it is never held up by others who guess. */
const ofStrangers = { most: 20, perSecond: 0.02 };

const quiet = { "cache-control": "no-store", "x-robots-tag": "noindex" };

/**
 * The door for text messages, where the surroundings name a gateway: one address, for whoever knows its secret. What it
 * answers when something is wrong holds neither number nor words, and it writes neither down.
 */
export function mountSms(app: Hono, doors: Doors, gatewayOf: () => SmsGateway | null = smsGateway): void {
  const limits = {
    number: makeRateLimit(ofOneNumber),
    all: makeRateLimit(ofAllNumbers),
    strangers: makeRateLimit(ofStrangers),
  };
  const onError = (c: Context) => c.text("too large", 413, quiet);
  app.post("/gateway/sms", bodyLimit({ maxSize: mostBytes, onError }), async (c) => {
    try {
      const gateway = gatewayOf();
      return gateway ? await take(c, doors, gateway, limits) : c.text("not found", 404, quiet);
    } catch (error) {
      if (error instanceof Refusal)
        return error.reason === "invalid"
          ? c.text("a number, a text and an id are needed", 422, quiet)
          : c.text("not now", error.reason === "too-many" ? 429 : 503, quiet);
      const reference = newId();
      doors.log(reference, new Error("A text message could not be taken.", { cause: nameOf(error) }));
      return c.text(`broken ${reference}`, 500, quiet);
    }
  });
}

/** What broke, by its name and place alone: what it says, in however many lines, may hold what was sent. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error ? ` ${String(error.code)}` : "";
  const { stack = "", message } = error;
  const after = stack.indexOf(message) + message.length;
  const where = stack.includes(message) ? /^ {4}at .+$/m.exec(stack.slice(after))?.[0] : undefined;
  return `${error.name}${code}${where ?? ""}`;
}

type Limits = Record<"number" | "all" | "strangers", ReturnType<typeof makeRateLimit>>;

async function take(c: Context, doors: Doors, gateway: SmsGateway, limits: Limits): Promise<Response> {
  const now = doors.house.now();
  const body = new Uint8Array(await c.req.arrayBuffer());
  const said = {
    authorization: c.req.header("authorization"),
    signature: c.req.header("x-signature") ?? c.req.header("x-hub-signature-256"),
    timestamp: c.req.header("x-timestamp"),
  };
  // Where the body was signed, a number or an id beside it is anybody's.
  const fields = provesBySignature(said)
    ? readFields(body, new Headers({ "content-type": c.req.header("content-type") ?? "" }))
    : readFields(body, c.req.raw.headers, new URL(c.req.url).searchParams);
  const proof = { ...said, field: fields?.get("secret"), body };
  if (!isGateway(gateway.secret, proof, now))
    return limits.strangers(callerOf(c).address, now.getTime())
      ? c.text("who is there?", 401, quiet)
      : c.text("not now", 429, quiet);
  const message = fields ? messageIn(fields) : "not-understood";
  const shape = shapeOf(c, fields ?? new Map());
  if (message === "not-understood") return c.text("a number, a text and an id are needed", 422, quiet);
  const number = message === "no-message" ? undefined : numberIn(message.from);
  // What no phone sent, e.g. a company by its name, is thanked for, and nothing follows.
  if (message === "no-message" || !number) return answer(c, shape, { to: "", id: "", replies: [] });
  if (!limits.all("all", now.getTime())) return c.text("not now", 429, quiet);
  const secret = await smsSecret(doors.house.uploads);
  const phone = secret.print("phone", number);
  if (!limits.number(phone, now.getTime())) return c.text("not now", 429, quiet);
  const replies = await ask(c, doors, {
    ...{ phone, message: secret.print("message", number, message.id, pieceSign(message)) },
    ...{ text: message.text, piece: message.piece },
    sealedTo: gateway.send ? secret.seal(number).toString("base64") : null,
  });
  if (gateway.send) sendNow(doors);
  return answer(c, shape, { to: number, id: message.id, replies });
}

/** Pieces of one message may bear one id. */
const pieceSign = ({ piece }: Brought): string => (piece ? `${piece.reference} ${piece.position}` : "");

async function ask(c: Context, doors: Doors, asked: object): Promise<string[]> {
  const asking = { actor: { kind: "program" }, initiativeId: null, language: "en" } as const;
  const input = { ...asked, site: doors.address ?? originOf(c) };
  const operation = takeMessage as unknown as Operation;
  return ((await dispatch(doors.house, operation, asking, input)) as z.output<typeof takeMessage.output>).replies;
}

/** Sends what waits, now rather than in a minute; what cannot be sent now is tried again by itself. */
function sendNow(doors: Doors): void {
  const asking = { actor: { kind: "program" }, initiativeId: null, language: "en" } as const;
  dispatch(doors.house, sendDue as unknown as Operation, asking, {}).catch((error: unknown) =>
    doors.log(newId(), new Error("Answers to text messages could not be sent.", { cause: nameOf(error) })),
  );
}

function shapeOf(c: Context, fields: ReadonlyMap<string, string>): AnswerShape {
  const asked = c.req.query("reply");
  return answerShapes.find((one) => one === asked) ?? answerShapeFor(fields);
}

function answer(c: Context, shape: AnswerShape, said: { to: string; id: string; replies: string[] }): Response {
  const { type, body } = shapeAnswer(shape, said);
  return c.body(body, 200, { ...quiet, "content-type": type });
}
