/** A text message as gateways bring it, whatever each of them calls its parts. */
export interface Brought {
  from: string;
  text: string;
  /** What the gateway calls this message; made of its time where it has no name. */
  id: string;
  piece: { reference: string; position: number; pieces: number } | null;
}

/** What a gateway brings that is no message, e.g. that one was delivered: it is thanked for. */
export type BroughtIn = Brought | "no-message" | "not-understood";

/** How a gateway wants to be answered. */
export const answerShapes = ["text", "json", "smssync", "twiml", "none"] as const;
export type AnswerShape = (typeof answerShapes)[number];

type Headers = Pick<globalThis.Headers, "get">;

const names = {
  from: [
    "from",
    "sender",
    "phonenumber",
    "msisdn",
    "phone",
    "number",
    "contact",
    "source",
    "src",
    "originator",
    "smssender",
  ],
  text: ["text", "message", "body", "content", "msg", "sms", "smsmessage", "smstext"],
  id: ["id", "message_id", "messageid", "messagesid", "smssid", "msgid", "sms_id", "smsid", "uuid"],
  at: [
    "sent_timestamp",
    "timestamp",
    "receivedat",
    "received_at",
    "sent_at",
    "message-timestamp",
    "smsdatetime",
    "datetime",
    "date",
    "time",
  ],
  reference: ["concat-ref", "concat_ref", "ref", "reference"],
  position: ["concat-part", "concat_part", "part"],
  pieces: ["concat-total", "concat_total", "parts"],
} as const;

/** Below these names gateways put the message itself. */
const wrappers = ["payload", "data", "message", "content", "attributes", "record"];

/** All that stands in a JSON document, by name; what stands deeper comes first. */
function flatten(value: object, into: Map<string, string>, depth = 0): void {
  const entries = Object.entries(value).map(([name, inside]) => [name.toLowerCase(), inside] as const);
  for (const [name, inside] of entries)
    if (typeof inside === "object" && inside !== null && wrappers.includes(name) && depth < 4)
      flatten(inside, into, depth + 1);
  for (const [name, inside] of entries) {
    if (into.has(name)) continue;
    if (typeof inside === "string" || typeof inside === "number") into.set(name, String(inside));
    else if (typeof inside === "object" && inside !== null && name === "from") {
      const number = Object.values(inside).find((one) => typeof one === "string" && /^\+?\d{5,}$/.test(one));
      if (typeof number === "string") into.set(name, number);
    }
  }
}

const charsetOf = (type: string): string => /charset="?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";

