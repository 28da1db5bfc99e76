/** What a session was opened with, as far as the browser says; product names are the same in every language. */
export interface Device {
  browser: string | null;
  system: string | null;
}

/** The first that fits wins: Edge calls itself Chrome too, and Chrome calls itself Safari. */
const browsers: readonly [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/OPR\/|Opera/, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Macintosh|Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];

/** Reads a `User-Agent`. */
export function deviceOf(userAgent: string | null): Device {
  const firstIn = (known: readonly [RegExp, string][]) =>
    known.find(([sign]) => sign.test(userAgent ?? ""))?.[1] ?? null;
  return { browser: firstIn(browsers), system: firstIn(systems) };
}
