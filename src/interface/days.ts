import type { Values } from "../core/message.ts";
import { formatDate } from "./numbers.tsx";
import type { View } from "./view.ts";

/** A day, or the day of a moment, as the reader writes it; a month or a year where no more is known. */
export const writeDay = (view: Pick<View, "language">, day: string): string =>
  formatDate(new Date(day), view.language, day.length === 4 ? "year" : day.length === 7 ? "month" : "day");

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** What fills a sentence, with days such as `2026-03-12` written as the reader writes them. */
export const withDays = (view: Pick<View, "language">, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && isDay.test(value) ? formatDate(new Date(value), view.language) : value,
    ]),
  );
