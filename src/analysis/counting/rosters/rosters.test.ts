import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countRosters } from "./count-rosters.ts";
import { bytesOfPerson, checkWordOf, isWhole, keyOf, makeTokens, type RosterPerson, textsOf } from "./person-tokens.ts";
import { readDay, readRoster } from "./read-roster.ts";
import { makeRosters, seeded, usualSlips } from "./testing-rosters.ts";

const key = keyOf("nine-sheep-under-the-bridge", "a count", 10);
const draw = seeded(5);
const chance = (bytes: Uint8Array) => {
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = draw() * 256;
};
const countOf = (...rosters: RosterPerson[][]) => countRosters(rosters.map((one) => makeTokens(one, key, chance)));
const person = (name: string, born = "2011-04-03"): RosterPerson => ({ name, born });
const crowd = (size: number, seed: number) =>
  makeRosters(seed, 10, size * 10, { ...usualSlips, noDate: 0 }).rosters[0] ?? [];

describe("the range", () => {
  const cases = [
    ["usual slips", usualSlips],
    ["twice as many slips", { name: 0.06, date: 0.03, noDate: 0.05, noMiddleName: 0.6 }],
    ["no slips at all", { name: 0, date: 0, noDate: 0, noMiddleName: 0 }],
    ["a fifth without a date", { ...usualSlips, noDate: 0.2 }],
  ] as const;
  test.each(cases)("holds the truth: %s", (_, slips) => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const { rosters, truth } = makeRosters(seed, 6, 1200, slips);
      const { low, high, sum } = countOf(...rosters);
      expect([low <= truth, truth <= high], `${low} to ${high}, truth ${truth}, seed ${seed}`).toEqual([true, true]);
      expect(high).toBeLessThan(sum);
      expect((high - low) / truth).toBeLessThan(0.1 + slips.noDate * 1.5);
    }
  });

  test("is the same in any order of partners", () => {
    const { rosters } = makeRosters(3, 5, 600);
    const parts = rosters.map((one) => makeTokens(one, key, chance));
    const counted = countRosters(parts);
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (order) => {
        expect(countRosters(order)).toEqual(counted);
      }),
      { numRuns: 10 },
    );
  });

  test("is one number where nothing is unclear, and never leaves what is possible", () => {
    const people = crowd(100, 9);
    expect(countOf(people, people, people)).toMatchObject({ low: people.length, high: people.length });
    expect(countOf(people)).toMatchObject({ sum: people.length, high: people.length });
    expect(countRosters([])).toEqual({ sum: 0, low: 0, high: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 1000 }), (size, seed) => {
        const { rosters } = makeRosters(seed, 3, size);
        const { sum, low, high } = countOf(...rosters);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(sum);
      }),
      { numRuns: 20 },
    );
  });
});

describe("one person", () => {
  const same = (one: RosterPerson, other: RosterPerson) => {
    const [mine, theirs] = [textsOf(one), textsOf(other)];
    return (Object.keys(mine) as (keyof typeof mine)[]).filter((kind) =>
      mine[kind].some((text) => theirs[kind].includes(text)),
    );
  };

  test("is exactly one whichever name stands first, with or without points and capitals", () => {
    expect(same(person("Dana Cohen"), person("COHEN, dana"))).toContain("exact");
    expect(same(person("דָּנָה כֹּהֵן"), person("כהן דנה"))).toContain("exact");
    expect(same(person("أحمد الهاشمي"), person("الهاشمي احمد"))).toContain("exact");
  });

  test.each([
    ["Michal Levi", "מיכל לוי"],
    ["Khaled Hashimi", "خالد هاشمي"],
    ["חאלד האשמי", "خالد هاشمي"],
    ["Noa Shamir", "נועה שמיר"],
    ["Fatima Al-Hashimi", "فاطمة الهاشمي"],
  ])("is heard alike as %s and %s", (one, other) => {
    expect(same(person(one), person(other))).toContain("sound");
  });

  test("is met by looser tokens alone after one slip", () => {
    expect(same(person("Dana Kramer"), person("Dana Kraner"))).toEqual(["slip"]);
    expect(same(person("Dana Kramer"), person("Dana Kramer", "2011-03-04"))).toEqual(["day"]);
    expect(same(person("Dana Kramer"), person("Dana Kramer", "2012-04-03"))).toEqual(["day"]);
    expect(same(person("Dana Rut Kramer"), person("Dana Kramer"))).toEqual(["part"]);
    expect(same(person("Dana Kramer"), person("Yosef Mizrahi"))).toEqual([]);
  });

  test("needs two names and a whole date", () => {
    expect(
      [person("Dana"), person("Dana Levi", "2011"), person("Dana Levi", "2011-13-45"), person("Dana Levi")].map(
        isWhole,
      ),
    ).toEqual([false, false, false, true]);
  });
});

