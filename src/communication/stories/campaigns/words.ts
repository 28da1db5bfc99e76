import { type Message, words } from "../../../core/message.ts";
import type { StoryForm } from "./campaign.ts";
import type { CampaignState, Point } from "./checklist.ts";
import type { ChangedPart } from "./hold.ts";
import type { StoryDuty } from "./people/store.ts";
import type { Template } from "./templates.ts";

/** What the pages of campaigns say. */
export const campaignWords = words({
  title: { en: "Stories", he: "סיפורים", ar: "قصص" },
  lead: {
    en: "One question, put to many through people whom they trust. Whoever tells decides what becomes of it, and gets an answer.",
    he: "שאלה אחת, שמופנית לרבים דרך מי שהם סומכים עליו. מי שמספר מחליט מה ייעשה בסיפור, ומקבל תשובה.",
    ar: "سؤال واحد يُطرح على كثيرين عبر أشخاص يثقون بهم. من يروي يقرّر ما سيُفعل بقصّته، ويتلقّى ردًّا.",
  },
  none: { en: "No campaign of stories yet", he: "עדיין אין קמפיין סיפורים", ar: "لا توجد حملة قصص بعد" },
  noneWhy: {
    en: "A campaign asks young people or others for one experience each. Before it opens, seven things keep those safe who tell: lines to call, the duty to report, ages, a person to turn to, listeners and their support. Plan two weeks for that.",
    he: "קמפיין מבקש מצעירים או מאחרים לספר חוויה אחת. לפני הפתיחה, שבעה דברים שומרים על מי שמספר: קווי סיוע, חובת הדיווח, גילים, אדם לפנות אליו, צוות הקשבה ותמיכה בו. כדאי לתכנן לכך שבועיים.",
    ar: "تطلب الحملة من شباب أو من غيرهم تجربة واحدة. قبل فتحها، سبعة أمور تحمي من يروي: خطوط مساعدة، واجب الإبلاغ، الأعمار، شخص يُتوجَّه إليه، فريق إصغاء ودعم له. يُفضّل تخصيص أسبوعين لذلك.",
  },
  noneMember: {
    en: "When the backbone team opens one, it stands here with what it asks and how many told.",
    he: "כשצוות ארגון השדרה יפתח קמפיין, הוא יופיע כאן עם השאלה ועם מספר המספרים.",
    ar: "عندما يفتح طاقم المنظمة الداعمة حملة، ستظهر هنا مع سؤالها وعدد من رووا.",
  },
  begin: { en: "Begin a campaign", he: "התחלת קמפיין", ar: "بدء حملة" },
  campaign: { en: "Campaign", he: "קמפיין", ar: "الحملة" },
  state: { en: "State", he: "מצב", ar: "الحالة" },
  soFar: { en: "Told so far", he: "סופרו עד כה", ar: "رُويت حتى الآن" },
  forYou: { en: "For you", he: "בשבילך", ar: "من أجلك" },
  waitsForAnswer: {
    en: "{count, plural, one {1 story waits for your answer} other {{count, number} stories wait for your answer}}",
    he: "{count, plural, one {סיפור אחד מחכה לתשובתך} two {שני סיפורים מחכים לתשובתך} other {{count, number} סיפורים מחכים לתשובתך}}",
    ar: "{count, plural, one {قصّة واحدة بانتظار ردّك} two {قصّتان بانتظار ردّك} few {{count, number} قصص بانتظار ردّك} other {{count, number} قصّة بانتظار ردّك}}",
  },
  youListen: {
    en: "You listen",
    he: "בצוות ההקשבה",
    ar: "ضمن فريق الإصغاء",
  },
  youCode: {
    en: "You code",
    he: "בצוות הקידוד",
    ar: "ضمن فريق الترميز",
  },
  ways: { en: "What comes of the stories", he: "מה נעשה בסיפורים", ar: "ما يُفعل بالقصص" },
  toInbox: { en: "Stories that wait for you", he: "סיפורים שממתינים לך", ar: "قصص بانتظارك" },
  toWorries: { en: "Worries", he: "דאגות", ar: "حالات تُقلق" },
  toBook: { en: "Code book", he: "ספר קודים", ar: "دليل الرموز" },
  youGuard: {
    en: "Listeners call you when a story worries them",
    he: "צוות ההקשבה פונה אליך בדאגה",
    ar: "يتوجّه إليك فريق الإصغاء عند القلق",
  },
  youWereAsked: {
    en: "You were asked to help: say yes or no",
    he: "התבקשת לעזור: כן או לא",
    ar: "طُلبت مساعدتك: نعم أو لا",
  },
  missingCount: {
    en: "{count, plural, one {1 thing is missing} other {{count, number} things are missing}}",
    he: "{count, plural, one {חסר דבר אחד} two {חסרים שני דברים} other {חסרים {count, number} דברים}}",
    ar: "{count, plural, one {ينقص أمر واحد} two {ينقص أمران} few {تنقص {count, number} أمور} other {ينقص {count, number} أمرًا}}",
  },
  below: { en: "fewer than {count, number}", he: "פחות מ־{count, number}", ar: "أقلّ من {count, number}" },
  fromTo: {
    en: "{from, number} to {to, number}",
    he: "{from, number} עד {to, number}",
    ar: "من {from, number} إلى {to, number}",
  },
  orMore: { en: "{count, number} or more", he: "{count, number} ומעלה", ar: "{count, number} أو أكثر" },
  notYet: { en: "none could tell yet", he: "עדיין אי אפשר לספר", ar: "لا يمكن الرواية بعد" },
  asOf: {
    en: "Counted on {day}, and again every Monday: a count that moves at once would tell who came.",
    he: "נספר ב־{day}, ושוב בכל יום שני: ספירה שזזה מייד הייתה מגלה מי הגיע.",
    ar: "احتُسب في {day}، ويُعاد كلّ يوم اثنين: العدّ الذي يتغيّر فورًا يكشف من جاء.",
  },
  countsLater: {
    en: "Counts are shown from Monday on: a count that moves at once would tell who came.",
    he: "הספירות יוצגו החל מיום שני: ספירה שזזה מייד הייתה מגלה מי הגיע.",
    ar: "تُعرض الأعداد ابتداءً من يوم الاثنين: العدّ الذي يتغيّر فورًا يكشف من جاء.",
  },

  beginTitle: { en: "Begin a campaign of stories", he: "התחלת קמפיין סיפורים", ar: "بدء حملة قصص" },
  beginLead: {
    en: "Choose what it begins from. Nothing is shown to anybody before you have gone through the points that keep tellers safe.",
    he: "יש לבחור ממה להתחיל. דבר לא יוצג לאיש לפני שעוברים על הנקודות ששומרות על מי שמספר.",
    ar: "يُختار ما تبدأ منه الحملة. لا يُعرض شيء على أحد قبل المرور على النقاط التي تحمي من يروي.",
  },
  nameOfCampaign: { en: "Name of the campaign", he: "שם הקמפיין", ar: "اسم الحملة" },
  inOtherLanguages: { en: "In other languages", he: "בשפות נוספות", ar: "بلغات أخرى" },
  beginFrom: { en: "Begin from", he: "להתחיל מ־", ar: "البدء من" },

  pointsTitle: {
    en: "What keeps tellers safe",
    he: "מה שומר על מי שמספר",
    ar: "ما يحمي من يروي",
  },
  pointsThere: {
    en: "{done, number} of {all, number} points are done. It can open when all are.",
    he: "הושלמו {done, number} מתוך {all, number} נקודות. אפשר לפתוח כשכולן מושלמות.",
    ar: "أُنجزت {done, number} من {all, number} نقاط. يمكن الفتح عند إنجازها كلّها.",
  },
  allThere: {
    en: "All {all, number} points are done: the campaign can open.",
    he: "כל {all, number} הנקודות הושלמו: אפשר לפתוח את הקמפיין.",
    ar: "أُنجزت النقاط الـ{all, number} كلّها: يمكن فتح الحملة.",
  },
  isOpenNow: {
    en: "Stories are taken. All {all, number} points hold.",
    he: "אפשר לספר. כל {all, number} הנקודות בתוקף.",
    ar: "تُستقبل القصص. النقاط الـ{all, number} كلّها سارية.",
  },
  stopped: {
    en: "No stories are taken now: something is missing that must be there. When it is back, the campaign goes on by itself.",
    he: "כרגע אי אפשר לספר: חסר דבר שחייב להיות. כשיושלם, הקמפיין ימשיך מעצמו.",
    ar: "لا تُستقبل قصص الآن: ينقص أمر لا بدّ منه. عند استكماله تستمرّ الحملة تلقائيًّا.",
  },
  isPaused: {
    en: "You stopped taking stories. Those who told can still see their answer, change and take back.",
    he: "קבלת הסיפורים נעצרה. מי שסיפר עדיין יכול לראות תשובה, לשנות ולקחת בחזרה.",
    ar: "أُوقف استقبال القصص. من روى ما زال يستطيع رؤية الردّ والتعديل والاسترجاع.",
  },
  isClosed: {
    en: "The campaign has ended. Those who told can still see their answer, change and take back.",
    he: "הקמפיין הסתיים. מי שסיפר עדיין יכול לראות תשובה, לשנות ולקחת בחזרה.",
    ar: "انتهت الحملة. من روى ما زال يستطيع رؤية الردّ والتعديل والاسترجاع.",
  },
  isOver: {
    en: "Its last day is over: no more stories are taken.",
    he: "היום האחרון עבר: אי אפשר לספר עוד.",
    ar: "انقضى يومها الأخير: لا تُستقبل قصص بعد.",
  },
  opensLater: { en: "It opens by itself on {day}.", he: "ייפתח מעצמו ב־{day}.", ar: "تُفتح تلقائيًّا في {day}." },
  forMembers: {
    en: "Stories are read by the listeners whom the campaign names, and by nobody else of us.",
    he: "את הסיפורים קורא רק צוות ההקשבה ששמותיו נאמרים למספרים, ואיש מלבדו.",
    ar: "لا يقرأ القصص إلّا فريق الإصغاء المذكور بالاسم في الحملة، ولا أحد سواه منّا.",
  },
  done: { en: "done", he: "הושלם", ar: "أُنجز" },
  open: { en: "open", he: "פתוח", ar: "غير مُنجز" },
  goOn: { en: "Go there", he: "למעבר", ar: "انتقال" },
  openIt: { en: "Open the campaign", he: "פתיחת הקמפיין", ar: "فتح الحملة" },
  openQuestion: {
    en: "From then on everybody who has a link can tell. The listeners answer each within {days, number} days.",
    he: "מרגע זה כל מי שיש לו קישור יכול לספר. צוות ההקשבה עונה לכל אחד בתוך {days, number} ימים.",
    ar: "منذ ذلك الحين يستطيع كلّ من لديه رابط أن يروي. يردّ فريق الإصغاء على كلّ واحد خلال {days, number} يومًا.",
  },
  pause: { en: "Stop taking stories", he: "עצירת קבלת סיפורים", ar: "وقف استقبال القصص" },
  pauseQuestion: {
    en: "It stops at once, for everybody. You can go on later; what was told stays with its tellers and listeners.",
    he: "העצירה מיידית ולכולם. אפשר להמשיך בהמשך; מה שסופר נשאר אצל המספרים וצוות ההקשבה.",
    ar: "يتوقّف فورًا وللجميع. يمكن الاستئناف لاحقًا؛ ما رُوي يبقى لدى من روى وفريق الإصغاء.",
  },
  because: { en: "Why, for the team", he: "מדוע, לידיעת הצוות", ar: "لماذا، لعلم الطاقم" },
  resume: { en: "Take stories again", he: "חידוש קבלת סיפורים", ar: "استئناف استقبال القصص" },
  close: { en: "End the campaign", he: "סיום הקמפיין", ar: "إنهاء الحملة" },
  closeQuestion: {
    en: "It cannot be opened again. Those who told can still see their answer, change and take back, and listeners still answer.",
    he: "אי אפשר לפתוח אותו שוב. מי שסיפר עדיין יכול לראות תשובה, לשנות ולקחת בחזרה, וצוות ההקשבה ממשיך לענות.",
    ar: "لا يمكن فتحها من جديد. من روى ما زال يستطيع رؤية الردّ والتعديل والاسترجاع، ويواصل فريق الإصغاء الردّ.",
  },
  wasBegun: {
    en: "The campaign was begun. Nobody sees it yet.",
    he: "הקמפיין התחיל. איש עוד לא רואה אותו.",
    ar: "بدأت الحملة. لا يراها أحد بعد.",
  },
  wasOpened: { en: "The campaign is open.", he: "הקמפיין נפתח.", ar: "فُتحت الحملة." },
  wasPaused: { en: "No stories are taken any more.", he: "אי אפשר לספר עוד.", ar: "لم تعد تُستقبل قصص." },
  wasResumed: { en: "Stories are taken again.", he: "אפשר לספר שוב.", ar: "تُستقبل القصص من جديد." },
  wasClosed: { en: "The campaign has ended.", he: "הקמפיין הסתיים.", ar: "انتهت الحملة." },
  wasSaved: { en: "Saved.", he: "נשמר.", ar: "حُفظ." },
  back: { en: "Back to the campaign", he: "חזרה לקמפיין", ar: "عودة إلى الحملة" },
  save: { en: "Save", he: "שמירה", ar: "حفظ" },
  changesTitle: { en: "Changed since it opened", he: "מה השתנה מאז הפתיחה", ar: "ما تغيّر منذ الفتح" },
  changedOn: { en: "{day}: {what}", he: "{day}: {what}", ar: "{day}: {what}" },
  by: { en: "{name}, {day}", he: "{name}, {day}", ar: "{name}، {day}" },

  wordsTitle: { en: "What is asked, and who asks", he: "מה שואלים, ומי שואל", ar: "ما السؤال، ومن يسأل" },
  wordsLead: {
    en: "One question, in each language that you offer. The first page of a teller shows exactly this.",
    he: "שאלה אחת, בכל שפה שמציעים. כך בדיוק היא תופיע בעמוד הראשון של מי שמספר.",
    ar: "سؤال واحد، بكلّ لغة تُعرض. هكذا تمامًا يظهر في الصفحة الأولى لمن يروي.",
  },
  prompt: { en: "The question", he: "השאלה", ar: "السؤال" },
  promptHint: {
    en: "About one experience, not an opinion. Short.",
    he: "על חוויה אחת, לא על דעה. קצר.",
    ar: "عن تجربة واحدة، لا عن رأي. قصير.",
  },
  whoAsks: { en: "Who asks, and why", he: "מי שואל, ומדוע", ar: "من يسأل، ولماذا" },
  whoAsksHint: {
    en: "E.g. “We are … We want to know what it was really like.”",
    he: "למשל: ״אנחנו… חשוב לנו לדעת איך זה היה באמת.״",
    ar: "مثلًا: «نحن… نريد أن نعرف كيف كان الأمر حقًّا.»",
  },
  languages: {
    en: "Languages that it is offered in",
    he: "השפות שבהן הקמפיין מוצע",
    ar: "اللغات التي تُعرض بها الحملة",
  },
  countries: { en: "Where those live whom you ask", he: "היכן גרים מי שאתם שואלים", ar: "أين يعيش من تسألونهم" },
  countriesHint: {
    en: "Their laws and lines to call hold. For another country write the two letters of its code.",
    he: "חלים החוק וקווי הסיוע שם. למדינה אחרת כותבים את שתי אותיות הקוד שלה.",
    ar: "تسري قوانينها وخطوطها. لبلد آخر يُكتب رمزه المكوّن من حرفين.",
  },
  otherCountries: { en: "Another country", he: "מדינה אחרת", ar: "بلد آخر" },
  opensOn: { en: "First day", he: "יום ראשון", ar: "اليوم الأوّل" },
  closesOn: { en: "Last day", he: "יום אחרון", ar: "اليوم الأخير" },

  linesTitle: { en: "Lines to call", he: "קווי סיוע", ar: "خطوط مساعدة" },
  linesLead: {
    en: "For each country and language there must be one line that somebody of you has called within the last six months. Only checked lines are shown to tellers. When a check runs out, the campaign stops by itself.",
    he: "לכל מדינה ושפה נחוץ קו אחד שמישהו מכם התקשר אליו בחצי השנה האחרונה. רק קווים שנבדקו מוצגים למספרים. כשבדיקה פגה, הקמפיין נעצר מעצמו.",
    ar: "لكلّ بلد ولغة يلزم خطّ واحد اتّصل به أحدكم خلال آخر ستّة أشهر. لا تُعرض إلّا الخطوط المُتحقَّق منها. عند انتهاء التحقّق تتوقّف الحملة تلقائيًّا.",
  },
  suggestedOnly: {
    en: "Not checked: a suggestion. Call, and correct what is written here.",
    he: "לא נבדק: הצעה בלבד. יש להתקשר ולתקן את הכתוב.",
    ar: "غير مُتحقَّق منه: اقتراح فقط. يجب الاتّصال وتصحيح المكتوب.",
  },
  checkedBy: {
    en: "Checked by {name} on {day}, holds until {until}",
    he: "נבדק: {name}, {day}. בתוקף עד {until}",
    ar: "تحقّق: {name}، {day}. سارٍ حتى {until}",
  },
  ranOut: {
    en: "Checked by {name} on {day}; that ran out on {until}",
    he: "נבדק: {name}, {day}. התוקף פג ב־{until}",
    ar: "تحقّق: {name}، {day}. انتهى في {until}",
  },
  lineGap: {
    en: "{country}: no checked line in {language}",
    he: "{country}: אין קו בדוק ב{language}",
    ar: "{country}: لا خطّ مُتحقَّق منه: {language}",
  },
  addLine: { en: "Add a line", he: "הוספת קו", ar: "إضافة خطّ" },
  changeLine: { en: "Change", he: "שינוי", ar: "تعديل" },
  removeLine: { en: "Remove", he: "הסרה", ar: "إزالة" },
  removeLineQuestion: {
    en: "Tellers no longer see it.",
    he: "מי שמספר לא יראה אותו עוד.",
    ar: "لن يراه من يروي بعد ذلك.",
  },
  lineName: { en: "Name of the line", he: "שם הקו", ar: "اسم الخطّ" },
  lineNumber: { en: "Number", he: "מספר", ar: "الرقم" },
  lineHours: { en: "When somebody answers", he: "מתי עונים", ar: "متى يُجاب" },
  lineLanguages: { en: "Languages spoken there", he: "השפות המדוברות שם", ar: "اللغات المستخدمة هناك" },
  lineFree: { en: "Calls are free of charge", he: "השיחה חינם", ar: "المكالمة مجّانيّة" },
  lineAddress: {
    en: "Address to write to instead",
    he: "כתובת אינטרנט לכתיבה במקום שיחה",
    ar: "عنوان إنترنت للكتابة بدل الاتّصال",
  },
  country: { en: "Country", he: "מדינה", ar: "البلد" },
  free: { en: "free of charge", he: "חינם", ar: "مجّانًا" },
  iCalled: {
    en: "I called this line today. Somebody answered, and number, hours, languages and costs are right.",
    he: "התקשרתי לקו היום. ענו לי, והמספר, השעות, השפות והעלות נכונים.",
    ar: "اتّصلتُ بهذا الخطّ اليوم. أُجبتُ، والرقم والأوقات واللغات والتكلفة صحيحة.",
  },
  check: { en: "Note the check", he: "רישום הבדיקה", ar: "تسجيل التحقّق" },
  callFirst: { en: "Call first, then tick.", he: "קודם להתקשר, ואז לסמן.", ar: "يجب الاتّصال أوّلًا ثمّ التأشير." },
  tooManyLines: {
    en: "So many lines help nobody. Remove some first.",
    he: "כל כך הרבה קווים לא עוזרים לאיש. יש להסיר חלק קודם.",
    ar: "خطوط كثيرة كهذه لا تنفع أحدًا. يجب إزالة بعضها أوّلًا.",
  },

  agesTitle: { en: "What each age may do", he: "מה מותר בכל גיל", ar: "ما يُسمح به لكلّ عمر" },
  agesLead: {
    en: "Under 13 nothing is taken: the page stops kindly and shows the lines to call. For 13 to 17, publishing asks a parent's yes; the parent never sees the text.",
    he: "מתחת לגיל 13 אין מקבלים סיפור: העמוד נעצר בעדינות ומציג קווי סיוע. בגיל 13 עד 17 פרסום דורש אישור הורה; ההורה אינו רואה את הסיפור.",
    ar: "تحت سنّ 13 لا يُستقبل شيء: تتوقّف الصفحة بلطف وتعرض خطوط المساعدة. بين 13 و17 يتطلّب النشر موافقة أحد الوالدين، دون أن يرى النصّ.",
  },
  mayTell: { en: "may tell", he: "מותר לספר", ar: "يُسمح بالرواية" },
  mayPublish: { en: "may allow publication", he: "מותר לאשר פרסום", ar: "يُسمح بالموافقة على النشر" },
  needsGuardian: {
    en: "publication needs a parent's yes",
    he: "פרסום דורש אישור הורה",
    ar: "النشر يتطلّب موافقة أحد الوالدين",
  },
  confirmAges: {
    en: "I have checked this against the law of this country.",
    he: "בדקתי זאת מול החוק של המדינה.",
    ar: "تحقّقتُ من ذلك وفق قانون هذا البلد.",
  },
  confirmedBy: { en: "Confirmed by {name} on {day}", he: "אישור: {name}, {day}", ar: "أكّد ذلك: {name}، {day}" },
  notConfirmed: { en: "Not confirmed yet", he: "עוד לא אושר", ar: "لم يُؤكَّد بعد" },
  notItsCountry: {
    en: "The campaign does not ask in this country.",
    he: "הקמפיין אינו פועל במדינה הזו.",
    ar: "الحملة لا تسأل في هذا البلد.",
  },

  dutyTitle: { en: "The duty to report", he: "חובת הדיווח", ar: "واجب الإبلاغ" },
  dutyLead: {
    en: "What the law obliges listeners to report, as tellers read it before they write a word. Ask a lawyer or the authority in charge, and write down who said so.",
    he: "על מה החוק מחייב את צוות ההקשבה לדווח, כפי שמי שמספר קורא לפני שכותב מילה. יש לשאול עורך דין או את הרשות המוסמכת, ולרשום מי אמר.",
    ar: "ما يُلزم القانون فريق الإصغاء بالإبلاغ عنه، كما يقرؤه من يروي قبل أن يكتب كلمة. يُسأل محامٍ أو السلطة المختصّة، ويُسجَّل من قال ذلك.",
  },
  dutyText: { en: "What tellers read", he: "מה קורא מי שמספר", ar: "ما يقرؤه من يروي" },
  reportTo: {
    en: "To whom listeners report, for them alone",
    he: "למי צוות ההקשבה מדווח, לעיניו בלבד",
    ar: "لمن يُبلِّغ فريق الإصغاء، له وحده",
  },
  saidBy: {
    en: "Who said that this is the law: name and function",
    he: "מי אמר שזה החוק: שם ותפקיד",
    ar: "من قال إنّ هذا هو القانون: الاسم والوظيفة",
  },
  saidByWhom: { en: "Write down who said so first.", he: "יש לרשום קודם מי אמר.", ar: "يجب تسجيل من قال ذلك أوّلًا." },
  confirmDuty: {
    en: "I confirm that this was said so, in each language.",
    he: "כך נאמר, בכל שפה. האישור ניתן בשמי.",
    ar: "أؤكّد باسمي أنّ ذلك قيل هكذا، بكلّ لغة.",
  },

  peopleTitle: { en: "Who listens, and who keeps safe", he: "מי מקשיב, ומי שומר", ar: "من يصغي، ومن يحمي" },
  peopleLead: {
    en: "Each is asked, reads the guide and says yes. Tellers read the listeners' first names before they begin.",
    he: "כל אחד מתבקש, קורא את המדריך ואומר כן. מי שמספר רואה את השמות הפרטיים של צוות ההקשבה לפני שמתחיל.",
    ar: "يُسأل كلّ واحد ويقرأ الدليل ويقول نعم. يرى من يروي الأسماء الأولى لفريق الإصغاء قبل أن يبدأ.",
  },
  saidYes: { en: "said yes", he: "הסכמה ניתנה", ar: "تمّت الموافقة" },
  wasAsked: { en: "was asked, has not answered yet", he: "נשלחה בקשה, עוד אין תשובה", ar: "أُرسل الطلب، لا ردّ بعد" },
  nobody: { en: "Nobody yet", he: "עדיין אין", ar: "لا أحد بعد" },
  ask: {
    en: "Ask",
    he: "שליחת בקשה",
    ar: "إرسال طلب",
  },
  askTitle: { en: "Ask somebody", he: "פנייה למישהו", ar: "التوجّه إلى شخص" },
  supportTitle: { en: "Support", he: "תמיכה", ar: "الدعم" },
  whom: { en: "Whom", he: "את מי", ar: "لمن" },
  forWhat: { en: "For what", he: "לשם מה", ar: "لأيّ غرض" },
  takeOff: { en: "No longer", he: "סיום", ar: "إنهاء" },
  takeOffQuestion: {
    en: "They no longer read any story of this campaign. With fewer than two listeners, or without contact and deputy, it stops taking stories.",
    he: "מרגע זה לא ייקרא סיפור בידי מי שיצא. בפחות משני מקשיבים, או בלי כתובת הגנה ומילוי מקום, הקמפיין נעצר.",
    ar: "لن تُقرأ بعدها أيّ قصّة ممّن خرج. بأقلّ من مصغيَين، أو دون مرجع حماية وبديل، تتوقّف الحملة.",
  },
  reach: {
    en: "How listeners reach the contact at once",
    he: "איך מגיעים לכתובת ההגנה מייד",
    ar: "كيف يُتواصل مع مرجع الحماية فورًا",
  },
  reachHint: {
    en: "A phone number and hours; and what to do outside them.",
    he: "מספר טלפון ושעות; ומה לעשות מחוץ להן.",
    ar: "رقم هاتف وأوقات؛ وما العمل خارجها.",
  },
  support: {
    en: "Whom listeners can talk to about what they read",
    he: "עם מי צוות ההקשבה יכול לדבר על מה שקרא",
    ar: "مع من يتحدّث فريق الإصغاء عمّا قرأ",
  },
  supportHint: {
    en: "A person or place, and when. Stories weigh on those who read them.",
    he: "אדם או מקום, ומתי. סיפורים מכבידים על מי שקורא אותם.",
    ar: "شخص أو مكان، ومتى. القصص تُثقل على من يقرؤها.",
  },
  notOfUs: {
    en: "Choose somebody of this initiative.",
    he: "יש לבחור מישהו מהיוזמה.",
    ar: "يجب اختيار شخص من المبادرة.",
  },
  twoPeople: {
    en: "Contact and deputy are two people.",
    he: "כתובת ההגנה ומילוי המקום הם שני אנשים.",
    ar: "مرجع الحماية وبديله شخصان.",
  },
  takenAlready: {
    en: "Somebody has this already. End that first.",
    he: "התפקיד כבר תפוס. יש לסיים קודם.",
    ar: "هناك من يتولّى ذلك. يجب إنهاؤه أوّلًا.",
  },

  guideTitle: { en: "Before you say yes", he: "לפני שאומרים כן", ar: "قبل قول نعم" },
  hasReadGuide: { en: "I have read this and will hold to it.", he: "קראתי, וכך אנהג.", ar: "قرأتُ هذا وسألتزم به." },
  readGuideFirst: {
    en: "Read the guide first, then tick.",
    he: "קודם לקרוא, ואז לסמן.",
    ar: "تجب القراءة أوّلًا ثمّ التأشير.",
  },
  yes: { en: "Yes, I will", he: "כן, מתאים לי", ar: "نعم، أوافق" },
  no: { en: "No, not me", he: "לא, תודה", ar: "لا، شكرًا" },
  noQuestion: {
    en: "The backbone team then asks somebody else. No reason is needed.",
    he: "צוות ארגון השדרה יפנה למישהו אחר. אין צורך בנימוק.",
    ar: "سيتوجّه طاقم المنظمة الداعمة إلى غيرك. لا حاجة إلى سبب.",
  },
  youSaidYes: { en: "You said yes.", he: "הסכמתך נרשמה.", ar: "سُجّلت موافقتك." },
  youSaidNo: { en: "Thank you for the answer.", he: "תודה על התשובה.", ar: "شكرًا على الردّ." },
  notAsked: { en: "You were not asked for anything here.", he: "לא התבקשת כאן לדבר.", ar: "لم يُطلب منك شيء هنا." },
  whatTellersRead: {
    en: "What tellers read, {country}",
    he: "מה קורא מי שמספר, {country}",
    ar: "ما يقرؤه من يروي، {country}",
  },

  askedTitle: {
    en: "What is taken, and what is asked last",
    he: "מה מקבלים, ומה שואלים בסוף",
    ar: "ما يُستقبل، وما يُسأل في النهاية",
  },
  askedLead: {
    en: "Less is safer. What is asked last can be left out, question by question.",
    he: "ככל ששואלים פחות, בטוח יותר. אפשר לדלג על כל אחת מהשאלות שבסוף.",
    ar: "كلّما قلّت الأسئلة زاد الأمان. يمكن تخطّي أيّ سؤال في النهاية.",
  },
  takes: { en: "What can be told in", he: "באיזו צורה אפשר לספר", ar: "بأيّ شكل يمكن أن تُروى" },
  placeLevel: {
    en: "The finest place that may be told",
    he: "המקום המדויק ביותר שאפשר לציין",
    ar: "أدقّ مكان يمكن ذكره",
  },
  gender: { en: "Ask for gender", he: "לשאול על מגדר", ar: "السؤال عن النوع الاجتماعي" },
  schoolLanguage: {
    en: "Ask for the language of the school",
    he: "לשאול על שפת בית הספר",
    ar: "السؤال عن لغة المدرسة",
  },
  alsoAsk: { en: "Who was heard", he: "מי נשמע", ar: "من سُمع" },
  answerWithin: {
    en: "Listeners answer within … days",
    he: "צוות ההקשבה עונה בתוך … ימים",
    ar: "يردّ فريق الإصغاء خلال … يومًا",
  },
  keptMonths: {
    en: "Kept for … months, then we ask or delete",
    he: "נשמר … חודשים, ואז שואלים או מוחקים",
    ar: "تُحفظ … شهرًا، ثمّ نسأل أو نحذف",
  },
  fewest: {
    en: "Nothing is counted of fewer than … stories",
    he: "אין סופרים פחות מ־… סיפורים",
    ar: "لا يُحتسب ما دون … قصص",
  },
  comparesMeanings: {
    en: "A server of this installation compares meanings",
    he: "שרת של התקנה זו משווה משמעויות",
    ar: "خادم لهذا التركيب يقارن المعاني",
  },
  comparesHint: {
    en: "Off unless you know that server. It is said on the teller's page before anything is written.",
    he: "כבוי, אלא אם השרת מוכר לכם. נאמר בעמוד המספר לפני שנכתב דבר.",
    ar: "مُعطَّل ما لم يكن الخادم معروفًا لكم. يُقال ذلك في صفحة من يروي قبل كتابة أيّ شيء.",
  },
  promisedAlready: {
    en: "People told under the old promise. This can only become stricter now.",
    he: "אנשים סיפרו לפי ההבטחה הקודמת. מעתה אפשר רק להחמיר.",
    ar: "روى أشخاص وفق الوعد السابق. لا يمكن الآن إلّا التشديد.",
  },
  questionsTitle: {
    en: "How tellers read their own story",
    he: "איך מי שמספר מבין את סיפורו",
    ar: "كيف يفهم من يروي قصّته",
  },
  questionsLead: {
    en: "After the story, whoever told it can place it: between three corners, or between two ends. And you can ask further who was heard.",
    he: "אחרי הסיפור, מי שסיפר יכול למקם אותו: בין שלוש פינות או בין שני קצוות. ואפשר לשאול עוד מי נשמע.",
    ar: "بعد القصّة يستطيع من رواها أن يضعها: بين ثلاث زوايا أو بين طرفين. ويمكن السؤال أيضًا عمّن سُمع.",
  },
  triad: { en: "Three corners", he: "שלוש פינות", ar: "ثلاث زوايا" },
  slider: { en: "Two ends", he: "שני קצוות", ar: "طرفان" },
  choice: { en: "Choices", he: "אפשרויות", ar: "خيارات" },
  question: { en: "Question", he: "שאלה", ar: "السؤال" },
  corner: { en: "Corner {place, number}", he: "פינה {place, number}", ar: "الزاوية {place, number}" },
  end: { en: "End {place, number}", he: "קצה {place, number}", ar: "الطرف {place, number}" },
  choicesOf: { en: "Choices, one on each line", he: "אפשרויות, אחת בכל שורה", ar: "الخيارات، واحد في كلّ سطر" },
  addTriad: { en: "Add a triangle", he: "הוספת משולש", ar: "إضافة مثلّث" },
  addSlider: { en: "Add a line between two ends", he: "הוספת קו בין שני קצוות", ar: "إضافة خطّ بين طرفين" },
  addChoice: { en: "Add a question with choices", he: "הוספת שאלה עם אפשרויות", ar: "إضافة سؤال مع خيارات" },
  removeQuestion: { en: "Ask no longer", he: "הסרת השאלה", ar: "إزالة السؤال" },
  enoughQuestions: {
    en: "{most, number} of a kind are enough. Remove one first.",
    he: "{most, number} מכל סוג מספיקות. יש להסיר אחת קודם.",
    ar: "{most, number} من كلّ نوع تكفي. يجب إزالة واحد أوّلًا.",
  },
  endsBeforeItBegins: {
    en: "The last day is before the first.",
    he: "היום האחרון לפני הראשון.",
    ar: "اليوم الأخير قبل الأوّل.",
  },

  bridgesTitle: { en: "Bridges", he: "גשרים", ar: "جسور" },
  bridgesLead: {
    en: "People are asked by somebody whom they know: a school, a youth movement, a centre. Each gets a link and a sheet of its own.",
    he: "את האנשים שואל מי שהם מכירים: בית ספר, תנועת נוער, מרכז. לכל אחד קישור ודף משלו.",
    ar: "يُسأل الناس عبر من يعرفونه: مدرسة، حركة شبابيّة، مركز. لكلّ واحد رابط وورقة خاصّان.",
  },
  noBridge: {
    en: "No bridge yet. Without one nobody comes.",
    he: "עדיין אין גשר. בלעדיו איש לא יגיע.",
    ar: "لا جسر بعد. دونه لن يأتي أحد.",
  },
  layBridge: { en: "Make a link", he: "יצירת קישור", ar: "إنشاء رابط" },
  bridge: { en: "Bridge", he: "גשר", ar: "الجسر" },
  organization: { en: "Organization", he: "ארגון", ar: "المنظّمة" },
  bridgeName: {
    en: "Name, where it is none of ours",
    he: "שם, אם אינו ארגון שלנו",
    ar: "الاسم، إن لم تكن من منظّماتنا",
  },
  nameOrOrganization: {
    en: "Choose an organization or write a name.",
    he: "יש לבחור ארגון או לכתוב שם.",
    ar: "يجب اختيار منظّمة أو كتابة اسم.",
  },
  opened: { en: "Opened", he: "נפתח", ar: "فُتح" },
  begun: { en: "Begun", he: "התחילו", ar: "بدأوا" },
  told: { en: "Told", he: "סיפרו", ar: "رووا" },
  hasEnded: { en: "ended", he: "הסתיים", ar: "انتهى" },
  linkAndSheet: { en: "Link and sheet", he: "קישור ודף", ar: "الرابط والورقة" },
  sheet: { en: "Sheet to print", he: "דף להדפסה", ar: "ورقة للطباعة" },
  endLink: { en: "End this link", he: "סיום הקישור", ar: "إنهاء الرابط" },
  endLinkQuestion: {
    en: "Nobody begins a story by it any more, also not by printed sheets. What was told stays.",
    he: "לא יתחיל בו עוד סיפור, גם לא מדפים מודפסים. מה שסופר נשאר.",
    ar: "لن تبدأ به قصّة بعد، ولا من الأوراق المطبوعة. ما رُوي يبقى.",
  },
  endedAlready: { en: "This link has ended already.", he: "הקישור כבר הסתיים.", ar: "انتهى هذا الرابط من قبل." },
  linkEnded: { en: "This link has ended.", he: "הקישור הסתיים.", ar: "انتهى الرابط." },
  takesNone: {
    en: "The link takes no stories now. It will once the campaign is open.",
    he: "כרגע אי אפשר לספר דרך הקישור. זה יתאפשר כשהקמפיין ייפתח.",
    ar: "لا يستقبل الرابط قصصًا الآن. سيستقبلها عند فتح الحملة.",
  },
  handOn: {
    en: "Read the question aloud, leave the sheet, and let everybody decide for themselves, later and alone. Nobody should tell beside somebody who looks on.",
    he: "כדאי להקריא את השאלה, להשאיר את הדף, ולתת לכל אחד להחליט בעצמו, אחר כך ולבד. לא כדאי לספר ליד מי שמסתכל.",
    ar: "يُقرأ السؤال بصوت عالٍ، وتُترك الورقة، ويقرّر كلّ واحد بنفسه لاحقًا ووحده. لا ينبغي أن يروي أحد بجانب من ينظر.",
  },
  shareMessage: {
    en: "{name}: we want to know what it was really like. Tell one experience, without your name, on your own phone:\n{link}",
    he: "{name}: חשוב לנו לדעת איך זה היה באמת. אפשר לספר חוויה אחת, בלי שם, מהטלפון שלך:\n{link}",
    ar: "{name}: نريد أن نعرف كيف كان الأمر حقًّا. يمكن رواية تجربة واحدة، دون اسم، من هاتفك:\n{link}",
  },
  qr: { en: "Code that opens the page for telling", he: "קוד שפותח את עמוד הסיפור", ar: "رمز يفتح صفحة الرواية" },
  sheetHow: {
    en: "Scan with your own phone, when you are alone. Without name. You can take it back at any time.",
    he: "סורקים בטלפון אישי, לבד. בלי שם. אפשר לקחת את הסיפור בחזרה בכל עת.",
    ar: "يُمسح الرمز بالهاتف الشخصيّ وعلى انفراد. دون اسم. يمكن استرجاع القصّة في أيّ وقت.",
  },
  sheetTitle: { en: "Sheet with the code", he: "דף עם הקוד", ar: "ورقة مع الرمز" },
  print: { en: "Print this page on A4.", he: "מדפיסים את העמוד ב־A4.", ar: "تُطبع هذه الصفحة على A4." },
  notOpen: { en: "The campaign is not open.", he: "הקמפיין אינו פתוח.", ar: "الحملة غير مفتوحة." },
  notPaused: { en: "The campaign is not stopped.", he: "הקמפיין אינו עצור.", ar: "الحملة غير متوقّفة." },
  openedAlready: { en: "The campaign was opened already.", he: "הקמפיין כבר נפתח.", ar: "فُتحت الحملة من قبل." },
  isClosedForGood: {
    en: "The campaign has ended and cannot be changed.",
    he: "הקמפיין הסתיים ואי אפשר לשנותו.",
    ar: "انتهت الحملة ولا يمكن تعديلها.",
  },
  notYetSafe: {
    en: "It cannot open yet. What is missing:",
    he: "עוד אי אפשר לפתוח. מה חסר:",
    ar: "لا يمكن الفتح بعد. ما ينقص:",
  },
});

