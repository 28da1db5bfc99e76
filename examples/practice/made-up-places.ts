import type { Message } from "../../src/core/message.ts";

const named = (en: string, he: string, ar: string): Message => ({ en, he, ar });

/** The three made-up districts. */
export const districts = [
  { code: "north", names: named("District North", "מחוז צפון", "لواء الشمال") },
  { code: "centre", names: named("District Centre", "מחוז מרכז", "لواء المركز") },
  { code: "south", names: named("District South", "מחוז דרום", "لواء الجنوب") },
] as const;

const letters = [..."ABCDEFGHIJKL"];
const hebrewLetters = ["א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט", "י", "י״א", "י״ב"];
const arabicLetters = ["أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل"];

/** The twelve made-up towns, four in each district and one of each band in a district. */
export const towns = letters.map((letter, number) => ({
  code: `town-${letter.toLowerCase()}`,
  names: named(`Town ${letter}`, `יישוב ${hebrewLetters[number]}`, `بلدة ${arabicLetters[number]}`),
  district: Math.floor(number / 4),
  band: String((number % 4) + 1),
}));

/** The made-up places, from the whole down to towns; no schools. */
export const practicePlaces = [
  { code: "whole", level: "country", slug: "whole", names: named("The whole country", "כל הארץ", "كلّ البلاد") },
  ...districts.map(({ code, names }) => ({ code, level: "district", slug: code, names, parentCode: "whole" })),
  ...towns.map(({ code, names, district, band }) => ({
    code,
    level: "municipality",
    slug: code,
    names,
    parentCode: districts[district]?.code,
    traits: { band },
  })),
];

/** The ways of telling the made-up students apart. */
export const practiceDimensions = [
  {
    slug: "population-group",
    names: named("Population group", "קבוצת אוכלוסייה", "المجموعة السكّانية"),
    groups: [
      { code: "A", names: named("Schools of group A", "בתי ספר של קבוצה א", "مدارس المجموعة أ") },
      { code: "B", names: named("Schools of group B", "בתי ספר של קבוצה ב", "مدارس المجموعة ب") },
      { code: "C", names: named("Schools of group C", "בתי ספר של קבוצה ג", "مدارس المجموعة ج") },
    ],
  },
  {
    slug: "gender",
    names: named("Girls and boys", "בנות ובנים", "بنات وبنون"),
    groups: [
      { code: "girls", names: named("Girls", "בנות", "بنات") },
      { code: "boys", names: named("Boys", "בנים", "بنون") },
    ],
  },
  {
    slug: "band",
    names: named("Band of the town", "רמת היישוב", "مستوى البلدة"),
    ordered: true,
    groups: ["1", "2", "3", "4"].map((code) => ({
      code,
      names: named(`Band ${code}`, `רמה ${code}`, `المستوى ${code}`),
    })),
  },
];
