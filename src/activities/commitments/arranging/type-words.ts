import { words } from "../../../core/message.ts";

/** The six kinds of promises of 100Kin10. */
export const firstSix = words({
  preparation: { en: "Preparation of teachers", he: "הכשרת מורים ומורות", ar: "إعداد المعلّمين والمعلّمات" },
  retention: { en: "Hiring and retention", he: "קליטה ושימור", ar: "التوظيف والاستبقاء" },
  representation: { en: "Representation", he: "ייצוג", ar: "التمثيل" },
  studentBelonging: { en: "Student belonging", he: "תחושת שייכות של תלמידים ותלמידות", ar: "انتماء الطلاب والطالبات" },
  teacherBelonging: { en: "Teacher belonging", he: "תחושת שייכות של מורים ומורות", ar: "انتماء المعلّمين والمعلّمات" },
  fieldBuilding: { en: "Field-building", he: "בניית התחום", ar: "بناء المجال" },
});

/** The kinds that an initiative of any sort begins with. */
export const general = words({
  people: { en: "Work with people", he: "עבודה עם אנשים", ar: "العمل مع الناس" },
  training: { en: "Training", he: "הכשרה", ar: "التدريب" },
  materials: { en: "Materials and tools", he: "חומרים וכלים", ar: "موادّ وأدوات" },
  money: { en: "Money", he: "כסף", ar: "المال" },
  research: { en: "Research and data", he: "מחקר ונתונים", ar: "البحث والبيانات" },
  policy: { en: "Rules and budgets", he: "כללים ותקציבים", ar: "الأنظمة والميزانيات" },
  voice: { en: "Being heard in public", he: "השמעת קול בציבור", ar: "إيصال الصوت إلى الجمهور" },
});