/** What keeps tellers safe: what each point is, and what is said when it is missing. */
export const pointWords: Readonly<Record<Point, { title: Message; missing: Message; is: Message }>> = {
  words: {
    title: {
      en: "The question, who asks, languages and countries",
      he: "השאלה, מי שואל, שפות ומדינות",
      ar: "السؤال، ومن يسأل، واللغات والبلدان",
    },
    missing: {
      en: "The question and who asks, in each language that you offer.",
      he: "השאלה ומי שואל, בכל שפה שמציעים.",
      ar: "السؤال ومن يسأل، بكلّ لغة معروضة.",
    },
    is: { en: "In each language that you offer.", he: "בכל שפה שמציעים.", ar: "بكلّ لغة معروضة." },
  },
  lines: {
    title: {
      en: "Lines to call, each checked by a person",
      he: "קווי סיוע, כל אחד נבדק בידי אדם",
      ar: "خطوط مساعدة، تحقّق من كلّ منها شخص",
    },
    missing: {
      en: "A checked line to call for each country and language.",
      he: "קו סיוע בדוק לכל מדינה ושפה.",
      ar: "خطّ مساعدة مُتحقَّق منه لكلّ بلد ولغة.",
    },
    is: { en: "The checks hold until {day}.", he: "הבדיקות בתוקף עד {day}.", ar: "التحقّق سارٍ حتى {day}." },
  },
  duty: {
    title: {
      en: "What the law obliges you to report",
      he: "על מה החוק מחייב לדווח",
      ar: "ما يُلزم القانون بالإبلاغ عنه",
    },
    missing: {
      en: "The duty to report, confirmed for each country.",
      he: "חובת הדיווח, מאושרת לכל מדינה.",
      ar: "واجب الإبلاغ، مؤكَّدًا لكلّ بلد.",
    },
    is: { en: "Confirmed for each country.", he: "מאושר לכל מדינה.", ar: "مؤكَّد لكلّ بلد." },
  },
  ages: {
    title: { en: "What each age may do", he: "מה מותר בכל גיל", ar: "ما يُسمح به لكلّ عمر" },
    missing: {
      en: "What each age may do, confirmed for each country.",
      he: "מה מותר בכל גיל, מאושר לכל מדינה.",
      ar: "ما يُسمح به لكلّ عمر، مؤكَّدًا لكلّ بلد.",
    },
    is: { en: "Confirmed for each country.", he: "מאושר לכל מדינה.", ar: "مؤكَّد لكلّ بلد." },
  },
  contact: {
    title: {
      en: "Somebody to turn to when a story worries, and a deputy",
      he: "כתובת לפנייה כשסיפור מדאיג, ומילוי מקום",
      ar: "من يُتوجَّه إليه عند القلق من قصّة، وبديل عنه",
    },
    missing: {
      en: "A safeguarding contact and a deputy who said yes, and how they are reached at once.",
      he: "כתובת הגנה ומילוי מקום שהסכימו, ואיך מגיעים אליהם מייד.",
      ar: "مرجع حماية وبديل وافقا، وكيف يُتواصل معهما فورًا.",
    },
    is: {
      en: "Both said yes, and how they are reached is written down.",
      he: "שניהם הסכימו, ורשום איך מגיעים אליהם.",
      ar: "وافق كلاهما، وطريقة التواصل مسجّلة.",
    },
  },
  listeners: {
    title: { en: "At least two listeners", he: "לפחות שניים בצוות ההקשבה", ar: "اثنان على الأقلّ في فريق الإصغاء" },
    missing: {
      en: "Two listeners at least who read the guide and said yes.",
      he: "לפחות שניים בצוות ההקשבה שקראו את המדריך והסכימו.",
      ar: "اثنان على الأقلّ في فريق الإصغاء قرآ الدليل ووافقا.",
    },
    is: { en: "{count, number} said yes.", he: "{count, number} הסכימו.", ar: "وافق {count, number}." },
  },
  support: {
    title: { en: "Whom listeners can talk to", he: "עם מי צוות ההקשבה יכול לדבר", ar: "مع من يتحدّث فريق الإصغاء" },
    missing: {
      en: "Somebody whom listeners can talk to about what they read.",
      he: "מישהו שצוות ההקשבה יכול לדבר איתו על מה שקרא.",
      ar: "من يتحدّث معه فريق الإصغاء عمّا قرأ.",
    },
    is: { en: "It is written down for them.", he: "רשום בשבילם.", ar: "مسجّل لهم." },
  },
};

