import type { Message } from "../../../core/message.ts";
import { words } from "../../../core/message.ts";
import type { frequencies, outcomes, QuestionKey } from "./questions.ts";

/** The usual wording of each question; `{name}` is the organization that is asked about. */
export const questionWords: Record<QuestionKey, Message> = words({
  tie: {
    en: "How do your organizations work together?",
    he: "איך הארגונים שלכם עובדים יחד?",
    ar: "كيف تعمل منظمتاكم معًا؟",
  },
  often: { en: "How often?", he: "באיזו תדירות?", ar: "كم مرّة؟" },
  outcome: { en: "What came of it so far?", he: "מה יצא מזה עד כה?", ar: "ماذا نتج عن ذلك حتى الآن؟" },
  openness: {
    en: "They say openly what they think and what they need",
    he: "אומרים שם בפתיחות מה חושבים ומה צריכים",
    ar: "يقولون هناك بصراحة ما يرونه وما يحتاجونه",
  },
  reliability: {
    en: "What they take on, gets done",
    he: "מה שלוקחים שם על עצמם, נעשה",
    ar: "ما يأخذونه على عاتقهم يُنجَز",
  },
  mission: {
    en: "They work toward what we all agreed on",
    he: "פועלים שם למען מה שהסכמנו עליו כולנו",
    ar: "يعملون هناك من أجل ما اتّفقنا عليه جميعًا",
  },
  influence: {
    en: "They can move others in this field",
    he: "יש להם יכולת להניע אחרים בתחום",
    ar: "لديهم قدرة على تحريك غيرهم في هذا المجال",
  },
  involvement: {
    en: "They take part and give time",
    he: "נוטלים שם חלק ומקדישים זמן",
    ar: "يشاركون ويخصّصون الوقت",
  },
  resources: {
    en: "They bring money, people, knowledge or space",
    he: "מביאים משם כסף, אנשים, ידע או מקום",
    ar: "يقدّمون مالًا أو أشخاصًا أو معرفة أو مكانًا",
  },
  worth: {
    en: "Taking part is worth the time it takes",
    he: "ההשתתפות שווה את הזמן שהיא לוקחת",
    ar: "المشاركة تستحقّ الوقت الذي تتطلّبه",
  },
  access: {
    en: "Through the initiative we got what we could not have got otherwise",
    he: "דרך היוזמה הגענו למה שלא יכולנו להגיע אליו אחרת",
    ar: "من خلال المبادرة وصلنا إلى ما لم نكن لنصل إليه بغيرها",
  },
  credit: {
    en: "What we contribute is credited to us",
    he: "התרומה שלנו מוכרת ונזקפת לזכותנו",
    ar: "ما نسهم به يُنسَب إلينا",
  },
});

/** The five answers about working together, 0 to 4. */
export const tieWords: readonly Message[] = [
  { en: "Not at all", he: "לא עובדים יחד", ar: "لا نعمل معًا" },
  { en: "We know of each other", he: "מכירים זה את זה", ar: "نعرف عن بعضنا" },
  { en: "We exchange information", he: "מחליפים מידע", ar: "نتبادل المعلومات" },
  { en: "We coordinate what we do", he: "מתאמים בינינו", ar: "ننسّق ما نقوم به" },
  { en: "We do joint work", he: "עובדים במשותף", ar: "نقوم بعمل مشترك" },
];

/** How often, in words. */
export const frequencyWords: Record<(typeof frequencies)[number], Message> = words({
  yearly: { en: "Once or twice a year", he: "פעם או פעמיים בשנה", ar: "مرّة أو مرّتين في السنة" },
  quarterly: { en: "Every few months", he: "מדי כמה חודשים", ar: "كلّ بضعة أشهر" },
  monthly: { en: "Every month", he: "מדי חודש", ar: "كلّ شهر" },
  weekly: { en: "Every week or more", he: "מדי שבוע ויותר", ar: "كلّ أسبوع أو أكثر" },
});

/** What came of working together, in words. */
export const outcomeWords: Record<(typeof outcomes)[number], Message> = words({
  learned: { en: "We learned something", he: "למדנו משהו", ar: "تعلّمنا شيئًا" },
  shared: {
    en: "We shared people, data, money or space",
    he: "חלקנו אנשים, נתונים, כסף או מקום",
    ar: "تشاركنا أشخاصًا أو بيانات أو مالًا أو مكانًا",
  },
  served: { en: "People were served better", he: "אנשים קיבלו שירות טוב יותר", ar: "تلقّى الناس خدمة أفضل" },
  changed: { en: "We changed how we work", he: "שינינו איך עובדים אצלנו", ar: "غيّرنا طريقة عملنا" },
  began: { en: "We began something new", he: "התחלנו משהו חדש", ar: "بدأنا شيئًا جديدًا" },
  "nothing-yet": { en: "Nothing yet", he: "עוד לא יצא דבר", ar: "لا شيء بعد" },
});

/** How far a sentence about another organization fits, 1 to 4. */
export const fitWords: readonly Message[] = [
  { en: "Not at all", he: "בכלל לא", ar: "إطلاقًا لا" },
  { en: "A little", he: "מעט", ar: "قليلًا" },
  { en: "Mostly", he: "ברובו", ar: "غالبًا" },
  { en: "Fully", he: "לגמרי", ar: "تمامًا" },
];

/** How far one agrees, 1 to 5. */
export const agreeWords: readonly Message[] = [
  { en: "Do not agree at all", he: "בכלל לא מסכימים", ar: "لا نوافق إطلاقًا" },
  { en: "Hardly agree", he: "כמעט לא מסכימים", ar: "لا نكاد نوافق" },
  { en: "Partly agree", he: "מסכימים חלקית", ar: "نوافق جزئيًّا" },
  { en: "Agree", he: "מסכימים", ar: "نوافق" },
  { en: "Agree fully", he: "מסכימים לגמרי", ar: "نوافق تمامًا" },
];
