import { words } from "../../core/message.ts";

/** What is said when a file seems to hold details of people. */
export const personalWords = words({
  stopped: {
    en: "The file seems to hold details of people, so nothing of it was kept. Fivefold takes counts of people, never people: the columns named here are to be taken out.",
    he: "נראה שבקובץ יש פרטים של אנשים, ולכן שום דבר ממנו לא נשמר. Fivefold מקבלת ספירות של אנשים, לא אנשים: יש להוציא את העמודות המפורטות כאן.",
    ar: "يبدو أنّ في الملف تفاصيل أشخاص، لذا لم يُحفظ منه شيء. يستقبل Fivefold أعداد الناس لا الناس أنفسهم: يجب إخراج الأعمدة المذكورة هنا.",
  },
  identityNumber: {
    en: "“{column}” seems to hold identity numbers (rows {rows}).",
    he: "נראה שבעמודה ״{column}״ יש מספרי זהות (שורות {rows}).",
    ar: "يبدو أنّ في العمود «{column}» أرقام هويّة (الصفوف {rows}).",
  },
  phone: {
    en: "“{column}” seems to hold phone numbers (rows {rows}).",
    he: "נראה שבעמודה ״{column}״ יש מספרי טלפון (שורות {rows}).",
    ar: "يبدو أنّ في العمود «{column}» أرقام هواتف (الصفوف {rows}).",
  },
  mail: {
    en: "“{column}” seems to hold mail addresses (rows {rows}).",
    he: "נראה שבעמודה ״{column}״ יש כתובות דואר אלקטרוני (שורות {rows}).",
    ar: "يبدو أنّ في العمود «{column}» عناوين بريد إلكتروني (الصفوف {rows}).",
  },
  personName: {
    en: "“{column}” seems to hold names of people (rows {rows}).",
    he: "נראה שבעמודה ״{column}״ יש שמות של אנשים (שורות {rows}).",
    ar: "يبدو أنّ في العمود «{column}» أسماء أشخاص (الصفوف {rows}).",
  },
});
