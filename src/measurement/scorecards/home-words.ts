import { words } from "../../core/message.ts";

/** What only the first page of an initiative says. */
export const homeWords = words({
  aVoice: { en: "A voice", he: "קול", ar: "صوت" },
  whatWeHeard: { en: "What we heard, what we did", he: "מה שמענו, מה עשינו", ar: "ماذا سمعنا وماذا فعلنا" },
  practiseHere: { en: "Try everything here", he: "להתנסות כאן בכול", ar: "تجربة كلّ شيء هنا" },
  practiseWhy: {
    en: "Everything here is made up: bring files, set goals, publish. Nothing real is touched.",
    he: "הכול כאן בדוי: אפשר להביא קבצים, לקבוע יעדים ולפרסם. שום דבר אמיתי לא מושפע.",
    ar: "كلّ ما هنا مختلَق: يمكن إحضار ملفّات وتحديد أهداف ونشر معطيات. لا شيء حقيقيًّا يتأثّر.",
  },
  home: { en: "Home", he: "בית", ar: "الرئيسية" },
  fiveConditions: { en: "The five conditions", he: "חמשת התנאים", ar: "الشروط الخمسة" },
  fromWhatHappened: {
    en: "From what really happened, not from opinion.",
    he: "לפי מה שקרה בפועל, לא לפי דעות.",
    ar: "بحسب ما حدث فعلًا، لا بحسب الآراء.",
  },
  agenda: { en: "A common agenda", he: "סדר יום משותף", ar: "أجندة مشتركة" },
  measurement: { en: "Shared measurement", he: "מדידה משותפת", ar: "قياس مشترك" },
  activities: {
    en: "Activities that reinforce each other",
    he: "פעולות שמחזקות זו את זו",
    ar: "أنشطة يعزّز بعضها بعضًا",
  },
  communication: { en: "Continuous communication", he: "תקשורת רציפה", ar: "تواصل مستمر" },
  backbone: { en: "A backbone", he: "ארגון שדרה", ar: "منظمة داعمة" },
  agendaNone: { en: "No goal is set yet.", he: "עוד לא נקבע יעד.", ar: "لم يُحدَّد هدف بعد." },
  agendaSet: {
    en: "A goal is set; nobody has adopted it yet.",
    he: "נקבע יעד; עוד אין מי שאימץ אותו.",
    ar: "حُدِّد هدف؛ لم يتبنّه أحد بعد.",
  },
  agendaAdopted: {
    en: "Goal adopted by {organization} ({on}).",
    he: "היעד אומץ על ידי {organization} ({on}).",
    ar: "تبنّى الهدف: {organization} ({on}).",
  },
  measurementNone: { en: "No figures yet.", he: "עוד אין נתונים.", ar: "لا توجد معطيات بعد." },
  measurementSome: {
    en: "{editions, plural, one {One data edition} other {{editions, number} data editions}}, {from} to {to}; {others, plural, =0 {one way of counting} one {one other count beside it} other {{others, number} other counts beside it}}.",
    he: "{editions, plural, one {מהדורת נתונים אחת} two {שתי מהדורות נתונים} other {{editions, number} מהדורות נתונים}}, {from} עד {to}; {others, plural, =0 {דרך ספירה אחת} one {ולצדה ספירה אחת נוספת} two {ולצדן שתי ספירות נוספות} other {ולצדן {others, number} ספירות נוספות}}.",
    ar: "{editions, plural, one {إصدار بيانات واحد} two {إصداران} few {{editions, number} إصدارات} other {{editions, number} إصدارًا}}، {from} إلى {to}؛ {others, plural, =0 {طريقة عدّ واحدة} one {وإلى جانبها عدّ آخر} two {وإلى جانبها عدّان آخران} few {وإلى جانبها {others, number} طرق عدّ أخرى} other {وإلى جانبها {others, number} طريقة عدّ أخرى}}.",
  },
  activitiesNone: {
    en: "No promises recorded here yet.",
    he: "עוד לא נרשם כאן ״החלק שלנו״ של אף ארגון.",
    ar: "لم يُسجَّل هنا «دورنا» لأيّ منظمة بعد.",
  },
  communicationNone: {
    en: "No meetings recorded here yet.",
    he: "עוד לא נרשמו כאן מפגשים.",
    ar: "لم تُسجَّل هنا لقاءات بعد.",
  },
  backboneSome: {
    en: "{partners, plural, =0 {No partners listed yet} one {One partner} other {{partners, number} partners}}.",
    he: "{partners, plural, =0 {עוד אין רשימת שותפים ושותפות} one {ארגון שותף אחד} two {שני ארגונים שותפים} other {{partners, number} ארגונים שותפים}}.",
    ar: "{partners, plural, =0 {لا توجد قائمة شركاء بعد} one {منظمة شريكة واحدة} two {منظمتان شريكتان} few {{partners, number} منظمات شريكة} other {{partners, number} منظمة شريكة}}.",
  },
  waitsForYou: { en: "What waits for you", he: "מה מחכה לך", ar: "ما ينتظرك" },
  stepGoal: { en: "Say the goal in one sentence", he: "לנסח את היעד במשפט אחד", ar: "صياغة الهدف في جملة واحدة" },
  stepFigures: {
    en: "Bring last year’s file, or type five numbers",
    he: "להביא את הקובץ של השנה שעברה, או להקליד חמישה מספרים",
    ar: "إحضار ملفّ السنة الماضية، أو كتابة خمسة أرقام",
  },
  stepPartners: {
    en: "Paste your partners from a spreadsheet",
    he: "להדביק את רשימת הארגונים השותפים מגיליון",
    ar: "لصق قائمة الشركاء من جدول",
  },
  stepColleagues: {
    en: "Invite three colleagues by a link",
    he: "להזמין שלושה קולגות בקישור",
    ar: "دعوة ثلاثة زملاء وزميلات برابط",
  },
  whatChanged: { en: "What changed", he: "מה השתנה", ar: "ما الذي تغيّر" },
  allChanges: { en: "All changes", he: "כל השינויים", ar: "كل التغييرات" },
  changedSince: {
    en: "What changed since you were here",
    he: "מה השתנה מאז הביקור האחרון שלך",
    ar: "ما تغيّر منذ زيارتك الأخيرة",
  },
  nothingChanged: {
    en: "Nothing new since {day}.",
    he: "אין חדש מאז {day}.",
    ar: "لا جديد منذ {day}.",
  },
  until: { en: "until {day}", he: "עד {day}", ar: "حتى {day}" },
  allThatWaits: {
    en: "All {count, number} that wait",
    he: "כל {count, number} הדברים שמחכים",
    ar: "كلّ ما ينتظر ({count, number})",
  },
  backboneNone: {
    en: "No partners listed yet.",
    he: "עוד אין רשימת שותפים ושותפות.",
    ar: "لا توجد قائمة شركاء بعد.",
  },
  notOpenYet: { en: "This initiative is being set up.", he: "היוזמה הזו בהקמה.", ar: "هذه المبادرة قيد الإنشاء." },
  notOpenWhy: {
    en: "Its director begins with one sentence: how many of whom, by when.",
    he: "ההתחלה היא משפט אחד: כמה, מי ועד מתי.",
    ar: "البداية جملة واحدة: كم، ومَن، وحتى متى.",
  },
  beginNow: { en: "Begin with one sentence", he: "להתחיל במשפט אחד", ar: "البدء بجملة واحدة" },
  fromPublicData: {
    en: "Every figure carries its source. The people and promises of this initiative are not in the example.",
    he: "לכל נתון יש מקור. האנשים וההתחייבויות של היוזמה אינם בדוגמה.",
    ar: "لكلّ معطى مصدره. الأشخاص والأدوار في المبادرة ليسوا ضمن المثال.",
  },
});
