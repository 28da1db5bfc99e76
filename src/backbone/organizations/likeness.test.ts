import { describe, expect, test } from "vitest";
import { findAlike, findShared, phoneKey } from "./likeness.ts";

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
    ["Schools of the East", "Schools of the West"],
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

  test("a registry's number tells whatever the name, and a short one tells nothing", () => {
    const numbered = (name: string, number: string) => ({ ...named(name)[0], identifiers: [{ number }] }) as never;
    expect(findAlike([numbered("Light", "58-012345-6"), numbered("Ohr", "580123456")])).toEqual([
      { members: [0, 1], reasons: ["number"] },
    ]);
    expect(findAlike([numbered("Light", "12"), numbered("Ohr", "12")])).toEqual([]);
  });

  test("a name in another language counts as much as the first", () => {
    const both = { name: "Steps Forward", otherNames: ["צעדים קדימה"], contactMail: null, contactPhone: null };
    expect(findAlike([both, ...named("צעדים קדימה (ע״ר)")])).toEqual([{ members: [0, 1], reasons: ["name"] }]);
  });

  test("three ways of writing an Arabic name in Latin letters, and the Arabic itself", () => {
    expect(alike("جمعية القاسمي", "Al-Qasemi", "El Kasimi", "Alqaasmi")).toEqual([
      { members: [0, 1, 2, 3], reasons: ["sound"] },
    ]);
  });

  test("one mail for ten organizations makes them no doubles, and is said on its own", () => {
    const ten = Array.from({ length: 10 }, (_, number) => ({
      name: `${["North", "South", "East", "West", "Sea", "Hill", "Lake", "Wood", "Field", "River"][number]} schools`,
      contactMail: number % 2 ? "Office@roof.example.org" : "office@roof.example.org",
      contactPhone: null,
    }));
    expect(findAlike(ten)).toEqual([]);
    expect(findShared(ten)).toEqual([
      { kind: "mail", value: "office@roof.example.org", members: ten.map((_, n) => n) },
    ]);
    const twice = [...ten, { name: "north Schools", contactMail: "office@roof.example.org", contactPhone: null }];
    expect(findAlike(twice)).toEqual([{ members: [0, 10], reasons: ["name"] }]);
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
