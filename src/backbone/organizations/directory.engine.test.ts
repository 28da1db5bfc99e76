import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { buildXlsx, textRow } from "../../core/table-files/testing/build-xlsx.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { addOneAffiliation, endOneAffiliation } from "../affiliations/operations.ts";
import { foundInitiative } from "../initiatives/operations.ts";
import { findThing, followThing } from "../things/public.ts";
import { bringList } from "./lists/operations.ts";
import { keepTwo, listDoubles, mergeOrganizations } from "./merging/operations.ts";
import { addPasted, listForBackbone, listPartners, previewPaste, removePartner } from "./operations.ts";
import { considerPaste } from "./preview.ts";
import { editOrganization, readForChange, readOrganization } from "./profile-operations.ts";
import { organizationsCondition, organizationsOnDesk } from "./sources.ts";

let scratch: Scratch;
let initiativeId = "";
const now = new Date("2026-03-01T08:00:00Z");
const visitor: Actor = { kind: "visitor" };

function person(permissions: Permission[], organizationIds: string[] = []) {
  return {
    kind: "person" as const,
    personId: newId(),
    name: "Somebody",
    mail: "somebody@example.org",
    ownsInstallation: false,
    memberships: [{ initiativeId, permissions, organizationIds, bodyIds: [] }],
  };
}
let director = person(["backbone"]);

async function ask<O extends z.ZodType>(
  operation: { output: O; name: string },
  actor: Actor,
  input: unknown,
): Promise<z.output<O>> {
  const { records, figures, uploads } = scratch;
  const asking = { actor, initiativeId: initiativeId || null, language: "en" as const };
  const house = { records, figures, uploads, now: () => now };
  return (await dispatch(house, operation as unknown as Operation, asking, input)) as z.output<O>;
}

const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });
const bring = async (text: string) => {
  const { doubles } = await ask(previewPaste, director, { text });
  await ask(addPasted, director, { text, choices: Object.fromEntries(doubles.map(({ key }) => [key, "all"])) });
  return (await ask(listForBackbone, director, {})).organizations;
};
const idOf = async (name: string) => {
  const found = (await ask(listForBackbone, director, {})).organizations.find((one) => one.name === name);
  if (!found) throw new Error(`No ${name}`);
  return found.id;
};
const thingFor = (actor: Actor, id: string) =>
  scratch.records.read({ initiativeId, personId: null }, (tx) =>
    findThing(tx, initiativeId, circlesOf(actor, initiativeId), { kind: "organization", id }),
  );

beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());
beforeEach(async () => {
  initiativeId = "";
  const owner = { ...person([]), ownsInstallation: true };
  const made = await ask(foundInitiative, owner, { names: { en: `North ${newId()}` }, defaultLanguage: "en" });
  initiativeId = made.initiativeId;
  director = person(["backbone"]);
});

