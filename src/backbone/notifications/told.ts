import type { Message } from "../../core/message.ts";
import { formatDate } from "../../interface/numbers.tsx";
import type { View } from "../../interface/view.ts";

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Says what was told in the reader's language; days among its values are written as she writes them. */
export function sayTold(
  view: Pick<View, "t" | "language">,
  sentence: Message,
  values: Readonly<Record<string, string | number>>,
): string {
  const written = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === "string" && dayShape.test(value) ? formatDate(new Date(value), view.language) : value,
  ]);
  return view.t(sentence, Object.fromEntries(written));
}
