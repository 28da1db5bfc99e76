import type { DecisionSource } from "../../agenda/leverage-points/public.ts";
import { isFor } from "./lines.ts";
import { outcomeOf } from "./outcome.ts";
import { listDecisions } from "./store.ts";

/** The decisions that were adopted and still hold, with what came out, for what is chosen by one. */
export const recordedDecisions: DecisionSource = async (tx, { initiativeId, circles }) =>
  (await listDecisions(tx, initiativeId, { states: ["decided", "in-work", "done", "reviewed"] }))
    .filter((decision) => isFor(circles, decision))
    .map((decision) => ({
      id: decision.id,
      names: { [decision.language]: decision.title },
      takenOn: (decision.closedAt ?? decision.proposedAt).toISOString().slice(0, 10),
      outcome: outcomeOf(decision),
    }));
