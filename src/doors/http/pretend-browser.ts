import type { Hono } from "hono";

let browsers = 0;

/** For tests: the browser of one person, at an address of its own. It keeps cookies, follows nothing and posts forms from `site`. */
export function openPretendBrowser(
  app: Hono,
  site: string,
  userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
) {
  browsers += 1;
  const remoteAddress = `10.0.0.${browsers}`;
  const jar = new Map<string, string>();
  async function ask(path: string, init: RequestInit = {}, scheme = site): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("user-agent", userAgent);
    if (jar.size > 0) headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await app.request(scheme + path, { ...init, headers }, { incoming: { socket: { remoteAddress } } });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split("; ");
      const [name = "", value = ""] = pair.split("=", 2);
      if (attributes.includes("Max-Age=0")) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = { origin: site }) =>
      ask(path, {
        method: "POST",
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields).toString(),
      }),
    postOver: (scheme: string, path: string, fields: Record<string, string>) =>
      ask(
        path,
        {
          method: "POST",
          headers: { origin: scheme, "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams(fields).toString(),
        },
        scheme,
      ),
    cookies: jar,
  };
}
