import { words } from "../../../core/message.ts";

/** What is wrong with files that are brought: each says the file, and where it can the row and the column. */
export const polisFaults = words({
  noFiles: {
    en: "Choose the files of the export, or the zip archive that holds them.",
    he: "יש לבחור את קובצי הייצוא, או את קובץ ה־zip שמכיל אותם.",
    ar: "يُرجى اختيار ملفّات التصدير أو أرشيف zip الذي يحتويها.",
  },
  missingFile: {
    en: "The file {file} is missing. It is part of every export of Polis.",
    he: "הקובץ {file} חסר. הוא חלק מכל ייצוא של Polis.",
    ar: "الملفّ {file} مفقود. هو جزء من كلّ تصدير من Polis.",
  },
  twiceFile: {
    en: "There are two files that end in {file}. Bring one conversation at a time.",
    he: "יש שני קבצים ששמם מסתיים ב־{file}. יש להביא שיחה אחת בכל פעם.",
    ar: "هناك ملفّان ينتهيان بـ {file}. يُرجى جلب محادثة واحدة في كلّ مرّة.",
  },
  notText: {
    en: "{file} is no text in UTF-8.",
    he: "{file} אינו טקסט בקידוד UTF-8.",
    ar: "{file} ليس نصًّا بترميز UTF-8.",
  },
  tooLarge: {
    en: "{file} is larger than {most} megabytes.",
    he: "{file} גדול מ־{most} מגה־בייט.",
    ar: "{file} أكبر من {most} ميغابايت.",
  },
  empty: { en: "{file} is empty.", he: "{file} ריק.", ar: "{file} فارغ." },
  noColumn: {
    en: "{file} has no column “{field}”.",
    he: "ב־{file} אין עמודה ”{field}“.",
    ar: "ليس في {file} عمود «{field}».",
  },
  unclosed: {
    en: "{file}, row {row}: a quotation mark is opened and never closed.",
    he: "{file}, שורה {row}: מירכאות נפתחות ואינן נסגרות.",
    ar: "{file}، الصفّ {row}: علامة اقتباس مفتوحة لا تُغلق.",
  },
  cells: {
    en: "{file}, row {row}: it has {cells} cells, the first row has {columns}.",
    he: "{file}, שורה {row}: יש בה {cells} תאים, ובשורה הראשונה {columns}.",
    ar: "{file}، الصفّ {row}: فيه {cells} خلايا، وفي الصفّ الأوّل {columns}.",
  },
  notNumber: {
    en: "{file}, row {row}, column “{field}”: “{said}” is no whole number.",
    he: "{file}, שורה {row}, עמודה ”{field}“: ”{said}“ אינו מספר שלם.",
    ar: "{file}، الصفّ {row}، العمود «{field}»: «{said}» ليس عددًا صحيحًا.",
  },
  notVote: {
    en: "{file}, row {row}, column “{field}”: “{said}” is no vote. 1 agrees, -1 disagrees, 0 passes.",
    he: "{file}, שורה {row}, עמודה ”{field}“: ”{said}“ אינו הצבעה. 1 בעד, ‎-1 נגד, 0 דילוג.",
    ar: "{file}، الصفّ {row}، العمود «{field}»: «{said}» ليس صوتًا. ‎1 موافقة، ‎-1 معارضة، ‎0 تجاوز.",
  },
  notModerated: {
    en: "{file}, row {row}, column “{field}”: “{said}” is none of 1, 0 and -1.",
    he: "{file}, שורה {row}, עמודה ”{field}“: ”{said}“ אינו אחד מ־1, 0, ‎-1.",
    ar: "{file}، الصفّ {row}، العمود «{field}»: «{said}» ليس واحدًا من 1 و0 و‎-1.",
  },
  twice: {
    en: "{file}, row {row}, column “{field}”: {said} stands there a second time.",
    he: "{file}, שורה {row}, עמודה ”{field}“: {said} מופיע פעם שנייה.",
    ar: "{file}، الصفّ {row}، العمود «{field}»: {said} يظهر مرّة ثانية.",
  },
  unknownStatement: {
    en: "{file}, row {row}, column “{field}”: there is no statement {said} in comments.csv.",
    he: "{file}, שורה {row}, עמודה ”{field}“: אין משפט {said} ב־comments.csv.",
    ar: "{file}، الصفّ {row}، العمود «{field}»: لا توجد عبارة {said} في comments.csv.",
  },
  unknownVoter: {
    en: "{file}, row {row}, column “{field}”: there is no participant {said} in participants-votes.csv.",
    he: "{file}, שורה {row}, עמודה ”{field}“: אין משתתף {said} ב־participants-votes.csv.",
    ar: "{file}، الصفّ {row}، العمود «{field}»: لا يوجد مشارك {said} في participants-votes.csv.",
  },
  differs: {
    en: "{file}, row {row}, column “{field}”: it says “{said}”, and votes.csv says “{other}”. The files are not of one conversation.",
    he: "{file}, שורה {row}, עמודה ”{field}“: כתוב ”{said}“, וב־votes.csv כתוב ”{other}“. הקבצים אינם של אותה שיחה.",
    ar: "{file}، الصفّ {row}، العمود «{field}»: فيه «{said}»، وفي votes.csv «{other}». الملفّات ليست لمحادثة واحدة.",
  },
});

