import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Governed, openGoverned, refused } from "../../backbone/bodies/testing.ts";
import { readRegister } from "../../backbone/interests/operations.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { addNewFund, editFund, endFund, setFundRound, stepAside } from "./fund-operations.ts";
import { addFundingNeed, editFundingNeed, endFundingNeed } from "./need-operations.ts";
import { readFund, readFunds, readNeed } from "./operations.ts";
import { addNewPledge, setPledge } from "./pledges/operations.ts";
import { roundsOnDesk } from "./sources.ts";

let house: Governed;
let director: string;
let partner: string;
let other: string;
let funder: string;
let stranger: string;
let school: string;
let trust: string;
let body: { id: string; slug: string };
const today = dayOf(new Date());

const represent = (person: string, organization: string) =>
  house.scratch.records.write({ initiativeId: house.initiativeId, personId: null }, (tx) =>
    tx
      .insertInto("representation")
      .values({ initiative_id: house.initiativeId, person_id: person, organization_id: organization })
      .execute(),
  );

beforeAll(async () => {
  house = await openGoverned();
  director = await house.person("Director", ["backbone"]);
  partner = await house.person("Partner", ["partner"]);
  other = await house.person("Other", ["partner"]);
  funder = await house.person("Funder", ["funder"]);
  stranger = await house.person("Second funder", ["funder"]);
  school = await house.organization("School network", "school-network");
  trust = await house.organization("The trust", "philanthropy");
  await represent(partner, school);
  await represent(funder, trust);
  body = await house.found(director, "Committee that decides", [{ personId: other }, { personId: funder }]);
});
afterAll(() => house?.scratch.close());

const need = async (who: string, more: object = {}): Promise<string> =>
  (
    await house.ask(addFundingNeed, who, {
      ...{ organizationId: school, names: { en: "A science teacher" }, amount: 1000, currency: "ils" },
      ...more,
    })
  ).id;
const fund = async (who: string, more: object = {}): Promise<string> =>
  (await house.ask(addNewFund, who, { organizationId: trust, names: { en: "Science in the north" }, ...more })).id;
const sees = async (who: string, id: string): Promise<boolean> => {
  const listed = (await house.ask(readFunds, who, {})).needs.some((one) => one.id === id);
  const opened = await house.ask(readNeed, who, { id }).then(
    () => true,
    () => false,
  );
  expect(opened).toBe(listed);
  return listed;
};

describe("a need", () => {
  test("is seen by its organization and the backbone team, and by others only where it ticked them", async () => {
    const quiet = await need(partner);
    const among = await need(partner, { shownTo: "partners" });
    const named = await need(partner, { shownToIds: [trust] });
    const open = await need(partner, { shownTo: "members" });
    const seen = async (who: string) => Promise.all([quiet, among, named, open].map((id) => sees(who, id)));
    expect(await seen(partner)).toEqual([true, true, true, true]);
    expect(await seen(director)).toEqual([true, true, true, true]);
    expect(await seen(other)).toEqual([false, true, false, true]);
    expect(await seen(funder)).toEqual([false, false, true, true]);
    expect(await seen(stranger)).toEqual([false, false, false, true]);
  });

  test("shows a funder exactly what it shows a partner", async () => {
    const id = await need(partner, { shownTo: "members", about: { en: "For two classes" } });
    const asPartner = await house.ask(readNeed, other, { id });
    const asFunder = await house.ask(readNeed, stranger, { id });
    expect(asFunder).toEqual(asPartner);
    expect(asPartner.need).toMatchObject({ shownTo: "backbone", shownToIds: [] });
    expect((await house.ask(readNeed, partner, { id })).need.shownTo).toBe("members");
  });

  test("is found by search of nobody who may not see it", async () => {
    const id = await need(partner, { names: { en: "A hidden laboratory" } });
    const [thing] = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: null }, (tx) =>
      tx.selectFrom("thing").select("audience").where("object_id", "=", id).execute(),
    );
    expect(thing?.audience.toSorted()).toEqual(["backbone", `organization:${school}`]);
  });

  test("may be written down by the backbone team, but only its organization says who else sees it", async () => {
    await expect(need(director, { shownTo: "members" })).rejects.toMatchObject({ faults: [{ field: "shownTo" }] });
    await expect(need(other)).rejects.toMatchObject({ faults: [{ field: "organizationId" }] });
    const id = await need(director);
    expect(await sees(funder, id)).toBe(false);
    const change = {
      id,
      version: 1,
      organizationId: school,
      names: { en: "A science teacher" },
      amount: 1200,
      currency: "ILS",
    };
    await house.ask(editFundingNeed, partner, { ...change, shownTo: "members" });
    expect(await sees(funder, id)).toBe(true);
    await expect(house.ask(editFundingNeed, partner, change)).rejects.toMatchObject(refused("conflict"));
    await expect(house.ask(editFundingNeed, director, { ...change, version: 2 })).rejects.toMatchObject({
      faults: [{ field: "shownTo" }],
    });
    await expect(house.ask(endFundingNeed, funder, { id, state: "met" })).rejects.toMatchObject(refused("forbidden"));
  });
});

