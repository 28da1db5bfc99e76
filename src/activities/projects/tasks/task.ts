import { z } from "zod";
import { languages } from "../../../core/message.ts";
import { idSchema } from "../../../core/schemas.ts";

/** One piece of a project: what, by whom, from when to when, and after which others. */
export const taskSchema = z.object({
  what: z.string().trim().min(1).max(500),
  personId: z.string().max(100).nullable().default(null),
  organizationId: idSchema.nullable().default(null),
  startsOn: z.iso.date().nullable().default(null),
  dueOn: z.iso.date().nullable().default(null),
  /** It cannot begin before these are done. */
  after: z.array(idSchema).max(50).default([]),
});
export type Task = z.output<typeof taskSchema>;

/** A task as it is kept. */
export const keptTaskSchema = taskSchema.extend({
  id: z.string(),
  projectId: z.string(),
  language: z.enum(languages),
  doneOn: z.string().nullable(),
});
export type KeptTask = z.output<typeof keptTaskSchema>;

type Tied = Pick<KeptTask, "id" | "after">;

/** Whether a task would, through others, come after itself. */
export function comesAfterItself(tasks: readonly Tied[], changed: Tied): boolean {
  const after = new Map(tasks.map((task) => [task.id, task.after]));
  const seen = new Set<string>();
  const ahead = [...changed.after];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === changed.id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...(after.get(next) ?? []));
  }
  return false;
}

/** The tasks in an order in which each comes after those that it waits for; among equals the earliest due first. */
export function inOrder<T extends Tied & Pick<KeptTask, "startsOn" | "dueOn">>(tasks: readonly T[]): T[] {
  const dayOf = (task: T): string => task.dueOn ?? task.startsOn ?? "9999";
  const left = [...tasks].sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id.localeCompare(b.id));
  const known = new Set(tasks.map(({ id }) => id));
  const placed = new Set<string>();
  const ordered: T[] = [];
  while (left.length > 0) {
    const free = left.findIndex(({ after }) => after.every((id) => placed.has(id) || !known.has(id)));
    const [task] = left.splice(Math.max(free, 0), 1);
    if (!task) break;
    placed.add(task.id);
    ordered.push(task);
  }
  return ordered;
}

/** What a task still waits for: those before it that are not done. */
export const waitsFor = <T extends Pick<KeptTask, "id" | "doneOn">>(task: Tied, all: readonly T[]): T[] =>
  all.filter(({ id, doneOn }) => doneOn === null && task.after.includes(id));

/** Those before a task that are to be ready only after it must begin, or, where no beginning was named, be ready. */
export const clashesOf = <T extends Pick<KeptTask, "id" | "doneOn" | "dueOn">>(
  task: Tied & Pick<KeptTask, "startsOn" | "dueOn" | "doneOn">,
  all: readonly T[],
): T[] => {
  const day = task.startsOn ?? task.dueOn;
  if (day === null || task.doneOn !== null) return [];
  return waitsFor(task, all).filter(({ dueOn }) => dueOn !== null && dueOn > day);
};
