/** What is suggested to be masked in a text. */
export const maskKinds = ["person", "place", "school", "date", "number", "phone", "address"] as const;
export type MaskKind = (typeof maskKinds)[number];

const months = [
  "january february march april may june july august september october november december",
  "jan feb mar apr jun jul aug sep sept oct nov dec",
  "ינואר פברואר מרץ מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
  "יאנ תשרי חשוון כסלו טבת שבט אדר ניסן אייר סיוון תמוז אלול",
  "يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين",
].flatMap((line) => line.split(" "));
const month = `(?:${months.join("|")})`;
const day = "\\p{Nd}{1,2}(?:st|nd|rd|th)?";
const year = "(?:19|20|١٩|٢٠)\\p{Nd}{2}";
const notInWord = "(?<![\\p{L}\\p{M}\\p{Nd}])";
const notBeforeWord = "(?![\\p{L}\\p{M}\\p{Nd}])";
/** In Hebrew and Arabic a preposition is written together with a month, sometimes with a hyphen. */
const at = "(?:of |[ובלמה]{1,2}[-־]?|[وفبل]{1,2})?";

const schoolEnglish =
  "(?:\\p{Lu}[\\p{L}'’.-]*\\s+){1,4}(?:High School|Middle School|Elementary|Elementary School|Primary School|School|Academy|College|University|Kindergarten|High)";
const schoolHebrew =
  '(?:בית[- ]?ה?ספר|בתי[- ]ספר|ביה["״]ס|תיכון|חטיבת(?: ה?ביניים)?|ישיבת|אולפנת|אולפנא|אולפנה|מכללת|אוניברסיטת|מכינת|סמינר)';
const schoolArabic = "(?:مدرسة|مدرسه|ثانوية|ثانويه|إعدادية|اعدادية|ابتدائية|إبتدائية|كلية|كليّة|جامعة|روضة)";

/** What has a form that can be seen, the surest first: of two that overlap the earlier in this list stands. */
export const formed: readonly (readonly [MaskKind, RegExp])[] = [
  ["address", /(?:https?:\/\/|www\.)[^\s]+/giu],
  ["address", /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ["address", /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_.]{3,}/gu],
  ["date", new RegExp(`${notInWord}\\p{Nd}{1,2}[./-]\\p{Nd}{1,2}[./-](?:\\p{Nd}{4}|\\p{Nd}{2})${notBeforeWord}`, "gu")],
  ["date", new RegExp(`${notInWord}\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2}${notBeforeWord}`, "gu")],
  ["phone", /(?<![\p{Nd}\p{L}])\+?\p{Nd}(?:[\s().\u2011-]{0,2}\p{Nd}){6,14}(?!\p{Nd})/gu],
  [
    "date",
    new RegExp(`${notInWord}${day}\\s+${at}${month}(?:\\s+(?:الأول|الثاني))?(?:,?\\s+${year})?${notBeforeWord}`, "giu"),
  ],
  ["date", new RegExp(`${notInWord}${month}\\s+${day}(?:,?\\s+${year})?${notBeforeWord}`, "giu")],
  ["date", new RegExp(`${notInWord}${month},?\\s+${year}${notBeforeWord}`, "giu")],
  ["date", new RegExp(`(?<!\\p{Nd})${year}(?!\\p{Nd})`, "gu")],
  ["school", new RegExp(`${notInWord}${schoolEnglish}${notBeforeWord}`, "gu")],
  ["school", /(?<!\p{L})(?:P\.?S\.?|I\.?S\.?|M\.?S\.?)\s?\p{Nd}{1,3}(?!\p{Nd})/gu],
  ["school", /כית[הת]\s+[א-ת]{1,2}['׳]?\s?\p{Nd}{1,2}(?!\p{Nd})/gu],
  ["number", /(?<!\p{Nd})\p{Nd}{1,2}\s?[A-Z](?!\p{L})/gu],
  ["number", /(?<![\p{Nd}.,])\p{Nd}{2,}(?![\p{Nd}%])/gu],
];

/** What names a school by the words after it: how far the name goes, the text does not say. */
export const schoolBefore: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{M}])[ובלמהשכ]{0,3}${schoolHebrew}(?=\\s)`, "gu"),
  new RegExp(`(?<![\\p{L}\\p{M}])[وفبلك]{0,2}${schoolArabic}(?=\\s)`, "gu"),
];

/** After these words stands a name, whatever it is. */
export const titles: ReadonlySet<string> = new Set([
  ...["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "teacher", "principal", "coach", "uncle", "aunt", "auntie"],
  ...["מר", "גב'", "גברת", 'ד"ר', "דר", "פרופ'", "פרופסור", "הרב", "הרבנית", "שמי", "שמה", "שמו"],
  ...[
    "السيد",
    "السيده",
    "الدكتور",
    "الدكتوره",
    "الاستاذ",
    "الاستاذه",
    "استاذ",
    "معلمتي",
    "معلمي",
    "اسمي",
    "اسمه",
    "اسمها",
    "ابو",
  ],
  ...["ام", "الشيخ", "المس", "مس", "مستر"],
]);

/** The same in two words. */
export const longTitles: ReadonlySet<string> = new Set([
  ...["name is", "called me", "friend named", "named after"],
  ...["קוראים לי", "קוראים לה", "קוראים לו", "השם שלי"],
]);