describe("a pledge", () => {
  test("fills a need in its own currency; who pledged is for both sides and the backbone team unless said otherwise", async () => {
    const id = await need(partner, { shownTo: "members" });
    const give = (more: object) =>
      house.ask(addNewPledge, funder, { organizationId: trust, needId: id, amount: 400, currency: "ILS", ...more });
    const quiet = await give({});
    await give({ amount: 90, currency: "USD", forAll: true });
    await expect(
      house.ask(addNewPledge, other, { organizationId: trust, needId: id, amount: 1, currency: "ILS" }),
    ).rejects.toMatchObject({ faults: [{ field: "organizationId" }] });
    const asOther = await house.ask(readNeed, other, { id });
    expect(asOther.need).toMatchObject({
      missing: 600,
      pledged: [
        { currency: "ILS", amount: 400 },
        { currency: "USD", amount: 90 },
      ],
    });
    expect(asOther.pledges.map(({ currency }) => currency)).toEqual(["USD"]);
    for (const who of [partner, funder, director])
      expect((await house.ask(readNeed, who, { id })).pledges).toHaveLength(2);
    await expect(house.ask(setPledge, other, { id: quiet.id, state: "given" })).rejects.toMatchObject(
      refused("not-found"),
    );
    await house.ask(setPledge, partner, { id: quiet.id, state: "taken-back" });
    expect((await house.ask(readNeed, other, { id })).need.missing).toBe(1000);
  });

  test("cannot be said for a need that is hidden from the giver, nor for one that is over", async () => {
    const hidden = await need(partner);
    const give = (needId: string) =>
      house.ask(addNewPledge, funder, { organizationId: trust, needId, amount: 1, currency: "ILS" });
    await expect(give(hidden)).rejects.toMatchObject(refused("not-found"));
    const open = await need(partner, { shownTo: "members" });
    await house.ask(endFundingNeed, partner, { id: open, state: "met", outcome: "A school gave a teacher" });
    await expect(give(open)).rejects.toMatchObject(refused("conflict"));
  });
});

