import type { View } from "../../interface/view.ts";
import type { ThingRef } from "./thing.ts";
import { thingWords as said } from "./words.ts";

/** At the foot of everything that can be talked about: a way to its discussion. */
export const ThingFoot = ({ view, thing }: { view: View; thing: ThingRef }) => (
  <p class="noprint">
    <a href={view.url(`discussions/about/${thing.kind}/${thing.id}`)}>{view.t(said.discuss)}</a>
  </p>
);