describe("a profile", () => {
  test("is read by members, by visitors only where the organization agreed, and its contact by two alone", async () => {
    await bring("Organization\tMail\nQuiet school\tquiet@example.org");
    const id = await idOf("Quiet school");
    const partner = person(["partner"]);
    const own = person(["partner"], [id]);
    await expect(ask(readOrganization, visitor, { id })).rejects.toEqual(refused("not-found"));
    await expect(ask(listPartners, visitor, {})).rejects.toEqual(refused("forbidden"));
    expect(await thingFor(visitor, id)).toBeUndefined();
    const mailFor = async (actor: Actor) =>
      (await ask(readOrganization, actor, { id })).profile?.organization.contactMail;
    expect([await mailFor(partner), await mailFor(own), await mailFor(director)]).toEqual([
      null,
      "quiet@example.org",
      "quiet@example.org",
    ]);
    await ask(editOrganization, own, { id, isPublic: true, does: "Quiet mornings" });
    const seen = await ask(readOrganization, visitor, { id });
    expect(seen.profile).toMatchObject({ people: [], organization: { does: "Quiet mornings", contactMail: null } });
    expect(await thingFor(visitor, id)).toMatchObject({ path: `organizations/${id}`, audience: ["everyone"] });
    expect((await ask(listPartners, visitor, {})).total).toBe(1);
    await ask(editOrganization, own, { id, isPublic: false });
    await expect(ask(readOrganization, visitor, { id })).rejects.toEqual(refused("not-found"));
    expect(await thingFor(visitor, id)).toBeUndefined();
  });

  test("is changed by the backbone and by who acts for it; sector and day of joining by the backbone alone", async () => {
    await bring("School network North\tschool network\nFund B\tphilanthropy");
    const [id, other] = [await idOf("School network North"), await idOf("Fund B")];
    const own = person(["partner"], [id]);
    await ask(editOrganization, own, {
      id,
      otherNames: ["רשת הצפון"],
      places: ["Haifa", "Haifa"],
      speaks: ["עברית", "Circassian"],
      website: "north.example.org",
      identifiers: [{ scheme: "Registry", number: "580123456" }],
    });
    const { organization } = (await ask(readForChange, own, { id })).profile;
    expect(organization).toMatchObject({
      sector: "school-network",
      places: ["Haifa"],
      speaks: ["he", "Circassian"],
      website: "https://north.example.org",
    });
    await expect(ask(editOrganization, own, { id, sector: "business" })).rejects.toEqual(refused("forbidden"));
    await expect(ask(editOrganization, own, { id, admittedOn: "2014-01-01" })).rejects.toEqual(refused("forbidden"));
    await expect(ask(editOrganization, own, { id: other, does: "x" })).rejects.toEqual(refused("forbidden"));
    await expect(ask(readForChange, own, { id: other })).rejects.toEqual(refused("forbidden"));
    await ask(editOrganization, director, { id, sector: "nonprofit", admittedOn: "2014-01-01" });
    await expect(ask(editOrganization, director, { id, website: "javascript:alert(1)" })).rejects.toEqual(
      refused("invalid"),
    );
    expect((await ask(listPartners, own, { search: "הצפון" })).organizations).toHaveLength(1);
    expect((await ask(listPartners, own, { search: "Hebrew" })).organizations).toHaveLength(1);
    expect((await ask(listPartners, own, { sector: "philanthropy" })).organizations.map(({ name }) => name)).toEqual([
      "Fund B",
    ]);
  });

  test("two who change it at once do not write over each other unseen", async () => {
    await bring("Two hands\nOther");
    const id = await idOf("Two hands");
    const { changedAt } = (await ask(readForChange, director, { id })).profile.organization;
    const both = await Promise.allSettled(
      ["One text", "Another text"].map((does) => ask(editOrganization, director, { id, does, seen: changedAt })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: refused("conflict") });
  });
});

describe("how organizations belong together", () => {
  test("stands on both profiles, and stays as past when it has ended", async () => {
    await bring("Branch\nRoof\nStranger");
    const [branch, roof] = [await idOf("Branch"), await idOf("Roof")];
    const own = person(["partner"], [branch]);
    const asked = { organizationId: branch, otherId: roof, kind: "parent", since: "2020-01-01" };
    const { id } = await ask(addOneAffiliation, own, asked);
    await expect(ask(addOneAffiliation, own, asked)).rejects.toEqual(refused("conflict"));
    const stranger = person(["partner"], [await idOf("Stranger")]);
    await expect(ask(addOneAffiliation, stranger, asked)).rejects.toEqual(refused("forbidden"));
    await expect(ask(endOneAffiliation, stranger, { id, until: "2026-01-01" })).rejects.toEqual(refused("forbidden"));
    await expect(ask(addOneAffiliation, own, { ...asked, otherId: branch })).rejects.toEqual(refused("invalid"));
    await expect(ask(endOneAffiliation, own, { id, until: "2019-01-01" })).rejects.toEqual(refused("invalid"));
    await ask(endOneAffiliation, person(["partner"], [roof]), { id, until: "2025-12-31" });
    const onRoof = (await ask(readOrganization, own, { id: roof })).profile?.affiliations;
    expect(onRoof).toMatchObject([{ kind: "parent", isFirst: false, until: "2025-12-31", other: { name: "Branch" } }]);
    await ask(addOneAffiliation, own, { ...asked, since: "2026-02-01" });
    expect((await ask(readOrganization, own, { id: branch })).profile?.affiliations).toHaveLength(2);
  });

  test("does not tell a visitor of one whose profile is closed", async () => {
    await bring("Open one\nClosed one");
    const [open, closed] = [await idOf("Open one"), await idOf("Closed one")];
    await ask(addOneAffiliation, director, { organizationId: open, otherId: closed, kind: "coalition" });
    await ask(editOrganization, director, { id: open, isPublic: true });
    expect((await ask(readOrganization, visitor, { id: open })).profile?.affiliations).toEqual([]);
  });
});

