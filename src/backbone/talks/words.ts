import { words } from "../../core/message.ts";

/** What the backbone's talks with partners say. */
export const talkWords = words({
  stillToCome: { en: "This day is still to come.", he: "היום הזה עוד לא הגיע.", ar: "هذا اليوم لم يأتِ بعد." },
  tooLongAgo: {
    en: "What is written on talks is kept for two years; this one was held before.",
    he: "מה שנכתב על שיחות נשמר שנתיים; השיחה הזו התקיימה לפני כן.",
    ar: "يُحفظ ما يُكتب عن الأحاديث سنتين؛ هذا الحديث جرى قبل ذلك.",
  },
  dueBeforeTalk: {
    en: "The follow-up comes after the talk.",
    he: "ההמשך בא אחרי השיחה.",
    ar: "تأتي المتابعة بعد الحديث.",
  },
  followUpIsYours: {
    en: "After a talk, a follow-up was put in your hands",
    he: "אחרי שיחה הופקד בידיך המשך טיפול",
    ar: "بعد حديث أُوكلت إليك متابعة",
  },
  followUpWaits: {
    en: "A follow-up after a talk with {organization}",
    he: "המשך טיפול אחרי שיחה עם {organization}",
    ar: "متابعة بعد حديث مع {organization}",
  },
  followUpsDue: {
    en: "{count, plural, one {A follow-up after a talk is due} other {{count, number} follow-ups after talks are due}}",
    he: "{count, plural, one {הגיע זמנו של המשך טיפול אחד אחרי שיחה} two {הגיע זמנם של שני המשכי טיפול אחרי שיחות} other {הגיע זמנם של {count, number} המשכי טיפול אחרי שיחות}}",
    ar: "{count, plural, one {حان موعد متابعة واحدة بعد حديث} two {حان موعد متابعتين بعد أحاديث} few {حان موعد {count, number} متابعات بعد أحاديث} other {حان موعد {count, number} متابعة بعد أحاديث}}",
  },
  talksOwed: {
    en: "{count, plural, one {One organization has} other {{count, number} organizations have}} not been talked to for a year",
    he: "{count, plural, one {עם ארגון אחד} two {עם שני ארגונים} other {עם {count, number} ארגונים}} לא התקיימה שיחה כבר שנה",
    ar: "{count, plural, one {منظمة واحدة} two {منظمتان} few {{count, number} منظمات} other {{count, number} منظمة}} لم يجرِ معها حديث منذ سنة",
  },
});
