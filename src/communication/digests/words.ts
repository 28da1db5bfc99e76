import { words } from "../../core/message.ts";

/** What the one mail of a day says. */
export const digestWords = words({
  subjectTold: {
    en: "{count, plural, one {One thing for you} other {{count, number} things for you}}: {places}",
    he: "{count, plural, one {דבר אחד עבורך} two {שני דברים עבורך} other {{count, number} דברים עבורך}}: {places}",
    ar: "{count, plural, one {أمر واحد لك} two {أمران لك} few {{count, number} أمور لك} other {{count, number} أمرًا لك}}: {places}",
  },
  subjectNews: {
    en: "What is new in what you follow: {places}",
    he: "מה חדש במה שבמעקב שלך: {places}",
    ar: "الجديد في ما تتابعه: {places}",
  },
  hello: { en: "Hello {name},", he: "שלום {name},", ar: "مرحبًا {name}،" },
  onlyOne: {
    en: "this is the one mail of today from here.",
    he: "זה הדואר היחיד להיום מכאן.",
    ar: "هذا هو البريد الوحيد اليوم من هنا.",
  },
  followed: { en: "New in what you follow", he: "חדש במה שבמעקב שלך", ar: "الجديد في ما تتابعه" },
  newsLine: { en: "{name}: {state}", he: "{name}: {state}", ar: "{name}: {state}" },
  reminder: { en: "Reminder: {sentence}", he: "תזכורת: {sentence}", ar: "تذكير: {sentence}" },
  due: { en: "(by {day})", he: "(עד {day})", ar: "(حتى {day})" },
  answer: {
    en: "To answer its author alone by mail: {address}",
    he: "לתשובה בדואר רק אל מי שכתב: {address}",
    ar: "للردّ بالبريد على الكاتب وحده: {address}",
  },
  passOn: { en: "Copy for WhatsApp:", he: "להעתקה ל־WhatsApp:", ar: "للنسخ إلى WhatsApp:" },
  howTold: {
    en: "When and of what you are told:",
    he: "מתי ועל מה מודיעים לך:",
    ar: "متى وعمّ تصلك الأخبار:",
  },
  stop: { en: "No more such mail:", he: "בלי דואר כזה:", ar: "إيقاف هذا البريد:" },
});