describe("a list from a file", () => {
  const file = (content: string | Uint8Array<ArrayBuffer>, name = "partners.csv") => new File([content], name);

  test("an Excel file with titles waits to be looked at, and is gone once it was added", async () => {
    const rows = [
      ["Organization", "Sector", "Registry number", "Towns"],
      ["North school", "school network", "580000001", "Haifa, Nahf"],
      ["South fund", "wizards", "", ""],
    ];
    const bytes = buildXlsx(rows.map((cells, row) => textRow(row + 1, cells)).join(""));
    const brought = await ask(bringList, director, { file: file(new Uint8Array(bytes), "partners.xlsx") });
    const { list, organizations } = await ask(listForBackbone, director, { list: brought.id });
    expect(list).toMatchObject({ filename: "partners.xlsx" });
    expect(considerPaste(list?.rows ?? "", organizations).preview.faults).toMatchObject([{ row: 3, fault: "sector" }]);
    await expect(ask(addPasted, director, { list: brought.id })).rejects.toEqual(refused("conflict"));
    expect(await ask(addPasted, director, { list: brought.id, choices: {} })).toEqual({ added: 2 });
    await expect(ask(addPasted, director, { list: brought.id, choices: {} })).rejects.toEqual(refused("not-found"));
    const id = await idOf("North school");
    expect((await ask(readOrganization, director, { id })).profile?.organization).toMatchObject({
      places: ["Haifa", "Nahf"],
      identifiers: [{ scheme: "Registry number", number: "580000001" }],
    });
  });

  test("what is no list is refused in words, and only the backbone brings one", async () => {
    await expect(ask(bringList, director, { file: file("%PDF-1.7 nothing", "list.pdf") })).rejects.toEqual(
      refused("invalid"),
    );
    await expect(ask(bringList, director, { file: file("\n \n") })).rejects.toEqual(refused("invalid"));
    await expect(ask(bringList, person(["partner"]), { file: file("A\nB") })).rejects.toEqual(refused("forbidden"));
  });

  test("one that is here already gets what only the file said", async () => {
    await bring("Organization\tMail\nNorth school\tnorth@example.org");
    const text = "Organization\tRegistry number\tMail\nNorth School\t580000001\tother@example.org";
    const id = await idOf("North school");
    expect(await ask(addPasted, director, { text, choices: { [`id:${id} row:2`]: `id:${id}` } })).toEqual({
      added: 0,
    });
    expect((await ask(readOrganization, director, { id })).profile?.organization).toMatchObject({
      contactMail: "north@example.org",
      identifiers: [{ number: "580000001" }],
    });
  });

  test("two thousand beside two thousand, added and told of", async () => {
    const list = (from: number, last: string) =>
      [
        "Organization\tMail",
        ...Array.from({ length: 2000 }, (_, n) => `Network ${from + n} of ${last}\tm${from + n}@example.org`),
      ].join("\n");
    await bring(list(0, "schools"));
    await bring(list(5000, "funds"));
    expect((await ask(listPartners, director, {})).total).toBe(4000);
    expect(await thingFor(director, await idOf("Network 5001 of funds"))).toBeDefined();
  });
});

