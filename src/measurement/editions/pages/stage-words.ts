import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { Edition } from "../edition.ts";
import { dataWords as said } from "./words.ts";

/** Where an edition stands, in words and with its date. */
export function sayStage(
  view: View,
  edition: Pick<Edition, "status" | "partnersAt" | "everyoneAt" | "withdrawnAt">,
): string {
  const on = (moment: string | null) => ({ date: moment ? formatDate(new Date(moment), view.language) : "" });
  if (edition.status === "draft") return view.t(said.draft);
  if (edition.status === "partners") return view.t(said.partners, on(edition.partnersAt));
  if (edition.status === "everyone") return view.t(said.everyone, on(edition.everyoneAt));
  return view.t(said.withdrawn, on(edition.withdrawnAt));
}

/** Years as a range in words: 2013 to 2016. */
export const sayPeriods = (periods: readonly string[]): string =>
  periods.length > 2 ? `${periods[0]}–${periods.at(-1)}` : periods.join(", ");
