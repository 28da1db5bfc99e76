import { type Message, words } from "../../../core/message.ts";
import type { ColumnKind } from "./columns.ts";
import type { RowFault } from "./interpret.ts";

/** What a column may hold, as the page asks. */
export const columnWords: Record<ColumnKind, Message> = {
  names: { en: "The promise", he: "ההתחייבות", ar: "الالتزام" },
  lead: { en: "Who promised", he: "מי התחייב", ar: "مَن التزم" },
  partners: { en: "Together with whom", he: "יחד עם מי", ar: "بالاشتراك مع مَن" },
  reference: { en: "Its number or sign there", he: "המספר או הסימן שלה שם", ar: "رقمه أو رمزه هناك" },
  type: { en: "Kind", he: "סוג", ar: "النوع" },
  amount: { en: "How much", he: "כמה", ar: "كم" },
  unit: { en: "Of what", he: "של מה", ar: "ممّاذا" },
  currency: { en: "Currency", he: "מטבע", ar: "العملة" },
  forWhom: { en: "For whom", he: "למי", ar: "لمَن" },
  places: { en: "Where", he: "היכן", ar: "أين" },
  startsOn: { en: "From when", he: "ממתי", ar: "منذ متى" },
  dueOn: { en: "By when", he: "עד מתי", ar: "حتى متى" },
  challenge: { en: "Cause", he: "סיבה", ar: "السبب" },
  about: { en: "More about it", he: "עוד על כך", ar: "المزيد عنه" },
  ownGoal: { en: "The partner's own goal", he: "היעד של הארגון עצמו", ar: "هدف الشريك نفسه" },
  phase: { en: "Phase", he: "שלב", ar: "المرحلة" },
  state: { en: "How it stands", he: "מצב", ar: "الحال" },
  promisedOn: { en: "When it was promised", he: "מתי התחייבו", ar: "متى أُعلن" },
  heardOn: { en: "When it was last heard of", he: "מתי היה העדכון האחרון", ar: "متى كان آخر تحديث" },
};

/** What is wrong with a row, by its number. */
export const rowFaultWords: Record<RowFault["fault"], Message> = {
  "no-promise": {
    en: "Row {row, number} says no promise and stays out: “{value}”",
    he: "בשורה {row, number} אין התחייבות והיא נשארת בחוץ: ״{value}״",
    ar: "الصفّ {row, number} بلا التزام ويبقى خارجًا: «{value}»",
  },
  "no-lead": {
    en: "Row {row, number} says nobody who promised and stays out: “{value}”",
    he: "בשורה {row, number} לא נאמר מי התחייב והיא נשארת בחוץ: ״{value}״",
    ar: "الصفّ {row, number} لا يذكر مَن التزم ويبقى خارجًا: «{value}»",
  },
  "too-long": {
    en: "Row {row, number}: this is longer than fits and stays out: “{value}”",
    he: "שורה {row, number}: הטקסט ארוך מהמקום ונשאר בחוץ: ״{value}״",
    ar: "الصفّ {row, number}: هذا أطول من المتاح ويبقى خارجًا: «{value}»",
  },
  amount: {
    en: "Row {row, number}: “{value}” is no number; it comes in without one",
    he: "שורה {row, number}: ״{value}״ אינו מספר; ההתחייבות נכנסת בלי מספר",
    ar: "الصفّ {row, number}: «{value}» ليس عددًا؛ يدخل الالتزام بلا عدد",
  },
  day: {
    en: "Row {row, number}: “{value}” is no day; it comes in without one",
    he: "שורה {row, number}: ״{value}״ אינו תאריך; ההתחייבות נכנסת בלעדיו",
    ar: "الصفّ {row, number}: «{value}» ليس تاريخًا؛ يدخل الالتزام بلا تاريخ",
  },
  place: {
    en: "Row {row, number}: “{value}” is none of the places here; it is kept with what stood there",
    he: "שורה {row, number}: ״{value}״ אינו מהמקומות כאן; הוא נשמר עם מה שהיה כתוב",
    ar: "الصفّ {row, number}: «{value}» ليس من الأماكن هنا؛ يُحفظ مع النصّ الأصليّ",
  },
  cause: {
    en: "Row {row, number}: “{value}” is none of the causes here; it is kept with what stood there",
    he: "שורה {row, number}: ״{value}״ אינה מהסיבות כאן; היא נשמרת עם מה שהיה כתוב",
    ar: "الصفّ {row, number}: «{value}» ليس من الأسباب هنا؛ يُحفظ مع النصّ الأصليّ",
  },
  state: {
    en: "Row {row, number}: “{value}” says nothing known about how it stands; it comes in as going on",
    he: "שורה {row, number}: ״{value}״ אינו מצב מוכר; ההתחייבות נכנסת כבתוקף",
    ar: "الصفّ {row, number}: «{value}» ليس حالًا معروفًا؛ يدخل الالتزام كقائم",
  },
};