/** What is said on the page where a conversation is brought, and about the open file. */
export const polisWords = words({
  title: { en: "Bring a conversation from Polis", he: "הבאת שיחה מ־Polis", ar: "جلب محادثة من Polis" },
  lead: {
    en: "Its statements and votes come in as they are, with what came out worked out anew. It is over when it comes: nobody can vote in it here.",
    he: "המשפטים וההצבעות נכנסים כמו שהם, והתוצאות מחושבות מחדש. השיחה סגורה כשהיא מגיעה: אי אפשר להצביע בה כאן.",
    ar: "تدخل العبارات والأصوات كما هي، وتُحسب النتائج من جديد. تكون المحادثة منتهية عند جلبها: لا يمكن التصويت فيها هنا.",
  },
  files: { en: "Files of the export", he: "קובצי הייצוא", ar: "ملفّات التصدير" },
  filesHint: {
    en: "comments.csv and votes.csv, and if you have them participants-votes.csv and summary.csv; several files at once, or one zip archive.",
    he: "comments.csv ו־votes.csv, ואם יש גם participants-votes.csv ו־summary.csv; כמה קבצים יחד, או קובץ zip אחד.",
    ar: "comments.csv وvotes.csv، وإن وُجدا participants-votes.csv وsummary.csv؛ عدّة ملفّات معًا أو أرشيف zip واحد.",
  },
  open: {
    en: "These votes were published already, or you have the right to publish them. Everybody in the initiative can take the files away again.",
    he: "ההצבעות האלה כבר פורסמו, או שיש לך זכות לפרסם אותן. כל מי שביוזמה יכול להוריד את הקבצים שוב.",
    ar: "هذه الأصوات منشورة من قبل، أو لديك الحقّ في نشرها. يمكن لكلّ من في المبادرة تنزيل الملفّات من جديد.",
  },
  bring: { en: "Bring it", he: "להביא", ar: "جلب" },
  wasBrought: { en: "The conversation was brought.", he: "השיחה הובאה.", ar: "جُلبت المحادثة." },
  unnamed: { en: "A conversation from Polis", he: "שיחה מ־Polis", ar: "محادثة من Polis" },
  openFile: { en: "The open file", he: "הקובץ הפתוח", ar: "الملفّ المفتوح" },
  openFileBrought: {
    en: "The votes as they were brought, in the files that Polis uses.",
    he: "ההצבעות כפי שהובאו, בקבצים במבנה של Polis.",
    ar: "الأصوات كما جُلبت، في ملفّات بصيغة Polis.",
  },
  openFileOwn: {
    en: "Votes of those who said yes to it, without names, with numbers drawn anew and without times. Statements of which too few others were counted, in all or in a group, stand without votes.",
    he: "הצבעות של מי שהסכימו לכך, בלי שמות, עם מספרים שהוגרלו מחדש ובלי זמנים. משפטים שמעט מדי אחרים נספרו בהם, בסך הכול או בקבוצה, מופיעים בלי הצבעות.",
    ar: "أصوات من وافقوا على ذلك، بلا أسماء، بأرقام سُحبت من جديد وبلا أوقات. العبارات التي حُسب فيها عدد قليل جدًّا من الآخرين، في المجموع أو في مجموعة، تظهر بلا أصوات.",
  },
  takeAway: { en: "Take the files away (zip)", he: "הורדת הקבצים (zip)", ar: "تنزيل الملفّات (zip)" },
  notOpenYet: {
    en: "There is an open file once the conversation is closed.",
    he: "יהיה קובץ פתוח אחרי שהשיחה תיסגר.",
    ar: "يتوفّر ملفّ مفتوح بعد إغلاق المحادثة.",
  },
  tooFewSaidYes: {
    en: "There is no open file: too few people said yes to it, or too few did not.",
    he: "אין קובץ פתוח: מעט מדי אנשים הסכימו, או מעט מדי לא הסכימו.",
    ar: "لا يوجد ملفّ مفتوح: وافق عدد قليل جدًّا، أو لم يوافق عدد قليل جدًّا.",
  },
});
