import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findOrder, readDay } from "./dates.ts";
import { grantOfRow } from "./flat.ts";
import type { ReadGrant, Report } from "./grant.ts";
import { mendLetters } from "./letters.ts";
import { matcherOf } from "./match.ts";
import { writeGrant } from "./out.ts";
import { openGrants, readGrants } from "./read-grants.ts";

const bytesOf = (content: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(content));

async function read(content: unknown): Promise<{ rows: ReadGrant[]; report: Report }> {
  const rows: ReadGrant[] = [];
  let report: Report | undefined;
  for await (const part of readGrants(bytesOf(content), "grants.json")) {
    rows.push(...part.rows);
    report = part.report;
  }
  if (!report) throw new Error("nothing was read");
  return { rows, report };
}

const grant = {
  id: "360G-a-1",
  title: "Books",
  description: "A grant of Â£100",
  currency: "GBP",
  amountAwarded: 100,
  awardDate: "05/06/2014",
  fundingOrganization: [{ id: "GB-CHC-1", name: "A trust" }],
  recipientOrganization: [{ id: "GB-CHC-2", name: "A school" }],
  "Open Call?": "YES",
};

describe("letters that were read wrongly", () => {
  test("are mended where they make whole letters again, and left alone elsewhere", () => {
    expect(mendLetters("A grant of Â£100,000")).toBe("A grant of £100,000");
    expect(mendLetters("cafÃ© and the childrenâ€™s choir")).toBe("café and the children’s choir");
    expect(mendLetters("×©×œ×•×")).toBe("שלו×");
    for (const right of ["Café", "Ángel", "Élan, Ëlla", "שלום", "Â la carte", "£100"])
      expect(mendLetters(right)).toBe(right);
  });
});

describe("days", () => {
  test("are read in the order that the whole file shows", () => {
    expect(findOrder(["05/06/2014", "17/08/2015"])).toBe("day-first");
    expect(findOrder(["05/06/2014", "08/17/2015"])).toBe("month-first");
    expect(findOrder(["17/08/2015", "08/17/2015"])).toBe("mixed");
    expect(findOrder(["05/06/2014"])).toBe("unsure");
    expect(findOrder(["2014-06-05T00:00:00+00:00"])).toBe("none");
    expect(readDay("05/06/2014", "day-first")).toBe("2014-06-05");
    expect(readDay("05/06/2014", "month-first")).toBe("2014-05-06");
    expect(readDay("08/17/2015", "mixed")).toBe("2015-08-17");
    expect(readDay("2015-06-01T00:00:00+00:00", "none")).toBe("2015-06-01");
    expect(readDay("31/02/2015", "day-first")).toBeNull();
    expect(readDay("last spring", "none")).toBeNull();
  });
});

describe("a file of grants", () => {
  test("names what is odd in a grant, takes it all the same, and keeps it to the letter", async () => {
    const { rows, report } = await read({ grants: [grant], version: "1.3" });
    expect(rows[0]).toMatchObject({ awardedOn: "2014-06-05", amount: 100, currency: "GBP", funderName: "A trust" });
    expect(rows[0]?.odd.toSorted()).toEqual(["day-order", "letters"]);
    expect(JSON.parse(rows[0]?.source ?? "")).toEqual(grant);
    expect(report).toMatchObject({ grants: 1, good: 1, order: "unsure", sums: [{ currency: "GBP", amount: 100 }] });
    expect(report.letters[0]?.after).toBe("A grant of £100");
  });

  test("names grants that cannot be taken by their place, and why", async () => {
    const { report } = await read({
      grants: [
        grant,
        { ...grant },
        { ...grant, id: "b", amountAwarded: "much", currency: "pounds", awardDate: "" },
        { ...grant, id: "c", fundingOrganization: [], recipientOrganization: undefined },
        "none",
      ],
    });
    expect(report.good).toBe(1);
    expect(report.named.map(({ place }) => place)).toEqual([2, 3, 4, 5]);
    expect(report.named[0]?.odd).toContain("code-twice");
    expect(report.named[1]?.odd).toEqual(expect.arrayContaining(["no-amount", "no-currency", "no-date"]));
    expect(report.named[2]?.odd).toEqual(expect.arrayContaining(["no-funder", "no-recipient"]));
    expect(report.named[3]?.odd).toContain("no-grant");
  });

  test("names no person who receives", async () => {
    const { rows } = await read({
      grants: [{ ...grant, recipientOrganization: undefined, recipientIndividual: { id: "x", name: "Somebody" } }],
    });
    expect(rows[0]).toMatchObject({ toPerson: true, recipientName: "" });
    expect(rows[0]?.odd).toContain("to-person");
  });

  test("is refused in words where it is none", async () => {
    await expect(openGrants(bytesOf({ commitments: [] }), "x.json")).rejects.toMatchObject({ name: "Refusal" });
    await expect(openGrants(new TextEncoder().encode('{"grants": ['), "x.json")).rejects.toMatchObject({
      name: "Refusal",
    });
  });

  test("may be the spreadsheet of the standard; titles that nobody knows stay", async () => {
    const csv =
      "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Funding Org:Identifier,Funding Org:Name,Recipient Org:Identifier,Recipient Org:Name,Our own/column\n" +
      'a-1,Books,For all,GBP,"1,500",2014-06-05,GB-CHC-1,A trust,GB-CHC-2,A school,yes\n';
    const opened = await openGrants(new TextEncoder().encode(csv), "grants.csv");
    expect(opened.form).toBe("csv");
    expect(opened.grants).toEqual([
      {
        id: "a-1",
        title: "Books",
        description: "For all",
        currency: "GBP",
        amountAwarded: 1500,
        awardDate: "2014-06-05",
        fundingOrganization: [{ id: "GB-CHC-1", name: "A trust" }],
        recipientOrganization: [{ id: "GB-CHC-2", name: "A school" }],
        "Our own/column": "yes",
      },
    ]);
    expect(grantOfRow(["__proto__", "Title"], ["1", "Books"])).toEqual({ title: "Books" });
  });
});

