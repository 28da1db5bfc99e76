/** What a column of a ministry's table may be. `unit` is what a row counts in, such as a school. */
export type ColumnRole =
  | "period"
  | "place"
  | "place-code"
  | "unit"
  | "group"
  | "count"
  | "denominator"
  | "rate"
  | "value"
  | "other";

/** The header of a column for comparing: small letters, no vowel points or marks, words apart. */
export const plainHeader = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{M}|["'״׳]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[_\-־./\\()[\]:]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Words by which headers say what a column is, in the three languages; the earlier line wins. */
const roleWords: readonly (readonly [ColumnRole, number, RegExp])[] = [
  [
    "unit",
    0.9,
    /^(semel|semel mosad|סמל מוסד|סמל בית ספר|קוד מוסד|מספר מוסד|school (code|id|number)|nces id|institution (code|id)|رمز المدرسة|رمز المؤسسة|رقم المدرسة)$/,
  ],
  ["unit", 0.5, /^(school|school name|שם מוסד|מוסד|בית ספר|שם בית( ה)?ספר|اسم المدرسة|المدرسة|مدرسة)$/],
  [
    "place-code",
    0.9,
    /^(סמל (ה)?(י)?ישוב|קוד (ה)?(י)?ישוב|סמל רשות|fips|(place|city|town|locality|county|district|state|municipality) (code|id|fips)|رمز البلدة|رمز السلطة)$/,
  ],
  [
    "place",
    0.9,
    /^((שם )?(ה)?י?ישוב|(שם )?(ה)?רשות( (ה)?מקומית)?|עיר|(שם )?(ה)?עיר|city|town|locality|municipality|county|state|place|(city|town|locality|place|county|state|municipality) name|البلدة|بلدة|المدينة|مدينة|اسم البلدة|اسم المدينة|السلطة المحلية|المحافظة)$/,
  ],
  [
    "period",
    0.9,
    /^((ה)?שנ(ה|ת).*|שנהל|year|school year|academic year|period|yr|.* year|(ال)?سنة.*|(ال)?عام.*|الفترة|תקופה)$/,
  ],
  [
    "group",
    0.9,
    /^(מגזר|מגדר|מין|מחוז|פיקוח|אשכול.*|סוג פיקוח|שלב( חינוך)?|מעמד משפטי|שפת.*|לאום|דת|מקצוע|רבעון טיפוח|חמישון טיפוח|sector|gender|sex|race|ethnicity|race ethnicity|group|subgroup|student group|district|region|supervision|cluster|ses cluster|language|religion|subject|legal status|education stage|stage|.* quintile|القطاع|قطاع|الجنس|النوع|اللواء|لواء|المنطقة|الاشراف|العنقود|عنقود.*|المجموعة|اللغة|الموضوع)$/,
  ],
  ["rate", 0.8, /(^|\s)(rate|share|percent|percentage|pct|proportion|participation|שיעור|אחוז(י)?|نسبة|معدل)(\s|$)|%/],
  [
    "denominator",
    0.8,
    /(^|\s)(takers|eligible|enrolled|enrollment|cohort|denominator|sat|tested|population|(ה)?ניגשים|(ה)?נבחנים|סך (ה)?תלמידים|מספר תלמידים|(ה)?לומדים|אוכלוסי(י)?ה|المتقدمين|المتقدمون|المسجلين|عدد الطلاب|السكان)(\s|$)/,
  ],
  [
    "count",
    0.7,
    /(^|\s)(count|number|numerator|passed|students|pupils|graduates|teachers|n|מספר|כמות|זכאים|תלמידים|בוגרים|מורים|عدد|الناجحين|طلاب|الخريجين|معلمين)(\s|$)/,
  ],
  ["value", 0.6, /(^|\s)(average|avg|mean|score|grade|index|value|ממוצע|ציון|מדד|ערך|متوسط|علامة|مؤشر|قيمة)(\s|$)/],
];

/** What a header says that its column is, and how surely (0 to 1). */
export function roleOfHeader(header: string): { role: ColumnRole; confidence: number } {
  const plain = plainHeader(header);
  for (const [role, confidence, pattern] of roleWords) {
    if (pattern.test(plain) || (role === "rate" && header.includes("%"))) return { role, confidence };
  }
  return { role: "other", confidence: 0 };
}

const dimensionWords: readonly (readonly [string, RegExp])[] = [
  ["sector", /^(מגזר|לאום|sector|القطاع|قطاع)$/],
  ["gender", /^(מגדר|מין|gender|sex|الجنس|النوع)$/],
  ["district", /^(מחוז|district|region|اللواء|لواء|المنطقة)$/],
  ["supervision", /^(פיקוח|סוג פיקוח|supervision|الاشراف)$/],
  ["cluster", /^(אשכול.*|cluster|ses cluster|العنقود|عنقود.*)$/],
  ["stage", /^(שלב( חינוך)?|education stage|stage)$/],
  ["ethnicity", /^(race|ethnicity|race ethnicity)$/],
  ["subject", /^(מקצוע|subject|الموضوع)$/],
  ["language", /^(שפת.*|language|اللغة)$/],
];

/** A name for the dimension that a column of groups is about: a known one in any language, else the header itself. */
export function dimensionOf(header: string): string {
  const plain = plainHeader(header);
  return dimensionWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? header;
}

const totals =
  /^(total|all|all students|all groups|overall|grand total|סה ?כ|סך הכל|סך הכול|כולל|כלל הארץ|ארצי|المجموع|الاجمالي|مجموع|الكل)$/;

/** Whether a cell of a place or group says that its row adds up others. */
export const saysTotal = (cell: string): boolean => totals.test(plainHeader(cell));
