import { type Governed, openGoverned } from "../../backbone/bodies/testing.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { closeDecision } from "./close-operations.ts";
import { readDecision } from "./operations.ts";
import { openForAnswers, proposeDecision } from "./propose-operations.ts";
import { castVote } from "./vote-operations.ts";

/** The last day of every decision that is opened in a test. */
export const nextWeek = daysAfter(dayOf(new Date()), 7);

/** A steering committee with a chair, two members, a head without an account and an observer; and people outside it. */
export async function openSteering() {
  const house = await openGoverned();
  const person = (name: string) => house.person(name, ["partner"]);
  const director = await house.person("Director", ["backbone"]);
  const [noa, lina, dan] = [await person("Noa"), await person("Lina"), await person("Dan")];
  const [partner, watcher] = [await person("Partner"), await person("Watcher")];
  const funder = await house.person("Funder", ["funder"]);
  const evaluator = await house.person("Evaluator", ["evaluator"]);
  const fund = await house.organization("Fund", "philanthropy");
  const body = await house.found(director, "Steering", [
    { personId: noa, duty: "chair" },
    { personId: lina },
    { personId: dan },
    { holder: "School head" },
    { personId: watcher, duty: "observer" },
  ]);
  return {
    house,
    fund,
    body,
    people: { director, noa, lina, dan, partner, watcher, funder, evaluator },
    ...acts(house, body.id, { noa, lina }),
    ...tellings(house),
  };
}

/** What people do with decisions, in a word each. */
function acts(house: Governed, bodyId: string, { noa, lina }: { noa: string; lina: string }) {
  const propose = async (more: object = {}): Promise<string> => {
    const wish = { bodyId, title: "A proposal", proposal: "We do it.", method: "majority", ...more };
    return (await house.ask(proposeDecision, lina, wish)).id;
  };
  return {
    propose,
    open: async (more: object = {}, by = noa): Promise<string> => {
      const id = await propose(more);
      await house.ask(openForAnswers, by, { id, until: nextWeek });
      return id;
    },
    vote: (who: string, id: string, choice: unknown, reason?: string) =>
      house.ask(castVote, who, { id, choice, reason: reason ?? null }),
    read: (who: string, id: string) => house.ask(readDecision, who, { id }),
    close: (id: string) => house.ask(closeDecision, noa, { id }),
  };
}

/** What was told to people. */
function tellings({ scratch, initiativeId }: Governed) {
  const toldTo = (personId: string, id: string) =>
    scratch.records.read({ initiativeId, personId }, (tx) =>
      tx
        .selectFrom("notification")
        .select(["reason", "due", "seen_at"])
        .where("initiative_id", "=", initiativeId)
        .where("person_id", "=", personId)
        .where("about_id", "=", id)
        .orderBy("id")
        .execute(),
    );
  return {
    /** Why somebody was told of a decision, in order. */
    reasonsTo: async (personId: string, id: string) => (await toldTo(personId, id)).map(({ reason }) => reason),
    /** The days by which something is asked of somebody and would be asked once more. */
    stillAskedOf: async (personId: string, id: string) =>
      (await toldTo(personId, id)).flatMap(({ reason, due, seen_at }) => (reason === "asked" && !seen_at ? [due] : [])),
  };
}
