import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hmacWith, sha256, stretch } from "./keyed-hash.ts";

const bytes = fc.uint8Array({ maxLength: 300 });
const hex = (of: Uint8Array) => Buffer.from(of).toString("hex");

test("is SHA-256 and HMAC as Node has them, at every length", () => {
  fc.assert(
    fc.property(bytes, bytes, (key, text) => {
      expect(hex(sha256(text))).toBe(createHash("sha256").update(text).digest("hex"));
      expect(hex(hmacWith(key)(text))).toBe(createHmac("sha256", key).update(text).digest("hex"));
    }),
  );
  expect(hex(sha256(new TextEncoder().encode("abc")))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("stretches a secret as PBKDF2 does", () => {
  fc.assert(
    fc.property(bytes, bytes, fc.integer({ min: 1, max: 40 }), (secret, salt, times) => {
      expect(hex(stretch(secret, salt, times))).toBe(pbkdf2Sync(secret, salt, times, 32, "sha256").toString("hex"));
    }),
    { numRuns: 50 },
  );
});
