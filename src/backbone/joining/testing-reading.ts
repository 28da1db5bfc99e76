import { newId } from "../../core/id.ts";
import { beginApplication, saveApplication, sendApplication } from "./applications/applicant-operations.ts";
import { keepOneQuestion, offerCriteria, openJoining, readWhatIsArranged } from "./arrangement/operations.ts";
import { addOneCohort } from "./cohorts/operations.ts";
import { type Place, type Someone, visitor } from "./testing.ts";

/** Joining that is open, with people who decide, nominate and read. */
export interface Reading {
  director: Someone;
  second: Someone;
  nominator: Someone;
  noa: Someone;
  lina: Someone;
  dan: Someone;
  criteria: string[];
  question: string;
  cohortId: string;
  /** Somebody applies and sends; answers the application's id and its link. */
  applied(name: string, nomination?: string): Promise<{ id: string; token: string }>;
}

/** Opens joining in a place: three criteria, one question, one cohort. */
export async function openReading(place: Place): Promise<Reading> {
  const director = await place.member("Director", ["backbone"]);
  const second = await place.member("Second of the team", ["backbone"]);
  const nominator = await place.member("Nominator", ["partner"]);
  const noa = await place.member("Noa", ["partner"]);
  const lina = await place.member("Lina", ["evaluator"]);
  const dan = await place.member("Dan", ["funder"]);
  await place.ask(offerCriteria, director);
  const asked = { kind: "long-text", label: { en: "What would you bring?" } };
  const { id: question } = await place.ask(keepOneQuestion, director, asked);
  const criteria = (await place.ask(readWhatIsArranged, director)).criteria.map(({ id }) => id);
  await place.ask(openJoining, director, { open: true });
  const { id: cohortId } = await place.ask(addOneCohort, director, { names: { en: "First cohort" } });
  const applied: Reading["applied"] = async (name, nomination) => {
    const { token } = await place.ask(beginApplication, visitor, {
      name,
      sector: "nonprofit",
      contactName: "Somebody there",
      contactMail: `${newId()}@example.org`,
      contactPhone: null,
      nomination,
    });
    await place.ask(saveApplication, visitor, { token, answers: { [question]: `What ${name} would bring` } });
    await place.ask(sendApplication, visitor, { token });
    const [row] = await place.rows<{ id: string }>(`select id from application where name = '${name}'`);
    if (!row) throw new Error(`${name} has not applied`);
    return { id: row.id, token };
  };
  return { director, second, nominator, noa, lina, dan, criteria, question, cohortId, applied };
}
