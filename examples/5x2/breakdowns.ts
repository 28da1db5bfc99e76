import type { Message } from "../../src/core/message.ts";

interface Group {
  /** As the source writes it. */
  code: string;
  names: Message;
}

const districts: readonly Group[] = [
  { code: "צפון", names: { en: "North", he: "צפון", ar: "الشمال" } },
  { code: "חיפה", names: { en: "Haifa", he: "חיפה", ar: "حيفا" } },
  { code: "מרכז", names: { en: "Centre", he: "מרכז", ar: "المركز" } },
  { code: "תל אביב", names: { en: "Tel Aviv", he: "תל אביב", ar: "تل أبيب" } },
  { code: "ירושלים", names: { en: "Jerusalem", he: "ירושלים", ar: "القدس" } },
  { code: "דרום", names: { en: "South", he: "דרום", ar: "الجنوب" } },
];

const clusters: readonly Group[] = Array.from({ length: 9 }, (_, index) => {
  const cluster = index + 1;
  return {
    code: `${cluster}.0`,
    names: { en: `Cluster ${cluster}`, he: `אשכול ${cluster}`, ar: `العنقود ${cluster}` },
  };
});

/** How the school file tells schools apart. Codes are the file's own. */
export const schoolDimensions: readonly {
  slug: string;
  names: Message;
  ordered?: boolean;
  groups: readonly Group[];
}[] = [
  {
    slug: "population-group",
    names: { en: "Population group", he: "קבוצת אוכלוסייה", ar: "المجموعة السكّانية" },
    groups: [
      { code: "יהודי", names: { en: "Jewish schools", he: "בתי ספר יהודיים", ar: "المدارس اليهودية" } },
      { code: "ערבי", names: { en: "Arab schools", he: "בתי ספר ערביים", ar: "المدارس العربية" } },
      { code: "בדואי", names: { en: "Bedouin schools", he: "בתי ספר בדואיים", ar: "المدارس البدوية" } },
      { code: "דרוזי", names: { en: "Druze schools", he: "בתי ספר דרוזיים", ar: "المدارس الدرزيّة" } },
    ],
  },
  {
    slug: "supervision",
    names: { en: "Supervision", he: "פיקוח", ar: "نوع الإشراف" },
    groups: [
      { code: "ממלכתי", names: { en: "State", he: "ממלכתי", ar: "حكومي" } },
      { code: "ממלכתי דתי", names: { en: "State-religious", he: "ממלכתי דתי", ar: "حكومي ديني" } },
      { code: "חרדי", names: { en: "Haredi", he: "חרדי", ar: "حريدي" } },
    ],
  },
  {
    slug: "district",
    names: { en: "District", he: "מחוז", ar: "اللواء" },
    groups: districts,
  },
  {
    slug: "cluster",
    names: {
      en: "Socio-economic cluster of the town",
      he: "האשכול החברתי־כלכלי של היישוב",
      ar: "العنقود الاجتماعي الاقتصادي للبلدة",
    },
    ordered: true,
    groups: clusters,
  },
];

/** The country and the six districts of the Ministry of Education. */
export const schoolPlaces = [
  { code: "IL", level: "country", slug: "israel", names: { en: "Israel", he: "ישראל", ar: "إسرائيل" } },
  ...districts.map(({ code, names }) => ({
    code,
    level: "district",
    slug: names.en.toLowerCase().replace(" ", "-"),
    names: { en: `${names.en} district`, he: `מחוז ${names.he}`, ar: `لواء ${names.ar}` },
    parentCode: "IL",
  })),
];
