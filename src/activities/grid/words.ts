import { type Message, words } from "../../core/message.ts";
import type { Axis } from "./grid.ts";

/** By what the grid is laid. */
export const axisWords: Record<Axis, Message> = words({
  challenge: { en: "Causes", he: "סיבות", ar: "الأسباب" },
  place: { en: "Places", he: "מקומות", ar: "الأماكن" },
  group: { en: "Groups", he: "קבוצות", ar: "المجموعات" },
});

/** What names no cause, place or group. */
export const unnamedWords: Record<Axis, Message> = words({
  challenge: { en: "No cause named", he: "בלי סיבה מסוימת", ar: "بلا سبب محدّد" },
  place: { en: "No place named", he: "בלי מקום מסוים", ar: "بلا مكان محدّد" },
  group: { en: "No group named", he: "בלי קבוצה מסוימת", ar: "بلا مجموعة محدّدة" },
});

/** Who does what: `pair` says by what a cell is named, `cp` cause and place, `cg` cause and group, `pg` place and group. */
export const gridWords = words({
  title: { en: "Who does what", he: "מי עושה מה", ar: "مَن يفعل ماذا" },
  nobodyOthers: {
    en: "Nobody is known to work {pair, select, cp {on {a} in {b}} cg {on {a} for {b}} other {in {a} for {b}}}; {count, plural, one {one partner does} other {{count, number} partners do}} the same {pair, select, cp {in} other {for}} {elsewhere} and could {count, plural, one {tell how} other {meet}}.",
    he: "לא ידוע על מי שפועלים {pair, select, cp {על {a} ב{b}} cg {על {a} למען {b}} other {ב{a} למען {b}}}; {count, plural, one {ארגון שותף אחד עושה} two {שני ארגונים שותפים עושים} other {{count, number} ארגונים שותפים עושים}} את זה {pair, select, cp {ב} other {למען }}{elsewhere}, {count, plural, one {ויכול לספר איך} other {ויכולים להיפגש}}.",
    ar: "لا يُعرف أحد يعمل {pair, select, cp {على {a} في {b}} cg {على {a} من أجل {b}} other {في {a} من أجل {b}}}؛ {count, plural, one {منظمة شريكة واحدة تقوم} two {منظمتان شريكتان تقومان} few {{count, number} منظمات شريكة تقوم} other {{count, number} منظمة شريكة تقوم}} بالأمر نفسه {pair, select, cp {في} other {من أجل}} {elsewhere} {count, plural, one {ويمكنها أن تروي كيف} two {ويمكنهما اللقاء} other {ويمكنها اللقاء}}.",
  },
  nobodyAtAll: {
    en: "Nobody is known to work {on, select, place {in} group {for} other {on}} {a} yet. {why, select, asked {Somebody asks for help with it.} other {It was chosen as a leverage point.}}",
    he: "עוד לא ידוע על מי שפועלים {on, select, place {ב} group {למען } other {על }}{a}. {why, select, asked {יש מי שמבקשים בזה עזרה.} other {היא נבחרה כנקודת מינוף.}}",
    ar: "لا يُعرف أحد يعمل {on, select, place {في} group {من أجل} other {على}} {a} بعد. {why, select, asked {هناك من يطلب المساعدة في ذلك.} other {اختير كنقطة ارتكاز للتغيير.}}",
  },
  nobodyAsked: {
    en: "Nobody is known to work {pair, select, cp {on {a} in {b}} cg {on {a} for {b}} other {in {a} for {b}}}, and somebody asks for help with it.",
    he: "לא ידוע על מי שפועלים {pair, select, cp {על {a} ב{b}} cg {על {a} למען {b}} other {ב{a} למען {b}}}, ויש מי שמבקשים בזה עזרה.",
    ar: "لا يُعرف أحد يعمل {pair, select, cp {على {a} في {b}} cg {على {a} من أجل {b}} other {في {a} من أجل {b}}}، وهناك من يطلب المساعدة في ذلك.",
  },
  nobodyPlain: {
    en: "Nobody is known to work {pair, select, cp {on {a} in {b}} cg {on {a} for {b}} other {in {a} for {b}}}.",
    he: "לא ידוע על מי שפועלים {pair, select, cp {על {a} ב{b}} cg {על {a} למען {b}} other {ב{a} למען {b}}}.",
    ar: "لا يُعرف أحد يعمل {pair, select, cp {على {a} في {b}} cg {على {a} من أجل {b}} other {في {a} من أجل {b}}}.",
  },
  couldMeet: {
    en: "{count, number} partners work {pair, select, cp {on {a} in {b}} cg {on {a} for {b}} other {in {a} for {b}}} and could meet.",
    he: "{count, plural, one {ארגון שותף אחד פועל} two {שני ארגונים שותפים פועלים} other {{count, number} ארגונים שותפים פועלים}} {pair, select, cp {על {a} ב{b}} cg {על {a} למען {b}} other {ב{a} למען {b}}}, ויכולים להיפגש.",
    ar: "{count, plural, one {منظمة شريكة واحدة تعمل} two {منظمتان شريكتان تعملان} few {{count, number} منظمات شريكة تعمل} other {{count, number} منظمة شريكة تعمل}} {pair, select, cp {على {a} في {b}} cg {على {a} من أجل {b}} other {في {a} من أجل {b}}} ويمكنها اللقاء.",
  },
  plain: {
    en: "{organizations, plural, one {One partner does} other {{organizations, number} partners do}} {doings, plural, one {one thing} other {{doings, number} things}}.",
    he: "{organizations, plural, one {ארגון שותף אחד עושה} two {שני ארגונים שותפים עושים} other {{organizations, number} ארגונים שותפים עושים}} {doings, plural, one {דבר אחד} two {שני דברים} other {{doings, number} דברים}}.",
    ar: "{organizations, plural, one {منظمة شريكة واحدة تقوم} two {منظمتان شريكتان تقومان} few {{organizations, number} منظمات شريكة تقوم} other {{organizations, number} منظمة شريكة تقوم}} {doings, plural, one {بأمر واحد} two {بأمرين} few {بـ{doings, number} أمور} other {بـ{doings, number} أمرًا}}.",
  },
  emptyTitle: {
    en: "Nobody has written down yet who does what",
    he: "עוד לא נרשם מי עושה מה",
    ar: "لم يُسجَّل بعد مَن يفعل ماذا",
  },
  emptyWhy: {
    en: "A promise, or what an organization does anyway, takes three minutes. Then the gaps show, and who could meet.",
    he: "התחייבות, או מה שארגון עושה ממילא, לוקחים שלוש דקות. אז רואים איפה חסר, ומי יכולים להיפגש.",
    ar: "تعهّد، أو ما تقوم به منظمة على أيّ حال، يستغرق ثلاث دقائق. عندها يظهر أين النقص، ومَن يمكن أن يلتقي.",
  },
  aPartner: { en: "a partner", he: "שותף", ar: "شريك" },
  knownOnly: {
    en: "What is written down here, not all that is done. Drafts, and what waits for an organization's word, are not in it.",
    he: "מה שנרשם כאן, ולא כל מה שנעשה. טיוטות ומה שממתין לאישור של ארגון אינם כאן.",
    ar: "ما سُجّل هنا، وليس كلّ ما يُفعل. المسوّدات وما ينتظر موافقة منظمة ليست ضمنه.",
  },
  writeDown: { en: "Write down what we do", he: "לרשום את מה שאנחנו עושים", ar: "تسجيل ما نقوم به" },
  chains: { en: "How it reaches the goal", he: "איך זה מגיע אל היעד", ar: "كيف يصل ذلك إلى الهدف" },
  rows: { en: "Down", he: "לאורך", ar: "عموديًّا" },
  columns: { en: "Across", he: "לרוחב", ar: "أفقيًّا" },
  onlyFor: { en: "Only", he: "רק", ar: "فقط" },
  anything: { en: "Everything", he: "הכול", ar: "الكلّ" },
  show: { en: "Show", he: "להציג", ar: "عرض" },
  picture: { en: "The picture", he: "התמונה", ar: "الصورة" },
  how: {
    en: "In each field: how many partners work there. A dash: nobody is known to. A dot beside a number: it covers a wider place.",
    he: "בכל משבצת: כמה ארגונים שותפים פועלים שם. קו: לא ידוע על איש. נקודה ליד מספר: זה נעשה לאזור רחב יותר.",
    ar: "في كلّ خانة: كم منظمة شريكة تعمل هناك. شرطة: لا يُعرف أحد. نقطة بجانب الرقم: يشمل ذلك مكانًا أوسع.",
  },
  needed: { en: "needed", he: "נחוץ", ar: "مطلوب" },
  nobody: { en: "nobody known", he: "לא ידוע על איש", ar: "لا أحد معروف" },
  partners: {
    en: "{count, plural, one {one partner} other {{count, number} partners}}",
    he: "{count, plural, one {ארגון אחד} two {שני ארגונים} other {{count, number} ארגונים}}",
    ar: "{count, plural, one {منظمة واحدة} two {منظمتان} few {{count, number} منظمات} other {{count, number} منظمة}}",
  },
  wider: { en: "for a wider place", he: "לאזור רחב יותר", ar: "لمكان أوسع" },
  leftOut: {
    en: "{count, plural, one {One line} other {{count, number} lines}} with neither work nor need {count, plural, one {is} other {are}} left out.",
    he: "{count, plural, one {שורה אחת} two {שתי שורות} other {{count, number} שורות}} בלי עשייה ובלי צורך לא {count, plural, one {מוצגת} other {מוצגות}}.",
    ar: "{count, plural, one {أُغفل سطر واحد} two {أُغفل سطران} few {أُغفلت {count, number} أسطر} other {أُغفل {count, number} سطرًا}} بلا عمل ولا حاجة.",
  },
  showAll: { en: "Show all", he: "להציג הכול", ar: "عرض الكلّ" },
  showFewer: { en: "Only with work or need", he: "רק עם עשייה או צורך", ar: "فقط حيث العمل أو الحاجة" },
  gaps: { en: "Where somebody could begin", he: "איפה אפשר להתחיל", ar: "أين يمكن البدء" },
  meetings: { en: "Who could meet", he: "מי יכולים להיפגש", ar: "مَن يمكن أن يلتقي" },
  gapChosen: { en: "chosen as a leverage point", he: "נבחר כנקודת מינוף", ar: "اختير كنقطة ارتكاز للتغيير" },
  gapAsked: { en: "somebody asks for help here", he: "יש כאן בקשת עזרה", ar: "هناك من يطلب المساعدة هنا" },
  gapElsewhere: {
    en: "{names} do it {pair, select, cp {in} other {for}} {elsewhere}",
    he: "{names} עושים את זה {pair, select, cp {ב} other {למען }}{elsewhere}",
    ar: "{names}: يقومون بذلك {pair, select, cp {في} other {من أجل}} {elsewhere}",
  },
  table: { en: "The table", he: "הטבלה", ar: "الجدول" },
  what: { en: "What", he: "מה", ar: "ماذا" },
  who: { en: "Who", he: "מי", ar: "مَن" },
  promise: { en: "promise", he: "התחייבות", ar: "تعهّد" },
  activity: { en: "activity", he: "פעילות", ar: "نشاط" },
  chosenCell: {
    en: "{pair, select, cp {{a} in {b}} cg {{a} for {b}} other {{a} for {b}}}",
    he: "{pair, select, cp {{a} ב{b}} cg {{a} למען {b}} other {{a} למען {b}}}",
    ar: "{pair, select, cp {{a} في {b}} cg {{a} من أجل {b}} other {{a} من أجل {b}}}",
  },
  nobodyHere: {
    en: "Nobody is known to work here. Whoever does, can write it down; whoever would, can promise it.",
    he: "לא ידוע על מי שפועלים כאן. מי שפועלים יכולים לרשום; מי שרוצים יכולים להתחייב.",
    ar: "لا يُعرف أحد يعمل هنا. من يعمل يمكنه تسجيل ذلك؛ ومن يرغب يمكنه التعهّد.",
  },
  meetHere: { en: "They could meet.", he: "אפשר להיפגש.", ar: "يمكنهم اللقاء." },
  promiseHere: { en: "Promise something here", he: "להתחייב למשהו כאן", ar: "التعهّد بأمر هنا" },
  writeHere: { en: "Write down what we do here", he: "לרשום מה אנחנו עושים כאן", ar: "تسجيل ما نقوم به هنا" },
  askHere: { en: "Ask for help here", he: "לבקש עזרה כאן", ar: "طلب مساعدة هنا" },
  more: {
    en: "{count, plural, one {One more row} other {{count, number} more rows}}: choose a cause or a place above.",
    he: "{count, plural, one {עוד שורה אחת} two {עוד שתי שורות} other {עוד {count, number} שורות}}: אפשר לבחור סיבה או מקום למעלה.",
    ar: "{count, plural, one {سطر آخر} two {سطران آخران} few {{count, number} أسطر أخرى} other {{count, number} سطرًا آخر}}: يمكن اختيار سبب أو مكان أعلاه.",
  },
  onCause: { en: "Who works on it", he: "מי פועלים על זה", ar: "مَن يعمل على ذلك" },
  doesThis: { en: "What it does", he: "מה עושים כאן", ar: "ما الذي تقوم به" },
});
