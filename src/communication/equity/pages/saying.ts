import { type Sector, sectors, sectorWords } from "../../../backbone/organizations/public.ts";
import { sayLanguage } from "../../../core/spoken-languages.ts";
import { formatRatio, formatShare } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { interfaceWords } from "../../../interface/words.ts";
import type { Band, Dimension, Group, Measure, ToldGroup } from "../voice.ts";
import { voiceWords as said } from "../words.ts";

const isSector = (cell: string): cell is Sector => sectors.some((one) => one === cell);

/** A group of organizations as it is called. */
export function sayGroup(view: View, dimension: Dimension, { cells }: Pick<Group, "cells">): string {
  const [cell = ""] = cells;
  if (cells.length > 1) return view.t(said.others);
  if (cell === "") return view.t(said.unsaid);
  if (cell === "several") return view.t(said.several);
  if (dimension === "kind") return isSector(cell) ? view.t(sectorWords[cell]) : cell;
  if (dimension === "language") return sayLanguage(cell, view.language);
  if (dimension === "years") return view.t(said[cell === "first-year" || cell === "to-three" ? cell : "longer"]);
  return cell;
}

/** A half-year by its first day. */
export const sayPeriod = (view: View, from: string): string =>
  view.t(from.slice(5, 7) === "01" ? said.firstHalf : said.secondHalf, { year: from.slice(0, 4) });

/** What counts as voice; money with its currency. */
export const sayMeasure = (view: View, measure: Measure, currency: string | null): string =>
  measure === "money" && currency
    ? view.t(said.inCurrency, { measure: view.t(said.money), currency })
    : view.t(said[measure]);

/** How often for its share, in words. */
export const sayBand = (view: View, band: Band): string => view.t(said[band === "about" ? "same" : band]);

/** How sure, in a word. */
export const saySure = (view: View, sure: ToldGroup["sure"]): string =>
  view.t(interfaceWords[sure === "cannot-tell" ? "cannotTell" : sure]);

/** Between which the ratio lies; empty where only words are told. */
export function sayBetween(view: View, { low, high }: Pick<ToldGroup, "low" | "high">): string {
  if (low === null) return "";
  const write = (ratio: number): string => formatRatio(ratio, ratio % 1 === 0 ? 0 : ratio % 0.5 === 0 ? 1 : 2);
  return high === null
    ? view.t(said.from, { low: write(low) })
    : view.t(said.between, { low: write(low), high: write(high) });
}

/** The share of the partners that a group is. */
export const sayPartners = (group: Group, all: number): string => formatShare(group.organizations / all, 0);
