import { expect, test } from "vitest";
import { findWords, putMasks, suggestMasks } from "./masking.ts";

const known = {
  places: [
    "Nazareth",
    "נצרת",
    "الناصرة",
    "Tel Aviv",
    "תל אביב",
    "תל אביב־יפו",
    "Haifa",
    "חיפה",
    "حيفا",
    "باقة الغربية",
  ],
};
const found = (text: string) => suggestMasks(text, known).map(({ kind, text: word }) => `${kind}:${word}`);

test.each([
  ["My teacher Mr. Harmon told Dana to leave", ["person:Harmon", "person:Dana"]],
  ["we moved from nazareth to Tel-Aviv in 2019", ["place:nazareth", "place:Tel-Aviv", "date:2019"]],
  ["Then Keisha Brown laughed. She said no.", ["person:Keisha Brown"]],
  ["My name is Oluwaseun and I love Math", ["person:Oluwaseun"]],
  [
    "I go to Lincoln Heights High School since March 3, 2021",
    ["school:Lincoln Heights High School", "date:March 3, 2021"],
  ],
  [
    "Write me: a.b@example.org or 052-123-4567, or @some_one",
    ["address:a.b@example.org", "phone:052-123-4567", "address:@some_one"],
  ],
  ["There were 34 of us in 8B and 50% left", ["number:34", "number:8B"]],
])("in English: %s", (text, expected) => expect(found(text)).toEqual(expected));

test.each([
  ["המורה אמרה לדנה לצאת, ושבנצרת זה אחרת", ["person:דנה", "place:נצרת"]],
  ["עברנו מתל אביב לחיפה ב-12 במרץ 2020", ["place:תל אביב", "place:חיפה", "date:12 במרץ 2020"]],
  ["למדתי בתיכון רבין, בכיתה ט'", ["school:בתיכון רבין"]],
  ["בבית הספר שלי היה משעמם", []],
  ['אמרתי לד"ר גולדשמידט ולמר זינגר', ["person:גולדשמידט", "person:זינגר"]],
  ["נועה כהן ואני", ["person:נועה כהן"]],
  ["הטלפון שלי 0521234567", ["phone:0521234567"]],
])("in Hebrew, also where a preposition is written together with the name: %s", (text, expected) =>
  expect(found(text)).toEqual(expected),
);

test.each([
  ["قالت المعلمة لمحمد أن يخرج", ["person:محمد"]],
  ["انتقلنا من حيفا للناصرة في آذار 2019", ["place:حيفا", "place:لناصرة", "date:آذار 2019"]],
  ["أتعلم في مدرسة الأمل", ["school:مدرسة الأمل"]],
  ["في المدرسة كان كل شيء صعبا", []],
  ["الأستاذ برهوم وفاطِمة كانا هناك", ["person:برهوم", "person:فاطِمة"]],
  ["رقمي ٠٥٢١٢٣٤٥٦٧ وأسكن في باقة الغربيه", ["phone:٠٥٢١٢٣٤٥٦٧", "place:باقة الغربيه"]],
])("in Arabic, also where a preposition is written together with the name: %s", (text, expected) =>
  expect(found(text)).toEqual(expected),
);

test("what is on no list and has no capital letter is missed: a person must read the whole", () => {
  expect(found("my friend zorblat hid in the yard")).toEqual([]);
  expect(found("חברה שלי שמרית ברחה")).toEqual([]);
});

test("a mask takes exactly its letters, and prefixes stay", () => {
  const text = "אמרתי לדנה ולדנה";
  const masks = findWords(text, "דנה").map((place) => ({ ...place, label: "[שם]" }));
  expect(putMasks(text, masks)).toBe("אמרתי ל[שם] ול[שם]");
});

test("words that a person adds are found wherever they stand, of several words and in small letters too", () => {
  const text = "At the corner shop, the Corner Shop of my aunt; a cornershop";
  expect(
    putMasks(
      text,
      findWords(text, "corner shop").map((place) => ({ ...place, label: "[x]" })),
    ),
  ).toBe("At the [x], the [x] of my aunt; a cornershop");
  expect(findWords("line 18 and 180", "18")).toEqual([
    { from: 5, until: 7 },
    { from: 12, until: 14 },
  ]);
  expect(findWords("anything", "  ")).toEqual([]);
});

test("masks that overlap are put on once, and letters outside the text are no mask", () => {
  const masks = [
    { from: 0, until: 5, label: "[a]" },
    { from: 3, until: 8, label: "[b]" },
    { from: 90, until: 99, label: "[c]" },
  ];
  expect(putMasks("abcdefghij", masks)).toBe("[a]fghij");
});

test("a long text with every place of a country is read in a moment", () => {
  const places = Array.from(
    { length: 3000 },
    (_, at) => `Place${"abcdefghij"[at % 10]}${at < 10 ? "" : "xyz".repeat((at / 10) % 9)} Town`,
  );
  const text = "We went to Placeh Town and back again. ".repeat(800);
  const begun = performance.now();
  expect(suggestMasks(text, { places }).length).toBe(800);
  expect(performance.now() - begun).toBeLessThan(5000);
});
