import { listChallenges } from "../../agenda/challenges/public.ts";
import { listOrganizations } from "../../backbone/organizations/public.ts";
import { refuseField } from "../../core/refusal.ts";
import { withoutSigns } from "../../core/romanize.ts";
import { coreWords } from "../../core/words.ts";
import { listGoals } from "../../measurement/goals/public.ts";
import { listIndicators } from "../../measurement/indicators/public.ts";
import { listDimensions, listPlaces } from "../../measurement/places/public.ts";
import type { Reader } from "../../storage/records.ts";
import { listTypes } from "./arranging/store.ts";
import { type Commitment, type CommitmentChange, commitmentSchema } from "./commitment.ts";
import { commitmentFaults as said } from "./words.ts";

const key = (text: string): string => withoutSigns(text).replace(/\s+/g, " ").trim();

/** Finds an organization by any of its names. */
export function organizationFinder(
  all: readonly { id: string; name: string; otherNames: readonly string[] }[],
): (name: string) => string | undefined {
  const byName = new Map<string, string>();
  for (const { id, name } of all) byName.set(key(name), id);
  for (const { id, otherNames } of all)
    for (const other of otherNames) if (!byName.has(key(other))) byName.set(key(other), id);
  return (name) => byName.get(key(name));
}

/** Finds a place by its name in any language, or by its code. */
export function placeFinder(
  all: readonly { id: string; code: string; names: Partial<Record<string, string | undefined>> }[],
): (name: string) => string | undefined {
  const byName = new Map<string, string>();
  for (const { id, code, names } of all)
    for (const name of [...Object.values(names), code]) if (name && !byName.has(key(name))) byName.set(key(name), id);
  return (name) => byName.get(key(name));
}

/**
 * A promise as it stands after a change: partners and places that were given by name are looked up, and what cannot be is
 * refused at its field. @throws {Refusal}
 */
export async function completePromise(
  tx: Reader,
  initiativeId: string,
  before: Partial<Commitment>,
  { partnerNames, placeNames, ...change }: CommitmentChange,
): Promise<Commitment> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const promise = commitmentSchema.parse({ ...before, ...given });
  const organizations = await listOrganizations(tx, initiativeId);
  if (partnerNames) {
    const find = organizationFinder(organizations);
    promise.partners = [...new Set(partnerNames)].map((name) => {
      const organizationId = find(name);
      return organizationId ? { organizationId } : { name };
    });
  }
  promise.partners = promise.partners.filter(
    (one) => !("organizationId" in one) || one.organizationId !== promise.organizationId,
  );
  const places = await listPlaces(tx, initiativeId);
  if (placeNames) {
    const find = placeFinder(places);
    promise.placeIds = [
      ...new Set(
        placeNames.map((name) => {
          const id = find(name);
          if (!id) throw refuseField("placeNames", said.placeUnknown, { name });
          return id;
        }),
      ),
    ];
  }
  checkOwn(promise);
  const known = new Set(organizations.map(({ id }) => id));
  demandKnown("organizationId", [promise.organizationId], known);
  demandKnown(
    "partners",
    promise.partners.flatMap((one) => ("organizationId" in one ? [one.organizationId] : [])),
    known,
  );
  demandKnown("placeIds", promise.placeIds, new Set(places.map(({ id }) => id)));
  await checkServed(tx, initiativeId, promise);
  return promise;
}

/** What a promise must be by itself. */
function checkOwn(promise: Commitment): void {
  if (promise.measure === "open") promise.quantity = null;
  if (promise.measure !== "money") promise.currency = null;
  if (promise.measure === "money" && promise.quantity !== null && !promise.currency)
    throw refuseField("currency", said.currencyNeeded);
  if (promise.startsOn && promise.dueOn && promise.dueOn < promise.startsOn)
    throw refuseField("dueOn", said.endsBeforeItBegins);
  if (promise.countsToGoal && !promise.goalId) throw refuseField("goalId", said.countsNeedsGoal);
}

function demandKnown(field: string, ids: readonly (string | null)[], known: ReadonlySet<string>): void {
  if (ids.some((id) => id !== null && !known.has(id))) throw refuseField(field, coreWords.notOffered);
}

const idsOf = (all: readonly { id: string }[]): Set<string> => new Set(all.map(({ id }) => id));

/** What a promise serves must be there. */
async function checkServed(tx: Reader, initiativeId: string, promise: Commitment): Promise<void> {
  if (promise.typeId) demandKnown("typeId", [promise.typeId], idsOf(await listTypes(tx, initiativeId)));
  if (promise.goalId) demandKnown("goalId", [promise.goalId], idsOf(await listGoals(tx, initiativeId)));
  if (promise.indicatorId)
    demandKnown("indicatorId", [promise.indicatorId], idsOf(await listIndicators(tx, initiativeId)));
  if (promise.challengeId)
    demandKnown("challengeId", [promise.challengeId], idsOf(await listChallenges(tx, initiativeId, { all: true })));
  if (!promise.dimensionId) {
    if (promise.groupCode) throw refuseField("groupCode", coreWords.notOffered);
    return;
  }
  const dimension = (await listDimensions(tx, initiativeId)).find(({ id }) => id === promise.dimensionId);
  if (!dimension?.groups.some(({ code }) => code === promise.groupCode))
    throw refuseField("groupCode", coreWords.notOffered);
}