function decoded(body: Uint8Array, type: string): string {
  try {
    return new TextDecoder(charsetOf(type)).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** Kannel brings the words as they are and the rest in headers. */
const ofKannel = (headers: Headers, text: string): Map<string, string> => {
  const fields = new Map([
    ["from", headers.get("x-kannel-from") ?? ""],
    ["text", text],
  ]);
  const [time, udh] = [headers.get("x-kannel-time"), headers.get("x-kannel-udh")];
  if (time) fields.set("time", time);
  if (udh) fields.set("udh", udh);
  return fields;
};

/** Reads what was sent to the door; undefined where it is nothing that is known. */
export function readFields(
  body: Uint8Array,
  headers: Headers,
  query: URLSearchParams = new URLSearchParams(),
): Map<string, string> | undefined {
  const type = headers.get("content-type") ?? "";
  const text = decoded(body, type);
  const fields = fieldsIn(type, text, headers);
  const id = query.get("id");
  if (fields && id && !names.id.some((name) => fields.has(name))) fields.set("id", id);
  return fields;
}

function fieldsIn(type: string, text: string, headers: Headers): Map<string, string> | undefined {
  if (headers.get("x-kannel-from")) return ofKannel(headers, text);
  if (/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value !== "object" || value === null) return undefined;
      const fields = new Map<string, string>();
      flatten(Array.isArray(value) ? (value[0] ?? {}) : value, fields);
      return fields;
    } catch {
      return undefined;
    }
  }
  if (type !== "" && !/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
  return new Map([...new URLSearchParams(text)].map(([name, value]) => [name.toLowerCase(), value]));
}

/** The piece that the head of a message in hexadecimal names (3GPP TS 23.040, 9.2.3.24.1 and .8). */
export function pieceInUdh(udh: string): Brought["piece"] {
  const bytes = Buffer.from(udh.replaceAll(/[^0-9a-f]/gi, ""), "hex");
  for (let at = 1; at + 1 < bytes.length; at += 2 + (bytes[at + 1] ?? 0)) {
    const [element, length = 0] = [bytes[at], bytes[at + 1]];
    const inside = bytes.subarray(at + 2, at + 2 + length);
    const wide = element === 8 && length === 4;
    if (!(wide || (element === 0 && length === 3))) continue;
    if (inside.length < length) return null;
    const reference = wide ? inside.readUInt16BE(0) : inside.readUInt8(0);
    const [pieces = 0, position = 0] = inside.subarray(wide ? 2 : 1);
    return pieceOf(String(reference), position, pieces);
  }
  return null;
}

const mostPieces = 40;

const pieceOf = (reference: string, position: number, pieces: number): Brought["piece"] =>
  reference && pieces >= 2 && pieces <= mostPieces && position >= 1 && position <= pieces
    ? { reference: reference.slice(0, 60), position, pieces }
    : null;

/** What gateways say that a message is, where it is one that came in. */
const incoming = /received|inbound|incoming|^mo$/i;

/** Whether what was brought tells of something else than a message that came in. */
function isNews(fields: ReadonlyMap<string, string>): boolean {
  const event = fields.get("event") ?? fields.get("event_type") ?? fields.get("type");
  const status = fields.get("smsstatus") ?? fields.get("messagestatus");
  const isEvent = event !== undefined && /[:.]/.test(event) && !incoming.test(event);
  return isEvent || (status !== undefined && !incoming.test(status));
}

/** The message in what was brought. */
export function messageIn(fields: ReadonlyMap<string, string>): BroughtIn {
  if (isNews(fields)) return "no-message";
  const find = (part: keyof typeof names): string | undefined => {
    const name = names[part].find((one) => fields.has(one));
    return name === undefined ? undefined : fields.get(name);
  };
  const [from, text] = [find("from")?.trim(), find("text")];
  const at = find("at");
  const id = find("id")?.trim() || (at && `at ${at} ${text}`);
  if (!from || text === undefined || !id) return "not-understood";
  const udh = fields.get("udh");
  const piece = udh
    ? pieceInUdh(udh)
    : pieceOf(find("reference") ?? "", Number(find("position")), Number(find("pieces")));
  return { from, text, id: id.slice(0, 500), piece };
}

/** A number as it is compared: with its sign for abroad; undefined where it is a name or too short to be a phone. */
export function numberIn(from: string): string | undefined {
  const plain = from.replaceAll(/[\s().-]/g, "").replace(/^00/, "+");
  return /^\+?\d{5,20}$/.test(plain) ? plain : undefined;
}

/** How a gateway is answered that says nothing of it: as those answer that are known by what they send. */
export function answerShapeFor(fields: ReadonlyMap<string, string>): AnswerShape {
  if (fields.has("secret") && fields.has("sent_to")) return "smssync";
  return fields.has("messagesid") ? "twiml" : "text";
}

const escaped: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** An answer in the shape of a gateway. */
export function shapeAnswer(
  shape: AnswerShape,
  { to, id, replies }: { to: string; id: string; replies: readonly string[] },
): { type: string; body: string } {
  if (shape === "smssync") {
    const messages = replies.map((message, place) => ({ to, message, uuid: `${id} ${place + 1}` }));
    const sends = messages.length > 0 ? { task: "send", messages } : {};
    return { type: "application/json", body: JSON.stringify({ payload: { success: "true", error: null, ...sends } }) };
  }
  if (shape === "twiml") {
    const inside = replies.map(
      (text) => `<Message>${text.replaceAll(/[&<>]/g, (sign) => escaped[sign] ?? sign)}</Message>`,
    );
    return {
      type: "text/xml; charset=utf-8",
      body: `<?xml version="1.0" encoding="UTF-8"?><Response>${inside.join("")}</Response>`,
    };
  }
  if (shape === "json") return { type: "application/json", body: JSON.stringify({ replies }) };
  return { type: "text/plain; charset=utf-8", body: shape === "none" ? "" : replies.join("\n\n") };
}
