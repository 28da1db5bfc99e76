const programs =
  /bot|crawl|spider|preview|fetch|scan|curl|wget|python|facebookexternalhit|whatsapp|telegram|slack|monitor/i;

/**
 * Whether a person opened a page from elsewhere: no program that looks at a link or loads it ahead, and no step from one
 * page of the site to the next. Browsers say so by themselves; where one is too old for that, by what it calls itself.
 */
export function isOpenedByPerson(method: string, headers: Headers): boolean {
  if (method !== "GET" || (headers.get("sec-purpose") ?? headers.get("purpose") ?? "").includes("prefetch"))
    return false;
  const name = headers.get("user-agent") ?? "";
  if (!name.startsWith("Mozilla/") || programs.test(name)) return false;
  const [from, asked] = [headers.get("sec-fetch-site"), headers.get("sec-fetch-dest")];
  return from === null ? !headers.has("referer") : asked === "document" && from !== "same-origin";
}
