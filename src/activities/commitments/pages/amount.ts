import { formatCount, formatDate, formatMoney } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { Commitment } from "../commitment.ts";
import { promiseWords as said } from "./page-words.ts";

type Promised = Pick<Commitment, "measure" | "quantity" | "unit" | "currency">;

const decimals = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** A quantity with its thousands, and no more decimals than were written. */
const writeQuantity = (quantity: number): string =>
  Number.isInteger(quantity) ? formatCount(quantity) : decimals.format(quantity);

/** How much was promised, in words: `120 teachers`, `2,000,000 ILS`, `40% of schools`, `as many teachers as possible`. */
export function sayAmount(view: Pick<View, "t" | "name">, one: Promised): string {
  const unit = view.name(one.unit);
  if (one.measure === "open" || one.quantity === null)
    return unit ? view.t(said.asManyOf, { unit }) : view.t(said.asMany);
  const quantity = writeQuantity(one.quantity);
  if (one.measure === "percent")
    return unit ? view.t(said.percentOf, { quantity: `${quantity}%`, unit }) : `${quantity}%`;
  if (one.measure === "money") {
    const money = one.currency ? formatMoney({ amount: one.quantity, currency: one.currency }) : quantity;
    return [money, unit].filter(Boolean).join(" ");
  }
  return [quantity, unit].filter(Boolean).join(" ");
}

/** The month of a moment, e.g. March 2015. */
export const sayMonth = (view: Pick<View, "language">, moment: string): string =>
  formatDate(new Date(moment), view.language, "month");
