import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { type Language, languages } from "../../core/message.ts";

const isLanguage = (text: string | undefined): text is Language => languages.includes(text as Language);

/**
 * The language to answer in: asked for in the address (and then remembered, or only until the browser is closed),
 * remembered, the browser's, or the given one.
 */
export function languageOf(c: Context, otherwise: Language, { forNow = false } = {}): Language {
  const asked = c.req.query("lang");
  if (isLanguage(asked)) {
    const until = forNow ? {} : { maxAge: 31_536_000 };
    setCookie(c, "language", asked, { path: "/", ...until, sameSite: "Lax", httpOnly: true });
    return asked;
  }
  const remembered = getCookie(c, "language");
  if (isLanguage(remembered)) return remembered;
  return preferred(c.req.header("accept-language")) ?? otherwise;
}

/** The first of our languages in an Accept-Language header, by its weights. */
export function preferred(header: string | undefined): Language | undefined {
  return (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", weight = "q=1"] = part.trim().split(";");
      const code = tag.trim().slice(0, 2).toLowerCase();
      return { code: code === "iw" ? "he" : code, weight: Number(weight.replace(/^\s*q=/, "")) || 0 };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ code }) => code)
    .find(isLanguage);
}
