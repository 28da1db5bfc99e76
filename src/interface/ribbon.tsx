import type { View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

/** Says above every page of the place to practise that it is one, and while it is being filled, that it is not whole yet. */
export function Ribbon({ view }: { view: View }) {
  if (!view.initiative?.isPractice) return null;
  return (
    <div class="ribbon">
      <p class="wrap">
        {view.t(said.practice)}
        {view.initiative.isBeingFilled && <> {view.t(said.beingFilled)}</>}
      </p>
    </div>
  );
}
