import { words } from "../message.ts";

/** What is said about a file as a whole: why it cannot be read, and what to know about how it was read. */
export const fileWords = words({
  empty: {
    en: "The file is empty.",
    he: "הקובץ ריק.",
    ar: "الملف فارغ.",
  },
  noTable: {
    en: "No table was found in the file: a row with the names of the columns is needed, and rows below it.",
    he: "לא נמצאה טבלה בקובץ: נדרשת שורה עם שמות העמודות, ושורות מתחתיה.",
    ar: "لم يُعثر على جدول في الملف: يلزم صفّ بأسماء الأعمدة وصفوف تحته.",
  },
  tooLarge: {
    en: "The file is larger than can be read here ({most, number} MB). It can be split, for example by year.",
    he: "הקובץ גדול מכפי שאפשר לקרוא כאן ({most, number} מ״ב). אפשר לחלק אותו, למשל לפי שנים.",
    ar: "الملف أكبر ممّا يمكن قراءته هنا ({most, number} ميغابايت). يمكن تقسيمه، مثلًا حسب السنوات.",
  },
  oldExcel: {
    en: "This is an old Excel file (.xls), or one locked with a password. In Excel: Save As → “Excel Workbook (.xlsx)”, without a password, and bring that file.",
    he: "זהו קובץ Excel ישן ‏(.xls) או קובץ נעול בסיסמה. ב־Excel: שמירה בשם, סוג הקובץ ״חוברת עבודה של Excel ‏(.xlsx)״, בלי סיסמה, ולהביא את הקובץ החדש.",
    ar: "هذا ملف Excel قديم (‎.xls) أو ملف مقفل بكلمة مرور. في Excel: حفظ باسم، النوع «مصنّف Excel ‏(‎.xlsx)»، بلا كلمة مرور، ثم إحضار الملف الجديد.",
  },
  binaryExcel: {
    en: "This is a binary Excel file (.xlsb). In Excel: Save As → “Excel Workbook (.xlsx)”, and bring that file.",
    he: "זהו קובץ Excel בינארי ‏(.xlsb). ב־Excel: שמירה בשם, סוג הקובץ ״חוברת עבודה של Excel ‏(.xlsx)״, ולהביא את הקובץ החדש.",
    ar: "هذا ملف Excel ثنائي (‎.xlsb). في Excel: حفظ باسم، النوع «مصنّف Excel ‏(‎.xlsx)»، ثم إحضار الملف الجديد.",
  },
  notTable: {
    en: "“{file}” is {kind, select, pdf {a PDF} word {a text document} picture {a picture} web {a web page} opendocument {an OpenDocument file} archive {an archive of files} other {not a file of text}}, and no table is read from it. A CSV or Excel (.xlsx) file of the same figures is needed; whoever sent it usually has one.",
    he: "״{file}״ הוא {kind, select, pdf {קובץ PDF} word {מסמך טקסט} picture {תמונה} web {דף אינטרנט} opendocument {קובץ OpenDocument} archive {ארכיון קבצים} other {קובץ שאינו טקסט}}, ואי אפשר לקרוא ממנו טבלה. נדרש קובץ CSV או Excel ‏(.xlsx) עם אותם נתונים; בדרך כלל הוא נמצא אצל מי ששלח.",
    ar: "«{file}» هو {kind, select, pdf {ملف PDF} word {مستند نصّي} picture {صورة} web {صفحة إنترنت} opendocument {ملف OpenDocument} archive {أرشيف ملفات} other {ملف ليس نصًّا}}، ولا يمكن قراءة جدول منه. يلزم ملف CSV أو Excel ‏(‎.xlsx) بالأرقام نفسها، وهو عادةً عند من أرسله.",
  },
  tooManyColumns: {
    en: "Row {row, number} has {columns, number} columns; at most {most, number} can be read.",
    he: "בשורה {row, number} יש {columns, number} עמודות; אפשר לקרוא עד {most, number}.",
    ar: "في الصفّ {row, number} يوجد {columns, number} من الأعمدة؛ يمكن قراءة {most, number} على الأكثر.",
  },
  tooManyRows: {
    en: "The file has more than {most, number} rows. It can be split, for example by year.",
    he: "בקובץ יותר מ־{most, number} שורות. אפשר לחלק אותו, למשל לפי שנים.",
    ar: "في الملف أكثر من {most, number} صفّ. يمكن تقسيمه، مثلًا حسب السنوات.",
  },
  cellTooLong: {
    en: "The cell in row {row, number}, column {column}, is longer than {most, number} characters.",
    he: "התא בשורה {row, number}, עמודה {column}, ארוך מ־{most, number} תווים.",
    ar: "الخليّة في الصفّ {row, number}، العمود {column}، أطول من {most, number} حرف.",
  },
  recordTooLong: {
    en: "Line {row, number} does not end. Perhaps a quotation mark was opened there and not closed.",
    he: "השורה {row, number} אינה נגמרת. אולי נפתחו בה מירכאות שלא נסגרו.",
    ar: "السطر {row, number} لا ينتهي. ربّما فُتحت فيه علامة اقتباس ولم تُغلق.",
  },
  badQuotes: {
    en: "Quotation marks in line {row, number} do not fit together, so it is not certain where its cells end.",
    he: "המירכאות בשורה {row, number} אינן מתאימות זו לזו, ולכן לא ברור היכן נגמרים התאים.",
    ar: "علامات الاقتباس في السطر {row, number} غير متطابقة، لذا ليس واضحًا أين تنتهي الخلايا.",
  },
  tooMuchText: {
    en: "The cells of the file hold more text than can be read here.",
    he: "בתאי הקובץ יש יותר טקסט מכפי שאפשר לקרוא כאן.",
    ar: "في خلايا الملف نصّ أكثر ممّا يمكن قراءته هنا.",
  },
  unpacksTooLarge: {
    en: "The Excel file unpacks to far more than its size, so it was not opened. Saving it anew in Excel usually mends this.",
    he: "קובץ ה־Excel נפרס לגודל חריג לעומת גודלו, ולכן לא נפתח. שמירה מחדש ב־Excel בדרך כלל פותרת זאת.",
    ar: "ملف Excel يتّسع عند فكّه إلى حجم أكبر بكثير من حجمه، لذا لم يُفتح. حفظه من جديد في Excel يحلّ ذلك عادةً.",
  },
  damaged: {
    en: "The Excel file is damaged, or is not what its name says. Saving it anew in Excel usually mends this.",
    he: "קובץ ה־Excel פגום, או שאינו מה ששמו אומר. שמירה מחדש ב־Excel בדרך כלל פותרת זאת.",
    ar: "ملف Excel تالف، أو ليس ما يقوله اسمه. حفظه من جديد في Excel يحلّ ذلك عادةً.",
  },
  locked: {
    en: "The Excel file is locked with a password. It is needed without one.",
    he: "קובץ ה־Excel נעול בסיסמה. הוא נדרש בלי סיסמה.",
    ar: "ملف Excel مقفل بكلمة مرور. المطلوب ملف بلا كلمة مرور.",
  },
  readAsHebrew: {
    en: "The file is not in UTF-8; its letters were read as Hebrew Windows (windows-1255). It is worth a look whether the names are right.",
    he: "הקובץ אינו ב־UTF-8; האותיות נקראו כעברית של Windows ‏(windows-1255). כדאי לבדוק שהשמות נכונים.",
    ar: "الملف ليس بترميز UTF-8؛ قُرئت حروفه كعبرية Windows ‏(windows-1255). يجدر التأكّد من صحّة الأسماء.",
  },
  linesMended: {
    en: "{count, plural, one {One line was} other {{count, number} lines were}} not in UTF-8 and read as {encoding, select, hebrew {Hebrew Windows (windows-1255)} arabic {Arabic Windows (windows-1256)} wide {UTF-16} other {Western Windows (windows-1252)}}. It is worth a look whether the names are right.",
    he: "{count, plural, one {שורה אחת לא הייתה} other {{count, number} שורות לא היו}} ב־UTF-8 ונקראו בתור {encoding, select, hebrew {עברית של Windows ‏(windows-1255)} arabic {ערבית של Windows ‏(windows-1256)} wide {קידוד רחב} other {אותיות לטיניות של Windows ‏(windows-1252)}}. כדאי לבדוק שהשמות נכונים.",
    ar: "{count, plural, one {سطر واحد لم يكن} other {{count, number} من الأسطر لم تكن}} بترميز UTF-8 وقُرئت على أنّها {encoding, select, hebrew {عبرية Windows ‏(windows-1255)} arabic {عربية Windows ‏(windows-1256)} wide {ترميز عريض} other {لاتينية Windows ‏(windows-1252)}}. يجدر التأكّد من صحّة الأسماء.",
  },
  damagedLetters: {
    en: "{count, plural, one {One character} other {# characters}} of the file could not be read and {count, plural, one {is} other {are}} shown as \ufffd.",
    he: "{count, plural, one {תו אחד} other {# תווים}} בקובץ לא ניתן לקריאה, ובמקומו מופיע \ufffd.",
    ar: "تعذّرت قراءة {count, plural, one {حرف واحد} other {# من الحروف}} في الملف، ويظهر مكانه \ufffd.",
  },
  otherSheets: {
    en: "The sheet “{sheet}” was read. The file has {count, plural, one {another sheet that was} other {# other sheets that were}} not read.",
    he: "נקרא הגיליון ״{sheet}״. {count, plural, one {יש בקובץ גיליון נוסף שלא נקרא} other {יש בקובץ עוד # גיליונות שלא נקראו}}.",
    ar: "قُرئت الورقة «{sheet}». {count, plural, one {في الملف ورقة أخرى لم تُقرأ} other {في الملف # من الأوراق الأخرى لم تُقرأ}}.",
  },
  rowsAboveHeader: {
    en: "The names of the columns were found in row {row, number}; what stands above them was not read.",
    he: "שמות העמודות נמצאו בשורה {row, number}; מה שמעליהם לא נקרא.",
    ar: "وُجدت أسماء الأعمدة في الصفّ {row, number}؛ ما فوقها لم يُقرأ.",
  },
  repeatedNames: {
    en: "Several columns have one name, so a number was added: {columns}.",
    he: "לכמה עמודות שם אחד, ולכן נוסף להן מספר: {columns}.",
    ar: "لعدّة أعمدة اسم واحد، لذا أُضيف إليها رقم: {columns}.",
  },
  namesLookLikeFigures: {
    en: "The first row looks like figures, not like names of columns. If it is, a row of names is needed above it.",
    he: "השורה הראשונה נראית כמו נתונים ולא כמו שמות של עמודות. אם כך, נדרשת מעליה שורה של שמות.",
    ar: "الصفّ الأوّل يبدو أرقامًا لا أسماء أعمدة. إن كان كذلك، يلزم فوقه صفّ بالأسماء.",
  },
  formulaWithoutValue: {
    en: "The cell holds a formula whose result was not saved. Opening and saving the file in Excel writes it.",
    he: "בתא יש נוסחה שתוצאתה לא נשמרה. פתיחה ושמירה של הקובץ ב־Excel כותבות אותה.",
    ar: "في الخليّة صيغة لم تُحفظ نتيجتها. فتح الملف وحفظه في Excel يكتبها.",
  },
  errorInCell: {
    en: "The spreadsheet itself shows an error in this cell.",
    he: "הגיליון עצמו מציג שגיאה בתא הזה.",
    ar: "الجدول نفسه يعرض خطأً في هذه الخليّة.",
  },
});
