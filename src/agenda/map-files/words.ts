import { type Message, words } from "../../core/message.ts";

/** What maps that are brought from files, and given out as files, say. */
export const mapWords = words({
  title: { en: "Bring a map from a file", he: "להביא מפה מקובץ", ar: "إحضار خريطة من ملفّ" },
  lead: {
    en: "A map of causes drawn elsewhere: its causes join the list, and its links become a map here. You see what was found before anything is kept.",
    he: "מפה של סיבות שצוירה במקום אחר: הסיבות שבה מצטרפות לרשימה, והקשרים נעשים למפה כאן. קודם רואים מה נמצא, ורק אחר כך נשמר.",
    ar: "خريطة أسباب رُسمت في مكان آخر: تنضمّ أسبابها إلى القائمة وتصبح روابطها خريطة هنا. يظهر ما عُثر عليه قبل حفظ أيّ شيء.",
  },
  theFile: { en: "The file", he: "הקובץ", ar: "الملفّ" },
  fileHint: {
    en: "GraphML, GEXF, CSV or Excel (links or a matrix), JSON of Kumu or PRSM, Dia; up to 20 MB.",
    he: "GraphML, GEXF, CSV או Excel (קשרים או מטריצה), JSON של Kumu או PRSM, Dia; עד 20 מ״ב.",
    ar: "GraphML أو GEXF أو CSV أو Excel (روابط أو مصفوفة) أو JSON من Kumu أو PRSM أو Dia؛ حتى 20 ميغابايت.",
  },
  look: { en: "Look at it", he: "הצגת התוכן", ar: "معاينة" },
  found: {
    en: "Found {causes, plural, one {one cause} other {{causes, number} causes}} and {links, plural, one {one link} other {{links, number} links}}.",
    he: "נמצאו {causes, plural, one {סיבה אחת} two {שתי סיבות} other {{causes, number} סיבות}} ו{links, plural, one {קשר אחד} two {שני קשרים} other {־{links, number} קשרים}}.",
    ar: "عُثر على {causes, plural, one {سبب واحد} two {سببين} few {{causes, number} أسباب} other {{causes, number} سببًا}} و{links, plural, one {رابط واحد} two {رابطين} few {{links, number} روابط} other {{links, number} رابطًا}}.",
  },
  signs: {
    en: "{negative, plural, =0 {No link holds back.} one {One link holds back; the others help.} other {{negative, number} links hold back; the others help.}}",
    he: "{negative, plural, =0 {אין קשר מעכב.} one {קשר אחד מעכב, האחרים מסייעים.} two {שני קשרים מעכבים, האחרים מסייעים.} other {{negative, number} קשרים מעכבים, האחרים מסייעים.}}",
    ar: "{negative, plural, =0 {لا رابط معيق.} one {رابط واحد معيق والبقية مساعِدة.} two {رابطان معيقان والبقية مساعِدة.} few {{negative, number} روابط معيقة والبقية مساعِدة.} other {{negative, number} رابطًا معيقًا والبقية مساعِدة.}}",
  },
  weights: {
    en: "Weights run from {low, number} to {high, number}.",
    he: "המשקלים נעים בין {low, number} ל־{high, number}.",
    ar: "تتراوح الأوزان بين {low, number} و{high, number}.",
  },
  noWeights: {
    en: "The file says nothing of how strong the links are; each counts one.",
    he: "הקובץ לא אומר כמה חזקים הקשרים; כל אחד נספר כאחד.",
    ar: "لا يذكر الملفّ قوّة الروابط؛ يُحسب كلّ منها واحدًا.",
  },
  known: {
    en: "{count, plural, =0 {None of the causes is in the list yet.} one {One of the causes is in the list already, and stays one.} other {{count, number} of the causes are in the list already, and stay one each.}}",
    he: "{count, plural, =0 {אף אחת מהסיבות עוד לא ברשימה.} one {סיבה אחת כבר ברשימה ולא תוכפל.} two {שתי סיבות כבר ברשימה ולא יוכפלו.} other {{count, number} סיבות כבר ברשימה ולא יוכפלו.}}",
    ar: "{count, plural, =0 {لا شيء من الأسباب في القائمة بعد.} one {سبب واحد موجود في القائمة ولن يتكرّر.} two {سببان موجودان في القائمة ولن يتكرّرا.} few {{count, number} أسباب موجودة في القائمة ولن تتكرّر.} other {{count, number} سببًا موجودًا في القائمة ولن تتكرّر.}}",
  },
  joined: {
    en: "{count, plural, one {One element has the same words as another, and is one cause with it.} other {{count, number} elements have the same words as others, and are one cause with them.}}",
    he: "{count, plural, one {רכיב אחד זהה בניסוחו לאחר, והם סיבה אחת.} two {שני רכיבים זהים בניסוחם לאחרים, ונספרים איתם.} other {{count, number} רכיבים זהים בניסוחם לאחרים, ונספרים איתם.}}",
    ar: "{count, plural, one {عنصر واحد له صياغة عنصر آخر، وهما سبب واحد.} two {عنصران لهما صياغة غيرهما، ويُحسبان معه.} few {{count, number} عناصر لها صياغة غيرها وتُحسب معه.} other {{count, number} عنصرًا له صياغة غيره ويُحسب معه.}}",
  },
  repeated: {
    en: "{count, plural, one {One link is given more than once, and counts once with its mean weight.} other {{count, number} links are given more than once; each counts once, with its mean weight.}}",
    he: "{count, plural, one {קשר אחד מופיע יותר מפעם אחת, ונספר פעם אחת במשקל הממוצע.} two {שני קשרים מופיעים יותר מפעם אחת; כל אחד נספר פעם אחת, במשקל הממוצע.} other {{count, number} קשרים מופיעים יותר מפעם אחת; כל אחד נספר פעם אחת, במשקל הממוצע.}}",
    ar: "{count, plural, one {رابط واحد يتكرّر، ويُحسب مرّة واحدة بمتوسّط وزنه.} two {رابطان يتكرّران؛ يُحسب كلّ منهما مرّة بمتوسّط وزنه.} few {{count, number} روابط تتكرّر؛ يُحسب كلّ منها مرّة بمتوسّط وزنه.} other {{count, number} رابطًا يتكرّر؛ يُحسب كلّ منها مرّة بمتوسّط وزنه.}}",
  },
  leftOut: {
    en: "{count, plural, one {One thing was left out} other {{count, number} things were left out}}",
    he: "{count, plural, one {פריט אחד נשאר בחוץ} two {שני פריטים נשארו בחוץ} other {{count, number} פריטים נשארו בחוץ}}",
    ar: "{count, plural, one {تُرك شيء واحد} two {تُرك شيئان} few {تُركت {count, number} أشياء} other {تُرك {count, number} شيئًا}}",
  },
  onlyFirst: {
    en: "The first {count, number} are shown.",
    he: "מוצגים {count, number} הראשונים.",
    ar: "يُعرض أوّل {count, number}.",
  },
  inRow: { en: "Row {row, number}", he: "שורה {row, number}", ar: "السطر {row, number}" },
  inElement: { en: "Element {element}", he: "רכיב {element}", ar: "العنصر {element}" },
  nameOfMap: { en: "What the map is called", he: "שם המפה", ar: "اسم الخريطة" },
  take: { en: "Take the map in", he: "הכנסת המפה", ar: "إدخال الخريطة" },
  wasTaken: { en: "The map is here now.", he: "המפה נמצאת כאן.", ar: "أصبحت الخريطة هنا." },
  takenAlready: {
    en: "This file has become a map already.",
    he: "הקובץ הזה כבר נעשה למפה.",
    ar: "أصبح هذا الملفّ خريطة بالفعل.",
  },
  bringAnother: { en: "Bring another file", he: "להביא קובץ אחר", ar: "إحضار ملفّ آخر" },
  firstCauses: { en: "Causes in the file", he: "סיבות בקובץ", ar: "الأسباب في الملفّ" },
  firstLinks: { en: "Links in the file", he: "קשרים בקובץ", ar: "الروابط في الملفّ" },
  cause: { en: "Cause", he: "סיבה", ar: "السبب" },
  moves: { en: "moves", he: "משפיעה על", ar: "يؤثّر في" },
  weight: { en: "Weight", he: "משקל", ar: "الوزن" },
  maps: { en: "Maps that are here", he: "המפות שכאן", ar: "الخرائط الموجودة" },
  map: { en: "Map", he: "מפה", ar: "الخريطة" },
  links: { en: "Links", he: "קשרים", ar: "الروابط" },
  asFile: { en: "As a file", he: "כקובץ", ar: "كملفّ" },
  csvLinks: { en: "CSV, links", he: "CSV, קשרים", ar: "CSV، روابط" },
  csvMatrix: { en: "CSV, matrix", he: "CSV, מטריצה", ar: "CSV، مصفوفة" },
  fileTooLarge: {
    en: "A map may have up to {most, number} MB, unpacked too.",
    he: "מפה יכולה לשקול עד {most, number} מ״ב, גם אחרי פריסה.",
    ar: "لا تتجاوز الخريطة {most, number} ميغابايت، حتى بعد فكّ الضغط.",
  },
  emptyFile: { en: "The file is empty.", he: "הקובץ ריק.", ar: "الملفّ فارغ." },
  damagedFile: { en: "The file cannot be unpacked.", he: "לא ניתן לפרוס את הקובץ.", ar: "لا يمكن فكّ ضغط الملفّ." },
  damagedXml: {
    en: "The file is damaged, or holds what has no place in a map.",
    he: "הקובץ פגום, או מכיל דברים שאין להם מקום במפה.",
    ar: "الملفّ تالف أو يحوي ما لا مكان له في خريطة.",
  },
  damagedJson: {
    en: "The file is no JSON that can be read.",
    he: "לא ניתן לקרוא את קובץ ה־JSON.",
    ar: "تعذّرت قراءة ملفّ JSON.",
  },
  notAMapJson: {
    en: "The file has no elements and connections (or nodes and edges).",
    he: "אין בקובץ רכיבים וקשרים.",
    ar: "لا عناصر ولا روابط في الملفّ.",
  },
  otherXml: {
    en: "The file is XML of another kind ({name}). GraphML, GEXF and Dia are read.",
    he: "זה קובץ XML מסוג אחר ({name}). אפשר להביא GraphML, GEXF ו־Dia.",
    ar: "هذا ملفّ XML من نوع آخر ({name}). يمكن إحضار GraphML وGEXF وDia.",
  },
  noCausesInFile: { en: "There is no cause in the file.", he: "אין סיבות בקובץ.", ar: "لا أسباب في الملفّ." },
  mapTooLarge: {
    en: "A map may have up to {causes, number} causes and {links, number} links.",
    he: "במפה יכולות להיות עד {causes, number} סיבות ו־{links, number} קשרים.",
    ar: "تتّسع الخريطة لـ{causes, number} سبب و{links, number} رابط كحدّ أقصى.",
  },
  neitherLinksNorMatrix: {
    en: "The table is no list of links (columns from and to), and no square matrix: it has {rows, number} rows and {columns, number} columns.",
    he: "הטבלה אינה רשימת קשרים (עמודות from-to) ואינה מטריצה ריבועית: יש בה {rows, number} שורות ו־{columns, number} עמודות.",
    ar: "الجدول ليس قائمة روابط (عمودا from-to) ولا مصفوفة مربّعة: فيه {rows, number} سطرًا و{columns, number} عمودًا.",
  },
  rowWithoutColumn: {
    en: "Row {row, number} is called “{name}”, but no column is.",
    he: "שורה {row, number} נקראת \u201d{name}\u201d, אבל אין עמודה בשם הזה.",
    ar: "السطر {row, number} اسمه «{name}»، ولا عمود بهذا الاسم.",
  },
});

