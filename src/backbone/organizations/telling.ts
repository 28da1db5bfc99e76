import { type Message, type Names, words } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import { namesOfLanguage } from "../../core/spoken-languages.ts";
import type { Writer } from "../../storage/records.ts";
import { tellThing, tellThings } from "../things/public.ts";
import { audienceOf, languageOfName, type Organization } from "./organization.ts";
import { sectorWords } from "./words.ts";

/** What an organization is called, in the languages in which its names are written; the first of each language counts. */
export const namesOf = ({ name, otherNames }: Pick<Organization, "name" | "otherNames">): Names => {
  const names: Record<string, string> = {};
  for (const one of [name, ...otherNames]) names[languageOfName(one)] ??= one;
  return names;
};

type Telling = Pick<On, "actor" | "initiativeId" | "now">;

const toldOf = (on: Telling, one: Organization & { id: string }) => ({
  kind: "organization" as const,
  id: one.id,
  path: `organizations/${one.id}`,
  names: namesOf(one),
  body: [
    one.name,
    ...one.otherNames,
    ...(one.sector ? Object.values(sectorWords[one.sector]) : []),
    ...one.places,
    ...one.speaks.flatMap(namesOfLanguage),
    one.does ?? "",
    ...one.identifiers.map(({ number }) => number),
  ]
    .filter(Boolean)
    .join("\n"),
  audience: audienceOf(one),
  by: on.actor.kind === "person" ? on.actor.personId : null,
  now: on.now,
});

/** Tells of an organization, so that it is found by all that its readers may read; its contact is not among it. */
export const tellOrganization = (
  tx: Writer,
  on: Telling,
  one: Organization & { id: string },
  state?: Message,
): Promise<void> => tellThing(tx, on.initiativeId, { ...toldOf(on, one), ...(state && { state: { message: state } }) });

/** Tells of a whole list of organizations. */
export const tellOrganizations = (
  tx: Writer,
  on: Telling,
  all: readonly (Organization & { id: string })[],
): Promise<void> =>
  tellThings(
    tx,
    on.initiativeId,
    all.map((one) => toldOf(on, one)),
  );

/** What is told of an organization. */
export const toldWords = words({
  merged: {
    en: "Two records of this organization were made one",
    he: "שתי רשומות של הארגון אוחדו לאחת",
    ar: "دُمج سجلّان لهذه المنظمة في سجلّ واحد",
  },
});
