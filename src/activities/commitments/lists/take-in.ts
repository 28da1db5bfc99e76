import { languageByLetters } from "../../../agenda/challenges/public.ts";
import { addOrganizations, organizationSchema, tellOrganizations } from "../../../backbone/organizations/public.ts";
import { dayOf } from "../../../core/days.ts";
import { newId } from "../../../core/id.ts";
import type { Names } from "../../../core/message.ts";
import type { OnChange } from "../../../core/operation.ts";
import { withoutSigns } from "../../../core/romanize.ts";
import type { Writer } from "../../../storage/records.ts";
import { personOf } from "../../voices/public.ts";
import { addTypes, ensureTypes, listTypes } from "../arranging/store.ts";
import { commitmentSchema } from "../commitment.ts";
import { tellAllCommitments } from "../telling.ts";
import type { Considered, Matched } from "./consider.ts";
import { addIncoming, type BroughtList, type Incoming } from "./store.ts";

interface Taking {
  list: BroughtList;
  wanted: readonly Matched[];
  considered: Considered;
  isPublic: boolean;
}

const key = (text: string): string => withoutSigns(text).replace(/\s+/g, " ").trim();
const textIn = (text: string): Names => (text === "" ? {} : { [languageByLetters(text)]: text });

/** Brings promises in, with the organizations and kinds that they name; answers how many organizations were new. */
export async function takeIn(tx: Writer, on: OnChange, taking: Taking): Promise<number> {
  const { list, wanted, considered, isPublic } = taking;
  const added = await addFresh(tx, on, considered);
  const organizationOf = (name: string): string | undefined => considered.find(name) ?? added.get(key(name));
  const typeOf = await typesFor(tx, on.initiativeId, wanted);
  const incoming = wanted.flatMap((one): Incoming[] => {
    const organizationId = organizationOf(one.lead);
    if (!organizationId) return [];
    return [incomingOf(on, { list, one, organizationId, organizationOf, typeId: typeOf(one.type), isPublic })];
  });
  await addIncoming(tx, on.initiativeId, list.id, incoming, { by: personOf(on), now: on.now });
  await tellAllCommitments(tx, on);
  return added.size;
}

/** Adds the organizations that are new here and not one of those that are. */
async function addFresh(tx: Writer, on: OnChange, { fresh, find }: Considered): Promise<Map<string, string>> {
  const organizations = fresh
    .filter((name) => !find(name))
    .map((name) => ({ id: newId(), ...organizationSchema.parse({ name: name.slice(0, 200) }) }));
  await addOrganizations(tx, on.initiativeId, organizations);
  await tellOrganizations(tx, on, organizations);
  return new Map(organizations.map(({ id, name }) => [key(name), id]));
}

/** The kind that each word of a list means; kinds that are new are added to the initiative's own. */
async function typesFor(
  tx: Writer,
  initiativeId: string,
  wanted: readonly Matched[],
): Promise<(type: string) => string | null> {
  await ensureTypes(tx, initiativeId);
  const byName = new Map(
    (await listTypes(tx, initiativeId)).flatMap(({ id, names }) =>
      Object.values(names).flatMap((name) => (name ? [[key(name), id] as const] : [])),
    ),
  );
  const fresh = [...new Map(wanted.map(({ type }) => [key(type), type] as const))].filter(
    ([word]) => word !== "" && !byName.has(word),
  );
  const ids = await addTypes(
    tx,
    initiativeId,
    fresh.map(([, type]) => textIn(type)),
  );
  for (const [at, [word]] of fresh.entries()) byName.set(word, ids[at] ?? "");
  return (type) => byName.get(key(type)) || null;
}

interface One {
  list: BroughtList;
  one: Matched;
  organizationId: string;
  organizationOf(name: string): string | undefined;
  typeId: string | null;
  isPublic: boolean;
}

function incomingOf(on: OnChange, { list, one, organizationId, organizationOf, typeId, isPublic }: One): Incoming {
  const promise = commitmentSchema.parse({
    organizationId,
    partners: one.partners.slice(0, 100).flatMap((name): Incoming["partners"] => {
      const id = organizationOf(name);
      if (id === organizationId) return [];
      return id ? [{ organizationId: id }] : [{ name }];
    }),
    typeId,
    names: textIn(one.names),
    about: textIn(one.about),
    measure: one.measure,
    quantity: one.quantity,
    unit: textIn(one.unit),
    currency: one.currency,
    forWhom: textIn(one.forWhom),
    placeIds: one.placeIds,
    startsOn: one.startsOn,
    dueOn: one.dueOn,
    challengeId: one.challengeId,
    ownGoal: textIn(one.ownGoal),
    phase: one.phase || null,
  });
  const at = (day: string | null): Date | null => (day ? new Date(`${day}T12:00:00Z`) : null);
  const promisedAt = at(one.promisedOn) ?? on.now;
  const closed = one.state === "done" || one.state === "ended";
  const open = closed ? (one.state as "done" | "ended") : "open";
  return {
    ...promise,
    id: newId(),
    state: isPublic ? open : "draft",
    waitsForWord: !isPublic,
    endedOn: isPublic && closed ? earliest(one.heardOn ?? one.dueOn, dayOf(on.now)) : null,
    promisedAt: isPublic ? promisedAt : null,
    lastHeardAt: isPublic ? (at(one.heardOn) ?? promisedAt) : null,
    isSlower: isPublic && one.state === "slower",
    source: {
      filename: list.filename,
      row: one.row,
      header: list.header,
      cells: [...one.cells],
      reference: one.reference,
    },
  };
}

/** A day that was given, and never one that is still to come. */
const earliest = (day: string | null, today: string): string => (day && day < today ? day : today);
