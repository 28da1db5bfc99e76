import { words } from "../../core/message.ts";

/** Why a row was refused; the row, its column and what stands there are shown beside it. */
export const rowWords = words({
  noPeriod: { en: "No year is given.", he: "לא צוינה שנה.", ar: "لم تُذكر السنة." },
  badPeriod: {
    en: "This is not understood as a year. Understood are 2016, 2015/16 and Hebrew school years such as תשע״ו.",
    he: "זה לא הובן כשנה. מובנות 2016, ‏2015/16 ושנות לימודים כגון תשע״ו.",
    ar: "لم يُفهم هذا كسنة. تُفهم 2016 و2015/16 والسنوات الدراسية العبرية مثل תשע״ו.",
  },
  noPlace: { en: "No place is given.", he: "לא צוין מקום.", ar: "لم يُذكر المكان." },
  totalRow: {
    en: "This row adds up others; with it the same people would be counted twice.",
    he: "השורה הזו מסכמת שורות אחרות; איתה אותם אנשים היו נספרים פעמיים.",
    ar: "هذا الصفّ يجمع صفوفًا أخرى؛ معه كان سيُحصى الأشخاص أنفسهم مرّتين.",
  },
  moreCells: {
    en: "The row has more cells than there are columns. Perhaps a comma stands in a cell without quotation marks.",
    he: "בשורה יותר תאים מעמודות. אולי יש פסיק בתוך תא בלי מירכאות.",
    ar: "في الصفّ خلايا أكثر من الأعمدة. ربّما توجد فاصلة داخل خليّة بلا علامتي اقتباس.",
  },
  notNumber: {
    en: "This is not understood as a number.",
    he: "זה לא הובן כמספר.",
    ar: "لم يُفهم هذا كعدد.",
  },
  ambiguousComma: {
    en: "The comma could part thousands or mark decimals. Written 12.5 or 12,500 it is certain.",
    he: "הפסיק יכול להפריד אלפים או לציין שבר עשרוני. בכתיבה 12.5 או 12,500 אין ספק.",
    ar: "قد تفصل الفاصلة الآلاف أو تدلّ على كسر عشري. كتابة 12.5 أو 12,500 لا لبس فيها.",
  },
  percentNotCount: {
    en: "This is a per cent, and a count is needed here.",
    he: "זהו אחוז, וכאן נדרשת ספירה.",
    ar: "هذه نسبة مئوية، والمطلوب هنا عدد.",
  },
  negative: {
    en: "A count or a rate cannot be below zero.",
    he: "ספירה או שיעור אינם יכולים להיות קטנים מאפס.",
    ar: "لا يمكن أن يكون العدد أو النسبة أقلّ من صفر.",
  },
  aboveAll: {
    en: "The rate is above 100%. If the rates of this column are written in per cents, this is to be said when the columns are named.",
    he: "השיעור גבוה מ־100%. אם השיעורים בעמודה כתובים באחוזים, יש לציין זאת בבחירת העמודות.",
    ar: "النسبة أعلى من 100%. إن كانت نسب هذا العمود مكتوبة بالمئة، فيجب ذكر ذلك عند اختيار الأعمدة.",
  },
  moreThanAll: {
    en: "The part, {part, number}, is larger than the whole, {whole, number}.",
    he: "החלק, {part, number}, גדול מהשלם, {whole, number}.",
    ar: "الجزء، {part, number}، أكبر من الكلّ، {whole, number}.",
  },
  nobody: {
    en: "Nobody is counted here, so there is no rate.",
    he: "אף אחד לא נספר כאן, ולכן אין שיעור.",
    ar: "لم يُحصَ أحد هنا، لذا لا توجد نسبة.",
  },
  wholeHidden: {
    en: "How many there are in all is hidden or given as a range, so no rate can be computed.",
    he: "המספר הכולל מוסתר או נתון כטווח, ולכן אי אפשר לחשב שיעור.",
    ar: "العدد الكلّي محجوب أو معطى كمدى، لذا لا يمكن حساب نسبة.",
  },
  hidden: {
    en: "The source hides this figure and says nothing of how large it may be.",
    he: "המקור מסתיר את הנתון ואינו אומר עד כמה הוא יכול להיות גדול.",
    ar: "المصدر يحجب هذا الرقم ولا يقول إلى أيّ حدّ قد يبلغ.",
  },
  noUpperBound: {
    en: "The figure has no upper bound.",
    he: "לנתון אין גבול עליון.",
    ar: "ليس للرقم حدّ أعلى.",
  },
  contradicts: {
    en: "Row {first, number} gives another figure for the same year, place and groups. Which one is right is not known.",
    he: "בשורה {first, number} יש נתון אחר לאותה שנה, לאותו מקום ולאותן קבוצות. לא ידוע איזה מהם נכון.",
    ar: "يعطي الصفّ {first, number} رقمًا آخر للسنة والمكان والمجموعات نفسها. ليس معروفًا أيّهما الصحيح.",
  },
  noColumn: {
    en: "The file has no column “{column}”.",
    he: "אין בקובץ עמודה ״{column}״.",
    ar: "لا يوجد في الملف عمود «{column}».",
  },
});
