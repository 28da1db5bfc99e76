import fc from "fast-check";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { rangeIn, sendPart } from "./send-part.ts";

const voice = Buffer.from("0123456789");
const app = new Hono()
  .get("/voice", (c) => sendPart(c, "audio/ogg", voice))
  .get("/nothing", (c) => sendPart(c, "audio/ogg", Buffer.alloc(0)));
const ask = async (range?: string, path = "/voice") => {
  const answer = await app.request(path, range === undefined ? {} : { headers: { range } });
  return { status: answer.status, said: answer.headers.get("content-range"), text: await answer.text() };
};

test("a part is sent into its own page alone: not kept, not run, not taken for something else, told to nobody", async () => {
  for (const range of [undefined, "bytes=0-3", "bytes=99-"]) {
    const { headers } = await app.request("/voice", range === undefined ? {} : { headers: { range } });
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "audio/ogg",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
      "x-robots-tag": expect.stringContaining("noindex"),
      "accept-ranges": "bytes",
    });
  }
});

test("a player gets the stretch that it asks for", async () => {
  expect(await ask()).toEqual({ status: 200, said: null, text: "0123456789" });
  expect(await ask("bytes=0-")).toEqual({ status: 206, said: "bytes 0-9/10", text: "0123456789" });
  expect(await ask("bytes=2-4")).toEqual({ status: 206, said: "bytes 2-4/10", text: "234" });
  expect(await ask("bytes=7-999")).toEqual({ status: 206, said: "bytes 7-9/10", text: "789" });
  expect(await ask("bytes=-3")).toEqual({ status: 206, said: "bytes 7-9/10", text: "789" });
  expect(await ask("bytes=-999")).toEqual({ status: 206, said: "bytes 0-9/10", text: "0123456789" });
});

test("what is not there is refused, and what is no range is answered by all of it", async () => {
  for (const range of ["bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999-"])
    expect(await ask(range)).toEqual({ status: 416, said: "bytes */10", text: "" });
  const strange = ["", "bytes", "bytes=", "bytes=-", "bytes=4-2", "bytes=0-1,3-4", "bytes=1.5-2", "bytes=-1-2"];
  const stranger = ["items=0-1", "bytes=0x1-2", "bytes=1e1-", `bytes=${"9".repeat(400)}-`, "bytes= 0-1"];
  for (const range of [...strange, ...stranger])
    expect(await ask(range), range).toEqual({ status: 200, said: null, text: "0123456789" });
  for (const range of ["bytes=0-", "bytes=-1", "bytes=0-0"])
    expect(await ask(range, "/nothing")).toMatchObject({ status: 416, text: "" });
});

test("whatever is asked, a stretch lies within what there is", () => {
  const digits = fc.oneof(fc.constant(""), fc.nat().map(String), fc.bigInt({ min: 0n }).map(String));
  const header = fc.oneof(
    fc.tuple(digits, digits).map(([a, b]) => `bytes=${a}-${b}`),
    fc.string(),
  );
  fc.assert(
    fc.property(header, fc.nat(50), (said, size) => {
      const asked = rangeIn(said, size);
      if (typeof asked === "string") return;
      expect(asked.first).toBeGreaterThanOrEqual(0);
      expect(asked.last).toBeGreaterThanOrEqual(asked.first);
      expect(asked.last).toBeLessThan(size);
    }),
  );
});
