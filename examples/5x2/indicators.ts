import type { Message } from "../../src/core/message.ts";

const students: Message = { en: "students", he: "תלמידים ותלמידות", ar: "طالب وطالبة" };

/** Where the ministry's own count comes from. */
export const ministrySource: Message = {
  en: "Ministry of Education: count of students sitting the five-unit mathematics exam, as published in the years named.",
  he: "משרד החינוך: מספר הניגשים והניגשות לבגרות בחמש יחידות מתמטיקה, כפי שפורסם בשנים הנזכרות.",
  ar: "وزارة التربية والتعليم: عدد المتقدّمين والمتقدّمات لبجروت الرياضيات بخمس وحدات، كما نُشر في السنوات المذكورة.",
};

/** Where the statistics bureau's count comes from. */
export const bureauSource: Message = {
  en: "Central Bureau of Statistics: students in five-unit mathematics, school year 2013/14, as published.",
  he: "הלשכה המרכזית לסטטיסטיקה: תלמידים ותלמידות בחמש יחידות מתמטיקה, שנת הלימודים 2013/14, כפי שפורסם.",
  ar: "دائرة الإحصاء المركزية: الطلاب والطالبات في خمس وحدات رياضيات، السنة الدراسية 2013/14، كما نُشر.",
};

/** Where the figures summed over schools come from. */
export const schoolFileSource: Message = {
  en: "Ministry of Education: bagrut averages by school, 2013–2016, with the statistics bureau's socio-economic cluster of the town; summed over schools for this example.",
  he: "משרד החינוך: ממוצעי בגרות לפי בית ספר, 2013–2016, עם האשכול החברתי־כלכלי של היישוב מאת הלשכה המרכזית לסטטיסטיקה; סוכם על פני בתי הספר לצורך הדוגמה.",
  ar: "وزارة التربية والتعليم: معدّلات البجروت حسب المدرسة، 2013–2016، مع العنقود الاجتماعي الاقتصادي للبلدة من دائرة الإحصاء المركزية؛ جُمعت على مستوى المدارس لهذا المثال.",
};

const schoolFileNumerator: Message = {
  en: "Students who sat mathematics at five units: in each school its share times its examinees, rounded.",
  he: "תלמידים ותלמידות שניגשו למתמטיקה בחמש יחידות: בכל בית ספר השיעור כפול מספר הנבחנים, מעוגל.",
  ar: "الطلاب والطالبات الذين تقدّموا للرياضيات بخمس وحدات: في كلّ مدرسة النسبة مضروبة بعدد الممتحَنين، بعد التقريب.",
};

const schoolFileNotCounted: Message = {
  en: "Students who did not sit the mathematics exam. 63 school-years that are blank in the file. A 0 in the file stands for 0 to 4 students. Schools whose group is blank are in the total and in no group. Girls and boys are not told apart.",
  he: "תלמידים ותלמידות שלא ניגשו לבגרות במתמטיקה. 63 רשומות של בית ספר בשנה שריקות בקובץ. 0 בקובץ פירושו בין 0 ל־4. בתי ספר שהקבוצה שלהם ריקה נכללים בסך הכול ולא באף קבוצה. אין הבחנה בין בנות לבנים.",
  ar: "الطلاب والطالبات الذين لم يتقدّموا لبجروت الرياضيات. 63 سجلًّا لمدرسة في سنة فارغة في الملف. الصفر في الملف يعني من 0 إلى 4. المدارس التي لم تُذكر مجموعتها تدخل في المجموع ولا تدخل في أيّ مجموعة. لا تمييز بين البنات والبنين.",
};

