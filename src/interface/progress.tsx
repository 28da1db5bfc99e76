import { formatCount } from "./numbers.tsx";
import type { View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

interface ProgressProps {
  view: View;
  /** What is being done. */
  label: string;
  done: number;
  all: number;
  /** How much was expected by now. */
  expected?: number;
}

const percent = (part: number, whole: number): number =>
  whole > 0 ? Math.round(Math.min(1, Math.max(0, part / whole)) * 1000) / 10 : 0;

/** How far something has come, with a stroke where the plan expected it; the numbers stand beside it. */
export function Progress({ view, label, done, all, expected }: ProgressProps) {
  const value = view.t(said.progress, { done: formatCount(done), all: formatCount(all) });
  return (
    <div>
      <p class="small quiet">
        {label}: {value}
      </p>
      <div
        class="bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
        aria-valuetext={value}
      >
        <i style={`--v:${percent(done, all)}`} />
        {expected !== undefined && <b style={`--v:${percent(expected, all)}`} />}
      </div>
    </div>
  );
}