/** The words of bringing promises from a list, and taking them out. */
export const listWords = words({
  title: { en: "Bring a list of promises", he: "להביא רשימת התחייבויות", ar: "إحضار قائمة التزامات" },
  lead: {
    en: "From a spreadsheet, as a file or pasted. You look at it first; nothing comes in before you say so.",
    he: "מגיליון, כקובץ או בהדבקה. קודם מסתכלים; דבר לא נכנס לפני אישור.",
    ar: "من جدول، كملفّ أو باللصق. تُراجَع أولًا؛ لا يدخل شيء قبل الموافقة.",
  },
  file: { en: "The file", he: "הקובץ", ar: "الملفّ" },
  fileHint: {
    en: "CSV or Excel, with a row of titles",
    he: "קובץ CSV או Excel, עם שורת כותרות",
    ar: "ملفّ CSV أو Excel مع صفّ عناوين",
  },
  paste: { en: "Or paste the rows here", he: "או להדביק כאן את השורות", ar: "أو لصق الصفوف هنا" },
  look: { en: "Look at it", he: "להסתכל", ar: "مراجعة" },
  noRows: { en: "There are no rows below the titles.", he: "אין שורות מתחת לכותרות.", ar: "لا صفوف تحت العناوين." },
  nothingSent: {
    en: "Choose a file, or paste the rows.",
    he: "יש לבחור קובץ או להדביק שורות.",
    ar: "يجب اختيار ملفّ أو لصق الصفوف.",
  },
  tooLarge: {
    en: "The file is larger than {most, number} MB.",
    he: "הקובץ גדול מ־{most, number} מ״ב.",
    ar: "الملفّ أكبر من {most, number} ميغابايت.",
  },
  tooManyRows: {
    en: "A list may hold {most, number} promises. It can be split.",
    he: "רשימה יכולה להכיל {most, number} התחייבויות. אפשר לחלק אותה.",
    ar: "تتّسع القائمة لـ{most, number} التزام. يمكن تقسيمها.",
  },
  found: {
    en: "{count, plural, =0 {No promise was found} one {One promise was found} other {{count, number} promises were found}}",
    he: "{count, plural, =0 {לא נמצאו התחייבויות} one {נמצאה התחייבות אחת} two {נמצאו שתי התחייבויות} other {נמצאו {count, number} התחייבויות}}",
    ar: "{count, plural, =0 {لم يُعثر على التزامات} one {عُثر على التزام واحد} two {عُثر على التزامين} few {عُثر على {count, number} التزامات} other {عُثر على {count, number} التزامًا}}",
  },
  foundIn: {
    en: "In {filename}: {rows, plural, one {one row} other {{rows, number} rows}}, {organizations, plural, one {one organization} other {{organizations, number} organizations}}, {fresh, plural, =0 {none of them new here} one {one of them new here} other {{fresh, number} of them new here}}.",
    he: "בקובץ {filename}: {rows, plural, one {שורה אחת} two {שתי שורות} other {{rows, number} שורות}}, {organizations, plural, one {ארגון אחד} two {שני ארגונים} other {{organizations, number} ארגונים}}, {fresh, plural, =0 {כולם כבר כאן} one {אחד מהם חדש כאן} two {שניים מהם חדשים כאן} other {{fresh, number} מהם חדשים כאן}}.",
    ar: "في {filename}: {rows, plural, one {صفّ واحد} two {صفّان} few {{rows, number} صفوف} other {{rows, number} صفًّا}}، {organizations, plural, one {منظمة واحدة} two {منظمتان} few {{organizations, number} منظمات} other {{organizations, number} منظمة}}، {fresh, plural, =0 {كلّها هنا من قبل} one {واحدة منها جديدة هنا} two {اثنتان منها جديدتان هنا} few {{fresh, number} منها جديدة هنا} other {{fresh, number} منها جديدة هنا}}.",
  },
  columns: { en: "What the columns hold", he: "מה יש בעמודות", ar: "ما تحويه الأعمدة" },
  columnsHint: {
    en: "Guessed from the titles. Every column is kept as it stands, also one that is not read.",
    he: "לפי הכותרות. כל עמודה נשמרת כפי שהיא, גם אם לא נקראת.",
    ar: "بحسب العناوين. يُحفظ كلّ عمود كما هو، حتى إن لم يُقرأ.",
  },
  notRead: { en: "kept, not read", he: "נשמר, לא נקרא", ar: "يُحفظ ولا يُقرأ" },
  readAgain: { en: "Read it like this", he: "לקרוא כך", ar: "قراءته هكذا" },
  escapes: {
    en: "Signs such as ’ are written out as codes in {count, plural, one {one cell} other {{count, number} cells}}",
    he: "ב{count, plural, one {תא אחד} two {שני תאים} other {־{count, number} תאים}} סימנים כמו ’ כתובים כקוד",
    ar: "كُتبت علامات مثل ’ كرموز في {count, plural, one {خليّة واحدة} two {خليّتين} few {{count, number} خلايا} other {{count, number} خليّة}}",
  },
  escapesRead: { en: "Read them as the signs that they are", he: "לקרוא אותם כסימנים עצמם", ar: "قراءتها كعلامات" },
  first: {
    en: "The first rows, as they would come in",
    he: "השורות הראשונות, כפי שייכנסו",
    ar: "الصفوف الأولى كما ستدخل",
  },
  rowsNeedYou: {
    en: "{count, plural, one {One thing was not understood} other {{count, number} things were not understood}}",
    he: "{count, plural, one {דבר אחד לא הובן} two {שני דברים לא הובנו} other {{count, number} דברים לא הובנו}}",
    ar: "{count, plural, one {لم يُفهم أمر واحد} two {لم يُفهم أمران} few {لم تُفهم {count, number} أمور} other {لم يُفهم {count, number} أمرًا}}",
  },
  andMore: { en: "and {count, number} more", he: "ועוד {count, number}", ar: "و{count, number} غيرها" },
  sameAs: {
    en: "New here, or one that is here already?",
    he: "חדש כאן, או ארגון שכבר נמצא?",
    ar: "جديدة هنا أم موجودة من قبل؟",
  },
  isNew: { en: "a new organization", he: "ארגון חדש", ar: "منظمة جديدة" },
  doubles: {
    en: "{count, plural, one {One promise is} other {{count, number} promises are}} here already, or twice in the list",
    he: "{count, plural, one {התחייבות אחת כבר נמצאת כאן, או מופיעה פעמיים} two {שתי התחייבויות כבר נמצאות כאן, או מופיעות פעמיים} other {{count, number} התחייבויות כבר נמצאות כאן, או מופיעות פעמיים}}",
    ar: "{count, plural, one {التزام واحد موجود هنا أو مكرّر في القائمة} two {التزامان موجودان هنا أو مكرّران في القائمة} few {{count, number} التزامات موجودة هنا أو مكرّرة في القائمة} other {{count, number} التزامًا موجودًا هنا أو مكرّرًا في القائمة}}",
  },
  doublesRow: {
    en: "Row {row, number}: “{what}”",
    he: "שורה {row, number}: ״{what}״",
    ar: "الصفّ {row, number}: «{what}»",
  },
  skipDoubles: { en: "Leave them out", he: "להשאיר בחוץ", ar: "تركها خارجًا" },
  bringDoubles: { en: "Bring them all the same", he: "להביא בכל זאת", ar: "إحضارها مع ذلك" },
  whoKnows: { en: "Whose word is it?", he: "של מי המילה?", ar: "لمَن الكلمة؟" },
  wait: {
    en: "Each waits for the word of its organization",
    he: "כל אחת מחכה לאישור הארגון שלה",
    ar: "ينتظر كلّ منها كلمة المنظمة المعنيّة",
  },
  waitHint: {
    en: "Nobody else sees it until then.",
    he: "עד אז איש אחר לא רואה אותה.",
    ar: "لا يراه أحد سواها حتى ذلك الحين.",
  },
  public: { en: "They were made in public already", he: "הן כבר פורסמו בציבור", ar: "أُعلنت على الملأ من قبل" },
  publicHint: {
    en: "All members read them at once.",
    he: "כל חברי וחברות היוזמה קוראים אותן מיד.",
    ar: "يقرؤها جميع الأعضاء فورًا.",
  },
  helpers: { en: "Those who help", he: "מי שעוזרים", ar: "مَن يساعدون" },
  addHelpers: {
    en: "Add those who help to the organizations too; left out, their names stand in the promise.",
    he: "להוסיף גם אותם לרשימת הארגונים; אחרת שמם מופיע בהתחייבות בלבד.",
    ar: "إضافتهم إلى المنظمات أيضًا؛ وإلا تبقى أسماؤهم في الالتزام فقط.",
  },
  take: { en: "Bring them in", he: "להכניס", ar: "إدخالها" },
  taken: { en: "They are in.", he: "נכנסו.", ar: "دخلت." },
  gone: {
    en: "This list waits no more. Bring it again.",
    he: "הרשימה הזו כבר לא מחכה. אפשר להביא אותה שוב.",
    ar: "لم تعد هذه القائمة بالانتظار. يمكن إحضارها من جديد.",
  },
  nothingToTake: {
    en: "Say which column holds the promise, and which says who promised.",
    he: "יש לומר באיזו עמודה ההתחייבות, ובאיזו מי שהתחייב.",
    ar: "يجب تحديد عمود الالتزام وعمود مَن التزم.",
  },
  lists: { en: "Lists that came in", he: "רשימות שנכנסו", ar: "قوائم دخلت" },
  list: { en: "List", he: "רשימה", ar: "القائمة" },
  cameOn: { en: "Came in", he: "נכנסה", ar: "دخلت" },
  asItCame: { en: "As it came", he: "כפי שהגיעה", ar: "كما وصلت" },
});
