import type { Message } from "../../src/core/message.ts";
import type { ExampleCause } from "../causes.ts";

/** The themes of the made-up causes. */
export const practiceThemes: Readonly<Record<string, Message>> = {
  teachers: { en: "Teachers", he: "מורים ומורות", ar: "المعلّمون والمعلّمات" },
  schools: { en: "Schools", he: "בתי ספר", ar: "المدارس" },
  students: { en: "Students", he: "תלמידים ותלמידות", ar: "الطلاب والطالبات" },
  towns: { en: "Families and towns", he: "משפחות ויישובים", ar: "العائلات والبلدات" },
  rules: { en: "Rules and money", he: "כללים וכסף", ar: "القواعد والمال" },
};

const reason = "Made up, for practice.";

type Kind = Required<Pick<ExampleCause, "nature" | "depth" | "condition">>;
const kindOf = (nature: Kind["nature"], depth: number, condition: Kind["condition"]) => ({
  ...{ nature, depth, condition },
  depthReason: reason,
});

/** Twenty-five made-up causes of a made-up goal, each as it is once it is solved; the first ease the others most. */
export const practiceCauses: readonly ExampleCause[] = [
  {
    theme: "teachers",
    ...kindOf("root", 10, "resource-flows"),
    names: {
      en: "Teachers have time to plan together",
      he: "למורים ולמורות יש זמן לתכנן יחד",
      ar: "لدى المعلّمين والمعلّمات وقت للتخطيط معًا",
    },
  },
  {
    theme: "rules",
    ...kindOf("root", 5, "policies"),
    names: {
      en: "A small class for the advanced course may open",
      he: "מותר לפתוח כיתה קטנה לקורס המתקדם",
      ar: "يُسمح بفتح صفّ صغير للمساق المتقدّم",
    },
  },
  {
    theme: "students",
    ...kindOf("root", 2, "mental-models"),
    names: {
      en: "Everybody takes it that each student can learn it",
      he: "מובן לכולם שכל תלמיד ותלמידה יכולים ללמוד את זה",
      ar: "من المسلَّم به أنّ كلّ طالب وطالبة قادر على تعلّمه",
    },
  },
  {
    theme: "schools",
    ...kindOf("root", 6, "power"),
    names: {
      en: "Heads of schools decide on their own timetable",
      he: "הנהלות בתי הספר קובעות בעצמן את מערכת השעות",
      ar: "إدارات المدارس تقرّر بنفسها برنامج الحصص",
    },
  },
  {
    theme: "teachers",
    ...kindOf("root", 7, "practices"),
    names: {
      en: "New teachers are accompanied in their first two years",
      he: "מורים ומורות חדשים מקבלים ליווי בשנתיים הראשונות",
      ar: "يُرافَق المعلّمون والمعلّمات الجدد في أوّل سنتين",
    },
  },
  {
    theme: "towns",
    ...kindOf("root", 9, "relationships"),
    names: {
      en: "Schools of neighbouring towns teach together",
      he: "בתי ספר של יישובים שכנים מלמדים יחד",
      ar: "مدارس البلدات المتجاورة تدرّس معًا",
    },
  },
  {
    theme: "teachers",
    ...kindOf("symptom", 11, "resource-flows"),
    names: {
      en: "Enough teachers are trained for the advanced course",
      he: "מוכשרים די מורים ומורות לקורס המתקדם",
      ar: "يُدرَّب ما يكفي من المعلّمين والمعلّمات للمساق المتقدّم",
    },
  },
  {
    theme: "rules",
    ...kindOf("root", 5, "policies"),
    names: {
      en: "Money follows need, and not only numbers",
      he: "הכסף הולך אחר הצורך ולא רק אחר המספרים",
      ar: "المال يتبع الحاجة لا الأعداد وحدها",
    },
  },
  {
    theme: "schools",
    ...kindOf("root", 3, "mental-models"),
    names: {
      en: "Schools want everybody to try, and not only the best",
      he: "בתי הספר רוצים שכולם ינסו, ולא רק המצטיינים",
      ar: "تريد المدارس أن يجرّب الجميع، لا المتفوّقون وحدهم",
    },
  },
  {
    theme: "teachers",
    ...kindOf("symptom", 8, "practices"),
    names: {
      en: "Trained teachers stay in towns of band 1",
      he: "מורים ומורות שהוכשרו נשארים ביישובי רמה 1",
      ar: "يبقى المعلّمون والمعلّمات المؤهّلون في بلدات المستوى 1",
    },
  },
  {
    theme: "students",
    ...kindOf("root", 7, "practices"),
    names: {
      en: "Students who fall behind get help within a week",
      he: "מי שמתקשים מקבלים עזרה תוך שבוע",
      ar: "مَن يتأخّر من الطلاب والطالبات يحصل على مساعدة خلال أسبوع",
    },
  },
  {
    theme: "towns",
    ...kindOf("root", 6, "relationships"),
    names: {
      en: "Families know what the course opens",
      he: "משפחות יודעות אילו דלתות הקורס פותח",
      ar: "تعرف العائلات ما يفتحه المساق من أبواب",
    },
  },
  {
    theme: "schools",
    ...kindOf("symptom", 10, "practices"),
    names: {
      en: "The timetable lets students take two hard courses",
      he: "מערכת השעות מאפשרת ללמוד שני קורסים תובעניים",
      ar: "يتيح برنامج الحصص تعلّم مساقين صعبين",
    },
  },
  {
    theme: "students",
    ...kindOf("root", 4, "power"),
    names: {
      en: "Students have a say in how the course is taught",
      he: "לתלמידים ולתלמידות יש השפעה על דרך ההוראה",
      ar: "للطلاب والطالبات رأي في طريقة التدريس",
    },
  },
  {
    theme: "rules",
    ...kindOf("symptom", 12, "policies"),
    names: {
      en: "The bonus for the course is known in time",
      he: "הבונוס על הקורס ידוע מראש",
      ar: "مكافأة المساق معروفة في الوقت المناسب",
    },
  },
  {
    theme: "towns",
    ...kindOf("symptom", 10, "resource-flows"),
    names: {
      en: "A bus runs after the last lesson",
      he: "יש אוטובוס אחרי השיעור האחרון",
      ar: "تعمل حافلة بعد الحصّة الأخيرة",
    },
  },
  {
    theme: "schools",
    ...kindOf("symptom", 12, "resource-flows"),
    names: {
      en: "Every school has a laboratory or shares one",
      he: "לכל בית ספר יש מעבדה, שלו או משותפת",
      ar: "لكلّ مدرسة مختبر خاصّ أو مشترك",
    },
  },
  {
    theme: "students",
    ...kindOf("symptom", 8, "relationships"),
    names: {
      en: "Students in the course feel that they belong",
      he: "מי שלומדים בקורס מרגישים שייכות",
      ar: "يشعر مَن يتعلّم في المساق بالانتماء",
    },
  },
  {
    theme: "towns",
    ...kindOf("symptom", 6, "relationships"),
    names: {
      en: "Students meet people who work in the field",
      he: "תלמידים ותלמידות פוגשים אנשים שעובדים בתחום",
      ar: "يلتقي الطلاب والطالبات بأشخاص يعملون في المجال",
    },
  },
  {
    theme: "teachers",
    ...kindOf("symptom", 9, "practices"),
    names: {
      en: "Lessons of the course are ready before the year begins",
      he: "שיעורי הקורס מוכנים לפני תחילת השנה",
      ar: "دروس المساق جاهزة قبل بداية السنة",
    },
  },
  {
    theme: "rules",
    ...kindOf("symptom", 6, "policies"),
    names: {
      en: "Figures of each town are public every year",
      he: "נתוני כל יישוב מתפרסמים כל שנה",
      ar: "تُنشر مُعطيات كلّ بلدة كلّ سنة",
    },
  },
  {
    theme: "students",
    ...kindOf("symptom", 12, "practices"),
    names: {
      en: "Enough students choose the advanced course",
      he: "די תלמידים ותלמידות בוחרים בקורס המתקדם",
      ar: "يختار المساقَ المتقدّم عدد كافٍ من الطلاب والطالبات",
    },
  },
  {
    theme: "students",
    names: {
      en: "Whoever begins the course finishes it",
      he: "מי שמתחילים את הקורס מסיימים אותו",
      ar: "مَن يبدأ المساق ينهيه",
    },
  },
  {
    theme: "schools",
    names: {
      en: "Parents and school speak once a term",
      he: "הורים ובית הספר משוחחים פעם בכל מחצית",
      ar: "يتحدّث الأهل والمدرسة مرّة كلّ فصل",
    },
  },
  {
    theme: "towns",
    names: {
      en: "There is a quiet place to learn in the afternoon",
      he: "יש מקום שקט ללמוד בו אחר הצהריים",
      ar: "يوجد مكان هادئ للتعلّم بعد الظهر",
    },
  },
];
