import { type Message, words } from "../../core/message.ts";
import type { KeptProject } from "./project.ts";

/** What kinds of projects are called. */
export const projectKindWords: Record<KeptProject["kind"], Message> = words({
  "project-team": { en: "Project team", he: "צוות מיזם", ar: "فريق مشروع" },
  "solution-lab": { en: "Solution lab", he: "מעבדת פתרונות", ar: "مختبر حلول" },
  "brain-trust": { en: "Brain trust", he: "צוות חשיבה", ar: "فريق تفكير" },
});

/** What each kind is for. */
export const projectKindHints: Record<KeptProject["kind"], Message> = words({
  "project-team": {
    en: "Several partners make one thing together.",
    he: "כמה שותפים יוצרים דבר אחד יחד.",
    ar: "عدّة شركاء يصنعون شيئًا واحدًا معًا.",
  },
  "solution-lab": {
    en: "Several partners look for a way and try it out.",
    he: "כמה שותפים מחפשים דרך ומנסים אותה.",
    ar: "عدّة شركاء يبحثون عن طريق ويجرّبونه.",
  },
  "brain-trust": {
    en: "A few people think along on one partner's question.",
    he: "כמה אנשים חושבים יחד על שאלה של שותף אחד.",
    ar: "بضعة أشخاص يفكّرون معًا في سؤال شريك واحد.",
  },
});

/** How a project stands. */
export const projectStateWords: Record<KeptProject["state"], Message> = words({
  open: { en: "goes on", he: "נמשך", ar: "مستمرّ" },
  done: { en: "done", he: "הושלם", ar: "اكتمل" },
  ended: { en: "ended before it was done", he: "הסתיים לפני שהושלם", ar: "انتهى قبل أن يكتمل" },
});

/** What is told of projects. */
export const projectNews = words({
  begun: { en: "The project began.", he: "המיזם התחיל.", ar: "بدأ المشروع." },
  moved: { en: "It now goes on until {day}.", he: "הוא נמשך מעתה עד {day}.", ar: "يستمرّ الآن حتى {day}." },
  done: { en: "The project is done.", he: "המיזם הושלם.", ar: "اكتمل المشروع." },
  ended: {
    en: "The project ended; what was learnt is written there.",
    he: "המיזם הסתיים; מה שנלמד כתוב שם.",
    ar: "انتهى المشروع، وما تعلّمناه مكتوب هناك.",
  },
  reopened: { en: "The project goes on.", he: "המיזם נמשך.", ar: "المشروع مستمرّ." },
  cameIn: {
    en: "{organization} takes part.",
    he: "{organization} – מעכשיו חלק מהמיזם.",
    ar: "{organization}: مشاركة في المشروع.",
  },
  takesPart: {
    en: "You were asked into a project: {project}",
    he: "הוזמנת למיזם: {project}",
    ar: "دعوة إلى مشروع: {project}",
  },
  taskGiven: {
    en: "A task in a project was given to you: {what}",
    he: "משימה במיזם לטיפולך: {what}",
    ar: "مهمّة لديك في مشروع: {what}",
  },
  taskDue: { en: "A task in a project: {what}", he: "משימה במיזם: {what}", ar: "مهمّة في مشروع: {what}" },
  gave: { en: "Something came out of it: {what}", he: "תוצר חדש: {what}", ar: "ناتج جديد: {what}" },
  adopted: {
    en: "{organization} uses what came out of it: {what}",
    he: "התוצר בשימוש אצל {organization}: {what}",
    ar: "الناتج مستخدَم لدى {organization}: {what}",
  },
  dayHasCome: {
    en: "The last day of a project has come: {project}. What came of it?",
    he: "הגיע היום האחרון של מיזם: {project}. מה יצא ממנו?",
    ar: "حلّ آخر يوم لمشروع: {project}. ما الذي نتج عنه؟",
  },
});

