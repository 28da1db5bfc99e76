import { dayOf } from "../../core/days.ts";
import { type Message, words } from "../../core/message.ts";
import type { On } from "../../core/operation.ts";
import { namesOfLanguage } from "../../core/spoken-languages.ts";
import type { Writer } from "../../storage/records.ts";
import { languageOfName } from "../organizations/public.ts";
import { listPeople } from "../people/public.ts";
import { forgetThing, tellThing } from "../things/public.ts";
import { goesOn } from "./representations/representation.ts";
import { listOfPerson } from "./representations/store.ts";
import { findMembership } from "./store.ts";

type Telling = Pick<On, "actor" | "initiativeId" | "now">;

/** Tells of a person, so that members find her by her name, organizations, skills and languages; never by mail or phone. */
export async function tellPerson(tx: Writer, on: Telling, personId: string, state?: Message): Promise<void> {
  const membership = await findMembership(tx, on.initiativeId, personId);
  const [person] = await listPeople(tx, [personId]);
  if (!membership || !person) return;
  const present = (await listOfPerson(tx, on.initiativeId, personId)).filter((one) => goesOn(one, dayOf(on.now)));
  await tellThing(tx, on.initiativeId, {
    kind: "person",
    id: personId,
    path: `people/${personId}`,
    names: { [languageOfName(person.name)]: person.name },
    body: [
      ...present.flatMap(({ organization, title }) => [organization, title ?? ""]),
      ...membership.skills,
      ...membership.speaks.flatMap(namesOfLanguage),
      membership.about ?? "",
    ]
      .filter(Boolean)
      .join("\n"),
    audience: ["members"],
    ...(state && { state: { message: state } }),
    by: personId,
    now: on.now,
  });
}

/** A person who has left is found and followed no more; what she wrote stays where it is. */
export const forgetPerson = (tx: Writer, initiativeId: string, personId: string): Promise<void> =>
  forgetThing(tx, initiativeId, { kind: "person", id: personId });

/** What is told of a person. */
export const toldWords = words({
  joined: { en: "Joined the initiative", he: "הצטרפות ליוזמה", ar: "انضمام إلى المبادرة" },
});
