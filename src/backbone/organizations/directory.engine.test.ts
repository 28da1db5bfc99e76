import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../core/actor.ts";
import { buildXlsx, textRow } from "../../core/table-files/testing/build-xlsx.ts";
import { addOneAffiliation, endOneAffiliation } from "../affiliations/operations.ts";
import { bringList } from "./lists/operations.ts";
import { addPasted, listForBackbone, listPartners } from "./operations.ts";
import { considerPaste } from "./preview.ts";
import { editOrganization, readForChange, readOrganizationFrom } from "./profile-operations.ts";
import { organizationsCondition, organizationsOnDesk } from "./sources.ts";
import { Directory } from "./testing-directory.ts";

const readOrganization = readOrganizationFrom([]);

const directory = new Directory();
const visitor: Actor = { kind: "visitor" };
const refused = (reason: string) => expect.objectContaining({ name: "Refusal", reason });

beforeAll(() => directory.open());
afterAll(() => directory.scratch.close());
beforeEach(() => directory.begin());

describe("a profile", () => {
  test("is read by members, by visitors only where the organization agreed, and its contact by two alone", async () => {
    await directory.bring("Organization\tMail\nQuiet school\tquiet@example.org");
    const id = await directory.idOf("Quiet school");
    const partner = directory.person(["partner"]);
    const own = directory.person(["partner"], [id]);
    await expect(directory.ask(readOrganization, visitor, { id })).rejects.toEqual(refused("not-found"));
    await expect(directory.ask(listPartners, visitor, {})).rejects.toEqual(refused("forbidden"));
    expect(await directory.thingFor(visitor, id)).toBeUndefined();
    const mailFor = async (actor: Actor) =>
      (await directory.ask(readOrganization, actor, { id })).profile?.organization.contactMail;
    expect([await mailFor(partner), await mailFor(own), await mailFor(directory.director)]).toEqual([
      null,
      "quiet@example.org",
      "quiet@example.org",
    ]);
    await directory.ask(editOrganization, own, { id, isPublic: true, does: "Quiet mornings" });
    const seen = await directory.ask(readOrganization, visitor, { id });
    expect(seen.profile).toMatchObject({ people: [], organization: { does: "Quiet mornings", contactMail: null } });
    expect(await directory.thingFor(visitor, id)).toMatchObject({
      path: `organizations/${id}`,
      audience: ["everyone"],
    });
    expect((await directory.ask(listPartners, visitor, {})).total).toBe(1);
    await directory.ask(editOrganization, own, { id, isPublic: false });
    await expect(directory.ask(readOrganization, visitor, { id })).rejects.toEqual(refused("not-found"));
    expect(await directory.thingFor(visitor, id)).toBeUndefined();
  });

  test("is changed by the backbone and by who acts for it; sector and day of joining by the backbone alone", async () => {
    await directory.bring("School network North\tschool network\nFund B\tphilanthropy");
    const [id, other] = [await directory.idOf("School network North"), await directory.idOf("Fund B")];
    const own = directory.person(["partner"], [id]);
    await directory.ask(editOrganization, own, {
      id,
      otherNames: ["רשת הצפון"],
      places: ["Haifa", "Haifa"],
      speaks: ["עברית", "Circassian"],
      website: "north.example.org",
      identifiers: [{ scheme: "Registry", number: "580123456" }],
    });
    const { organization } = (await directory.ask(readForChange, own, { id })).profile;
    expect(organization).toMatchObject({
      sector: "school-network",
      places: ["Haifa"],
      speaks: ["he", "Circassian"],
      website: "https://north.example.org",
    });
    await expect(directory.ask(editOrganization, own, { id, sector: "business" })).rejects.toEqual(
      refused("forbidden"),
    );
    await expect(directory.ask(editOrganization, own, { id, admittedOn: "2014-01-01" })).rejects.toEqual(
      refused("forbidden"),
    );
    await expect(directory.ask(editOrganization, own, { id: other, does: "x" })).rejects.toEqual(refused("forbidden"));
    await expect(directory.ask(readForChange, own, { id: other })).rejects.toEqual(refused("forbidden"));
    await directory.ask(editOrganization, directory.director, { id, sector: "nonprofit", admittedOn: "2014-01-01" });
    await expect(
      directory.ask(editOrganization, directory.director, { id, website: "javascript:alert(1)" }),
    ).rejects.toEqual(refused("invalid"));
    expect((await directory.ask(listPartners, own, { search: "הצפון" })).organizations).toHaveLength(1);
    expect((await directory.ask(listPartners, own, { search: "Hebrew" })).organizations).toHaveLength(1);
    expect(
      (await directory.ask(listPartners, own, { sector: "philanthropy" })).organizations.map(({ name }) => name),
    ).toEqual(["Fund B"]);
  });

  test("two who change it at once do not write over each other unseen", async () => {
    await directory.bring("Two hands\nOther");
    const id = await directory.idOf("Two hands");
    const { changedAt } = (await directory.ask(readForChange, directory.director, { id })).profile.organization;
    const both = await Promise.allSettled(
      ["One text", "Another text"].map((does) =>
        directory.ask(editOrganization, directory.director, { id, does, seen: changedAt }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: refused("conflict") });
  });
});

describe("how organizations belong together", () => {
  test("stands on both profiles, and stays as past when it has ended", async () => {
    await directory.bring("Branch\nRoof\nStranger");
    const [branch, roof] = [await directory.idOf("Branch"), await directory.idOf("Roof")];
    const own = directory.person(["partner"], [branch]);
    const asked = { organizationId: branch, otherId: roof, kind: "parent", since: "2020-01-01" };
    const { id } = await directory.ask(addOneAffiliation, own, asked);
    await expect(directory.ask(addOneAffiliation, own, asked)).rejects.toEqual(refused("conflict"));
    const stranger = directory.person(["partner"], [await directory.idOf("Stranger")]);
    await expect(directory.ask(addOneAffiliation, stranger, asked)).rejects.toEqual(refused("forbidden"));
    await expect(directory.ask(endOneAffiliation, stranger, { id, until: "2026-01-01" })).rejects.toEqual(
      refused("forbidden"),
    );
    await expect(directory.ask(addOneAffiliation, own, { ...asked, otherId: branch })).rejects.toEqual(
      refused("invalid"),
    );
    await expect(directory.ask(endOneAffiliation, own, { id, until: "2019-01-01" })).rejects.toEqual(
      refused("invalid"),
    );
    await directory.ask(endOneAffiliation, directory.person(["partner"], [roof]), { id, until: "2025-12-31" });
    const onRoof = (await directory.ask(readOrganization, own, { id: roof })).profile?.affiliations;
    expect(onRoof).toMatchObject([{ kind: "parent", isFirst: false, until: "2025-12-31", other: { name: "Branch" } }]);
    await directory.ask(addOneAffiliation, own, { ...asked, since: "2026-02-01" });
    expect((await directory.ask(readOrganization, own, { id: branch })).profile?.affiliations).toHaveLength(2);
  });

  test("does not tell a visitor of one whose profile is closed", async () => {
    await directory.bring("Open one\nClosed one");
    const [open, closed] = [await directory.idOf("Open one"), await directory.idOf("Closed one")];
    await directory.ask(addOneAffiliation, directory.director, {
      organizationId: open,
      otherId: closed,
      kind: "coalition",
    });
    await directory.ask(editOrganization, directory.director, { id: open, isPublic: true });
    expect((await directory.ask(readOrganization, visitor, { id: open })).profile?.affiliations).toEqual([]);
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
    const brought = await directory.ask(bringList, directory.director, {
      file: file(new Uint8Array(bytes), "partners.xlsx"),
    });
    const { list, organizations } = await directory.ask(listForBackbone, directory.director, { list: brought.id });
    expect(list).toMatchObject({ filename: "partners.xlsx" });
    expect(considerPaste(list?.rows ?? "", organizations).preview.faults).toMatchObject([{ row: 3, fault: "sector" }]);
    await expect(directory.ask(addPasted, directory.director, { list: brought.id })).rejects.toEqual(
      refused("conflict"),
    );
    expect(await directory.ask(addPasted, directory.director, { list: brought.id, choices: {} })).toEqual({ added: 2 });
    await expect(directory.ask(addPasted, directory.director, { list: brought.id, choices: {} })).rejects.toEqual(
      refused("not-found"),
    );
    const id = await directory.idOf("North school");
    expect((await directory.ask(readOrganization, directory.director, { id })).profile?.organization).toMatchObject({
      places: ["Haifa", "Nahf"],
      identifiers: [{ scheme: "Registry number", number: "580000001" }],
    });
  });

  test("what is no list is refused in words, and only the backbone brings one", async () => {
    await expect(
      directory.ask(bringList, directory.director, { file: file("%PDF-1.7 nothing", "list.pdf") }),
    ).rejects.toEqual(refused("invalid"));
    await expect(directory.ask(bringList, directory.director, { file: file("\n \n") })).rejects.toEqual(
      refused("invalid"),
    );
    await expect(directory.ask(bringList, directory.person(["partner"]), { file: file("A\nB") })).rejects.toEqual(
      refused("forbidden"),
    );
  });

  test("one that is here already gets what only the file said", async () => {
    await directory.bring("Organization\tMail\nNorth school\tnorth@example.org");
    const text = "Organization\tRegistry number\tMail\nNorth School\t580000001\tother@example.org";
    const id = await directory.idOf("North school");
    expect(
      await directory.ask(addPasted, directory.director, { text, choices: { [`id:${id} row:2`]: `id:${id}` } }),
    ).toEqual({
      added: 0,
    });
    expect((await directory.ask(readOrganization, directory.director, { id })).profile?.organization).toMatchObject({
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
    await directory.bring(list(0, "schools"));
    await directory.bring(list(5000, "funds"));
    expect((await directory.ask(listPartners, directory.director, {})).total).toBe(4000);
    expect(await directory.thingFor(directory.director, await directory.idOf("Network 5001 of funds"))).toBeDefined();
  });
});

test("the desk and the condition are told from what is there", async () => {
  await directory.bring(
    "Organization\tSector\tJoined\nA school\tschool network\t2013\nB fund\tfund\t2015\nB Fund Ltd\tfund\t2015",
  );
  const told = await directory.scratch.records.read(
    { initiativeId: directory.initiativeId, personId: null },
    async (tx) => ({
      condition: await organizationsCondition(tx, {
        initiativeId: directory.initiativeId,
        isMember: true,
        now: directory.now,
      }),
      closed: await organizationsCondition(tx, {
        initiativeId: directory.initiativeId,
        isMember: false,
        now: directory.now,
      }),
      desk: await organizationsOnDesk(tx, {
        initiativeId: directory.initiativeId,
        personId: directory.director.personId,
        now: directory.now,
      }),
    }),
  );
  expect(told.condition?.values).toMatchObject({ count: 3, sectors: 2, first: 1, firstYear: "2013", last: 3 });
  expect(told.closed).toBeNull();
  expect(told.desk.map(({ path, values }) => [path, values?.count])).toEqual([
    ["partners/doubles", 1],
    ["partners?without=lead", 3],
  ]);
});
