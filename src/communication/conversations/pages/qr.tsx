import { renderSVG } from "uqr";
import type { View } from "../../../interface/view.ts";
import { sayWords as said } from "../taking-part/words.ts";

/** The square code of a link of ours, to scan from a screen or from paper. */
export const Qr = ({ view, link }: { view: View; link: string }) => (
  <div
    class="game-qr"
    role="img"
    aria-label={view.t(said.qr)}
    // our own drawing of a link of ours
    dangerouslySetInnerHTML={{ __html: renderSVG(link, { border: 2 }) }}
  />
);
