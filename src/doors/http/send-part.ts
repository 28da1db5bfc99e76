import type { Context } from "hono";

/** What of so many bytes is asked for: all of them, a stretch with both its ends, or what is not there. */
export type Asked = "all" | "none" | { first: number; last: number };

/**
 * What a player asks for, as `bytes=first-last`, `bytes=first-` or `bytes=-count` say it. Several stretches at once, and
 * whatever is not understood, are answered by all of it, as RFC 9110 has it.
 */
export function rangeIn(header: string | undefined, size: number): Asked {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return "all";
  if (first === "") {
    const count = Math.min(Number(last), size);
    return count === 0 ? "none" : { first: size - count, last: size - 1 };
  }
  if (last !== "" && Number(last) < Number(first)) return "all";
  if (Number(first) >= size) return "none";
  return { first: Number(first), last: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}

/** Sends a voice or a photo of a story into its page: never kept, never run, and in stretches, which phones need to play it at all. */
export function sendPart(c: Context, mediaType: string, bytes: Buffer): Response {
  const headers = {
    "content-type": mediaType,
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow, noarchive",
    "cache-control": "private, no-store",
    "accept-ranges": "bytes",
  };
  const asked = rangeIn(c.req.header("range"), bytes.length);
  if (asked === "all") return c.body(new Uint8Array(bytes), 200, headers);
  if (asked === "none") return c.body(null, 416, { ...headers, "content-range": `bytes */${bytes.length}` });
  const { first, last } = asked;
  return c.body(new Uint8Array(bytes.subarray(first, last + 1)), 206, {
    ...headers,
    "content-range": `bytes ${first}-${last}/${bytes.length}`,
  });
}