test("organizations are found by the number in a code or by their whole name, and by nothing less", () => {
  const match = matcherOf([
    {
      id: "one",
      name: "The Wide Trust",
      otherNames: ["קרן רוחב"],
      identifiers: [{ scheme: "GB-CHC", number: "1156077" }],
    },
    { id: "two", name: "North School", otherNames: [], identifiers: [{ scheme: "", number: "580012345" }] },
  ]);
  expect(match({ name: "Something", code: "GB-CHC-1156077" })).toBe("one");
  expect(match({ name: "wide trust", code: null })).toBe("one");
  expect(match({ name: "קרן רוחב", code: null })).toBe("one");
  expect(match({ name: "x", code: "IL-RA-580012345" })).toBe("two");
  expect(match({ name: "Wide", code: "GB-CHC-11560" })).toBeNull();
});

describe("a grant of ours in the shape of 360Giving", () => {
  const organization = { id: "01890a5d-ac96-774b-bcce-b302099a8057", name: "A school", identifiers: [] };
  const own = {
    id: "01890a5d-ac96-774b-bcce-b302099a8058",
    title: "Books",
    description: "",
    amount: 100,
    currency: "ILS",
    awardedOn: "2026-01-05",
    funderName: "A trust",
    recipientName: "A school",
    funder: { ...organization, name: "A trust", identifiers: [{ scheme: "gb-chc", number: "1156077" }] },
    recipient: organization,
  };

  test("has what the schema needs", () => {
    const written = writeGrant("north", own);
    for (const field of ["id", "title", "description", "currency", "amountAwarded", "awardDate"])
      expect(written[field], field).toBeTruthy();
    expect(written.fundingOrganization).toEqual([{ id: "GB-CHC-1156077", name: "A trust" }]);
    expect(written.recipientOrganization).toEqual([{ id: `360G-north:org-${organization.id}`, name: "A school" }]);
  });

  const schemaPath = "../shared/data/commitments/360giving/360-giving-schema.json";
  test.skipIf(!existsSync(schemaPath))(
    "is right by the schema itself, where that lies beside us (else skipped)",
    () => {
      const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
      const written = writeGrant("north", own);
      const [forOrganizations] = schema.oneOf;
      for (const field of forOrganizations.required) expect(written, field).toHaveProperty(field);
      for (const field of Object.keys(written)) expect(schema.properties, field).toHaveProperty(field);
      const currencies: string[] = schema.$defs.currency.enum ?? schema.$defs.currency.pattern;
      expect(currencies).toContain("ILS");
      for (const field of schema.$defs.Organization.required ?? ["id", "name"])
        expect((written.fundingOrganization as object[])[0], field).toHaveProperty(field);
      const day = schema.properties.awardDate.oneOf.find((one: { pattern?: string }) => one.pattern);
      expect(written.awardDate).toMatch(new RegExp(day.pattern));
    },
  );
});
