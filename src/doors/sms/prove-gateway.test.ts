import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isGateway, type Proof } from "./prove-gateway.ts";

const secret = "the secret of a gateway";
const body = new TextEncoder().encode('{"id":"1"}');
const now = new Date("2026-03-02T09:00:00Z");
const seconds = String(now.getTime() / 1000);
const none: Proof = { authorization: undefined, signature: undefined, timestamp: undefined, field: undefined, body };
const sign = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hmac, part) => hmac.update(part), createHmac("sha256", secret)).digest();

test.each<[string, Partial<Proof>, boolean]>([
  ["nothing", {}, false],
  ["a bearer", { authorization: `Bearer ${secret}` }, true],
  ["another bearer", { authorization: `Bearer ${secret}.` }, false],
  ["a password", { authorization: `Basic ${Buffer.from(`any:${secret}`).toString("base64")}` }, true],
  ["another password", { authorization: `Basic ${Buffer.from(`${secret}:any`).toString("base64")}` }, false],
  ["a field", { field: secret }, true],
  ["another field", { field: "" }, false],
  ["a signature that is good for ever", { signature: sign(body).toString("hex") }, false],
  [
    "a signature as GitHub writes it",
    { signature: `sha256=${sign(body, seconds).toString("hex")}`, timestamp: seconds },
    true,
  ],
  ["a signature in base64", { signature: sign(body, seconds).toString("base64"), timestamp: seconds }, true],
  ["a signature of something else", { signature: sign("else").toString("hex") }, false],
  ["a signature with its moment", { signature: sign(body, seconds).toString("hex"), timestamp: seconds }, true],
  ["a signature with another moment", { signature: sign(body, seconds).toString("hex"), timestamp: "1" }, false],
  [
    "a signature of an hour ago",
    { signature: sign(body, "1772438400").toString("hex"), timestamp: "1772438400" },
    false,
  ],
  ["a signature without a number", { signature: sign(body, "x").toString("hex"), timestamp: "x" }, false],
])("%s", (_, given, is) => {
  expect(isGateway(secret, { ...none, ...given }, now)).toBe(is);
});

test("a signature that was caught on its way proves nothing else: no digit moves from the moment into what was sent", () => {
  const form = new TextEncoder().encode("from=%2B97250&text=STOP&id=1");
  const signature = sign(form, seconds).toString("hex");
  const caught = { ...none, signature, timestamp: seconds, body: form };
  expect(isGateway(secret, caught, now)).toBe(true);
  const bytes = (text: string) => new TextEncoder().encode(text);
  // As a body that was signed without a moment: another id, so that the message counts a second time, and for ever.
  const longer = { ...caught, body: bytes(`from=%2B97250&text=STOP&id=1${seconds}`), timestamp: undefined };
  expect(isGateway(secret, longer, new Date("2027-01-01T00:00:00Z"))).toBe(false);
  expect(isGateway(secret, { ...longer, timestamp: "" }, now)).toBe(false);
  // A digit of the body as one of the moment, which reads as the same number.
  const zero = bytes("from=%2B97250&text=STOP&id=10");
  const moved = { signature: sign(zero, seconds).toString("hex"), timestamp: `0${seconds}` };
  expect(isGateway(secret, { ...none, ...moved, body: bytes("from=%2B97250&text=STOP&id=1") }, now)).toBe(false);
});