describe("what is sent", () => {
  const sent = makeTokens(
    [person("Dana Cohen"), person("Cohen Dana"), person("Avi"), person("Dana Ruth Lev")],
    key,
    chance,
  );

  test("says how many, and is filled up where they are few", () => {
    expect(sent).toMatchObject({ people: 3, unclear: 1, doubles: 1 });
    expect(sent.blocks.length).toBe(64 * bytesOfPerson);
  });

  test("holds no letter of a name, and nothing that another secret would make", () => {
    const text = Buffer.from(sent.blocks).toString("latin1");
    for (const part of ["Dana", "Cohen", "dana", "2011"]) expect(text).not.toContain(part);
    const other = makeTokens([person("Dana Cohen")], keyOf("another secret altogether", "a count", 10), chance);
    const third = makeTokens([person("Dana Cohen")], keyOf("nine-sheep-under-the-bridge", "another count", 10), chance);
    expect(countRosters([sent, other])).toMatchObject({ sum: 4, high: 4 });
    expect(countRosters([sent, third])).toMatchObject({ sum: 4, high: 4 });
  });

  test("a secret is the same however it is passed on, and its check word shows it", () => {
    const word = (secret: string) => checkWordOf(keyOf(secret, "a count", 10));
    expect(word("Nine sheep under - the bridge")).toBe(checkWordOf(key));
    expect(word("nine sheep under the ridge")).not.toBe(checkWordOf(key));
    expect(checkWordOf(key)).toMatch(/^[0-9a-f]{4}$/);
  });
});

describe("a roster's file", () => {
  test.each([
    [["First name", "Family name", "School", "Date of birth"], ["First name", "Family name"], "Date of birth"],
    [["שם פרטי", "שם משפחה", "בית ספר", "תאריך לידה"], ["שם פרטי", "שם משפחה"], "תאריך לידה"],
    [["الاسم الشخصي", "اسم العائلة", "مدرسة", "تاريخ الميلاد"], ["الاسم الشخصي", "اسم العائلة"], "تاريخ الميلاد"],
  ])("is read under %s", (titles, names, date) => {
    const read = readRoster(
      [["A list"], titles, ["Dana", "Cohen", "North", "3/4/2011"], ["", "", "", ""]],
      "day-first",
      2026,
    );
    expect(read).toEqual({
      people: [{ name: "Dana Cohen", born: "2011-04-03" }],
      nameColumns: names,
      dateColumn: date,
      empty: 0,
    });
  });

  test("without titles is read by what stands in it", () => {
    expect(
      readRoster(
        [
          ["Dana Cohen", "14.4.2011"],
          ["Avi Levi", "2.3.11"],
        ],
        "month-first",
        2026,
      ).people,
    ).toEqual([
      { name: "Dana Cohen", born: "2011-04-14" },
      { name: "Avi Levi", born: "2011-03-02" },
    ]);
  });

  test.each([
    ["2011-04-03", "2011-04-03"],
    ["2011-04-03T00:00:00", "2011-04-03"],
    ["3.4.2011", "2011-04-03"],
    ["03/04/11", "2011-04-03"],
    ["03/04/98", "1998-04-03"],
    ["٣/٤/٢٠١١", "2011-04-03"],
    ["40636", "2011-04-03"],
    ["31.2.2011", null],
    ["2011", null],
    ["April", null],
  ])("%s is the day %s", (written, day) => {
    expect(readDay(written, "day-first", 2026)).toBe(day);
  });
});
