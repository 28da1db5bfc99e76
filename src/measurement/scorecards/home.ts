import { z } from "zod";
import { anyone, isMember, permissionsIn } from "../../core/actor.ts";
import { query } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { listHistory } from "../../core/store.ts";
import { readScorecard } from "./operations.ts";
import { scorecardSchema } from "./scorecard.ts";
import { homeFacts } from "./store.ts";

/** What a director has still to do in her first ten minutes. */
export const firstSteps = ["goal", "figures", "partners", "colleagues"] as const;

export const homeSchema = z.object({
  card: scorecardSchema,
  kind: z.enum(["real", "example", "practice"]),
  /** Sentences that the initiative says of itself, by what they are about. */
  says: z.record(z.string(), maybeNamesSchema),
  partners: z.number().int(),
  changes: z.array(z.object({ id: z.string(), at: z.string(), operation: z.string(), by: z.string() })),
  /** For the backbone alone: the first steps that are not done yet. */
  stepsLeft: z.array(z.enum(firstSteps)),
});
export type Home = z.output<typeof homeSchema>;

export const readHome = query({
  name: "home.read",
  summary:
    "Reads the first page of an initiative: its goal, where it stands, the notice, the five conditions, what changed.",
  scope: "initiative",
  input: z.object({ baseline: z.string().optional() }),
  output: homeSchema,
  allow: anyone,
  example: {},
  run: async (on, input) => {
    const card = await readScorecard.run(on, input);
    const member = isMember(on.actor, on.initiativeId);
    const facts = await on.read(async (tx) => ({
      ...(await homeFacts(tx, on.initiativeId)),
      changes: member ? await listHistory(tx, on.initiativeId, ["goal", "definition", "edition", "narrative"], 3) : [],
    }));
    const backbone = permissionsIn(on.actor, on.initiativeId).includes("backbone");
    const done = {
      goal: card.goal !== null,
      figures: facts.editions > 0,
      partners: facts.partners > 0,
      colleagues: facts.people > 1 || facts.invitations > 1,
    };
    return {
      card,
      kind: facts.kind,
      says: facts.says,
      partners: facts.partners,
      changes: facts.changes.map(({ id, at, operation, actor_name }) => ({
        id,
        at: at.toISOString(),
        operation,
        by: actor_name,
      })),
      stepsLeft: backbone ? firstSteps.filter((step) => !done[step]) : [],
    };
  },
});
