import type { Context } from "hono";

interface Sent {
  mediaType: string;
  bytes: Uint8Array;
}

/** The one range of bytes that a player asks for; undefined for all of it, null where there is no such range. */
function rangeOf(header: string | undefined, size: number): { from: number; until: number } | undefined | null {
  const asked = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return undefined;
  const from = asked[1] === "" ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const until = asked[1] === "" || asked[2] === "" ? size - 1 : Math.min(size - 1, Number(asked[2]));
  return from <= until ? { from, until } : null;
}

/**
 * Sends a voice or picture of a story to be shown in its page: kept by no cache, found by no search engine, run as nothing
 * else, and in the ranges without which phones play nothing.
 */
export function sendRanged(c: Context, { mediaType, bytes }: Sent): Response {
  const headers = {
    "content-type": mediaType,
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow, noarchive",
    "cache-control": "private, no-store",
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
  };
  const range = rangeOf(c.req.header("range"), bytes.length);
  if (range === null) return c.body(null, 416, { ...headers, "content-range": `bytes */${bytes.length}` });
  if (!range) return c.body(new Uint8Array(bytes), 200, headers);
  const { from, until } = range;
  return c.body(new Uint8Array(bytes.subarray(from, until + 1)), 206, {
    ...headers,
    "content-range": `bytes ${from}-${until}/${bytes.length}`,
  });
}
