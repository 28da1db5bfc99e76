import { z } from "zod";
import type { On } from "../../core/operation.ts";
import { maybeNamesSchema } from "../../core/schemas.ts";
import { actsFor, leads } from "../voices/public.ts";
import type { KnownNames } from "./showing.ts";

const option = z.object({ id: z.string(), names: maybeNamesSchema });

/** What a promise can be written with. */
export const choicesSchema = z.object({
  /** For whom the writer may write. */
  organizations: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Who may be a partner in it. */
  partners: z.array(z.string()),
  types: z.array(option),
  places: z.array(option),
  groups: z.array(
    z.object({ dimensionId: z.string(), code: z.string(), names: maybeNamesSchema, of: maybeNamesSchema }),
  ),
  goals: z.array(option),
  indicators: z.array(option),
  challenges: z.array(option),
  leads: z.boolean(),
});
export type Choices = z.output<typeof choicesSchema>;

const named = (all: Iterable<{ id: string; names: z.output<typeof maybeNamesSchema> }>) =>
  [...all].map(({ id, names }) => ({ id, names }));

/** What the one who asks can write a promise with. */
export function choicesOf(on: On, known: KnownNames): Choices {
  const organizations = [...known.organizations.values()].map(({ id, name }) => ({ id, name }));
  return {
    organizations: organizations.filter(({ id }) => leads(on) || actsFor(on, id)),
    partners: organizations.map(({ name }) => name),
    types: named([...known.types.values()].filter(({ retired }) => !retired)),
    places: named(known.places.values()),
    groups: [...known.dimensions.values()].flatMap(({ id, names, groups }) =>
      groups.map((group) => ({ dimensionId: id, code: group.code, names: group.names, of: names })),
    ),
    goals: [...known.goals.values()].map(({ id, names, sentence }) => ({
      id,
      names: Object.values(sentence).some(Boolean) ? sentence : names,
    })),
    indicators: named(known.indicators.values()),
    challenges: named(
      [...known.challenges.values()].filter(({ mergedInto, retiredAt }) => mergedInto === null && retiredAt === null),
    ),
    leads: leads(on),
  };
}
