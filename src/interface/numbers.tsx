import type { ComponentChildren } from "preact";
import { type Language, localeOf } from "../core/message.ts";
import type { View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

const minus = "\u2212";
const formats = new Map<string, Intl.NumberFormat>();

/** Digits are Western and thousands have a comma in all three languages, so a number needs no language. */
function write(value: number, decimals: number): string {
  const key = String(decimals);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(key, format);
  }
  return format
    .format(value)
    .replace(/^-(?=[0.,]*$)/, "")
    .replace("-", minus);
}

/** Writes a whole number: 18000 → `18,000`. */
export const formatCount = (count: number): string => write(count, 0);

/** Writes a share between 0 and 1 as per cent: 0.1524 → `15.2%`, with two decimals `15.24%`. */
export const formatShare = (share: number, decimals = 1): string => `${write(share * 100, decimals)}%`;

/** Writes a share or a difference of shares in points, without a sign for the unit: 0.047 → `4.7`. */
export const formatPoints = (share: number, decimals = 1): string => write(share * 100, decimals);

/** Writes how many times one number is another: `2.03`. */
export const formatRatio = (ratio: number, decimals = 2): string => write(ratio, decimals);

/** Writes money with its currency, which is never left out: `2,000,000 ILS`, `12.50 USD`. */
export const formatMoney = ({ amount, currency }: { amount: number; currency: string }): string =>
  `${write(amount, Number.isInteger(amount) ? 0 : 2)}\u00a0${currency}`;

/** Puts the sign before a change, with a real minus: `+2.1`, `−3.1`; a change that rounds to nothing has none. */
export function formatChange(change: number, format: (size: number) => string): string {
  const size = format(Math.abs(change));
  if (!/[1-9]/.test(size)) return size;
  return (change < 0 ? minus : "+") + size;
}

/** Says a range with words: `1.2 to 3.0`, `1.2 עד 3.0`; a dash would be turned round in right-to-left text. */
export const sayRange = (view: Pick<View, "t">, low: string, high: string): string => view.t(said.range, { low, high });

/** Months as they are called where the Arabic pages are read (حزيران, not يونيو). */
const dateLocale = (language: Language): string => (language === "ar" ? "ar-PS-u-nu-latn" : localeOf(language));

const dateShapes = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  /** For a narrow column; the year is known. */
  short: { weekday: "short", day: "numeric", month: "short" },
  moment: { year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Made once: making one takes longer than writing a hundred dates. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Writes a date in the reader's language; a date without a time is read in UTC, so that it never slips a day. */
export function formatDate(
  date: Date,
  language: Language,
  shape: keyof typeof dateShapes = "day",
  timeZone = "UTC",
): string {
  const key = `${language} ${shape} ${timeZone}`;
  const format =
    dateFormats.get(key) ?? new Intl.DateTimeFormat(dateLocale(language), { ...dateShapes[shape], timeZone });
  dateFormats.set(key, format);
  return format.format(date);
}

/** A number in running text: unbroken, and left to right in every language. */
export const Num = ({ children }: { children: ComponentChildren }) => <bdi dir="ltr">{children}</bdi>;
