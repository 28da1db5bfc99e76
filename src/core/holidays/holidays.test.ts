import { describe, expect, test } from "vitest";
import { holidayNames } from "../../communication/calendars/holiday-words.ts";
import { holidayRules } from "./holiday-rules.ts";
import { holidaysBetween, holidaysTouching } from "./holidays.ts";

/** The first days of a holiday over the years. */
const days = (key: string, from: number, to: number, options = {}): string[] =>
  holidaysBetween(`${from}-01-01`, `${to}-12-31`, options)
    .filter((one) => one.key === key && one.from >= `${from}-01-01`)
    .map((one) => one.from);

describe("the Jewish holidays, as calendars publish them", () => {
  test.each([
    [
      "rosh-hashanah",
      "2015-09-14 2016-10-03 2017-09-21 2018-09-10 2019-09-30 2020-09-19 2021-09-07 2022-09-26 2023-09-16 2024-10-03 2025-09-23 2026-09-12 2027-10-02 2028-09-21 2029-09-10 2030-09-28",
    ],
    [
      "yom-kippur",
      "2015-09-23 2016-10-12 2017-09-30 2018-09-19 2019-10-09 2020-09-28 2021-09-16 2022-10-05 2023-09-25 2024-10-12 2025-10-02 2026-09-21 2027-10-11 2028-09-30 2029-09-19 2030-10-07",
    ],
    [
      "pesach",
      "2015-04-04 2016-04-23 2017-04-11 2018-03-31 2019-04-20 2020-04-09 2021-03-28 2022-04-16 2023-04-06 2024-04-23 2025-04-13 2026-04-02 2027-04-22 2028-04-11 2029-03-31 2030-04-18",
    ],
    ["shavuot", "2015-05-24 2016-06-12 2017-05-31 2018-05-20 2019-06-09 2020-05-29 2021-05-17 2022-06-05"],
    // In leap years of the Hebrew calendar in the second Adar.
    [
      "purim",
      "2015-03-05 2016-03-24 2017-03-12 2018-03-01 2019-03-21 2020-03-10 2021-02-26 2022-03-17 2023-03-07 2024-03-24",
    ],
    // A fast that would be on a Saturday is kept on Sunday: 2015, 2016, 2018, 2019, 2022.
    [
      "tisha-beav",
      "2015-07-26 2016-08-14 2017-08-01 2018-07-22 2019-08-11 2020-07-30 2021-07-18 2022-08-07 2023-07-27 2024-08-13",
    ],
    ["hanukkah", "2019-12-23 2020-12-11 2021-11-29 2022-12-19 2023-12-08 2024-12-26"],
  ])("%s", (key, published) => {
    const expected = published.split(" ");
    expect(days(key, 2015, 2030)).toEqual(expect.arrayContaining(expected));
    const last = Number(expected.at(-1)?.slice(0, 4));
    expect(days(key, Number(expected[0]?.slice(0, 4)), last)).toEqual(expected);
  });

  test("last one day longer outside Israel", () => {
    const pesach = (inIsrael: boolean) =>
      holidaysBetween("2026-04-01", "2026-04-30", { inIsrael }).find(({ key }) => key === "pesach");
    expect(pesach(true)?.to).toBe("2026-04-08");
    expect(pesach(false)?.to).toBe("2026-04-09");
  });
});

