import { isIPv4 } from "node:net";
import type { Context } from "hono";
import type { Caller } from "../../backbone/people/sign-in.ts";

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** The address at the other end of the connection; a request made in the process itself has none. */
function peerOf(c: Context): string {
  const env: { incoming?: { socket?: { remoteAddress?: string } } } | undefined = c.env;
  return env?.incoming?.socket?.remoteAddress ?? "127.0.0.1";
}

/**
 * Who calls. A proxy on this machine is believed about whom it calls for: the last address that it wrote, as the ones
 * before come from the caller.
 */
export function callerOf(c: Context): Caller {
  const peer = peerOf(c);
  const forwarded = loopback.test(peer) ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const address = forwarded || peer;
  return {
    address: isIPv4(address.replace(/^::ffff:/, "")) ? address.replace(/^::ffff:/, "") : address,
    userAgent: c.req.header("user-agent")?.slice(0, 300) ?? null,
  };
}

/** Where the site is, as the caller sees it, e.g. `https://fivefold.example.org`; a proxy on this machine knows of TLS. */
export function originOf(c: Context): string {
  const url = new URL(c.req.url);
  if (loopback.test(peerOf(c)) && c.req.header("x-forwarded-proto") === "https") url.protocol = "https:";
  return url.origin;
}
