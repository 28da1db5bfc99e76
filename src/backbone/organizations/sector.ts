import { withoutSigns } from "../../core/romanize.ts";

/** What an organization is, whatever it does. */
export const sectors = [
  "nonprofit",
  "public-agency",
  "business",
  "academic",
  "philanthropy",
  "school-network",
  "community-group",
] as const;
export type Sector = (typeof sectors)[number];

/** How people write each sector in their spreadsheets. A cell fits when it is one of these, or holds it as whole words. */
const spellings: Record<Sector, readonly string[]> = {
  nonprofit: [
    "nonprofit",
    "non profit",
    "not for profit",
    "ngo",
    "npo",
    "charity",
    "third sector",
    "civil society",
    "association",
    "עמותה",
    "עמותות",
    "מגזר שלישי",
    "ארגון חברתי",
    "חברה אזרחית",
    "מלכר",
    "חלצ",
    "جمعية",
    "جمعيات",
    "القطاع الثالث",
    "مجتمع مدني",
    "المجتمع المدني",
    "منظمة اهلية",
    "منظمة غير ربحية",
    "غير ربحي",
  ],
  "public-agency": [
    "public agency",
    "public",
    "public sector",
    "government",
    "ministry",
    "municipality",
    "local authority",
    "state",
    "ממשלה",
    "ממשלתי",
    "מגזר ציבורי",
    "ציבורי",
    "משרד ממשלתי",
    "משרד",
    "רשות מקומית",
    "רשות",
    "עירייה",
    "מועצה",
    "מדינה",
    "حكومة",
    "حكومي",
    "القطاع العام",
    "قطاع عام",
    "وزارة",
    "سلطة محلية",
    "بلدية",
    "مجلس محلي",
  ],
  business: [
    "business",
    "company",
    "corporate",
    "private sector",
    "private",
    "industry",
    "for profit",
    "עסקי",
    "מגזר עסקי",
    "חברה עסקית",
    "חברה",
    "מגזר פרטי",
    "פרטי",
    "תעשייה",
    "شركة",
    "قطاع خاص",
    "القطاع الخاص",
    "اعمال",
    "قطاع الاعمال",
    "تجاري",
    "صناعة",
  ],
  academic: [
    "academic",
    "academia",
    "university",
    "college",
    "research",
    "higher education",
    "research institute",
    "אקדמיה",
    "אקדמי",
    "אוניברסיטה",
    "מכללה",
    "מחקר",
    "מכון מחקר",
    "השכלה גבוהה",
    "اكاديمي",
    "اكاديمية",
    "اكاديميا",
    "جامعة",
    "كلية",
    "بحث",
    "معهد ابحاث",
  ],
  philanthropy: [
    "philanthropy",
    "philanthropic",
    "foundation",
    "fund",
    "funder",
    "donor",
    "פילנתרופיה",
    "פילנתרופי",
    "קרן",
    "קרנות",
    "תורם",
    "מממן",
    "فيلانثروبيا",
    "خيري",
    "صندوق",
    "ممول",
    "مانح",
    "مؤسسة مانحة",
  ],
  "school-network": [
    "school network",
    "schools network",
    "network of schools",
    "school",
    "schools",
    "רשת חינוך",
    "רשת בתי ספר",
    "רשת",
    "בית ספר",
    "בתי ספר",
    "شبكة مدارس",
    "شبكة تعليم",
    "مدرسة",
    "مدارس",
  ],
  "community-group": [
    "community group",
    "community",
    "grassroots",
    "parents",
    "residents",
    "volunteers",
    "קהילה",
    "קבוצה קהילתית",
    "קהילתי",
    "הורים",
    "תושבים",
    "מתנדבים",
    "مجموعة مجتمعية",
    "مجتمعي",
    "مجتمع محلي",
    "اهالي",
    "سكان",
    "متطوعون",
    "متطوعين",
  ],
};

/** One way of writing, also without the article that Hebrew and Arabic write onto the word. */
const tidy = (text: string): string =>
  withoutSigns(text)
    .replace(/["״׳'’.]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(?<!\p{L})(ה|ال)(?=\p{L}{3})/gu, "")
    .trim();

/** Longer spellings first: "third sector" before "sector", "school network" before "network". */
const known: readonly (readonly [string, Sector])[] = sectors
  .flatMap((sector) => spellings[sector].map((spelling) => [tidy(spelling), sector] as const))
  .sort(([a], [b]) => b.length - a.length);

/** The sector that a cell of a spreadsheet means, in English, Hebrew or Arabic; null where it says something else. */
export function readSector(text: string): Sector | null {
  const cell = ` ${tidy(text)} `;
  return known.find(([spelling]) => cell.includes(` ${spelling} `))?.[1] ?? null;
}

const exact = new Set(known.map(([spelling]) => spelling));

/** Whether a cell says a sector and nothing else; the name of an organization often holds such a word too. */
export const isSector = (text: string): boolean => exact.has(tidy(text));
