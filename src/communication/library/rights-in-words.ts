import type { View } from "../../interface/view.ts";
import type { BodyChoice } from "./library-page.ts";
import { libraryWords as said } from "./words.ts";

/** A circle of readers or writers in words; a committee by its name. */
export function sayCircle(view: View, circle: string, bodies: readonly BodyChoice[]): string {
  if (circle === "everyone" || circle === "members" || circle === "partners" || circle === "backbone")
    return view.t(said[circle]);
  const body = bodies.find(({ id }) => circle === `body:${id}`);
  return body ? view.name(body.names) : view.t(said.committee);
}
