import { words } from "../../../core/message.ts";

/** What is said while a file is brought and read. */
export const uploadWords = words({
  noSuchIndicator: {
    en: "Choose what the file counts.",
    he: "יש לבחור מה הקובץ סופר.",
    ar: "يجب اختيار ما يحصيه الملفّ.",
  },
  tooLarge: {
    en: "The file is larger than {most, number} MB. It can be split, for example by year.",
    he: "הקובץ גדול מ־{most, number} מ״ב. אפשר לחלק אותו, למשל לפי שנים.",
    ar: "الملفّ أكبر من {most, number} ميغابايت. يمكن تقسيمه، مثلًا حسب السنوات.",
  },
  otherInitiative: {
    en: "This same file was brought to “{initiative}”. If it belongs here too, say so and bring it again.",
    he: "הקובץ הזה עצמו הובא אל ״{initiative}״. אם הוא שייך גם לכאן, יש לסמן זאת ולהביא אותו שוב.",
    ar: "هذا الملفّ نفسه أُحضر إلى «{initiative}». إن كان يخصّ هذه المبادرة أيضًا، يجب تحديد ذلك وإحضاره مرّة أخرى.",
  },
  confirmSchoolYears: {
    en: "The file speaks of school years. Confirm that each is kept under the year in which it ends.",
    he: "בקובץ יש שנות לימודים. יש לאשר שכל שנה נשמרת לפי השנה שבה היא מסתיימת.",
    ar: "يتحدّث الملفّ عن سنوات دراسية. يجب تأكيد حفظ كلّ سنة بحسب السنة التي تنتهي فيها.",
  },
  nameDimension: {
    en: "Say what the column “{column}” tells people apart by.",
    he: "יש לומר לפי מה העמודה ״{column}״ מבחינה בין אנשים.",
    ar: "يجب تحديد ما الذي يميّز بين الناس في العمود «{column}».",
  },
  twoColumns: {
    en: "Two columns cannot be the same thing.",
    he: "שתי עמודות לא יכולות להיות אותו הדבר.",
    ar: "لا يمكن أن يكون عمودان الشيء نفسه.",
  },
  notNow: {
    en: "The file is past this step already.",
    he: "הקובץ כבר עבר את השלב הזה.",
    ar: "تجاوز الملفّ هذه الخطوة.",
  },
  fileGone: {
    en: "The file is no longer kept here. Bring it again.",
    he: "הקובץ כבר לא נשמר כאן. יש להביא אותו שוב.",
    ar: "لم يعد الملفّ محفوظًا هنا. يجب إحضاره مرّة أخرى.",
  },
  nothingTaken: {
    en: "No row could be taken. The table below says why.",
    he: "אף שורה לא נלקחה. הטבלה למטה מסבירה מדוע.",
    ar: "لم يُؤخذ أيّ سطر. الجدول أدناه يبيّن السبب.",
  },
  broke: {
    en: "Something broke on our side while the file was read. Nothing was made of it. It can be tried again.",
    he: "משהו השתבש אצלנו בזמן קריאת הקובץ. שום דבר לא נוצר ממנו. אפשר לנסות שוב.",
    ar: "حدث خلل من جهتنا أثناء قراءة الملفّ. لم يُنشأ منه شيء. يمكن المحاولة مرّة أخرى.",
  },
  unreadable: {
    en: "Something in these rows was not understood",
    he: "משהו בשורות האלה לא הובן",
    ar: "هناك ما لم يُفهم في هذه الأسطر",
  },
  missing: {
    en: "Nothing stands in the column “{column}”",
    he: "אין דבר בעמודה ״{column}״",
    ar: "لا شيء في العمود «{column}»",
  },
  repeated: {
    en: "The row says again what another said",
    he: "השורה חוזרת על שורה אחרת",
    ar: "السطر يكرّر سطرًا آخر",
  },
});
