import { words } from "../../../../core/message.ts";

/** What is said about a worry: that there is one, never what the story says. */
export const worryWords = words({
  raised: {
    en: "A story worries a listener. Please take it on within a day.",
    he: "סיפור מדאיג מקשיב או מקשיבה. נא לקחת את הטיפול בכך בתוך יום.",
    ar: "قصّة تُقلق مستمعًا أو مستمعة. يُرجى تولّي الأمر خلال يوم.",
  },
  raisedUrgent: {
    en: "URGENT: a story worries a listener. Please take it on now.",
    he: "דחוף: סיפור מדאיג מקשיב או מקשיבה. נא לקחת את הטיפול בכך עכשיו.",
    ar: "عاجل: قصّة تُقلق مستمعًا أو مستمعة. يُرجى تولّي الأمر الآن.",
  },
  nobodyTookIt: {
    en: "Nobody has taken on a worry about a story yet. Please call each other now.",
    he: "עדיין אף אחד לא לקח את הטיפול בדאגה לגבי סיפור. נא להתקשר זה לזה עכשיו.",
    ar: "لم يتولَّ أحد بعدُ القلق بشأن قصّة. يُرجى الاتّصال ببعضكم الآن.",
  },
  nobodyTookItLeads: {
    en: "A listener of a campaign is worried, and those who should be called have not taken it on. Please call the safeguarding contact or the deputy now. You do not see the story.",
    he: "מקשיב או מקשיבה בקמפיין מודאגים, ומי שאמורים לטפל עוד לא לקחו זאת על עצמם. נא להתקשר עכשיו לאיש הקשר להגנה או למחליפו. הסיפור עצמו לא מוצג לך.",
    ar: "مستمع أو مستمعة في حملة يشعران بالقلق، ولم يتولَّ الأمر من يجب الاتّصال بهم. يُرجى الاتّصال الآن بمسؤول الحماية أو نائبه. لا تظهر لك القصّة.",
  },
  mailSubject: {
    en: "A listener needs you",
    he: "מקשיבים צריכים אותך",
    ar: "المستمعون بحاجة إليك",
  },
  mailSubjectUrgent: {
    en: "Urgent: a listener needs you now",
    he: "דחוף: מקשיבים צריכים אותך עכשיו",
    ar: "عاجل: المستمعون بحاجة إليك الآن",
  },
  mailCampaign: { en: "Campaign: {campaign}", he: "קמפיין: {campaign}", ar: "الحملة: {campaign}" },
  mailFoot: {
    en: "This mail holds nothing of the story, on purpose. Do not forward it.",
    he: "בכוונה אין בהודעה הזו דבר מן הסיפור. נא לא להעביר אותה הלאה.",
    ar: "لا تحتوي هذه الرسالة عمدًا على شيء من القصّة. يُرجى عدم إعادة إرسالها.",
  },
  waitsForYou: {
    en: "{count, plural, one {A worry waits for somebody to take it on} other {# worries wait for somebody to take them on}}",
    he: "{count, plural, one {דאגה אחת מחכה שמישהו יטפל בה} other {# דאגות מחכות שמישהו יטפל בהן}}",
    ar: "{count, plural, one {قلق واحد ينتظر من يتولّاه} other {# حالات قلق تنتظر من يتولّاها}}",
  },
  guardsOnly: {
    en: "Only the safeguarding contact and the deputy can do this.",
    he: "רק איש הקשר להגנה והמחליף יכולים לעשות זאת.",
    ar: "هذا متاح فقط لمسؤول الحماية ونائبه.",
  },
  settledAlready: {
    en: "This worry was settled already.",
    he: "הטיפול בדאגה הזו כבר הסתיים.",
    ar: "تمّت معالجة هذا القلق من قبل.",
  },
  holdBetween: {
    en: "Choose a day from today on, at most a year ahead. It can be said again.",
    he: "יש לבחור יום מהיום והלאה, עד שנה קדימה. אפשר לחזור על כך.",
    ar: "يُرجى اختيار يوم ابتداءً من اليوم، وحتى سنة. يمكن تكرار ذلك.",
  },
  storyGone: {
    en: "The story is not there any more.",
    he: "הסיפור כבר לא נמצא כאן.",
    ar: "القصّة لم تعد موجودة.",
  },
});
