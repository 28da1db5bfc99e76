import type { View } from "../../../interface/view.ts";
import type { Shown } from "../operations.ts";

/** What stands behind the question mark of an address on the map; what is left out is left at its usual. */
type Asked = Readonly<Record<string, string | number | null | undefined>>;

/** An address of the same map, looked at in another way. */
export function mapAddress(view: View, source: Shown["source"], asked: Asked = {}): string {
  const query = new URLSearchParams(source.kind === "round" ? { round: source.id } : {});
  for (const [key, value] of Object.entries(asked))
    if (value !== null && value !== undefined && value !== "") query.set(key, String(value));
  const path = view.url(source.kind === "map" ? `causes/map/${source.id}` : "causes/map");
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Where the map in layers is as a file. */
export function fileAddress(view: View, source: Shown["source"], all: boolean): string {
  const query = new URLSearchParams({ [source.kind]: source.id, lang: view.language });
  if (all) query.set("links", "all");
  return `${view.url("causes/map.svg")}?${query}`;
}