describe("two records that are one", () => {
  test("are found, told apart for good, or made one with all that names them", async () => {
    await bring("Al-Qasemi\nEl Kasimi\nSchool of the Sea\nSchool of the Sea (NGO)");
    const [al, el] = [await idOf("Al-Qasemi"), await idOf("El Kasimi")];
    const sea = [await idOf("School of the Sea"), await idOf("School of the Sea (NGO)")];
    expect((await ask(listDoubles, director, {})).doubles).toHaveLength(2);
    await ask(keepTwo, director, { ids: sea });
    expect((await ask(listDoubles, director, {})).doubles.map(({ members }) => members.map(({ id }) => id))).toEqual([
      [al, el],
    ]);
    const [one, two] = ["one", "two"];
    await scratch.records.write({ initiativeId, personId: null }, async (tx) => {
      const add = (personId: string, organizationId: string, lead: boolean) =>
        tx
          .insertInto("representation")
          .values({ initiative_id: initiativeId, person_id: personId, organization_id: organizationId, is_lead: lead })
          .execute();
      await add(one, al, true);
      await add(one, el, false);
      await add(two, el, true);
      await tx
        .insertInto("seat")
        .values({
          initiative_id: initiativeId,
          id: newId(),
          body_id: await addBody(),
          person_id: two,
          organization_id: el,
        })
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

      async function addBody() {
        const id = newId();
        await tx
          .insertInto("body")
          .values({ initiative_id: initiativeId, id, slug: "steering", kind: "steering", names: '{"en":"Steering"}' })
          .execute();
        return id;
      }
    });
    await ask(addOneAffiliation, director, { organizationId: el, otherId: sea[0], kind: "coalition" });
    await ask(addOneAffiliation, director, { organizationId: el, otherId: al, kind: "parent" });
    await ask(editOrganization, director, { id: el, does: "Teaches", identifiers: [{ number: "580111111" }] });
    await ask(mergeOrganizations, director, { keep: al, merge: [al, el] });

    const kept = (await ask(readOrganization, director, { id: al })).profile;
    expect(kept?.organization).toMatchObject({ otherNames: ["El Kasimi"], does: "Teaches" });
    expect(kept?.people.map(({ personId, isLead }) => [personId, isLead])).toEqual([
      [one, true],
      [two, false],
    ]);
    expect(kept?.affiliations).toMatchObject([{ kind: "coalition", other: { id: sea[0] } }]);
    expect(kept?.merged).toMatchObject([{ name: "El Kasimi" }]);
    const rows = await scratch.records.read({ initiativeId, personId: null }, async (tx) => ({
      seats: await tx.selectFrom("seat").select("organization_id").where("initiative_id", "=", initiativeId).execute(),
      documents: await tx.selectFrom("document").select("readers").where("initiative_id", "=", initiativeId).execute(),
      follows: await tx
        .selectFrom("follow")
        .select("object_id")
        .where("initiative_id", "=", initiativeId)
        .where("person_id", "=", two)
        .execute(),
    }));
    expect(rows).toEqual({
      seats: [{ organization_id: al }],
      documents: [{ readers: [`organization:${al}`] }],
      follows: [{ object_id: al }],
    });
    expect((await ask(readOrganization, director, { id: el })).trail).toMatchObject({ into: { id: al } });
    await expect(ask(readOrganization, visitor, { id: el })).rejects.toEqual(refused("not-found"));
    expect(await thingFor(director, el)).toBeUndefined();
    expect((await ask(listPartners, director, {})).total).toBe(3);
  });

  test("an old address leads through several merges, and two who merge at once do it once", async () => {
    await bring("First\nSecond thing\nThird matter");
    const [first, second, third] = [await idOf("First"), await idOf("Second thing"), await idOf("Third matter")];
    const both = await Promise.allSettled([
      ask(mergeOrganizations, director, { keep: second, merge: [first] }),
      ask(mergeOrganizations, director, { keep: second, merge: [first] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await ask(mergeOrganizations, director, { keep: third, merge: [second] });
    expect((await ask(readOrganization, director, { id: first })).trail?.into).toEqual({
      id: third,
      name: "Third matter",
    });
    await expect(ask(mergeOrganizations, person(["partner"]), { keep: third, merge: [second] })).rejects.toEqual(
      refused("forbidden"),
    );
    await expect(ask(mergeOrganizations, director, { keep: third, merge: [third] })).rejects.toEqual(
      refused("invalid"),
    );
    await ask(removePartner, director, { id: third });
    await expect(ask(readOrganization, director, { id: first })).rejects.toEqual(refused("not-found"));
  });
});

test("the desk and the condition are told from what is there", async () => {
  await bring(
    "Organization\tSector\tJoined\nA school\tschool network\t2013\nB fund\tfund\t2015\nB Fund Ltd\tfund\t2015",
  );
  const told = await scratch.records.read({ initiativeId, personId: null }, async (tx) => ({
    condition: await organizationsCondition(tx, { initiativeId, isMember: true, now }),
    closed: await organizationsCondition(tx, { initiativeId, isMember: false, now }),
    desk: await organizationsOnDesk(tx, { initiativeId, personId: director.personId, now }),
  }));
  expect(told.condition?.values).toMatchObject({ count: 3, sectors: 2, first: 1, firstYear: "2013", last: 3 });
  expect(told.closed).toBeNull();
  expect(told.desk.map(({ path, values }) => [path, values?.count])).toEqual([
    ["partners/doubles", 1],
    ["partners?without=lead", 3],
  ]);
});
