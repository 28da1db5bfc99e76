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
  ["a signature", { signature: sign(body).toString("hex") }, true],
  ["a signature as GitHub writes it", { signature: `sha256=${sign(body).toString("hex")}` }, true],
  ["a signature in base64", { signature: sign(body).toString("base64") }, true],
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