/** Why something of a file was left out. */
export const leftWords: Readonly<
  Record<"no-words" | "too-long" | "no-end" | "no-number" | "no-sign" | "zero" | "not-directed", Message>
> = {
  "no-words": { en: "it has no words", he: "אין בו ניסוח", ar: "بلا صياغة" },
  "too-long": {
    en: "its words are too long: “{what}”",
    he: "הניסוח ארוך מדי: \u201d{what}\u201d",
    ar: "الصياغة أطول من اللازم: «{what}»",
  },
  "no-end": {
    en: "a link leads to nothing that is in the file: “{what}”",
    he: "קשר שמוביל למה שאינו בקובץ: \u201d{what}\u201d",
    ar: "رابط يؤدّي إلى ما ليس في الملفّ: «{what}»",
  },
  "no-number": { en: "“{what}” is no number", he: "\u201d{what}\u201d אינו מספר", ar: "«{what}» ليس رقمًا" },
  "no-sign": {
    en: "the link does not say whether it helps or holds back",
    he: "הקשר לא אומר אם הוא מסייע או מעכב",
    ar: "لا يقول الرابط إن كان مساعِدًا أم معيقًا",
  },
  zero: { en: "a weight of 0 is no link", he: "משקל 0 אינו קשר", ar: "الوزن 0 ليس رابطًا" },
  "not-directed": { en: "the link has no direction", he: "לקשר אין כיוון", ar: "لا اتّجاه للرابط" },
};
