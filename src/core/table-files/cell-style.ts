/** How a number in a spreadsheet is to be read: as it is, as a share shown in per cents, or as a day. */
export type CellStyle = "number" | "percent" | "date";

const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const localDates = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Reads a number format of a spreadsheet (ECMA-376, 18.8.30): its number, and its pattern where it has one. */
export function styleOf(id: number, pattern = ""): CellStyle {
  if (id === 9 || id === 10) return "percent";
  if (builtInDates.has(id) || localDates(id)) return "date";
  const bare = pattern
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "")
    .replace(/general/gi, "")
    .replace(/e[+-]/gi, "");
  if (bare.includes("%")) return "percent";
  return /[dmyhs]/i.test(bare) ? "date" : "number";
}

const day = 86_400_000;

/**
 * The ISO day, time, or day with time of a spreadsheet's day number. The calendar of 1900 counts a 29 February 1900
 * that never was, which moves its first sixty days; the calendar of 1904 starts later.
 */
export function dayOf(serial: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const moment = new Date(start + Math.round(serial * 86_400) * 1000);
  if (Number.isNaN(moment.getTime())) return String(serial);
  const iso = moment.toISOString();
  if (serial >= 0 && serial < 1) return iso.slice(11, 19);
  return moment.getTime() % day === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Writes a spreadsheet's number as its reader sees it, with the 15 digits that spreadsheets keep. */
export function writeNumber(stored: string, style: CellStyle, from1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(number)) return stored;
  if (style === "date") return dayOf(number, from1904);
  if (style === "percent") return `${Number((number * 100).toPrecision(15))}%`;
  return String(Number(number.toPrecision(15)));
}
