/** Marks of direction that mail programs put around names and dates. */
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Lines that begin the history or the foot of a mail, as the programs of our three languages write them. */
const ends: readonly RegExp[] = [
  /^--\s*$/,
  /^_{10,}$/,
  /^-{2,}\s*(original message|forwarded message|הודעה מקורית|ההודעה המקורית|الرسالة الأصلية)\s*-{2,}$/i,
  /^on\s.{4,300}\bwrote:$/i,
  /^ב-?\d.{4,300}(כתב|כתבה|כתב\/ה|כתבו)\s*:$/u,
  /^(בתאריך|ביום)\s.{4,300}(מאת|כתב|כתבה|כתב\/ה|כתבו).{0,200}:$/u,
  /^‎?(في|بتاريخ)\s.{4,300}(كتب|كتبت|بواسطة).{0,200}:$/u,
  /^.{2,200}(كتب|كتبت):$/u,
  /^(from|מאת|من|المرسل):\s.*@/i,
  /^(sent from my |get outlook for |נשלח מה|أُرسل من|أرسل من|מאת ה-?iphone)/i,
  /(reply|report)\+[0-9a-f]{20,}@/i,
];

const isEnd = (line: string): boolean => ends.some((end) => end.test(line));

/** Some programs break the line that begins the history; it is looked at with the one that follows. */
const endsAt = (lines: readonly string[], place: number): boolean => {
  const line = lines[place] ?? "";
  if (isEnd(line)) return true;
  const next = lines[place + 1] ?? "";
  return /^(on|בתאריך|ביום|في|بتاريخ)\s/i.test(line) && next.endsWith(":") && isEnd(`${line} ${next}`);
};

/** What somebody wrote in an answer: without the mail that it answers, without signatures. */
export function writtenPart(text: string): string {
  const lines = text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.trimEnd());
  const plain = lines.map((line) => line.replaceAll(marks, "").trim());
  const end = plain.findIndex((_, place) => endsAt(plain, place));
  const kept = end === -1 ? lines : lines.slice(0, end);
  return kept
    .filter((line) => !/^\s*>/.test(line.replaceAll(marks, "")))
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", apos: "'" };

/** What is written between these is not to be read; from these on it is the history of the mail. */
const unread = ["style", "script", "head", "title"];
const isHistory = (tag: string): boolean => tag.startsWith("blockquote") || /^div\b.{0,100}gmail_quote/.test(tag);
const endsLine = (tag: string): boolean => /^(br|\/(p|div|li|tr|h[1-6]))\b/.test(tag);

/** The text of a mail that was written in HTML alone; the history that programs mark as such is left out. Reads it once. */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  let hidden: string | null = null;
  for (let at = 0; at < html.length; ) {
    const opens = html.indexOf("<", at);
    const text = html.slice(at, opens === -1 ? undefined : opens);
    if (!hidden) pieces.push(text);
    const closes = opens === -1 ? -1 : html.indexOf(">", opens);
    if (closes === -1) break;
    const tag = html.slice(opens + 1, closes).toLowerCase();
    if (isHistory(tag)) break;
    if (hidden) hidden = tag.startsWith(`/${hidden}`) ? null : hidden;
    else hidden = unread.find((name) => tag === name || tag.startsWith(`${name} `)) ?? null;
    if (!hidden && endsLine(tag)) pieces.push("\n");
    at = closes + 1;
  }
  return pieces
    .join("")
    .replaceAll(/&(amp|lt|gt|quot|nbsp|apos);/g, (_, name: string) => named[name] ?? "")
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));
}
