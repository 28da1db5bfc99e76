import { plainHeader } from "./header-words.ts";

/** Details of people that must not come in. */
export type PersonalKind = "identity-number" | "phone" | "mail" | "person-name";

/** Whether nine digits are an Israeli identity number: weights 1 and 2 in turn, digits summed, divisible by ten. */
export function hasIdentityCheckDigit(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === "000000000") return false;
  let sum = 0;
  for (let at = 0; at < 9; at += 1) {
    const weighted = Number(digits[at]) * (at % 2 === 0 ? 1 : 2);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

const mail = /[^\s@<>,;:"]+@[^\s@<>,;:"]+\.\p{L}{2,}/u;
const phones = [
  /(?<![\d.])\+\d[\d\s().-]{7,17}\d(?![\d.])/,
  /(?<![\d.+])0(?:5\d|7\d|[23489])[-\s]\d{3}[-\s]?\d{4}(?![\d.])/,
  /(?<![\d.+])0(?:5\d|7\d)\d{7}(?![\d.])/,
  /(?<![\d.])(?:\(\d{3}\)\s?|\d{3}[-.])\d{3}[-.]\d{4}(?![\d.])/,
];

export const looksLikeMail = (cell: string): boolean => cell.includes("@") && mail.test(cell);
export const looksLikePhone = (cell: string): boolean =>
  cell.length >= 9 && phones.some((pattern) => pattern.test(cell));

/** Digits as they stand in a phone column of a spreadsheet, which drops the zero at their beginning. */
export const couldBePhone = (cell: string): boolean => /^\+?\d{8,15}$/.test(cell.replace(/[\s().-]/g, ""));

/** The identity numbers' shape: nine digits by themselves, also written 12345678-9. */
export const identityShape = (cell: string): string | null =>
  /^\d{9}$/.test(cell) ? cell : /^\d{8}-\d$/.test(cell) ? cell.replace("-", "") : null;

/** Nine valid digits within other text. */
export function hidesIdentityNumber(cell: string): boolean {
  for (const [digits] of cell.matchAll(/(?<![\d.,])\d{9}(?![\d.,]*\d)/g))
    if (hasIdentityCheckDigit(digits)) return true;
  return false;
}

const headers: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    "identity-number",
    /^(תז|ת ז|תעודת זהות|מס(פר)? (תעודת )?זהות|מספר תז|מס תז|ת ז .*|id number|identity number|national id|teudat zehut|tz|student id number|رقم الهوية|الهوية|هوية|رقم الهوية .*)$/,
  ],
  ["phone", /(^|\s)(טלפון|נייד|סלולרי|פלאפון|phone|telephone|mobile|cell phone|هاتف|الهاتف|جوال|الجوال)(\s|$)/],
  ["mail", /(^|\s)(דואל|דוא ל|אימייל|מייל|email|e mail|mail address|بريد الكتروني|البريد الالكتروني|ايميل)(\s|$)/],
  [
    "person-name",
    /^(שם פרטי|שם (ה)?משפחה|שם מלא|שם פרטי ו?(שם )?משפחה|שם (ה)?(תלמיד|תלמידה|תלמיד ה|סטודנט|סטודנטית|מורה|מנהל|מנהלת|מחנך|מחנכת|הורה|אב|אם|נבחן|נבחנת|עובד|עובדת|מועמד|מועמדת)|שם איש (ה)?קשר|איש קשר)$/,
  ],
  [
    "person-name",
    /^((first|last|full|given|family|middle|maiden|preferred) ?name|surname|(student|pupil|teacher|principal|parent|mother|father|guardian|child|participant|employee|contact|person)s? (full |first |last )?name|name of (the )?(student|pupil|teacher|parent|child)|contact person)$/,
  ],
  [
    "person-name",
    /^((ال)?اسم (الاول|الشخصي|العائلة|الكامل|الطالب|الطالبة|الطلاب|المعلم|المعلمة|المدير|المديرة|الاب|الام|الوالد|الوالدة|ولي الامر|الموظف)|اسم عائلة|اسم شخصي|الاسم (الاول|الشخصي|الكامل)|الشهرة|اسم الطالب ?ة)$/,
  ],
];

/** The kind of personal detail that a header announces. "School name" and "name of the town" announce none. */
export function personalHeader(header: string): PersonalKind | null {
  const plain = plainHeader(header);
  return headers.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** A header that says name and not of what: personal where the rest of the file is about people. */
export const saysOnlyName = (header: string): boolean => /^(name|names|שם|שמות|الاسم|اسم)$/.test(plainHeader(header));

/** A header that shows that each row is one person. */
export const announcesPerson = (header: string): boolean =>
  /^(תאריך לידה|שנת לידה|date of birth|birth ?date|dob|birthday|تاريخ الميلاد|تاريخ الولادة)$/.test(
    plainHeader(header),
  );

/** A header of numbers of organizations, which carry the same check digit as those of people. */
export const announcesOrganization = (header: string): boolean =>
  /(^|\s)(חפ|ח פ|עמותה|חברה|תאגיד|עוסק|מלכר|company|organi[sz]ation|charity|ngo|ein|vat|الشركة|الجمعية)(\s|$)/.test(
    plainHeader(header),
  );

/** A cell fit for showing: shortened, and dots in place of anything that looks like a detail of a person. */
export function showCell(cell: string): string {
  if (looksLikeMail(cell) || looksLikePhone(cell) || hidesIdentityNumber(cell)) return "•••";
  return cell.length > 60 ? `${cell.slice(0, 59)}…` : cell;
}
