import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Governed, openGoverned, refused } from "../../backbone/bodies/testing.ts";
import { addPolicyAsk } from "../policy-asks/operations.ts";
import { addNewCampaign, editCampaign, openCampaign, readCampaign, readGovernment } from "./operations.ts";
import { bringReach, noteReach, removeOneReach } from "./reach-operations.ts";

let house: Governed;
let director: string;
let partner: string;
let other: string;
let funder: string;
let school: string;
const visitor = { kind: "visitor" } as const;

beforeAll(async () => {
  house = await openGoverned();
  director = await house.person("Director", ["backbone"]);
  partner = await house.person("Partner", ["partner"]);
  other = await house.person("Other", ["partner"]);
  funder = await house.person("Funder", ["funder"]);
  school = await house.organization("School network", "school-network");
  await house.scratch.records.write({ initiativeId: house.initiativeId, personId: null }, (tx) =>
    tx
      .insertInto("representation")
      .values({ initiative_id: house.initiativeId, person_id: partner, organization_id: school })
      .execute(),
  );
});
afterAll(() => house?.scratch.close());

const campaign = async (who: string, more: object = {}): Promise<string> =>
  (await house.ask(addNewCampaign, who, { names: { en: "Five units for all" }, organizationId: school, ...more })).id;
const count = (who: string, id: string, more: object = {}) =>
  house.ask(noteReach, who, {
    ...{ id, channel: "petition", measure: "signatures", fromOn: "2015-05-01", amount: 100, source: "The petition" },
    ...more,
  });
const fileOf = (text: string): File => new File([text], "reach.csv", { type: "text/csv" });

describe("a campaign", () => {
  test("is of the backbone team, or of an organization that one acts for", async () => {
    await campaign(partner);
    await campaign(director, { organizationId: null });
    await expect(campaign(other)).rejects.toMatchObject({ faults: [{ field: "organizationId" }] });
    await expect(campaign(partner, { organizationId: null })).rejects.toMatchObject(refused("forbidden"));
    await expect(campaign(partner, { startsOn: "2015-05-02", endsOn: "2015-05-01" })).rejects.toMatchObject({
      faults: [{ field: "endsOn" }],
    });
  });

  test("is read by all members alike, and by visitors once it was opened; an ask that was not declared is not named", async () => {
    const askId = (
      await house.ask(addPolicyAsk, director, {
        kind: "budget",
        names: { en: "A quiet ask" },
        askedName: "The ministry",
      })
    ).id;
    const id = await campaign(director, { organizationId: null, askId });
    expect(await house.ask(readCampaign, funder, { id })).toEqual(await house.ask(readCampaign, other, { id }));
    await expect(house.ask(readCampaign, visitor, { id })).rejects.toMatchObject(refused("not-found"));
    await expect(house.ask(readGovernment, visitor, {})).rejects.toMatchObject(refused("forbidden"));
    await house.ask(openCampaign, director, { id, open: true });
    const outside = await house.ask(readGovernment, visitor, {});
    expect(outside.campaigns.map((one) => one.id)).toEqual([id]);
    expect(JSON.stringify(outside)).not.toContain("A quiet ask");
    expect(outside.campaigns[0]?.askId).toBeNull();
    await house.ask(openCampaign, director, { id, open: false });
  });

  test("counts whom it reached by channel and measure; the same days said again correct, others that overlap do not", async () => {
    const id = await campaign(partner);
    await count(partner, id);
    await count(partner, id, { amount: 120 });
    await count(partner, id, { channel: "radio", measure: "people", amount: 5000, source: "The station" });
    await count(partner, id, { channel: "television", measure: "people", amount: 9000, source: "The station" });
    await expect(count(partner, id, { fromOn: "2015-04-01", toOn: "2015-05-31" })).rejects.toMatchObject({
      faults: [{ field: "fromOn" }],
    });
    await expect(count(other, id)).rejects.toMatchObject(refused("forbidden"));
    const found = await house.ask(readCampaign, funder, { id });
    expect(found.campaign.reach).toMatchObject([
      { measure: "people", total: null, channels: [{ amount: 9000 }, { amount: 5000 }] },
      { measure: "signatures", total: 120 },
    ]);
    const [first] = found.counts;
    await house.ask(removeOneReach, partner, { id, countId: first?.id });
    expect((await house.ask(readCampaign, partner, { id })).counts).toHaveLength(2);
  });

  test("takes counts from a file whole or not at all, and names each row that needs somebody", async () => {
    const id = await campaign(partner);
    const bad =
      "day,to,channel,measure,amount,source\n2015-05-01,,petition,signatures,10,Site\nsoon,,radio,people,5,Station\n2015-05,,petition,signatures,5,Site\n";
    await expect(house.ask(bringReach, partner, { id, file: fileOf(bad) })).rejects.toMatchObject({
      faults: [
        { field: "file", values: { row: 3, cell: "soon" } },
        { field: "file", values: { row: 4, from: "2015-05-01", to: "2015-05-01" } },
      ],
    });
    expect((await house.ask(readCampaign, partner, { id })).counts).toEqual([]);
    const good =
      "day,to,channel,measure,amount,source\n2015-05-01,,petition,signatures,10,Site\n2015-05-02,2015-05-08,petition,signatures,70,Site\n";
    for (let time = 0; time < 2; time += 1)
      expect(await house.ask(bringReach, partner, { id, file: fileOf(good) })).toMatchObject({ taken: 2 });
    expect((await house.ask(readCampaign, partner, { id })).campaign.reach).toMatchObject([{ total: 80 }]);
  });

  test("does not lose what another wrote meanwhile", async () => {
    const id = await campaign(partner);
    const edit = (words: string) =>
      house.ask(editCampaign, partner, { id, version: 1, names: { en: words }, organizationId: school });
    const tries = await Promise.allSettled([edit("One"), edit("Two")]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