/** What the pages of projects say. */
export const projectWords = words({
  title: { en: "Projects", he: "מיזמים", ar: "مشاريع" },
  finding: {
    en: "{open, plural, =0 {No project goes on now} one {One project goes on} other {{open, number} projects go on}}; {adopted, plural, =0 {nothing that came out is in use yet} one {what came out is in use at one organization} other {what came out is in use at {adopted, number} organizations}}.",
    he: "{open, plural, =0 {כרגע אין מיזם שנמשך} one {מיזם אחד נמשך} two {שני מיזמים נמשכים} other {{open, number} מיזמים נמשכים}}; {adopted, plural, =0 {עוד אין תוצר בשימוש} one {התוצרים בשימוש בארגון אחד} two {התוצרים בשימוש בשני ארגונים} other {התוצרים בשימוש ב־{adopted, number} ארגונים}}.",
    ar: "{open, plural, =0 {لا مشروع مستمرّ الآن} one {مشروع واحد مستمرّ} two {مشروعان مستمرّان} few {{open, number} مشاريع مستمرّة} other {{open, number} مشروعًا مستمرًّا}}؛ {adopted, plural, =0 {لا ناتج مستخدَم بعد} one {النواتج مستخدَمة لدى منظمة واحدة} two {النواتج مستخدَمة لدى منظمتين} few {النواتج مستخدَمة لدى {adopted, number} منظمات} other {النواتج مستخدَمة لدى {adopted, number} منظمة}}.",
  },
  emptyTitle: { en: "No joint project yet", he: "עוד אין מיזם משותף", ar: "لا مشروع مشترك بعد" },
  emptyWhy: {
    en: "Where several partners make one thing together, for a time: what, until when, who does what, and what comes out for everyone. Two minutes to begin.",
    he: "כשכמה שותפים יוצרים יחד דבר אחד, לזמן קצוב: מה, עד מתי, מי עושים מה, ומה יוצא מזה לכולם. שתי דקות כדי להתחיל.",
    ar: "حين يصنع عدّة شركاء شيئًا واحدًا معًا لمدّة محدّدة: ماذا، وحتى متى، ومَن يفعل ماذا، وما الذي ينتج للجميع. دقيقتان للبدء.",
  },
  emptyForReaders: {
    en: "When partners begin one, it stands here.",
    he: "כששותפים יתחילו מיזם, הוא יופיע כאן.",
    ar: "حين يبدأ الشركاء مشروعًا يظهر هنا.",
  },
  specimen: {
    en: "A course for teachers in two districts",
    he: "קורס למורים ולמורות בשני מחוזות",
    ar: "دورة للمعلّمين والمعلّمات في لواءين",
  },
  beginOne: { en: "Begin a project", he: "להתחיל מיזם", ar: "بدء مشروع" },
  begin: { en: "Begin", he: "להתחיל", ar: "بدء" },
  begun: {
    en: "The project began. Who else should take part?",
    he: "המיזם התחיל. מי עוד כדאי שיצטרפו?",
    ar: "بدأ المشروع. مَن أيضًا يحسن أن يشارك؟",
  },
  name: { en: "What it makes, in a line", he: "מה הוא יוצר, בשורה אחת", ar: "ماذا يصنع، في سطر" },
  about: { en: "More about it", he: "עוד על המיזם", ar: "المزيد عنه" },
  otherLanguages: { en: "In other languages", he: "בשפות אחרות", ar: "بلغات أخرى" },
  kind: { en: "Kind", he: "סוג", ar: "النوع" },
  led: { en: "Who leads it", he: "מי מובילים", ar: "مَن يقود" },
  ledBy: { en: "Led by", he: "בהובלת", ar: "بقيادة" },
  cause: { en: "The cause that it moves", he: "הסיבה שהוא מזיז", ar: "السبب الذي يحرّكه" },
  committee: { en: "Committee or group", he: "פורום", ar: "المجموعة" },
  places: { en: "Where", he: "היכן", ar: "أين" },
  placesHint: {
    en: "Names of places, with commas between them.",
    he: "שמות מקומות, מופרדים בפסיקים.",
    ar: "أسماء أماكن، تفصل بينها فواصل.",
  },
  noSuchPlace: {
    en: "There is no place “{name}” in this initiative. The page Goal, Where lists them.",
    he: "אין ביוזמה מקום בשם ״{name}״. הרשימה בעמוד היעד, היכן.",
    ar: "لا مكان باسم «{name}» في هذه المبادرة. القائمة في صفحة الهدف، أين.",
  },
  from: { en: "From", he: "מ־", ar: "من" },
  until: { en: "Until", he: "עד", ar: "حتى" },
  untilHint: {
    en: "A project has an end; it can be moved.",
    he: "למיזם יש סוף; אפשר להזיז אותו.",
    ar: "للمشروع نهاية، ويمكن نقلها.",
  },
  openTo: { en: "Who comes in", he: "מי מצטרפים", ar: "مَن ينضمّ" },
  openToAll: {
    en: "Every partner can come in by itself",
    he: "כל שותף יכול להצטרף בעצמו",
    ar: "يمكن لكلّ شريك الانضمام بنفسه",
  },
  span: { en: "{from} to {until}", he: "מ־{from} עד {until}", ar: "من {from} حتى {until}" },
  tasksDone: {
    en: "{done, number} of {tasks, plural, one {one task} other {{tasks, number} tasks}} done",
    he: "{done, number} מתוך {tasks, plural, one {משימה אחת} two {שתי משימות} other {{tasks, number} משימות}} נעשו",
    ar: "أُنجز {done, number} من {tasks, plural, one {مهمّة واحدة} two {مهمّتين} few {{tasks, number} مهام} other {{tasks, number} مهمّة}}",
  },
  noTasks: { en: "no tasks yet", he: "עוד אין משימות", ar: "لا مهام بعد" },
  state: { en: "How it stands", he: "מצב", ar: "الحالة" },
  youTakePart: { en: "you take part", he: "אנחנו חלק מזה", ar: "نشارك فيه" },
  endedOnes: { en: "Ended", he: "הסתיימו", ar: "انتهت" },
  takingPart: { en: "Who takes part", he: "מי משתתפים", ar: "مَن يشارك" },
  leads: { en: "leads", he: "בהובלה", ar: "القيادة" },
  whoLeft: { en: "somebody who has left", he: "מי שעזבו", ar: "شخص غادر" },
  askIn: { en: "Ask somebody in", he: "להזמין למיזם", ar: "دعوة إلى المشروع" },
  organization: { en: "An organization", he: "ארגון", ar: "منظمة" },
  person: { en: "Or one person", he: "או אדם אחד", ar: "أو شخص واحد" },
  asked: { en: "They were told, and take part.", he: "נשלחה הודעה, והם בפנים.", ar: "أُبلغوا، وهم مشاركون." },
  comeIn: { en: "Come in with {organization}", he: "להצטרף בשם {organization}", ar: "الانضمام باسم {organization}" },
  cameIn: { en: "You take part.", he: "הצטרפתם.", ar: "تمّ الانضمام." },
  goOut: { en: "End this part", he: "לסיים את ההשתתפות", ar: "إنهاء المشاركة" },
  wentOut: { en: "The part has ended.", he: "ההשתתפות הסתיימה.", ar: "انتهت المشاركة." },
  tasks: { en: "Tasks", he: "משימות", ar: "المهام" },
  tasksWhy: {
    en: "What has to be done, by whom and until when. A task can wait for others.",
    he: "מה צריך לעשות, מי ועד מתי. משימה יכולה לחכות לאחרות.",
    ar: "ما الذي يلزم عمله، ومَن، وحتى متى. يمكن لمهمّة أن تنتظر أخرى.",
  },
  tasksForTeam: {
    en: "Its tasks are for those who take part.",
    he: "המשימות פתוחות למי שמשתתפים.",
    ar: "المهام متاحة لمن يشارك.",
  },
  what: { en: "What", he: "מה", ar: "ماذا" },
  who: { en: "Who", he: "מי", ar: "مَن" },
  nobody: { en: "nobody yet", he: "עוד לא נקבע", ar: "لم يُحدَّد بعد" },
  after: { en: "After", he: "אחרי", ar: "بعد" },
  afterHint: {
    en: "It cannot begin before these are done.",
    he: "אי אפשר להתחיל לפני שאלה נעשו.",
    ar: "لا يمكن أن تبدأ قبل إنجاز هذه.",
  },
  when: { en: "When", he: "מתי", ar: "متى" },
  noDay: { en: "no day", he: "בלי תאריך", ar: "بلا موعد" },
  due: { en: "due", he: "הגיע הזמן", ar: "حان الموعد" },
  done: { en: "done", he: "נעשה", ar: "أُنجز" },
  waitsFor: { en: "waits for: {tasks}", he: "מחכה ל: {tasks}", ar: "تنتظر: {tasks}" },
  clash: {
    en: "is to begin before “{task}” is ready",
    he: "אמורה להתחיל לפני ש״{task}״ מוכנה",
    ar: "يُفترض أن تبدأ قبل أن تجهز «{task}»",
  },
  addTask: { en: "Add a task", he: "להוסיף משימה", ar: "إضافة مهمّة" },
  add: { en: "Add", he: "להוסיף", ar: "إضافة" },
  isDone: { en: "Done", he: "נעשה", ar: "أُنجزت" },
  isOpen: { en: "Open again", he: "לפתוח שוב", ar: "إعادة الفتح" },
  change: { en: "Change", he: "שינוי", ar: "تغيير" },
  drop: { en: "Take out", he: "להוציא", ar: "إخراج" },
  dropTask: {
    en: "The task is taken out, and out of what others wait for.",
    he: "המשימה תוצא, וגם מתוך מה שאחרות מחכות לו.",
    ar: "تُخرج المهمّة، وتُخرج ممّا تنتظره غيرها.",
  },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "تم الحفظ." },
  timeline: { en: "The tasks over time", he: "המשימות לאורך הזמן", ar: "المهام على مدى الوقت" },
  today: { en: "today", he: "היום", ar: "اليوم" },
  outputs: { en: "What came out of it", he: "מה יצא מזה", ar: "ما الذي نتج عنه" },
  noOutputs: {
    en: "Nothing yet. A guide, a course, a tool or a finding that others can use stands here.",
    he: "עוד כלום. מדריך, קורס, כלי או תובנה שאחרים יכולים להשתמש בהם יופיעו כאן.",
    ar: "لا شيء بعد. دليل أو دورة أو أداة أو خلاصة يمكن للآخرين استخدامها تظهر هنا.",
  },
  giveOutput: { en: "Say what came out", he: "לספר מה יצא", ar: "ذكر ما نتج" },
  link: { en: "Where to find it", he: "איפה אפשר למצוא", ar: "أين يمكن إيجاده" },
  linkHint: {
    en: "The address of a page on the web.",
    he: "כתובת של דף ברשת.",
    ar: "عنوان صفحة على الإنترنت.",
  },
  given: { en: "All members see it now.", he: "כל חברי היוזמה רואים את זה עכשיו.", ar: "يراه كلّ أعضاء المبادرة الآن." },
  dropOutput: {
    en: "It is taken out, with who said that they use it.",
    he: "התוצר יוצא, יחד עם מי שאמרו שהם משתמשים בו.",
    ar: "يُخرج الناتج مع مَن قالوا إنّهم يستخدمونه.",
  },
  usedBy: {
    en: "{count, plural, =0 {Nobody has said yet that they use it.} one {In use at one organization:} other {In use at {count, number} organizations:}}",
    he: "{count, plural, =0 {עוד לא נאמר שמישהו משתמש בזה.} one {בשימוש בארגון אחד:} two {בשימוש בשני ארגונים:} other {בשימוש ב־{count, number} ארגונים:}}",
    ar: "{count, plural, =0 {لم يقل أحد بعد إنّه يستخدمه.} one {مستخدَم لدى منظمة واحدة:} two {مستخدَم لدى منظمتين:} few {مستخدَم لدى {count, number} منظمات:} other {مستخدَم لدى {count, number} منظمة:}}",
  },
  since: { en: "since {day}", he: "מאז {day}", ar: "منذ {day}" },
  sinceWhen: { en: "Since", he: "מאז", ar: "منذ" },
  weUseIt: { en: "We use it", he: "זה בשימוש אצלנו", ar: "نستخدمه" },
  whatChanged: { en: "What it changed", he: "מה זה שינה", ar: "ما الذي غيّره" },
  whatChangedHint: {
    en: "“It did not fit here” is a useful answer, too.",
    he: "גם ״אצלנו זה לא התאים״ היא תשובה מועילה.",
    ar: "«لم يناسبنا» جواب مفيد أيضًا.",
  },
  useItNoMore: { en: "We use it no more", he: "זה כבר לא בשימוש אצלנו", ar: "لم نعد نستخدمه" },
  end: { en: "End the project", he: "לסיים את המיזם", ar: "إنهاء المشروع" },
  howItEnded: { en: "How", he: "איך", ar: "كيف" },
  endedDone: { en: "It is done", he: "הוא הושלם", ar: "اكتمل" },
  endedBefore: { en: "It ends before it is done", he: "הוא מסתיים לפני שהושלם", ar: "ينتهي قبل أن يكتمل" },
  cameOfIt: {
    en: "What came of it, and what was learnt",
    he: "מה יצא מזה, ומה למדנו",
    ar: "ما الذي نتج عنه، وما الذي تعلّمناه",
  },
  cameOfItHint: {
    en: "All members read it. A project that ended early teaches, too.",
    he: "כל חברי היוזמה קוראים. גם ממיזם שהסתיים מוקדם לומדים.",
    ar: "يقرؤه كلّ أعضاء المبادرة. ومشروع انتهى مبكرًا يعلّم أيضًا.",
  },
  reopen: { en: "Let it go on", he: "להמשיך את המיזם", ar: "متابعة المشروع" },
  endsBeforeItBegins: {
    en: "The last day is before the first.",
    he: "היום האחרון קודם ליום הראשון.",
    ar: "اليوم الأخير قبل الأوّل.",
  },
  roundAbout: {
    en: "It would wait for itself, through others.",
    he: "היא תחכה לעצמה, דרך אחרות.",
    ar: "ستنتظر نفسها عبر غيرها.",
  },
  oneOrOther: {
    en: "Choose one: an organization or a person.",
    he: "יש לבחור אחד: ארגון או אדם.",
    ar: "يلزم اختيار واحد: منظمة أو شخص.",
  },
  notYet: { en: "This day is still to come.", he: "היום הזה עוד לא הגיע.", ar: "هذا اليوم لم يأتِ بعد." },
  hasEnded: { en: "The project has ended.", he: "המיזם הסתיים.", ar: "انتهى المشروع." },
  goesOn: { en: "The project goes on already.", he: "המיזם כבר נמשך.", ar: "المشروع مستمرّ أصلًا." },
  changedMeanwhile: {
    en: "Somebody changed it meanwhile. Load the page again to see how it stands; what you wrote is still in the form.",
    he: "זה השתנה בינתיים בידי מישהו אחר. אפשר לטעון שוב את הדף כדי לראות; מה שנכתב עדיין בטופס.",
    ar: "غُيّر في هذه الأثناء. يمكن تحميل الصفحة من جديد لرؤية الحال؛ ما كُتب ما زال في النموذج.",
  },
  forTheTeam: {
    en: "This is for those who take part in the project.",
    he: "זה פתוח למי שמשתתפים במיזם.",
    ar: "هذا متاح لمن يشارك في المشروع.",
  },
  forWhoLeads: {
    en: "This is for those who lead the project, and for the backbone team.",
    he: "זה פתוח למי שמובילים את המיזם ולצוות ארגון השדרה.",
    ar: "هذا متاح لمن يقود المشروع ولطاقم المنظمة الداعمة.",
  },
  notYourOrganization: {
    en: "You do not act for this organization here.",
    he: "הכניסה שלך כאן אינה בשם הארגון הזה.",
    ar: "لا تمثّل هذه المنظمة هنا.",
  },
  teamAsks: {
    en: "In this project the team asks who comes in.",
    he: "במיזם הזה הצוות מזמין את מי שמצטרפים.",
    ar: "في هذا المشروع يدعو الفريق مَن ينضمّ.",
  },
});
