import { words } from "../../core/message.ts";

/** What is said about texts that several people write. */
export const documentWords = words({
  locked: {
    en: "This text is closed. What you wrote is below, so that you can copy it.",
    he: "הטקסט הזה נעול. מה שכתבת מופיע למטה, כך שאפשר להעתיק אותו.",
    ar: "هذا النصّ مغلق. ما كتبته يظهر أدناه ليمكن نسخه.",
  },
  save: { en: "Save", he: "שמירה", ar: "حفظ" },
  saved: { en: "Saved", he: "נשמר", ar: "حُفظ" },
  writtenTogether: {
    en: "Several people can write at once: what each wrote is put together.",
    he: "אפשר לכתוב כמה אנשים בבת אחת: כל מה שנכתב מתחבר.",
    ar: "يمكن لعدّة أشخاص الكتابة معًا: يُجمع ما كتبه كلّ منهم.",
  },
});
