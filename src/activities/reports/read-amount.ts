import type { Language } from "../../core/message.ts";

/** A number that somebody typed. */
export interface Amount {
  value: number;
  /** The other number that the same signs are elsewhere, as 31.000 is 31 or 31,000. */
  or?: number;
}

const invisible = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const spaces = /[\s\u00a0\u202f\u2009'’]/g;

/** Arabic-Indic and Persian digits as Western ones, with their own separators. */
const western = (text: string): string =>
  text
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll("\u066c", "'")
    .replaceAll("\u066b", ".")
    .replaceAll("\u060c", ",");

/**
 * Reads a number as people write it in the three languages; null where it is none. A comma before three digits divides
 * thousands everywhere; a point before three digits does so in Arabic, and elsewhere it may, which is said.
 */
export function readAmount(text: string, language: Language): Amount | null {
  const plain = western(text.replaceAll(invisible, ""))
    .replaceAll(spaces, "")
    .replace(/^\+/, "")
    .replace(/^[\u2212\u2013-]/, "-")
    .replace(/^(\d.*)[\u2212-]$/, "-$1");
  const [, sign = "", body = ""] = /^(-?)(\d[\d.,]*)$/.exec(plain) ?? [];
  if (body === "") return null;
  const read = divide(body, language);
  if (!read) return null;
  const signed = (value: number): number => (sign ? -value : value);
  return { value: signed(read.value), ...(read.or !== undefined && { or: signed(read.or) }) };
}

function divide(body: string, language: Language): Amount | null {
  if (/^\d+$/.test(body)) return { value: Number(body) };
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(body)) return { value: Number(body.replaceAll(",", "")) };
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(body) || /^\d{1,3}\.\d{3},\d+$/.test(body))
    return { value: Number(body.replaceAll(".", "").replace(",", ".")) };
  if (/^\d{1,3}\.\d{3}$/.test(body)) {
    const [thousands, decimal] = [Number(body.replace(".", "")), Number(body)];
    return language === "ar" ? { value: thousands, or: decimal } : { value: decimal, or: thousands };
  }
  if (/^\d+[.,]\d+$/.test(body)) return { value: Number(body.replace(",", ".")) };
  return null;
}
