import type { View } from "../../../interface/view.ts";
import { taskWords as said } from "../words.ts";

/** A reader as people call her: a group, or a funder by name where the one who looks may know it. */
export function sayReader(
  view: View,
  circle: string,
  funders: readonly { circle: string; name: string }[] = [],
): string {
  if (circle === "partners") return view.t(said.alsoPartners);
  if (circle === "everyone") return view.t(said.alsoEveryone);
  const name = funders.find((one) => one.circle === circle)?.name;
  return name ? view.t(said.alsoFunder, { name }) : view.t(said.oneFunder);
}
