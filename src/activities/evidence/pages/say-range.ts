import type { View } from "../../../interface/view.ts";
import type { Range } from "../evidence.ts";
import { evidenceWords as said, strengthWords } from "../words.ts";

/** Says how strong the evidence is, by how many people; that nobody has said anything is said too. */
export function sayRange(view: View, range: Range): string {
  if (!range) return view.t(said.nobody);
  const { low, high, voices } = range;
  const strength =
    low === high
      ? view.t(said.one, { strength: view.t(strengthWords[low]) })
      : view.t(said.between, { low: view.t(strengthWords[low]), high: view.t(strengthWords[high]) });
  return `${strength} (${view.t(said.voices, { count: voices })})`;
}
