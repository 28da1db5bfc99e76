import { describe, expect, test } from "vitest";
import { findAlike, phoneKey } from "./likeness.ts";

const named = (...names: string[]) => names.map((name) => ({ name, contactMail: null, contactPhone: null }));
const alike = (...names: string[]) => findAlike(named(...names));

describe("looks alike", () => {
  test.each([
    ["name", "Sheatufim", "SHEATUFIM"],
    ["name", "Rashi Foundation Ltd.", "The Rashi Foundation"],
    ["name", "Science & Play", "Science and Play, Inc."],
    ["name", "Schools – Network North", "Network North Schools"],
    ["name", "מרכז שער בע״מ", 'מרכז שער בע"מ'],
    ["name", "מרכז שער", "מרכז שער (ע״ר)"],
    ["name", "עמותת מרכז שער", "מֶרְכַּז שַׁעַר"],
    ["name", "جمعية النور", "النور"],
    ["name", "مركز الأمل", "مَركَز الامل"],
    ["name", "مدرسة الحكمة", "مدرسه الحكمه"],
    ["spelling", "Education Partners", "Education Parnters"],
    ["spelling", "Science Center Haifa", "Science Centter Haifa"],
    ["spelling", "הארגונים החברתיים", "ארגונים החברתיים"],
    ["sound", "Al-Qasemi", "El Kasimi"],
    ["sound", "Al-Qasemi", "القاسمي"],
    ["sound", "Alqasimi", "אל-קאסמי"],
    ["sound", "Muhammad Ali School", "Mohamed Aly School"],
    ["sound", "Technion", "טכניון"],
    ["sound", "Kfar Saba Parents", "Kefar Sava Parents"],
  ])("by its %s: %s, %s", (reason, one, other) => {
    expect(alike(one, other)).toEqual([{ members: [0, 1], reasons: [reason] }]);
  });

  test("three transliterations of one Arabic name are one group", () => {
    expect(alike("Abd al-Rahman Centre", "Unlike Any", "Abdel Rahman Center", "Abdulrahman Center")).toEqual([
      { members: [0, 2, 3], reasons: ["sound"] },
    ]);
  });

  test.each([
    ["School network North", "School network South"],
    ["School 12", "School 13"],
    ["School 1", "School 12"],
    ["School network A", "School network B"],
    ["ארגון המורים", "ארגון ההורים"],
    ["אור", "ארד"],
    ["Ltd", "Inc"],
    ["University of Haifa", "Municipality of Haifa"],
    ["جمعية الأمل", "جمعية العمل"],
  ])("%s and %s are two", (one, other) => expect(alike(one, other)).toEqual([]));

  test("the same mail or phone, however the names are written", () => {
    const people = [
      { name: "One", contactMail: "A@b.org", contactPhone: null },
      { name: "Two", contactMail: "a@b.org ", contactPhone: "054-123 4567" },
      { name: "Three", contactMail: null, contactPhone: "+972 54 1234567" },
      { name: "Four", contactMail: null, contactPhone: "054-1234568" },
    ];
    expect(findAlike(people)).toEqual([{ members: [0, 1, 2], reasons: ["mail", "phone"] }]);
  });

  test("five thousand that differ are none, and thousands of the same are one group", () => {
    const many = Array.from({ length: 5000 }, (_, number) => `Organization ${number}`);
    expect(alike(...many)).toEqual([]);
    expect(alike(...many.map(() => "Same"))).toHaveLength(1);
  });
});

test("a phone is its last digits", () => {
  expect(phoneKey("00972-3-6123456")).toBe(phoneKey("03-612 3456"));
  expect(phoneKey("+1 (212) 555-0100")).toBe(phoneKey("212 555 0100"));
  expect(phoneKey("12345")).toBeNull();
});
