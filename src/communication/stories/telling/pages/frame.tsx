import type { ComponentChildren } from "preact";
import type { Change } from "../../../../core/operation.ts";
import { elsewhere, QuietLayout } from "../../../../interface/quiet-layout.tsx";
import type { View } from "../../../../interface/view.ts";
import type { Line } from "../../campaigns/campaign.ts";
import { tellWords as said } from "../words.ts";

/** The initiative's name; the only thing that the title of such a page says. */
export const titleOf = (view: View): string => view.name(view.initiative?.names ?? {});

/** The lines to call, as somebody reads them who needs one now. */
export const Lines = ({ view, lines }: { view: View; lines: readonly Line[] }) => (
  <ul class="tell-lines">
    {lines.map((line) => (
      <li key={line.id}>
        <a href={`tel:${line.number.replaceAll(/[^\d+*#]/g, "")}`}>
          <bdi dir="ltr">{line.number}</bdi>
        </a>{" "}
        <span>{view.name(line.names)}</span>
        <span class="small">
          {[view.name(line.hours), line.isFree && view.t(said.free)].filter(Boolean).join(" · ")}{" "}
          {line.address && (
            <a href={line.address} rel="noreferrer noopener">
              {view.t(said.inWriting)}
            </a>
          )}
        </span>
      </li>
    ))}
  </ul>
);

interface FrameProps {
  view: View;
  /** What leaving does here. */
  leaving: Change;
  lines?: readonly Line[];
  /** Which of the six steps this is. */
  step?: number;
  children: ComponentChildren;
}

/** A page of the teller: the way out and the lines to call are always in sight. */
export function Frame({ view, leaving, lines = [], step, children }: FrameProps) {
  const top = (
    <div class="tell-top" data-leave={elsewhere}>
      <form method="post">
        <input type="hidden" name="operation" value={leaving.name} />
        <button type="submit" class="btn" title={view.t(said.leaveHint)}>
          <span aria-hidden="true">×</span>
          {view.t(said.leave)}
        </button>
      </form>
      {lines.length > 0 && (
        <details class="tell-now">
          <summary>{view.t(said.talkNow)}</summary>
          <Lines view={view} lines={lines} />
        </details>
      )}
    </div>
  );
  return (
    <QuietLayout view={view} title={titleOf(view)} top={top}>
      <div
        class="tell"
        data-tell={leaving.name}
        data-saved={view.t(said.saved)}
        data-saving={view.t(said.saving)}
        data-no-connection={view.t(said.noConnection)}
      >
        {step && <p class="kicker">{view.t(said.step, { number: step, all: 6 })}</p>}
        {children}
        <p class="small tell-status" role="status" data-part="status" />
      </div>
    </QuietLayout>
  );
}

/** What a form was refused for that belongs to no field. */
export const Refused = ({ view }: { view: View }) =>
  view.faults.length > 0 ? (
    // biome-ignore lint/a11y/noAutofocus: whoever is refused comes to what is wrong
    <div class="faults" role="alert" tabIndex={-1} autofocus>
      {view.faults.map((fault) => (
        <p key={fault.message.en}>{view.t(fault.message, fault.values)}</p>
      ))}
    </div>
  ) : null;

/** A length of time as a clock shows it. */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
