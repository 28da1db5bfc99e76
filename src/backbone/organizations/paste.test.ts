import { describe, expect, test } from "vitest";
import { splitCells } from "./cells.ts";
import { readPaste } from "./paste.ts";
import { readSector } from "./sector.ts";

const blank = {
  sector: null,
  otherNames: [],
  places: [],
  speaks: [],
  does: null,
  website: null,
  identifiers: [],
  contactName: null,
  contactTitle: null,
  contactMail: null,
  contactPhone: null,
  admittedOn: null,
  isPublic: false,
};

describe("a list copied from a spreadsheet", () => {
  test("with titles in English", () => {
    const pasted = readPaste(
      "Organization\tSector\tContact person\tMail or phone\r\nSchool network North\tschool network\tPerson A\ta@example.org\r\nFund B\tPhilanthropy\t\t03-6123456\r\n",
    );
    expect(pasted.columns.map(({ kind }) => kind)).toEqual(["name", "sector", "person", "contact"]);
    expect(pasted.rows).toEqual([
      {
        ...blank,
        row: 2,
        name: "School network North",
        sector: "school-network",
        contactName: "Person A",
        contactMail: "a@example.org",
      },
      { ...blank, row: 3, name: "Fund B", sector: "philanthropy", contactPhone: "03-6123456" },
    ]);
    expect(pasted.faults).toEqual([]);
  });

  test.each([
    [
      "Hebrew",
      "שם הארגון\tמגזר\tאיש/אשת קשר\tדוא״ל\tטלפון\nארגון א\tעמותה\tאדם א\ta@example.org\t054-1234567",
      "nonprofit",
    ],
    [
      "Arabic",
      "اسم المنظمة\tالقطاع\tجهة الاتصال\tالبريد الإلكتروني\tالهاتف\nمنظمة أ\tسلطة محلية\tشخص أ\ta@example.org\t054-1234567",
      "public-agency",
    ],
  ])("with titles in %s", (_language, text, sector) => {
    const { columns, rows } = readPaste(text);
    expect(columns.map(({ kind }) => kind)).toEqual(["name", "sector", "person", "mail", "phone"]);
    expect(rows).toMatchObject([{ row: 2, sector, contactMail: "a@example.org", contactPhone: "054-1234567" }]);
  });

  test("without titles, by what the cells hold", () => {
    const { columns, titled, rows } = readPaste("054-1234567\tארגון א\tעמותה\tאדם א\n03-1234567\tארגון ב\tקרן\tאדם ב");
    expect(titled).toBe(false);
    expect(columns.map(({ kind }) => kind)).toEqual(["phone", "name", "sector", "person"]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2]);
  });

  test("one name a line, though some hold commas", () => {
    expect(readPaste("Ministry, Haifa district\nSchool network North\n\nFund B").rows.map(({ name }) => name)).toEqual([
      "Ministry, Haifa district",
      "School network North",
      "Fund B",
    ]);
  });

  test("with commas or semicolons between the cells", () => {
    expect(readPaste("name,phone\nA,0541234567").rows).toEqual([
      { ...blank, row: 2, name: "A", contactPhone: "0541234567" },
    ]);
    expect(readPaste("name;sector\nA, B;business").rows).toMatchObject([{ name: "A, B", sector: "business" }]);
  });

  test("names each row that needs somebody, and leaves only the nameless out", () => {
    const { rows, faults } = readPaste(
      `name\tsector\tmail\nA\twizards\ta@example.org\n\tbusiness\tb@example.org\n\nB\t\tnot a mail\n${"x".repeat(201)}\t\t`,
    );
    expect(rows.map(({ name, row }) => [name, row])).toEqual([
      ["A", 2],
      ["B", 5],
    ]);
    expect(faults).toMatchObject([
      { row: 2, fault: "sector", value: "wizards" },
      { row: 3, fault: "no-name" },
      { row: 5, fault: "contact", value: "not a mail" },
      { row: 6, fault: "long-name" },
    ]);
  });

  test.each([
    [
      "English",
      "Organization\tName in Arabic\tRegistry number\tWebsite\tTowns\tLanguages\tWhat it does\tContact person\tRole\tE-mail\tPartner since",
    ],
    [
      "Hebrew",
      "שם הארגון\tשם בערבית\tמספר עמותה\tאתר\tיישובים\tשפות\tתיאור פעילות\tאיש קשר\tתפקיד\tדוא״ל\tשנת הצטרפות",
    ],
    [
      "Arabic",
      "اسم المنظمة\tالاسم بالعربية\tرقم التسجيل\tالموقع\tالبلدات\tاللغات\tالوصف\tجهة الاتصال\tالمنصب\tالبريد الإلكتروني\tسنة الانضمام",
    ],
  ])("with all that a directory holds, titled in %s", (_language, titles) => {
    const { rows, faults } = readPaste(
      `Partners, winter list\n\n${titles}\nSteps\tخطوات\t580123456\tsteps.example.org\tHaifa; Nahf\tHebrew, Arabic\tTrains teachers\tPerson A\tHead\ta@example.org\t2014`,
    );
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      {
        row: 4,
        name: "Steps",
        otherNames: ["خطوات"],
        identifiers: [{ number: "580123456" }],
        website: "https://steps.example.org",
        places: ["Haifa", "Nahf"],
        speaks: ["he", "ar"],
        does: "Trains teachers",
        contactName: "Person A",
        contactTitle: "Head",
        contactMail: "a@example.org",
        admittedOn: "2014-01-01",
      },
    ]);
    expect(rows[0]?.identifiers[0]?.scheme).not.toBe("");
  });

  test("a cell that does not fit stays blank, and its row is named", () => {
    const { rows, faults } = readPaste(
      "name\twebsite\tregistry number\tjoined\nA\tnot a site\tnone\tlong ago\nB\thttps://b.example.org\t12345\t1.9.2014",
    );
    expect(faults.map(({ row, fault }) => [row, fault])).toEqual([
      [2, "website"],
      [2, "number"],
      [2, "admitted"],
    ]);
    expect(rows[1]).toMatchObject({ website: "https://b.example.org", admittedOn: "2014-09-01" });
  });

  test("two people of one name stay two contacts of two organizations", () => {
    const { rows } = readPaste(
      "Organization\tPerson\tMail\nA\tPerson X\tx@a.example.org\nB\tPerson X\tx@b.example.org",
    );
    expect(rows.map(({ contactName, contactMail }) => [contactName, contactMail])).toEqual([
      ["Person X", "x@a.example.org"],
      ["Person X", "x@b.example.org"],
    ]);
  });

  test("nothing at all", () => expect(readPaste(" \n\t\n").rows).toEqual([]));

  test("a thousand rows", () => {
    const text = Array.from(
      { length: 1000 },
      (_, n) => `Organization ${n}\tbusiness\tPerson ${n}\tp${n}@example.org`,
    ).join("\n");
    expect(readPaste(text).rows).toHaveLength(1000);
  });
});

describe("cells", () => {
  test.each([
    ['"a\nb"\tc', [["a b", "c"]]],
    ['"say ""so"""\tc', [['say "so"', "c"]]],
    ['מרכז בע"מ\tx', [['מרכז בע"מ', "x"]]],
    ['"שער" בע"מ\tx', [['"שער" בע"מ', "x"]]],
    [
      '"open\tx\ny\tz',
      [
        ['"open', "x"],
        ["y", "z"],
      ],
    ],
    [
      "a\t\n\tb",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["a\tb\t", [["a", "b", ""]]],
  ])("of %j", (text, cells) => expect(splitCells(text)).toEqual(cells));
});

test.each([
  ["NGO", "nonprofit"],
  ["ארגון מהמגזר השלישי (עמותה)", "nonprofit"],
  ["המגזר הציבורי", "public-agency"],
  ["חברה אזרחית", "nonprofit"],
  ["חברה", "business"],
  ["رشת", null],
  ["جمعيّة", "nonprofit"],
  ["أكاديمي", "academic"],
  ["רשת בתי ספר", "school-network"],
  ["community group", "community-group"],
  ["", null],
  ["Wizards", null],
])("%j is of the sector %s", (text, sector) => expect(readSector(text)).toBe(sector));