/** Five-unit mathematics counted three ways, and the share that the school file allows. The first is the goal's. */
export const fiveUnitIndicators = [
  {
    slug: "ministry-count",
    names: {
      en: "Students in five-unit mathematics: the ministry's count",
      he: "תלמידים ותלמידות בחמש יחידות מתמטיקה: ספירת המשרד",
      ar: "الطلاب والطالبات في خمس وحدات رياضيات: عدد الوزارة",
    },
    kind: "count",
    unit: students,
    direction: "up",
    definition: {
      numerator: {
        en: "Students who sat the five-unit mathematics exam in the year",
        he: "תלמידים ותלמידות שניגשו באותה שנה לבגרות בחמש יחידות מתמטיקה",
        ar: "الطلاب والطالبات الذين تقدّموا في تلك السنة لبجروت الرياضيات بخمس وحدات",
      },
      notCounted: {
        en: "Students who studied at five units and did not sit the exam. The years between those published are not in this example.",
        he: "תלמידים ותלמידות שלמדו בחמש יחידות ולא ניגשו לבגרות. השנים שבין השנים שפורסמו אינן בדוגמה.",
        ar: "الطلاب والطالبات الذين درسوا خمس وحدات ولم يتقدّموا للامتحان. السنوات الواقعة بين السنوات المنشورة ليست في هذا المثال.",
      },
      source: ministrySource,
    },
  },
  {
    slug: "bureau-count",
    names: {
      en: "Students in five-unit mathematics: the statistics bureau's count",
      he: "תלמידים ותלמידות בחמש יחידות מתמטיקה: ספירת הלשכה המרכזית לסטטיסטיקה",
      ar: "الطلاب والطالبات في خمس وحدات رياضيات: عدد دائرة الإحصاء المركزية",
    },
    kind: "count",
    unit: students,
    direction: "up",
    sameAs: "ministry-count",
    definition: {
      numerator: {
        en: "Students in five-unit mathematics in the school year, as the bureau counts them",
        he: "תלמידים ותלמידות בחמש יחידות מתמטיקה בשנת הלימודים, לפי ספירת הלשכה",
        ar: "الطلاب والطالبات في خمس وحدات رياضيات في السنة الدراسية، وفق عدد الدائرة",
      },
      notCounted: {
        en: "Not known from this example: the bureau's definition is not in it. For the same year the ministry counted 9,350.",
        he: "לא ידוע מתוך הדוגמה: הגדרת הלשכה אינה בה. באותה שנה ספר המשרד 9,350.",
        ar: "غير معروف من هذا المثال: تعريف الدائرة ليس فيه. في السنة نفسها بلغ عدد الوزارة 9,350.",
      },
      source: bureauSource,
    },
  },
  {
    slug: "school-file-count",
    names: {
      en: "Students in five-unit mathematics: counted from the school file",
      he: "תלמידים ותלמידות בחמש יחידות מתמטיקה: ספירה מקובץ בתי הספר",
      ar: "الطلاب والطالبات في خمس وحدات رياضيات: العدد من ملف المدارس",
    },
    kind: "count",
    unit: students,
    direction: "up",
    sameAs: "ministry-count",
    definition: {
      numerator: schoolFileNumerator,
      notCounted: schoolFileNotCounted,
      source: schoolFileSource,
    },
  },
  {
    slug: "school-file-share",
    names: {
      en: "Five-unit share of those who sat the mathematics exam",
      he: "שיעור הניגשים לחמש יחידות מבין הניגשים לבגרות במתמטיקה",
      ar: "نسبة المتقدّمين بخمس وحدات من بين المتقدّمين لبجروت الرياضيات",
    },
    kind: "share",
    unit: students,
    direction: "up",
    definition: {
      numerator: schoolFileNumerator,
      denominator: {
        en: "Students who sat the mathematics exam at three, four or five units",
        he: "תלמידים ותלמידות שניגשו לבגרות במתמטיקה בשלוש, בארבע או בחמש יחידות",
        ar: "الطلاب والطالبات الذين تقدّموا لبجروت الرياضيات بثلاث أو أربع أو خمس وحدات",
      },
      notCounted: schoolFileNotCounted,
      source: schoolFileSource,
      breakdowns: ["population-group", "supervision", "district", "cluster"],
    },
  },
] as const;

/** The ministry's count in the years that it is known for. The 18,000 of July 2018 are an announcement, not a figure. */
export const ministryCounts = [
  { period: "2006", numerator: 12_900 },
  { period: "2012", numerator: 8_869 },
  { period: "2014", numerator: 9_350 },
  { period: "2016", numerator: 12_800 },
  { period: "2017", numerator: 16_664 },
];

/** The bureau's count, keyed by the year in which the school year 2013/14 ends. */
export const bureauCounts = [{ period: "2014", numerator: 11_740 }];
