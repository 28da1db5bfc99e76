import { type Message, words } from "../../core/message.ts";
import type { AffiliationKind } from "./affiliation.ts";

/** What the other organization is to the one whose page is read, as the first of the two sees it. */
export const firstWords: Record<AffiliationKind, Message> = words({
  parent: { en: "Part of {name}", he: "חלק מ{name}", ar: "جزء من {name}" },
  "merged-into": { en: "Became part of {name}", he: "התמזג לתוך {name}", ar: "اندمجت في {name}" },
  coalition: { en: "Member of {name}", he: "משתתף בקואליציה {name}", ar: "عضو في ائتلاف {name}" },
  "fiscal-sponsor": {
    en: "{name} is its fiscal sponsor",
    he: "{name} נותן לו חסות פיננסית",
    ar: "{name} ترعاها ماليًّا",
  },
  other: { en: "Connected with {name}", he: "קשור אל {name}", ar: "ترتبط بـ{name}" },
});

/** The same, as the second of the two sees it. */
export const secondWords: Record<AffiliationKind, Message> = words({
  parent: { en: "{name} is a part of it", he: "{name} הוא חלק ממנו", ar: "{name} جزء منها" },
  "merged-into": { en: "{name} became part of it", he: "{name} התמזג לתוכו", ar: "{name} اندمجت فيها" },
  coalition: { en: "{name} is a member", he: "{name} משתתף בקואליציה", ar: "{name} عضو في الائتلاف" },
  "fiscal-sponsor": {
    en: "It is the fiscal sponsor of {name}",
    he: "נותן חסות פיננסית ל{name}",
    ar: "ترعى ماليًّا {name}",
  },
  other: { en: "Connected with {name}", he: "קשור אל {name}", ar: "ترتبط بـ{name}" },
});

/** What each kind is called where one is chosen; the organization whose page is read is “it”. */
export const kindWords: Record<`${AffiliationKind}` | `${Exclude<AffiliationKind, "other">} turned`, Message> = words({
  parent: { en: "It is a part of the other", he: "הוא חלק מהאחר", ar: "هي جزء من الأخرى" },
  "parent turned": { en: "The other is a part of it", he: "האחר הוא חלק ממנו", ar: "الأخرى جزء منها" },
  coalition: {
    en: "It is a member of the other, a coalition",
    he: "הוא משתתף באחר, קואליציה",
    ar: "هي عضو في الأخرى، وهي ائتلاف",
  },
  "coalition turned": {
    en: "It is a coalition, the other is a member",
    he: "הוא קואליציה, והאחר משתתף בה",
    ar: "هي ائتلاف والأخرى عضو فيه",
  },
  "fiscal-sponsor": {
    en: "The other is its fiscal sponsor",
    he: "האחר נותן לו חסות פיננסית",
    ar: "الأخرى ترعاها ماليًّا",
  },
  "fiscal-sponsor turned": {
    en: "It is the fiscal sponsor of the other",
    he: "הוא נותן לאחר חסות פיננסית",
    ar: "هي ترعى الأخرى ماليًّا",
  },
  "merged-into": { en: "It became part of the other", he: "הוא התמזג לתוך האחר", ar: "اندمجت في الأخرى" },
  "merged-into turned": { en: "The other became part of it", he: "האחר התמזג לתוכו", ar: "الأخرى اندمجت فيها" },
  other: { en: "Something else", he: "קשר אחר", ar: "علاقة أخرى" },
});

/** What is said about how organizations belong together. */
export const affiliationWords = words({
  title: { en: "How it belongs with others", he: "קשרים עם ארגונים אחרים", ar: "علاقات بمنظمات أخرى" },
  none: { en: "Nothing is written yet.", he: "עוד לא נכתב דבר.", ar: "لم يُكتب شيء بعد." },
  add: { en: "Add a connection", he: "הוספת קשר", ar: "إضافة علاقة" },
  other: { en: "The other organization", he: "הארגון האחר", ar: "المنظمة الأخرى" },
  kind: { en: "What they are to each other", he: "מה הם זה לזה", ar: "ما علاقة إحداهما بالأخرى" },
  what: { en: "In words", he: "במילים", ar: "بكلمات" },
  since: { en: "Since", he: "מתאריך", ar: "منذ" },
  until: { en: "Last day", he: "היום האחרון", ar: "اليوم الأخير" },
  end: { en: "It has ended", he: "זה הסתיים", ar: "انتهت" },
  endDo: { en: "Write the last day", he: "לרשום את היום האחרון", ar: "تسجيل اليوم الأخير" },
  doAdd: { en: "Add", he: "להוסיף", ar: "إضافة" },
  added: { en: "Written on both profiles.", he: "נרשם בשני הפרופילים.", ar: "سُجّل في الملفّين." },
  ended: { en: "It stays on both profiles as past.", he: "זה נשאר בשני הפרופילים כעבר.", ar: "يبقى في الملفّين كماضٍ." },
  past: { en: "past", he: "עבר", ar: "سابقًا" },
  from: { en: "since {since}", he: "מ־{since}", ar: "منذ {since}" },
  to: { en: "until {until}", he: "עד {until}", ar: "حتى {until}" },
  fromTo: { en: "{since} to {until}", he: "מ־{since} עד {until}", ar: "من {since} حتى {until}" },
  itself: {
    en: "An organization cannot be connected with itself.",
    he: "ארגון אינו יכול להיות קשור לעצמו.",
    ar: "لا يمكن ربط منظمة بنفسها.",
  },
  sayWhat: { en: "Say in words what it is.", he: "יש לכתוב במילים מהו הקשר.", ar: "يجب كتابة ماهيّة العلاقة." },
  endsBefore: {
    en: "The last day is before the first.",
    he: "היום האחרון קודם ליום הראשון.",
    ar: "اليوم الأخير يسبق اليوم الأوّل.",
  },
  thereAlready: {
    en: "The same connection with {name} is written already. Nothing was added.",
    he: "אותו קשר עם {name} כבר רשום. לא נוסף דבר.",
    ar: "العلاقة نفسها مع {name} مسجّلة من قبل. لم يُضف شيء.",
  },
});
