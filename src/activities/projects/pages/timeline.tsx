import { dayOf } from "../../../core/days.ts";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { KeptProject } from "../project.ts";
import type { KeptTask } from "../tasks/task.ts";
import { projectWords as said } from "../words.ts";

const dayLength = 86_400_000;

/** Where a day lies between the first and the last, from 0 to 100. */
function placeOf(day: string, from: string, to: string): number {
  const [at, first, last] = [day, from, to].map((one) => Date.parse(one) / dayLength) as [number, number, number];
  return last === first ? 0 : Math.min(100, Math.max(0, ((at - first) / (last - first)) * 100));
}

interface TimelineProps {
  view: View;
  project: Pick<KeptProject, "startsOn" | "dueOn">;
  /** In their order; those without a day are left to the table. */
  tasks: readonly KeptTask[];
}

/** The tasks over the time of a project, for those who see; the table beside it says the same. Time runs as the page does. */
export function Timeline({ view, project, tasks }: TimelineProps) {
  const dated = tasks.filter(({ startsOn, dueOn }) => startsOn ?? dueOn);
  if (dated.length < 2) return null;
  const days = dated.flatMap(({ startsOn, dueOn }) => [startsOn, dueOn]).filter((day) => day !== null);
  const from = [project.startsOn, ...days].reduce((a, b) => (a < b ? a : b));
  const to = [project.dueOn, ...days].reduce((a, b) => (a > b ? a : b));
  const today = dayOf(view.now);
  const writeDay = (day: string): string => formatDate(new Date(day), view.language);
  return (
    <figure class="project-time" aria-hidden="true">
      <figcaption class="small quiet">{view.t(said.timeline)}</figcaption>
      <ol>
        {dated.map((task) => {
          const start = placeOf(task.startsOn ?? task.dueOn ?? from, from, to);
          const end = placeOf(task.dueOn ?? task.startsOn ?? to, from, to);
          const span = Math.max(end - start, 1.5);
          return (
            <li key={task.id}>
              <span class="project-task" dir="auto">
                {task.what}
              </span>
              <span class="project-track">
                <span
                  class={task.doneOn ? "project-bar done" : "project-bar"}
                  style={`inset-inline-start:${Math.min(start, 100 - span).toFixed(2)}%;inline-size:${span.toFixed(2)}%`}
                />
                {today >= from && today <= to && (
                  <span class="project-today" style={`inset-inline-start:${placeOf(today, from, to).toFixed(2)}%`} />
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <p class="project-scale small quiet">
        <span>{writeDay(from)}</span>
        <span>{writeDay(to)}</span>
      </p>
    </figure>
  );
}
