import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Carried, Page } from "../../interface/page.ts";
import { originOf } from "./caller.ts";

/** What a browser carries for one page: in a cookie that is sent to that address alone and goes by itself. */
export function carriedFor(c: Context, page: Page | undefined): Carried | null {
  const kept = page?.carries && getCookie(c, page.carries);
  const [, minutes, value] = /^(\d{1,5})~([\w-]{1,100})$/.exec(kept || "") ?? [];
  return value ? { value, minutes: Number(minutes) } : null;
}

/** Gives a browser something to carry for a page, anew from now, or takes it away. */
export function carry(c: Context, page: Page, carried: Carried | null): void {
  if (!page.carries) return;
  // what belongs to a page, as a recording, lies below its address
  const path = c.req.path;
  if (!carried) return void deleteCookie(c, page.carries, { path });
  setCookie(c, page.carries, `${carried.minutes}~${carried.value}`, {
    path,
    maxAge: carried.minutes * 60,
    sameSite: "Lax",
    httpOnly: true,
    secure: originOf(c).startsWith("https:"),
  });
}
