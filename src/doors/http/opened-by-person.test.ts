import { expect, test } from "vitest";
import { isOpenedByPerson } from "./opened-by-person.ts";

const phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
const arrives = { "user-agent": phone, "sec-fetch-site": "none", "sec-fetch-dest": "document" };

test.each([
  ["a scanned code", "GET", arrives, true],
  ["a link in a message", "GET", { ...arrives, "sec-fetch-site": "cross-site" }, true],
  ["an old phone", "GET", { "user-agent": phone }, true],
  ["a step on the page itself", "GET", { ...arrives, "sec-fetch-site": "same-origin" }, false],
  ["a step on an old phone", "GET", { "user-agent": phone, referer: "https://here.example.org/x" }, false],
  ["a look at the head alone", "HEAD", arrives, false],
  ["loading ahead", "GET", { ...arrives, "sec-purpose": "prefetch;prerender" }, false],
  ["a script on a page", "GET", { ...arrives, "sec-fetch-dest": "empty" }, false],
  ["a preview in a messenger", "GET", { "user-agent": "WhatsApp/2.23.20.0" }, false],
  ["a search engine", "GET", { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" }, false],
  ["a program without a name", "GET", {}, false],
])("%s by %s counts or not", (_who, method, headers, counts) => {
  expect(isOpenedByPerson(method, new Headers(headers as Record<string, string>))).toBe(counts);
});
