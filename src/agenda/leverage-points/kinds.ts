import { z } from "zod";
import { members } from "../../core/actor.ts";
import { query } from "../../core/operation.ts";
import { namesSchema } from "../../core/schemas.ts";
import { type ChallengeView, challengeViewSchema, listChallenges, systemConditions } from "../challenges/public.ts";
import { listPoints } from "./store.ts";

/** Meadows's twelve places to intervene in four reaches, from the shallowest (Abson and others 2017). */
export const reaches = [
  { key: "numbers", from: 12, to: 10 },
  { key: "feedback", from: 9, to: 7 },
  { key: "rules", from: 6, to: 4 },
  { key: "goals", from: 3, to: 1 },
] as const;
export type Reach = (typeof reaches)[number]["key"];

/** How far a depth reaches; nothing where nobody judged it. */
export const reachOf = (depth: number | null): Reach | undefined =>
  depth === null ? undefined : reaches.find(({ from, to }) => depth <= from && depth >= to)?.key;

const placedSchema = challengeViewSchema
  .pick({ id: true, number: true, names: true, nature: true, depth: true, depthReason: true, condition: true })
  .extend({
    /** It is a leverage point now. */
    chosen: z.boolean(),
    body: z.object({ slug: z.string(), names: namesSchema }).nullable(),
  });
export type Placed = z.output<typeof placedSchema>;

const orderOf = ({ condition, depth, number }: Pick<ChallengeView, "condition" | "depth" | "number">): number[] => [
  condition ? systemConditions.indexOf(condition) : systemConditions.length,
  depth === null ? 0 : -depth,
  number,
];

export const listKinds = query({
  name: "leverage.kinds",
  summary:
    "Lists the causes by condition of systems change and depth, and says which are leverage points and who carries them.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ causes: z.array(placedSchema) }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const points = (await listPoints(tx, on.initiativeId)).filter(({ endedOn }) => !endedOn);
      const causes = (await listChallenges(tx, on.initiativeId)).map((cause) => {
        const point = points.find(({ challengeId }) => challengeId === cause.id);
        return { ...cause, chosen: point !== undefined, body: point?.body ?? null };
      });
      return { causes: causes.toSorted((a, b) => compare(orderOf(a), orderOf(b))) };
    }),
});

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};
