import { isOpenToEveryone } from "../../backbone/initiatives/public.ts";
import { tellThing } from "../../backbone/things/public.ts";
import type { OnChange } from "../../core/operation.ts";
import type { Writer } from "../../storage/records.ts";
import { listIndicators } from "../indicators/public.ts";
import { listGoals } from "./store.ts";

/** Lets goals be found by whoever may read them now; one alone, or all where who may read them has changed. */
export async function tellGoals(tx: Writer, on: OnChange, goalId?: string): Promise<void> {
  const isOpen = await isOpenToEveryone(tx, on.initiativeId);
  const named = new Map((await listIndicators(tx, on.initiativeId)).map(({ slug, names }) => [slug, names]));
  for (const goal of await listGoals(tx, on.initiativeId)) {
    if (goalId && goal.id !== goalId) continue;
    const said = [goal.sentence, goal.names].find((names) => Object.values(names).some(Boolean));
    await tellThing(tx, on.initiativeId, {
      kind: "goal",
      id: goal.id,
      path: "goal",
      names: said ?? named.get(goal.indicator) ?? {},
      audience: [isOpen ? "everyone" : "members"],
      by: on.actor.kind === "person" ? on.actor.personId : null,
      now: on.now,
    });
  }
}