describe("the Muslim holidays, as Umm al-Qura publishes them", () => {
  test.each([
    [
      "eid-al-fitr",
      "2015-07-17 2016-07-06 2017-06-25 2018-06-15 2019-06-04 2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30 2026-03-20",
    ],
    [
      "eid-al-adha",
      "2016-09-11 2017-09-01 2018-08-21 2019-08-11 2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06 2026-05-27",
    ],
    ["ramadan", "2017-05-27 2018-05-16 2019-05-06 2020-04-24 2021-04-13 2022-04-02 2023-03-23 2024-03-11 2025-03-01"],
    ["islamic-new-year", "2019-08-31 2020-08-20 2021-08-09 2022-07-30 2023-07-19 2024-07-07 2025-06-26"],
    ["mawlid", "2019-11-09 2020-10-29 2021-10-18 2022-10-08 2023-09-27 2024-09-15 2025-09-04"],
    ["ashura", "2021-08-18 2022-08-08 2023-07-28 2024-07-16 2025-07-05"],
  ])("%s, to a day, as the moon may have it", (key, published) => {
    const expected = published.split(" ");
    const computed = days(key, Number(expected[0]?.slice(0, 4)), Number(expected.at(-1)?.slice(0, 4)));
    expect(computed).toHaveLength(expected.length);
    const apart = expected.map(
      (day, place) => Math.abs(Date.parse(day) - Date.parse(computed[place] ?? "")) / 86_400_000,
    );
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
    expect(apart.filter((far) => far > 0).length).toBeLessThanOrEqual(1);
  });

  test("both of a year in which there are two are found", () => {
    expect(days("eid-al-fitr", 2033, 2033)).toHaveLength(2);
  });

  test("say that the day may move", () => {
    const all = holidaysBetween("2026-01-01", "2026-12-31");
    expect(all.filter(({ mayShift }) => mayShift).map(({ religion }) => religion)).toEqual(
      expect.arrayContaining(["islam", "druze"]),
    );
    expect(all.find(({ key }) => key === "yom-kippur")?.mayShift).toBe(false);
  });
});

describe("the Christian holidays, West and East", () => {
  test.each([
    [
      "easter",
      "2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21",
    ],
    [
      "easter-east",
      "2015-04-12 2016-05-01 2017-04-16 2018-04-08 2019-04-28 2020-04-19 2021-05-02 2022-04-24 2023-04-16 2024-05-05 2025-04-20 2026-04-12 2027-05-02 2028-04-16 2029-04-08 2030-04-28",
    ],
    ["good-friday", "2015-04-03 2016-03-25 2017-04-14"],
    ["good-friday-east", "2022-04-22 2023-04-14 2024-05-03"],
    ["christmas", "2024-12-25 2025-12-25"],
    ["christmas-east", "2025-01-07 2026-01-07"],
  ])("%s", (key, published) => {
    const expected = published.split(" ");
    expect(days(key, Number(expected[0]?.slice(0, 4)), Number(expected.at(-1)?.slice(0, 4)))).toEqual(expected);
  });
});

test("the Druze keep Nabi Shu'ayb on 25 April, four days, and Eid al-Adha", () => {
  const found = holidaysBetween("2026-04-25", "2026-04-25").find(({ key }) => key === "nabi-shuayb");
  expect(found).toMatchObject({ from: "2026-04-25", to: "2026-04-28", religion: "druze" });
  expect(days("druze-eid-al-adha", 2024, 2026)).toEqual(["2024-06-16", "2025-06-06", "2026-05-27"]);
});

describe("a day on which something is planned", () => {
  const touching = (day: string, hour: number) => holidaysTouching(day, hour).map(({ key }) => key);
  test("is told of its holiday, and of the evening on which one begins", () => {
    expect(touching("2026-09-21", 11)).toEqual(["yom-kippur"]);
    expect(touching("2026-09-20", 18)).toEqual(["yom-kippur"]);
    expect(touching("2026-09-20", 11)).toEqual([]);
    expect(touching("2026-05-28", 10)).toEqual(["druze-eid-al-adha", "eid-al-adha"]);
  });
  test("is not told of a day on which people work, or of the evening before Easter", () => {
    expect(touching("2024-12-27", 10)).toEqual([]);
    expect(touching("2026-04-11", 20)).not.toContain("easter-east");
  });
  test("at the turn of the year, of what began before", () => {
    expect(holidaysBetween("2025-01-01", "2025-01-01").map(({ key }) => key)).toEqual(["hanukkah"]);
  });
});

test("every holiday has a name", () => {
  expect(holidayRules.map(({ key }) => key).sort()).toEqual(Object.keys(holidayNames).sort());
});