/** How a campaign stands. */
export const stateWords: Readonly<Record<CampaignState, Message>> = words({
  draft: { en: "being prepared", he: "בהכנה", ar: "قيد التحضير" },
  "not-yet": { en: "opens later", he: "ייפתח בהמשך", ar: "تُفتح لاحقًا" },
  open: { en: "open", he: "פתוח", ar: "مفتوحة" },
  paused: { en: "stopped for now", he: "עצור כרגע", ar: "متوقّفة الآن" },
  incomplete: { en: "stopped for now", he: "עצור כרגע", ar: "متوقّفة الآن" },
  over: { en: "over", he: "הסתיים", ar: "انتهت" },
  closed: { en: "ended", he: "הסתיים", ar: "انتهت" },
});

/** What somebody is asked to be. */
export const dutyNames: Readonly<Record<StoryDuty, Message>> = words({
  listener: { en: "Listener: reads and answers", he: "הקשבה: קריאה ומענה", ar: "إصغاء: قراءة وردّ" },
  coder: {
    en: "Coder: reads masked words, finds what many tell",
    he: "קידוד: קריאת מילים מוסוות, איתור מה שרבים מספרים",
    ar: "ترميز: قراءة نصوص محجوبة الهويّة، وإيجاد ما يرويه كثيرون",
  },
  contact: {
    en: "Safeguarding contact: is called when a story worries",
    he: "כתובת הגנה: פונים אליה כשסיפור מדאיג",
    ar: "مرجع الحماية: يُتوجَّه إليه عند القلق من قصّة",
  },
  deputy: { en: "Deputy of the contact", he: "מילוי מקום לכתובת ההגנה", ar: "بديل مرجع الحماية" },
  enterer: {
    en: "Typing: types in what is written on paper, for her or his own organization",
    he: "הקלדה: הקלדת מה שנכתב על נייר, עבור הארגון שמייצגים",
    ar: "طباعة: إدخال ما كُتب على الورق، عن المنظّمة التي يمثّلها الشخص",
  },
});

