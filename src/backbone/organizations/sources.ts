import type { Message } from "../../core/message.ts";
import { words } from "../../core/message.ts";
import type { ConditionSource, DeskLine, DeskSource } from "../desk/public.ts";
import { growthOf, milestonesOf } from "./growth.ts";
import { countDoubles } from "./merging/doubles.ts";
import { listApart, listOrganizations, listWithoutLead } from "./store.ts";

const said = words({
  one: {
    en: "{count, plural, one {One partner} other {{count, number} partners}} of {sectors, plural, one {one sector} other {{sectors, number} sectors}}.",
    he: "{count, plural, one {ארגון שותף אחד} two {שני ארגונים שותפים} other {{count, number} ארגונים שותפים}} מ{sectors, plural, one {מגזר אחד} two {שני מגזרים} other {־{sectors, number} מגזרים}}.",
    ar: "{count, plural, one {منظمة شريكة واحدة} two {منظمتان شريكتان} few {{count, number} منظمات شريكة} other {{count, number} منظمة شريكة}} من {sectors, plural, one {قطاع واحد} two {قطاعين} few {{sectors, number} قطاعات} other {{sectors, number} قطاعًا}}.",
  },
  two: {
    en: "{count, number} partners of {sectors, plural, one {one sector} other {{sectors, number} sectors}}: {first, number} in {firstYear}, {last, number} in {lastYear}.",
    he: "{count, number} ארגונים שותפים מ{sectors, plural, one {מגזר אחד} two {שני מגזרים} other {־{sectors, number} מגזרים}}: {first, number} ב־{firstYear}, {last, number} ב־{lastYear}.",
    ar: "{count, number} من المنظمات الشريكة من {sectors, plural, one {قطاع واحد} two {قطاعين} few {{sectors, number} قطاعات} other {{sectors, number} قطاعًا}}: {first, number} في {firstYear}، {last, number} في {lastYear}.",
  },
  three: {
    en: "{count, number} partners of {sectors, plural, one {one sector} other {{sectors, number} sectors}}: {first, number} in {firstYear}, then {middle, number} in {middleYear}, then {last, number} in {lastYear}.",
    he: "{count, number} ארגונים שותפים מ{sectors, plural, one {מגזר אחד} two {שני מגזרים} other {־{sectors, number} מגזרים}}: {first, number} ב־{firstYear}, אחר כך {middle, number} ב־{middleYear}, ואז {last, number} ב־{lastYear}.",
    ar: "{count, number} من المنظمات الشريكة من {sectors, plural, one {قطاع واحد} two {قطاعين} few {{sectors, number} قطاعات} other {{sectors, number} قطاعًا}}: {first, number} في {firstYear}، ثمّ {middle, number} في {middleYear}، ثمّ {last, number} في {lastYear}.",
  },
  withoutLead: {
    en: "{count, plural, one {One organization has} other {{count, number} organizations have}} nobody who leads the contact.",
    he: "{count, plural, one {לארגון אחד אין} two {לשני ארגונים אין} other {ל־{count, number} ארגונים אין}} איש או אשת קשר מרכזיים.",
    ar: "{count, plural, one {منظمة واحدة} two {منظمتان} few {{count, number} منظمات} other {{count, number} منظمة}} بلا شخص اتصال رئيسيّ.",
  },
  doubles: {
    en: "{count, plural, one {One organization looks} other {{count, number} organizations look}} like a double.",
    he: "{count, plural, one {ארגון אחד נראה כפול} two {שני ארגונים נראים כפולים} other {{count, number} ארגונים נראים כפולים}}.",
    ar: "{count, plural, one {منظمة واحدة تبدو مكرّرة} two {منظمتان تبدوان مكرّرتين} few {{count, number} منظمات تبدو مكرّرة} other {{count, number} منظمة تبدو مكرّرة}}.",
  },
});

const numberWords: Record<number, Message> = { 2: said.two, 3: said.three };

/** How the backbone's network stands: how many partners, of how many sectors, and how it grew; to others what is public of it. */
export const organizationsCondition: ConditionSource = async (tx, { initiativeId, isMember }) => {
  const all = (await listOrganizations(tx, initiativeId)).filter(({ isPublic }) => isMember || isPublic);
  if (all.length === 0) return null;
  const milestones = milestonesOf(growthOf(all));
  const [first, middle, last] = milestones.length === 2 ? [milestones[0], undefined, milestones[1]] : milestones;
  const sectors = new Set(all.flatMap(({ sector }) => sector ?? [])).size;
  return {
    condition: "backbone",
    sentence: numberWords[milestones.length] ?? said.one,
    values: {
      count: all.length,
      sectors: Math.max(1, sectors),
      ...(first && { first: first.total, firstYear: String(first.year) }),
      ...(middle && { middle: middle.total, middleYear: String(middle.year) }),
      ...(last && { last: last.total, lastYear: String(last.year) }),
    },
    path: "partners",
  };
};

/** What the list of organizations asks of the backbone: contacts that nobody leads, and records that look like one. */
export const organizationsOnDesk: DeskSource = async (tx, { initiativeId }) => {
  const doubles = countDoubles(await listOrganizations(tx, initiativeId), await listApart(tx, initiativeId));
  const withoutLead = (await listWithoutLead(tx, initiativeId)).length;
  const lines: DeskLine[] = [
    { about: "people", sentence: said.doubles, values: { count: doubles }, path: "partners/doubles", due: null },
    {
      about: "people",
      sentence: said.withoutLead,
      values: { count: withoutLead },
      path: "partners?without=lead",
      due: null,
    },
  ];
  return lines.filter(({ values }) => Number(values?.count) > 0);
};
