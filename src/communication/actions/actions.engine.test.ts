import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Governed, openGoverned, refused } from "../../backbone/bodies/testing.ts";
import { circlesOf } from "../../core/audience.ts";
import { dayOf, daysAfter } from "../../core/days.ts";
import { editAction, endAction, listWhatWasSaid, readAction, sayAction } from "./operations.ts";
import { actionsOnDesk, actionsWaiting } from "./sources.ts";
import { listOpenActions } from "./views.ts";

let house: Governed;
let director: string;
let chair: string;
let member: string;
let watcher: string;
let partner: string;
let funder: string;
let school: string;
let body: { id: string; slug: string };
const today = dayOf(new Date());

beforeAll(async () => {
  house = await openGoverned();
  director = await house.person("Director", ["backbone"]);
  chair = await house.person("Chair", ["partner"]);
  member = await house.person("Member", ["partner"]);
  watcher = await house.person("Watcher", ["partner"]);
  partner = await house.person("Partner", ["partner"]);
  funder = await house.person("Funder", ["funder"]);
  school = await house.organization("School network", "school-network");
  body = await house.found(director, "Working group", [
    { personId: chair, duty: "chair" },
    { personId: member },
    { personId: watcher, duty: "observer" },
  ]);
});
afterAll(() => house?.scratch.close());

const say = async (who: string, more: object = {}): Promise<string> =>
  (await house.ask(sayAction, who, { bodyId: body.id, what: "Write to the heads", ...more })).id;
const seenBy = async (who: string): Promise<string[]> =>
  (await house.ask(listWhatWasSaid, who, {})).actions.map(({ id }) => id);

describe("an action", () => {
  test("is said by those who take part, and by nobody else", async () => {
    await expect(say(partner)).rejects.toMatchObject(refused("not-found"));
    await expect(say(watcher)).rejects.toMatchObject(refused("forbidden"));
    const id = await say(member);
    expect(await seenBy(watcher)).toContain(id);
  });

  test("is read by the committee and whoever does it, and by members where that was said", async () => {
    const own = await say(member, { personId: partner });
    const open = await say(member, { forMembers: true });
    expect(await seenBy(partner)).toEqual(expect.arrayContaining([own, open]));
    expect(await seenBy(funder)).toContain(open);
    expect(await seenBy(funder)).not.toContain(own);
    await expect(house.ask(readAction, funder, { id: own })).rejects.toMatchObject(refused("not-found"));
    await expect(house.ask(endAction, funder, { id: own, state: "done" })).rejects.toMatchObject(refused("not-found"));
    await expect(house.ask(endAction, funder, { id: open, state: "done" })).rejects.toMatchObject(refused("forbidden"));
  });

  test("is changed by whoever does it and who runs the committee, also by an organization's people", async () => {
    const id = await say(member, { organizationId: school });
    await house.scratch.records.write({ initiativeId: house.initiativeId, personId: null }, (tx) =>
      tx
        .insertInto("representation")
        .values({ initiative_id: house.initiativeId, person_id: partner, organization_id: school })
        .execute(),
    );
    await expect(house.ask(editAction, member, { id, what: "Else" })).rejects.toMatchObject(refused("forbidden"));
    await house.ask(editAction, partner, { id, what: "Write to all heads", organizationId: school });
    await house.ask(editAction, chair, { id, what: "Write to all heads", personId: chair });
    expect((await house.ask(readAction, member, { id })).action).toMatchObject({
      what: "Write to all heads",
      who: "Chair",
    });
  });

  test("is given to one, and tells her", async () => {
    const wish = { personId: partner, name: "Partner" };
    await expect(say(member, wish)).rejects.toMatchObject({ faults: [{ field: "name" }] });
    await expect(say(member, { personId: "nobody" })).rejects.toMatchObject({ faults: [{ field: "personId" }] });
    const id = await say(member, { personId: partner, dueOn: today });
    const inside = { initiativeId: house.initiativeId, personId: partner };
    const told = await house.scratch.records.read(inside, (tx) =>
      tx.selectFrom("notification").select(["reason", "due"]).where("about_id", "=", id).execute(),
    );
    expect(told).toEqual([{ reason: "asked", due: today }]);
  });

  test("stays open from meeting to meeting until it is done, or let go with a reason", async () => {
    const id = await say(member, { personId: member, dueOn: daysAfter(today, -30) });
    const open = async () => {
      const circles = circlesOf(await house.as(chair), house.initiativeId);
      const found = await house.scratch.records.read({ initiativeId: house.initiativeId, personId: chair }, (tx) =>
        listOpenActions(tx, house.initiativeId, { bodyId: body.id, circles }),
      );
      return found.map((action) => action.id);
    };
    expect(await open()).toContain(id);
    await expect(house.ask(endAction, member, { id, state: "dropped" })).rejects.toMatchObject({
      faults: [{ field: "reason" }],
    });
    expect(await open()).toContain(id);
    await house.ask(endAction, member, { id, state: "done", outcome: "Nine heads answered" });
    expect(await open()).not.toContain(id);
    await expect(house.ask(endAction, member, { id, state: "dropped", outcome: "x" })).rejects.toMatchObject(
      refused("conflict"),
    );
    await house.ask(endAction, chair, { id, state: "open" });
    expect(await open()).toContain(id);
  });

  test("ends once, also when two end it at once", async () => {
    const id = await say(member);
    const tries = await Promise.allSettled(
      ["done", "dropped"].map((state) => house.ask(endAction, chair, { id, state, outcome: state })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("what is due waits for whoever does it, and stands on the desk of those who may read it", async () => {
  const soon = await say(member, { personId: member, dueOn: today, what: "Due today" });
  const later = await say(member, { personId: member, dueOn: daysAfter(today, 60) });
  const [actor, other] = [await house.as(member), await house.person("Other backbone", ["backbone"])];
  const [membership] = actor.kind === "person" ? actor.memberships : [];
  if (!membership) throw new Error("belongs to nothing");
  const inside = { initiativeId: house.initiativeId, personId: member };
  const asked = { initiativeId: house.initiativeId, now: new Date() };
  const waits = await house.scratch.records.read(inside, (tx) =>
    actionsWaiting(tx, { ...membership, personId: member, now: new Date() }),
  );
  expect(waits.map(({ path }) => path)).toContain(`actions/${soon}`);
  expect(waits.map(({ path }) => path)).not.toContain(`actions/${later}`);
  const deskOf = (personId: string) =>
    house.scratch.records.read(inside, (tx) => actionsOnDesk(tx, { ...asked, personId }));
  expect((await deskOf(director)).map(({ path }) => path)).toContain(`actions/${soon}`);
  expect((await deskOf(other)).map(({ path }) => path)).not.toContain(`actions/${soon}`);
});