/** The parts of a campaign, as a change of them is told. */
export const partWords: Readonly<Record<ChangedPart, Message>> = words({
  words: campaignWords.wordsTitle,
  lines: campaignWords.linesTitle,
  duty: campaignWords.dutyTitle,
  ages: campaignWords.agesTitle,
  contact: { en: "The safeguarding contact", he: "כתובת ההגנה", ar: "مرجع الحماية" },
  listeners: { en: "Who listens", he: "צוות ההקשבה", ar: "فريق الإصغاء" },
  coders: { en: "Who codes", he: "צוות הקידוד", ar: "فريق الترميز" },
  enterers: { en: "Who types in papers", he: "צוות ההקלדה", ar: "فريق إدخال الأوراق" },
  support: {
    en: "Support, and how the contact is reached",
    he: "תמיכה, ואיך מגיעים לכתובת ההגנה",
    ar: "الدعم، وكيفيّة التواصل مع مرجع الحماية",
  },
  asked: campaignWords.askedTitle,
  sms: { en: "Text messages", he: "הודעות טקסט", ar: "الرسائل النصّيّة" },
});

/** What a story can be told in. */
export const formWords: Readonly<Record<StoryForm, Message>> = words({
  text: { en: "Writing", he: "כתיבה", ar: "كتابة" },
  audio: {
    en: "Recording up to four minutes: people must write down what is said, which takes hours",
    he: "הקלטה עד ארבע דקות: אנשים צריכים לתמלל, וזה לוקח שעות",
    ar: "تسجيل حتى أربع دقائق: يجب أن يفرّغه أشخاص، وهذا يستغرق ساعات",
  },
  photo: {
    en: "Photo of a page: what it says of place and phone is removed",
    he: "צילום של דף: פרטי המקום והטלפון מוסרים ממנו",
    ar: "صورة صفحة: تُزال منها بيانات المكان والهاتف",
  },
});

