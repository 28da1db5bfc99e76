import { type Message, words } from "../../core/message.ts";
import type { InterestKind } from "./interest.ts";

/** How somebody is tied to something. */
export const interestKindWords: Record<InterestKind, Message> = words({
  funder: { en: "Funder of it", he: "מימון שלה", ar: "تمويل لها" },
  employed: { en: "Employed by it", he: "העסקה בה", ar: "عمل لديها" },
  board: { en: "On its board", he: "חברות בוועד המנהל", ar: "عضوية في مجلس إدارتها" },
  family: { en: "Family", he: "קרבת משפחה", ar: "قرابة عائلية" },
  other: { en: "Other", he: "אחר", ar: "غير ذلك" },
});

/** What the register of conflicts of interest says. */
export const interestWords = words({
  title: { en: "Conflicts of interest", he: "ניגודי עניינים", ar: "تضارب المصالح" },
  lead: {
    en: "Two hats are no fault; wearing them unseen is. Whoever declares one takes no part in decisions about it.",
    he: "שני כובעים אינם פגם, כל עוד רואים אותם. מי שמצהירים על עניין לא משתתפים בהחלטות לגביו.",
    ar: "ليس العيب في الجمع بين صفتين، بل في إخفائه. من يفصح عن مصلحة لا يشارك في القرارات المتعلّقة بها.",
  },
  readers: {
    en: "Read by those who sit here and the backbone team, and by all members where the declaration says so.",
    he: "קוראים זאת מי שיושבים כאן וצוות ארגון השדרה, וכל החברים כשההצהרה אומרת זאת.",
    ar: "يقرؤها أعضاء المجموعة وطاقم المنظمة الداعمة، وكلّ الأعضاء حين ينصّ الإفصاح على ذلك.",
  },
  count: {
    en: "{count, plural, =0 {Nobody has declared an interest here.} one {One interest is declared here.} other {{count, number} interests are declared here.}}",
    he: "{count, plural, =0 {עוד לא הוצהר כאן על עניין.} one {הוצהר כאן על עניין אחד.} two {הוצהר כאן על שני עניינים.} other {הוצהר כאן על {count, number} עניינים.}}",
    ar: "{count, plural, =0 {لم يُفصح هنا عن أيّ مصلحة.} one {أُفصح هنا عن مصلحة واحدة.} two {أُفصح هنا عن مصلحتين.} few {أُفصح هنا عن {count, number} مصالح.} other {أُفصح هنا عن {count, number} مصلحة.}}",
  },
  who: { en: "Who", he: "מי", ar: "مَن" },
  tie: { en: "Tie", he: "הזיקה", ar: "الصلة" },
  about: { en: "About", he: "לגבי", ar: "بخصوص" },
  term: { en: "Since and until", he: "מתי ועד מתי", ar: "منذ متى وحتى متى" },
  words: { en: "In your words", he: "במילים שלך", ar: "بكلماتك" },
  wordsHint: {
    en: "E.g. which grant, which matter. What is written here is read by those above.",
    he: "למשל איזה מענק, איזה נושא. מה שנכתב כאן ייקרא בידי מי שנזכרו למעלה.",
    ar: "مثلًا أيّ منحة، أيّ موضوع. ما يُكتب هنا يقرؤه المذكورون أعلاه.",
  },
  organization: { en: "Organization", he: "ארגון", ar: "المنظمة" },
  kind: { en: "How you are tied to it", he: "סוג הזיקה", ar: "نوع الصلة" },
  since: { en: "Since", he: "מאז", ar: "منذ" },
  until: { en: "Until", he: "עד", ar: "حتى" },
  sinceDay: { en: "since {day}", he: "מאז {day}", ar: "منذ {day}" },
  fromTo: { en: "{since} to {until}", he: "{since} עד {until}", ar: "{since} حتى {until}" },
  whoReads: { en: "Who reads it", he: "מי קוראים", ar: "مَن يقرأ" },
  forMembers: {
    en: "All members of the initiative may read it",
    he: "כל חברי היוזמה רשאים לקרוא",
    ar: "يمكن لكلّ أعضاء المبادرة قراءته",
  },
  openShort: { en: "read by all members", he: "פתוח לכל החברים", ar: "مفتوح لكلّ الأعضاء" },
  declare: { en: "Declare an interest", he: "הצהרה על עניין", ar: "الإفصاح عن مصلحة" },
  declareIt: { en: "Declare", he: "להצהיר", ar: "الإفصاح" },
  declared: { en: "Thank you. It is written in the register.", he: "תודה. זה נרשם.", ar: "شكرًا. سُجّل ذلك." },
  end: { en: "It no longer holds", he: "זה כבר לא תקף", ar: "لم يعد قائمًا" },
  ended: { en: "It is marked as ended.", he: "סומן שהסתיים.", ar: "سُجّل انتهاؤه." },
  somethingNeeded: {
    en: "Name an organization, or say in words what it is about.",
    he: "יש לבחור ארגון, או לומר במילים במה מדובר.",
    ar: "يلزم اختيار منظمة، أو ذكر الموضوع بالكلمات.",
  },
  endsBefore: {
    en: "It cannot end before it begins.",
    he: "הסיום לא יכול להיות לפני ההתחלה.",
    ar: "لا يمكن أن ينتهي قبل أن يبدأ.",
  },
});
