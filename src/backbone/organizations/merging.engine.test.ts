import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { addOneAffiliation } from "../affiliations/operations.ts";
import { followThing } from "../things/public.ts";
import { keepTwo, listDoubles, mergeOrganizations } from "./merging/operations.ts";
import { listPartners, removePartner } from "./operations.ts";
import { editOrganization, readOrganizationFrom } from "./profile-operations.ts";
import { Directory } from "./testing-directory.ts";

const readOrganization = readOrganizationFrom([]);

const directory = new Directory();
const visitor: Actor = { kind: "visitor" };
const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

beforeAll(() => directory.open());
afterAll(() => directory.scratch.close());
beforeEach(() => directory.begin());

const [one, two] = ["one", "two"];

/** People, a seat, a text and a follower that name either record. */
async function nameBoth(al: string, el: string): Promise<void> {
  const { initiativeId } = directory;
  await directory.scratch.records.write({ initiativeId, personId: null }, async (tx) => {
    const bodyId = newId();
    for (const [personId, organizationId, lead] of [
      [one, al, true],
      [one, el, false],
      [two, el, true],
    ] as const)
      await tx
        .insertInto("representation")
        .values({ initiative_id: initiativeId, person_id: personId, organization_id: organizationId, is_lead: lead })
        .execute();
    await tx
      .insertInto("body")
      .values({
        initiative_id: initiativeId,
        id: bodyId,
        slug: "steering",
        kind: "steering",
        names: '{"en":"Steering"}',
      })
      .execute();
    await tx
      .insertInto("seat")
      .values({ initiative_id: initiativeId, id: newId(), body_id: bodyId, person_id: two, organization_id: el })
      .execute();
    await tx
      .insertInto("document")
      .values({
        initiative_id: initiativeId,
        id: newId(),
        language: "en",
        readers: [`organization:${el}`],
        writers: [],
      })
      .execute();
    await followThing(tx, initiativeId, two, { kind: "organization", id: el });
  });
}

/** What seats, texts and followers name now. */
const readNamed = () => {
  const { initiativeId } = directory;
  return directory.scratch.records.read({ initiativeId, personId: null }, async (tx) => ({
    seats: await tx.selectFrom("seat").select("organization_id").where("initiative_id", "=", initiativeId).execute(),
    documents: await tx.selectFrom("document").select("readers").where("initiative_id", "=", initiativeId).execute(),
    follows: await tx
      .selectFrom("follow")
      .select("object_id")
      .where("initiative_id", "=", initiativeId)
      .where("person_id", "=", two)
      .execute(),
  }));
};

describe("two records that are one", () => {
  test("are found, told apart for good, or made one with all that names them", async () => {
    await directory.bring("Al-Qasemi\nEl Kasimi\nSchool of the Sea\nSchool of the Sea (NGO)");
    const [al, el] = [await directory.idOf("Al-Qasemi"), await directory.idOf("El Kasimi")];
    const sea = [await directory.idOf("School of the Sea"), await directory.idOf("School of the Sea (NGO)")];
    expect((await directory.ask(listDoubles, directory.director, {})).doubles).toHaveLength(2);
    await directory.ask(keepTwo, directory.director, { ids: sea });
    expect(
      (await directory.ask(listDoubles, directory.director, {})).doubles.map(({ members }) =>
        members.map(({ id }) => id),
      ),
    ).toEqual([[al, el]]);
    await nameBoth(al, el);
    await directory.ask(addOneAffiliation, directory.director, {
      organizationId: el,
      otherId: sea[0],
      kind: "coalition",
    });
    await directory.ask(addOneAffiliation, directory.director, { organizationId: el, otherId: al, kind: "parent" });
    await directory.ask(editOrganization, directory.director, {
      id: el,
      does: "Teaches",
      identifiers: [{ number: "580111111" }],
    });
    await directory.ask(mergeOrganizations, directory.director, { keep: al, merge: [al, el] });

    const kept = (await directory.ask(readOrganization, directory.director, { id: al })).profile;
    expect(kept?.organization).toMatchObject({ otherNames: ["El Kasimi"], does: "Teaches" });
    expect(kept?.people.map(({ personId, isLead }) => [personId, isLead])).toEqual([
      [one, true],
      [two, false],
    ]);
    expect(kept?.affiliations).toMatchObject([{ kind: "coalition", other: { id: sea[0] } }]);
    expect(kept?.merged).toMatchObject([{ name: "El Kasimi" }]);
    expect(await readNamed()).toEqual({
      seats: [{ organization_id: al }],
      documents: [{ readers: [`organization:${al}`] }],
      follows: [{ object_id: al }],
    });
    expect((await directory.ask(readOrganization, directory.director, { id: el })).trail).toMatchObject({
      into: { id: al },
    });
    await expect(directory.ask(readOrganization, visitor, { id: el })).rejects.toEqual(refused("not-found"));
    expect(await directory.thingFor(directory.director, el)).toBeUndefined();
    expect((await directory.ask(listPartners, directory.director, {})).total).toBe(3);
  });

  test("an old address leads through several merges, and two who merge at once do it once", async () => {
    await directory.bring("First\nSecond thing\nThird matter");
    const [first, second, third] = [
      await directory.idOf("First"),
      await directory.idOf("Second thing"),
      await directory.idOf("Third matter"),
    ];
    const both = await Promise.allSettled([
      directory.ask(mergeOrganizations, directory.director, { keep: second, merge: [first] }),
      directory.ask(mergeOrganizations, directory.director, { keep: second, merge: [first] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await directory.ask(mergeOrganizations, directory.director, { keep: third, merge: [second] });
    expect((await directory.ask(readOrganization, directory.director, { id: first })).trail?.into).toEqual({
      id: third,
      name: "Third matter",
    });
    await expect(
      directory.ask(mergeOrganizations, directory.person(["partner"]), { keep: third, merge: [second] }),
    ).rejects.toEqual(refused("forbidden"));
    await expect(
      directory.ask(mergeOrganizations, directory.director, { keep: third, merge: [third] }),
    ).rejects.toEqual(refused("invalid"));
    await directory.ask(removePartner, directory.director, { id: third });
    await expect(directory.ask(readOrganization, directory.director, { id: first })).rejects.toEqual(
      refused("not-found"),
    );
  });
});