/** How fine a place is told. */
export const placeWords = words({
  none: { en: "No place", he: "ללא מקום", ar: "دون مكان" },
  country: { en: "The country", he: "המדינה", ar: "البلد" },
  district: { en: "The region", he: "האזור", ar: "المنطقة" },
  municipality: {
    en: "The town: only where many are asked in each",
    he: "היישוב: רק אם שואלים רבים בכל אחד",
    ar: "البلدة: فقط حيث يُسأل كثيرون في كلّ منها",
  },
});

/** Where a campaign can begin from. */
export const templateWords: Readonly<Record<Template, { label: Message; hint: Message }>> = {
  IL: {
    label: {
      en: "Israel: Hebrew, Arabic and English",
      he: "ישראל: עברית, ערבית ואנגלית",
      ar: "إسرائيل: العبرية والعربية والإنجليزية",
    },
    hint: {
      en: "With lines to call that you must check, ages, and the duty to report to confirm.",
      he: "עם קווי סיוע שיש לבדוק, גילים, וחובת דיווח לאישור.",
      ar: "مع خطوط مساعدة يجب التحقّق منها، وأعمار، وواجب إبلاغ للتأكيد.",
    },
  },
  US: {
    label: { en: "United States: English", he: "ארצות הברית: אנגלית", ar: "الولايات المتّحدة: الإنجليزية" },
    hint: {
      en: "With lines to call that you must check. The duty to report differs by state.",
      he: "עם קווי סיוע שיש לבדוק. חובת הדיווח שונה בין המדינות.",
      ar: "مع خطوط مساعدة يجب التحقّق منها. يختلف واجب الإبلاغ بين الولايات.",
    },
  },
  none: {
    label: { en: "Another country", he: "מדינה אחרת", ar: "بلد آخر" },
    hint: {
      en: "You fill in lines, ages and the duty to report.",
      he: "ממלאים קווי סיוע, גילים וחובת דיווח.",
      ar: "تُملأ الخطوط والأعمار وواجب الإبلاغ.",
    },
  },
};

