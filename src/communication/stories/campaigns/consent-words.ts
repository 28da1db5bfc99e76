import { type Message, words } from "../../../core/message.ts";
import type { Use } from "./campaign.ts";

/** What a teller allows, one by one, in the words that she ticks; `read` is filled with the `count` of readers. */
export const consentWords: Readonly<Record<Use, Message>> = words({
  read: {
    en: "{count, plural, one {Its reader} =2 {The two readers} other {Its readers}} may read it.",
    he: "מותר ל{count, plural, one {קורא} =2 {שני הקוראים} other {קוראים}} לקרוא את הסיפור.",
    ar: "{count, plural, one {يجوز للقارئ} =2 {يجوز للقارئَين} other {يجوز للقرّاء}} قراءة القصّة.",
  },
  count: {
    en: "Count it, without name, in what we learn.",
    he: "אפשר לספור את הסיפור, בלי שם, במה שנלמד.",
    ar: "يجوز احتساب القصّة، دون اسم، ضمن ما نتعلّمه.",
  },
  quote: {
    en: "Quote a sentence without my name; I see the sentence first.",
    he: "אפשר לצטט משפט בלי שמי; המשפט יוצג לי קודם.",
    ar: "يجوز اقتباس جملة دون اسمي؛ تُعرض عليّ الجملة أوّلًا.",
  },
  publish: {
    en: "Publish it whole, without name.",
    he: "אפשר לפרסם את הסיפור כולו, בלי שם.",
    ar: "يجوز نشر القصّة كاملة، دون اسم.",
  },
  "first-name": { en: "With my first name.", he: "עם שמי הפרטי.", ar: "مع اسمي الأوّل." },
  voice: {
    en: "Publish the recording itself, with my voice. Whoever knows my voice may recognize it.",
    he: "אפשר לפרסם את ההקלטה עצמה, בקולי. מי שמכיר את קולי עשוי לזהות אותו.",
    ar: "يجوز نشر التسجيل نفسه بصوتي. من يعرف صوتي قد يتعرّف عليه.",
  },
  handwriting: {
    en: "Publish the photo of the page itself, in my handwriting. Whoever knows my handwriting may recognize it.",
    he: "אפשר לפרסם את תצלום הדף עצמו, בכתב ידי. מי שמכיר את כתב ידי עשוי לזהות אותו.",
    ar: "يجوز نشر صورة الصفحة نفسها بخطّ يدي. من يعرف خطّي قد يتعرّف عليه.",
  },
});
