import { words } from "../../core/message.ts";

/** How a form asks what something is about, and how a page says it. */
export const aimWords = words({
  causes: { en: "Causes", he: "סיבות", ar: "الأسباب" },
  whichCauses: { en: "Which causes it is about", he: "באילו סיבות מדובר", ar: "الأسباب المعنيّة" },
  places: { en: "Places", he: "מקומות", ar: "الأماكن" },
  whichPlaces: { en: "Where", he: "היכן", ar: "أين" },
  group: { en: "For whom", he: "למי", ar: "لمن" },
  whichGroup: { en: "For which group, if for one", he: "לאיזו קבוצה, אם לאחת", ar: "لأيّ مجموعة، إن كانت واحدة" },
  noCauses: {
    en: "No causes are listed yet.",
    he: "עוד לא נרשמו סיבות.",
    ar: "لم تُدرج أسباب بعد.",
  },
  noPlaces: {
    en: "No places are known yet; they come with the first file.",
    he: "עוד אין מקומות; הם מגיעים עם הקובץ הראשון.",
    ar: "لا أماكن معروفة بعد؛ تأتي مع أوّل ملفّ.",
  },
  chosen: {
    en: "{count, plural, =0 {none chosen} one {one chosen} other {{count, number} chosen}}",
    he: "{count, plural, =0 {לא נבחר דבר} one {נבחרה אחת} two {נבחרו שתיים} other {נבחרו {count, number}}}",
    ar: "{count, plural, =0 {لم يُختر شيء} one {اختيار واحد} two {اختياران} few {{count, number} اختيارات} other {{count, number} اختيارًا}}",
  },
});
