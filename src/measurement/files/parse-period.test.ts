import { expect, test } from "vitest";
import { parsePeriod, writeHebrewYear } from "./parse-period.ts";

const schoolYear2016 = {
  key: "2016",
  kind: "school-year",
  label: "2015/16",
  hebrew: "תשע״ו",
  start: "2015-09-01",
  end: "2016-08-31",
};

test.each([
  "2015/16",
  "2015/2016",
  "2015-16",
  "2015–2016",
  "תשע״ו",
  'תשע"ו',
  "תשע''ו",
  "התשע״ו",
  "ה׳תשע״ו",
  "תשעו",
  "שנת תשע״ו",
  'שנה"ל תשע"ו',
  "السنة الدراسية ٢٠١٥/٢٠١٦",
])("reads the school year %s by the year in which it ends", (text) => {
  expect(parsePeriod(text)).toEqual(schoolYear2016);
});

test.each(["2016", " 2016 ", "2016.0", "שנת 2016", "عام 2016", "٢٠١٦"])("reads the year %s", (text) => {
  expect(parsePeriod(text)).toEqual({
    key: "2016",
    kind: "year",
    label: "2016",
    start: "2016-01-01",
    end: "2016-12-31",
  });
});

test.each(["", "1949", "2101", "2015/17", "2015/2017", "20162", "נחף", "תשע ו", "עשרו", "ת", "2016-03-01", "12.5"])(
  "does not take %j for a year",
  (text) => {
    expect(parsePeriod(text)).toBeNull();
  },
);

test("writes every school year so that it is read back", () => {
  for (let year = 5711; year <= 5860; year += 1) {
    expect(parsePeriod(writeHebrewYear(year))?.key, writeHebrewYear(year)).toBe(String(year - 3760));
  }
  expect(writeHebrewYear(5775)).toBe("תשע״ה");
  expect(writeHebrewYear(5716)).toBe("תשט״ז");
  expect(parsePeriod("תשד״מ")?.key).toBe("1984");
});
