import { type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { groupKeyOf, groupOfKey } from "../../aims/public.ts";
import type { Choices } from "../choices.ts";

/** What a new promise begins with, as whoever leads to it knows it: a cause, a place, a group. */
export interface Beginning {
  challengeId: string | null;
  placeIds: string[];
  dimensionId: string | null;
  groupCode: string | null;
}

const fields = ["challenge", "place", "group"] as const;

/** What the address of a new promise says that it begins with; what is not there to be chosen is left out. */
export function beginningIn(query: URLSearchParams, choices: Choices): Beginning {
  const [challenge, place, key] = fields.map((field) => query.get(field));
  const group = groupOfKey(key ?? "");
  const known = choices.groups.find(
    ({ dimensionId, code }) => dimensionId === group?.dimensionId && code === group.groupCode,
  );
  return {
    challengeId: choices.challenges.find(({ id }) => id === challenge)?.id ?? null,
    placeIds: choices.places.filter(({ id }) => id === place).map(({ id }) => id),
    dimensionId: known?.dimensionId ?? null,
    groupCode: known?.code ?? null,
  };
}

/** The names of what a promise begins with, for its first step, which does not ask for it. */
export function namesOfBeginning(view: View, choices: Choices, begins: Beginning): string[] {
  const group = choices.groups.find(
    ({ dimensionId, code }) => dimensionId === begins.dimensionId && code === begins.groupCode,
  );
  return [
    choices.challenges.find(({ id }) => id === begins.challengeId)?.names,
    ...choices.places.filter(({ id }) => begins.placeIds.includes(id)).map(({ names }) => names),
    group?.names,
  ].flatMap((names) => (names ? view.name(names) : []));
}

/** The same as an address says it, so that it goes along to the other way of writing. */
export function queryOfBeginning({ challengeId, placeIds, dimensionId, groupCode }: Beginning): URLSearchParams {
  const query = new URLSearchParams();
  if (challengeId) query.set("challenge", challengeId);
  if (placeIds[0]) query.set("place", placeIds[0]);
  if (dimensionId && groupCode) query.set("group", groupKeyOf(dimensionId, groupCode));
  return query;
}

/** The same as the first step carries it along, unseen. */
export const hiddenOfBeginning = (begins: Beginning): Record<string, string> =>
  Object.fromEntries([...queryOfBeginning(begins)].map(([field, value]) => [`begins.${field}`, value]));

/** What the first step carried along. */
export function beginningOf(sent: Sent): Partial<Beginning> {
  const [challengeId, place, key] = fields.map((field) => textOf(sent, `begins.${field}`));
  return {
    ...(challengeId && { challengeId }),
    ...(place && { placeIds: [place] }),
    ...(key && groupOfKey(key)),
  };
}
