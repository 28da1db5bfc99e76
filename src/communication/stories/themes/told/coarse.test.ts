import { describe, expect, test } from "vitest";
import { stepOf } from "../../coarse.ts";
import { nextTelling, type Standing, type Told, tellTogether, waitsWith } from "./coarse.ts";

const fewest = 5;
const day = (number: number): string => new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString();

/** A small campaign in which people tell and take back, as it is inside. */
class Campaign {
  readonly protect: boolean;
  stories = new Map<string, string>();
  told = new Map<string, Told | null>();
  came = new Map<string, number>();
  more = 0;
  last: string | null = null;

  constructor(protect: boolean) {
    this.protect = protect;
  }

  tell(teller: string, theme: string) {
    this.stories.set(teller, theme);
    this.came.set(theme, (this.came.get(theme) ?? 0) + 1);
    this.more += 1;
  }

  takeBack(teller: string) {
    this.stories.delete(teller);
  }

  /** The program tells the counts if they are due; without protection they are always as they stand. */
  publish(at: string, themes: readonly string[]) {
    const last = this.last ? new Date(this.last) : null;
    if (this.protect && waitsWith({ last, now: new Date(at), more: this.more, fewest })) return;
    const all = [...this.stories.values()];
    const standing = themes.map((id): Standing => {
      const stories = all.filter((theme) => theme === id).length;
      return { id, told: this.told.get(id) ?? null, stories, came: this.came.get(id) ?? 0 };
    });
    for (const [id, told] of tellTogether(standing, { fewest, at, protect: this.protect })) {
      if (told !== this.told.get(id)) this.came.set(id, 0);
      this.told.set(id, told);
    }
    this.last = at;
    this.more = 0;
  }

  /** All that anybody can fetch. */
  seen(): Record<string, number | null> {
    const shown = [...this.told].map(
      ([id, told]) => [id, told && (this.protect ? told.step : told.counted)] as [string, number | null],
    );
    return Object.fromEntries(shown);
  }
}

/** Twelve tell of time and seven of money; then one of those who told of time takes it back, and the clock goes on. */
function watch(protect: boolean, leaver: string | null) {
  const campaign = new Campaign(protect);
  for (let teller = 0; teller < 12; teller += 1) campaign.tell(`time ${teller}`, "time");
  for (let teller = 0; teller < 7; teller += 1) campaign.tell(`money ${teller}`, "money");
  campaign.publish(day(20), ["time", "money"]);
  const looks = [campaign.seen()];
  if (leaver) campaign.takeBack(leaver);
  for (let at = 21; at < 120; at += 1) {
    if (at === 60) for (let teller = 7; teller < 13; teller += 1) campaign.tell(`money ${teller}`, "money");
    campaign.publish(day(at), ["time", "money"]);
    looks.push(campaign.seen());
  }
  return looks;
}

/** What an attacker learns: whether anything that can be fetched differs from what it would be had nobody left. */
const tellsThatSomebodyLeft = (protect: boolean, leaver: string): boolean =>
  JSON.stringify(watch(protect, leaver)) !== JSON.stringify(watch(protect, null));

describe("counts told together", () => {
  test("are coarse, and nothing below the fewest", () => {
    expect([0, 4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 5000].map((count) => stepOf(count, 5))).toEqual([
      ...[null, null, 5, 5, 10, 10, 20, 20, 50, 50, 100, 100],
    ]);
    expect(stepOf(9, 10)).toBeNull();
    expect(stepOf(3, 1)).toBeNull();
  });

  test("are told at most monthly, and after enough stories more", () => {
    const last = new Date(day(0));
    expect(waitsWith({ last: null, now: last, more: 4, fewest })).toBe("too-few");
    expect(waitsWith({ last: null, now: last, more: 5, fewest })).toBeNull();
    expect(waitsWith({ last, now: new Date(day(30)), more: 50, fewest })).toBe("too-soon");
    expect(waitsWith({ last, now: new Date(day(31)), more: 4, fewest })).toBe("too-few");
    expect(waitsWith({ last, now: new Date(day(31)), more: 5, fewest })).toBeNull();
    expect(nextTelling(new Date("2026-01-31T00:00:00Z")).getTime()).toBeGreaterThan(Date.parse("2026-02-27T00:00:00Z"));
  });

  test("tell an attacker who looks every day who left, where they are not protected", () => {
    const looks = watch(false, "time 3");
    expect(looks[0]).toEqual({ time: 12, money: 7 });
    expect(looks[1]).toEqual({ time: 11, money: 7 });
    expect(tellsThatSomebodyLeft(false, "time 3")).toBe(true);
  });

  test("tell nobody that somebody left, whoever of them it was, in a hundred days of looking", () => {
    for (let teller = 0; teller < 12; teller += 1) expect(tellsThatSomebodyLeft(true, `time ${teller}`)).toBe(false);
    for (let teller = 0; teller < 7; teller += 1) expect(tellsThatSomebodyLeft(true, `money ${teller}`)).toBe(false);
    expect(watch(true, "time 3").at(-1)).toEqual({ time: 10, money: 10 });
  });

  test("are never moved by one story: from any count, with any others coming elsewhere", () => {
    for (let counted = 6; counted < 130; counted += 1) {
      const told: Told = { step: stepOf(counted, fewest) ?? 5, counted, at: day(0) };
      for (const change of [-1, 1]) {
        const standing = { id: "time", told, stories: counted + change, came: Math.max(0, change) };
        expect(tellTogether([standing], { fewest, at: day(40) }).get("time")).toBe(told);
      }
    }
  });

  test("move once enough came or left, and end where fewer are left than may be told", () => {
    const told: Told = { step: 10, counted: 12, at: day(0) };
    const anew = (stories: number, came: number) =>
      tellTogether([{ id: "time", told, stories, came }], { fewest, at: day(40) }).get("time");
    expect(anew(8, 0)).toBe(told);
    expect(anew(7, 0)).toMatchObject({ step: 5, counted: 7 });
    expect(anew(22, 10)).toMatchObject({ step: 20, counted: 22 });
    // Four came, and one of those who were there left: still as it was told.
    expect(anew(15, 4)).toBe(told);
    expect(anew(16, 5)).toMatchObject({ step: 10, counted: 16, at: day(40) });
    expect(anew(4, 0)).toBeNull();
  });
});