describe("a fund", () => {
  test("is written down by who acts for the funder, and read by all members", async () => {
    const id = await fund(funder, { amount: 5000, currency: "ILS" });
    await expect(fund(partner)).rejects.toMatchObject({ faults: [{ field: "organizationId" }] });
    await expect(fund(partner, { organizationId: null, funderName: "Outside" })).rejects.toMatchObject(
      refused("forbidden"),
    );
    await fund(director, { organizationId: null, funderName: "Outside" });
    expect((await house.ask(readFund, other, { id })).fund).toMatchObject({ funder: "The trust", amount: 5000 });
    await expect(house.ask(endFund, other, { id, closed: true })).rejects.toMatchObject(refused("forbidden"));
    const change = { id, version: 1, organizationId: trust, names: { en: "Renamed" }, amount: null, currency: "ILS" };
    await expect(house.ask(editFund, funder, change)).rejects.toMatchObject({ faults: [{ field: "amount" }] });
  });

  test("fits needs with reasons, and shows only needs that the reader may see", async () => {
    const id = await fund(funder, { amount: 5000, currency: "ILS", names: { en: "For anything" } });
    await house.ask(setFundRound, funder, {
      ...{ id, names: { en: "Spring" }, opensOn: daysAfter(today, -3), closesOn: daysAfter(today, 10) },
    });
    const hidden = await need(partner, { amount: 10 });
    const open = await need(partner, { amount: 20, shownTo: "members" });
    const { matches } = await house.ask(readFund, stranger, { id });
    const found = matches.find((match) => match.need.id === open);
    expect(found?.reasons).toEqual(["anything", "round-open", "amount"]);
    expect(matches.some((match) => match.need.id === hidden)).toBe(false);
    expect((await house.ask(readFund, director, { id })).matches.some((match) => match.need.id === hidden)).toBe(true);
  });

  test("says which two hats its funder wears, and offers to step aside", async () => {
    const id = await fund(funder, { names: { en: "Decided by us" } });
    const round = { id, names: { en: "Autumn" }, opensOn: today, closesOn: daysAfter(today, 30), bodyId: body.id };
    const { roundId } = await house.ask(setFundRound, funder, round);
    const asked = await house.ask(readFund, funder, { id });
    expect(asked.conflicts).toMatchObject({ runsBackbone: false, sits: [{ roundId, isHers: true, steppedAside: [] }] });
    const asPartner = await house.ask(readFund, partner, { id });
    expect(asPartner.conflicts).toMatchObject({ sits: [{ roundId, isHers: false, steppedAside: null }] });
    await expect(house.ask(stepAside, other, { roundId })).rejects.toMatchObject(refused("forbidden"));
    await house.ask(stepAside, funder, { roundId });
    await house.ask(stepAside, funder, { roundId });
    expect((await house.ask(readFund, other, { id })).conflicts.sits[0]?.steppedAside).toEqual(["Funder"]);
    expect((await house.ask(readFund, funder, { id })).conflicts.sits[0]).toMatchObject({
      isHers: false,
      hasSteppedAside: true,
    });
    const { interests } = await house.ask(readRegister, director, { slug: body.slug });
    expect(interests).toMatchObject([{ kind: "funder", organization: "The trust", holds: true }]);
    await represent(director, trust);
    expect((await house.ask(readFund, stranger, { id })).conflicts.runsBackbone).toBe(true);
  });
});

test("sums stand by currency, of what the reader sees alone", async () => {
  const before = (await house.ask(readFunds, stranger, {})).sums;
  await need(partner, { amount: 7, currency: "CHF" });
  expect((await house.ask(readFunds, stranger, {})).sums).toEqual(before);
  expect((await house.ask(readFunds, partner, {})).sums.asked).toContainEqual({ currency: "CHF", amount: 7 });
});

test("a round that closes soon stands on the desk", async () => {
  const id = await fund(funder, { names: { en: "Closes soon" } });
  const round = (closesOn: string) =>
    house.ask(setFundRound, funder, { id, names: { en: "Round" }, opensOn: daysAfter(today, -1), closesOn });
  await round(daysAfter(today, 14));
  await round(daysAfter(today, 15));
  const lines = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: director }, (tx) =>
    roundsOnDesk(tx, { initiativeId: house.initiativeId, personId: director, now: new Date() }),
  );
  const told = lines.filter(({ values }) => values?.fund === "Closes soon").map(({ due }) => due);
  expect(told).toEqual([daysAfter(today, 14)]);
});
