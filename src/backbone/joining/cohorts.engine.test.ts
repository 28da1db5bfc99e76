import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../core/id.ts";
import { acceptInvitation } from "../invitations/operations.ts";
import { personActor } from "../people/person-actor.ts";
import { readOwn } from "./applications/applicant-operations.ts";
import { closeReading, linkForAdmitted } from "./applications/backbone-operations.ts";
import { decideCohort, listAllCohorts } from "./cohorts/operations.ts";
import { nominate } from "./nominations/operations.ts";
import { openPlace, type Place, refused, refusedFields, type Someone, visitor } from "./testing.ts";
import { openReading, type Reading } from "./testing-reading.ts";

let place: Place;
let reading: Reading;
let director: Someone;
let second: Someone;
let nominator: Someone;
let noa: Someone;
let dan: Someone;

beforeAll(async () => {
  place = await openPlace();
  reading = await openReading(place);
  ({ director, second, nominator, noa, dan } = reading);
});
afterAll(() => place?.scratch.close());

const applied = (name: string, nomination?: string) => reading.applied(name, nomination);

describe("a decision on a cohort", () => {
  const decision = (decisions: unknown[], decidedOn = "2026-02-28") => ({
    cohortId: reading.cohortId,
    decidedOn,
    decisions,
  });
  const closed = async (name: string, nomination?: string) => {
    const made = await applied(name, nomination);
    await place.ask(closeReading, director, { id: made.id });
    return made;
  };

  test("needs reasons, the end of the reading, and a day that has come; what is wrong is named and nothing is written", async () => {
    const [read, unread] = [await closed("Read"), await applied("Unread")];
    const both = [
      { applicationId: read.id, outcome: "refused", reasons: "No." },
      { applicationId: unread.id, outcome: "admitted" },
    ];
    await expect(place.ask(decideCohort, director, decision(both))).rejects.toEqual(
      refusedFields("decisions.0.reasons", "decisions.1.outcome"),
    );
    await expect(place.ask(decideCohort, director, decision(both, "2026-03-02"))).rejects.toEqual(
      refusedFields("decidedOn"),
    );
    for (const other of [noa, dan, visitor])
      await expect(place.ask(decideCohort, other, decision(both))).rejects.toEqual(refused("forbidden"));
    expect(await place.rows("select id from cohort_decision")).toEqual([]);
    expect(await place.rows("select id from organization")).toEqual([]);
  });

  test("admits several at once; the others read their reasons, and a nominator hears that it was decided", async () => {
    const { token: link } = await place.ask(nominate, nominator, {
      organization: "Admitted",
      why: "They would carry much.",
      language: "en",
    });
    const [admitted, declined, later] = [
      await closed("Admitted", link),
      await closed("Declined"),
      await closed("Later"),
    ];
    const done = await place.ask(
      decideCohort,
      director,
      decision([
        { applicationId: admitted.id, outcome: "admitted" },
        { applicationId: declined.id, outcome: "refused", reasons: "Two partners do this in the same towns already." },
        { applicationId: later.id, outcome: "waiting", reasons: "The next cohort is about your region." },
      ]),
    );
    expect(done.admitted).toBe(1);
    expect(await place.ask(readOwn, visitor, { token: declined.token })).toMatchObject({
      stage: "refused",
      decidedOn: "2026-02-28",
      reasons: "Two partners do this in the same towns already.",
    });
    expect(await place.ask(readOwn, visitor, { token: later.token })).toMatchObject({ stage: "waiting" });
    const organizations = await place.rows<{ id: string; name: string; admitted_on: string }>(
      "select id, name, admitted_on from organization",
    );
    expect(organizations).toMatchObject([{ name: "Admitted", admitted_on: "2026-02-28" }]);
    expect(await place.rows("select audience from thing where kind = 'organization'")).toEqual([
      { audience: ["members"] },
    ]);
    const nominatorHears = await place.rows<{ sentence: { en: string }; sentence_values: object }>(
      `select sentence, sentence_values from notification where person_id = '${nominator.personId}' and reason = 'decided'`,
    );
    expect(nominatorHears).toMatchObject([{ sentence_values: { organization: "Admitted" } }]);
    const closedToHer =
      "select 1 from notification join thing on object_id = about_id where notification.path = 'joining/nominate'";
    expect(await place.rows(closedToHer)).toEqual([]);
    expect(JSON.stringify(nominatorHears)).not.toMatch(/admitted|welcome/);

    const { cohorts } = await place.ask(listAllCohorts, director);
    expect(cohorts).toMatchObject([
      { admitted: 1, refused: 1, waiting: 1, admittedBySector: [{ sector: "nonprofit", count: 1 }] },
    ]);
    await place.ask(decideCohort, director, decision([{ applicationId: later.id, outcome: "admitted" }]));
    expect(await place.ask(readOwn, visitor, { token: later.token })).toMatchObject({
      stage: "admitted",
      reasons: null,
    });
  });

  test("lets the people of an admitted organization in by its newest link, and nobody of the others", async () => {
    const [admitted, declined] = await place.rows<{ id: string; organization_id: string | null }>(
      "select id, organization_id from application where name in ('Admitted', 'Declined') order by name",
    );
    const first = await place.ask(linkForAdmitted, director, { id: admitted?.id });
    const newer = await place.ask(linkForAdmitted, director, { id: admitted?.id });
    const guest = { ...(await place.member("Guest", ["funder"])), memberships: [] };
    await expect(place.ask(acceptInvitation, guest, { token: first.token })).rejects.toEqual(refused("conflict"));
    await place.ask(acceptInvitation, guest, { token: newer.token });
    const signedIn = { personId: guest.personId, name: "Guest", mail: guest.mail, language: "en", sessionId: newId() };
    const actor = await personActor(place.scratch.records, signedIn as Parameters<typeof personActor>[1]);
    expect(actor.memberships).toMatchObject([
      { permissions: expect.arrayContaining(["partner"]), organizationIds: [admitted?.organization_id] },
    ]);
    await expect(place.ask(linkForAdmitted, director, { id: declined?.id })).rejects.toEqual(refused("not-found"));
  });

  test("is made once, by whoever comes first; of the other nothing is written", async () => {
    const made = [await closed("At once 1"), await closed("At once 2")];
    const outcomes = ["admitted", "refused"];
    const endings = await Promise.allSettled(
      [director, second].map((decider, which) =>
        place.ask(
          decideCohort,
          decider,
          decision(
            made
              .toSorted(() => (which === 0 ? 1 : -1))
              .map(({ id }) => ({ applicationId: id, outcome: outcomes[which], reasons: "There were good reasons." })),
          ),
        ),
      ),
    );
    const kept = endings.flatMap((ending) => (ending.status === "fulfilled" ? [ending.value] : []));
    expect(kept).toHaveLength(1);
    expect(endings.find(({ status }) => status === "rejected")).toMatchObject({ reason: refused("conflict") });
    const rows = await place.rows<{ outcome: string; decision_id: string }>(
      "select outcome, decision_id from application where name like 'At once%'",
    );
    expect(new Set(rows.map(({ decision_id }) => decision_id))).toEqual(new Set([kept[0]?.decisionId]));
    const organizations = await place.rows("select id from organization where name like 'At once%'");
    expect(organizations).toHaveLength(rows.filter(({ outcome }) => outcome === "admitted").length);
  });
});