/** What is told to people about a campaign. */
export const campaignNews = words({
  listener: {
    en: "You are asked to read and answer stories: {campaign}",
    he: "בקשה אליך: לקרוא סיפורים ולענות. {campaign}",
    ar: "طلب إليك: قراءة القصص والردّ عليها. {campaign}",
  },
  coder: {
    en: "You are asked to find what many tell: {campaign}",
    he: "בקשה אליך: לאתר מה רבים מספרים. {campaign}",
    ar: "طلب إليك: إيجاد ما يرويه كثيرون. {campaign}",
  },
  contact: {
    en: "You are asked to be called when a story worries: {campaign}",
    he: "בקשה אליך: להיות הכתובת כשסיפור מדאיג. {campaign}",
    ar: "طلب إليك: أن تكون المرجع عند القلق من قصّة. {campaign}",
  },
  deputy: {
    en: "You are asked to stand in when a story worries: {campaign}",
    he: "בקשה אליך: מילוי מקום כשסיפור מדאיג. {campaign}",
    ar: "طلب إليك: أن تكون البديل عند القلق من قصّة. {campaign}",
  },
  enterer: {
    en: "You are asked to type in what comes on paper: {campaign}",
    he: "בקשה אליך: להקליד את מה שמגיע על נייר. {campaign}",
    ar: "طلب إليك: إدخال ما يصل على الورق. {campaign}",
  },
  checksRunOut: {
    en: "Lines to call must be checked again by {day}, or no more stories are taken: {campaign}",
    he: "יש לבדוק שוב קווי סיוע עד {day}, אחרת לא יתקבלו עוד סיפורים: {campaign}",
    ar: "يجب التحقّق من خطوط المساعدة مجدّدًا حتى {day}، وإلّا لن تُستقبل قصص: {campaign}",
  },
  checksRanOut: {
    en: "No stories are taken: a line to call was not checked for six months. {campaign}",
    he: "לא מתקבלים סיפורים: קו סיוע לא נבדק חצי שנה. {campaign}",
    ar: "لا تُستقبل قصص: لم يُتحقَّق من خطّ مساعدة منذ ستّة أشهر. {campaign}",
  },
  isIncomplete: {
    en: "No stories are taken, something is missing that keeps tellers safe: {campaign}",
    he: "לא מתקבלים סיפורים, חסר דבר ששומר על מי שמספר: {campaign}",
    ar: "لا تُستقبل قصص، ينقص أمر يحمي من يروي: {campaign}",
  },
  endsSoon: {
    en: "Stories can be told until {day}: {campaign}",
    he: "אפשר לספר עד {day}: {campaign}",
    ar: "يمكن رواية القصص حتى {day}: {campaign}",
  },
  fewCoders: {
    en: "Stories are told, and fewer than two people code: {campaign}",
    he: "מספרים סיפורים, ופחות משניים מקודדים: {campaign}",
    ar: "تُروى قصص، وأقلّ من شخصين يرمّزان: {campaign}",
  },
});
