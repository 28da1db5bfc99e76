import type { Message } from "../../src/core/message.ts";

/** Where the network's own counts come from. */
export const networkSource: Message = {
  en: "100Kin10: counts of its partners, as the network published them in the years named.",
  he: "100Kin10: ספירות השותפים, כפי שפרסמה הרשת בשנים הנזכרות.",
  ar: "100Kin10: أعداد الشركاء كما نشرتها الشبكة في السنوات المذكورة.",
};

/** Where the shortages come from. */
export const shortageSource: Message = {
  en: "US Department of Education: Teacher Shortage Areas, 1990–91 to 2020–21; states counted by subject for this example.",
  he: "משרד החינוך של ארצות הברית: תחומים שיש בהם מחסור במורים, 1990–91 עד 2020–21; המדינות נספרו לפי מקצוע לצורך הדוגמה.",
  ar: "وزارة التعليم الأمريكية: مجالات النقص في المعلّمين، 1990–91 حتى 2020–21؛ عُدّت الولايات حسب الموضوع لهذا المثال.",
};

const teachers: Message = { en: "teachers", he: "מורים ומורות", ar: "معلّم ومعلّمة" };

/** What 100Kin10 measured, and the need that it answered. The first is the goal's. */
export const teacherIndicators = [
  {
    slug: "teachers-prepared",
    names: {
      en: "New STEM teachers prepared since 2011",
      he: "מורים ומורות חדשים למדעים, טכנולוגיה, הנדסה ומתמטיקה שהוכשרו מאז 2011",
      ar: "معلّمون ومعلّمات جدد للعلوم والتكنولوجيا والهندسة والرياضيات جرى إعدادهم منذ 2011",
    },
    // A total that begins at nothing: its 0 of 2011 hides nobody.
    kind: "value",
    unit: teachers,
    direction: "up",
    definition: {
      numerator: {
        en: "Teachers of science, technology, engineering and mathematics prepared by partners of the network, added up since 2011. Published as round numbers; for 2021 “more than 108,000”.",
        he: "מורים ומורות למדעים, טכנולוגיה, הנדסה ומתמטיקה שהכשירו שותפי הרשת, במצטבר מאז 2011. המספרים פורסמו מעוגלים; ל־2021 ״יותר מ־108,000״.",
        ar: "معلّمو ومعلّمات العلوم والتكنولوجيا والهندسة والرياضيات الذين أعدّهم شركاء الشبكة، تراكميًا منذ 2011. نُشرت الأعداد مقرّبة؛ ولسنة 2021 «أكثر من 108,000».",
      },
      notCounted: {
        en: "Teachers who were prepared and left teaching are not taken off. Teachers by race of the students’ schools are not in this example.",
        he: "מורים שהוכשרו ועזבו את ההוראה אינם מנוכים. נתוני מורים לפי מוצא התלמידים בבתי הספר אינם בדוגמה.",
        ar: "لا يُطرح مَن جرى إعدادهم ثم تركوا التعليم. أعداد المعلّمين حسب أصول طلاب المدارس ليست في هذا المثال.",
      },
      source: networkSource,
    },
  },
  {
    slug: "teachers-promised",
    names: {
      en: "New STEM teachers promised by partners",
      he: "מורים ומורות חדשים שהשותפים התחייבו להכשיר",
      ar: "معلّمون ومعلّمات جدد التزم الشركاء بإعدادهم",
    },
    kind: "count",
    unit: teachers,
    direction: "up",
    definition: {
      numerator: {
        en: "Teachers whom partners promised to prepare by 2021, added up: promised, not yet prepared",
        he: "מורים ומורות שהשותפים התחייבו להכשיר עד 2021, במצטבר: הובטחו, ועוד לא הוכשרו",
        ar: "المعلّمون والمعلّمات الذين التزم الشركاء بإعدادهم حتى 2021، تراكميًا: وعود لم تُنجَز بعد",
      },
      source: networkSource,
    },
  },
  {
    slug: "shortage-states",
    names: {
      en: "States that report a shortage of teachers",
      he: "מדינות בארצות הברית שמדווחות על מחסור במורים",
      ar: "ولايات تبلّغ عن نقص في المعلّمين",
    },
    kind: "count",
    unit: { en: "states", he: "מדינות", ar: "ولاية" },
    direction: "down",
    definition: {
      numerator: {
        en: "States that reported to the federal department a shortage of teachers in the subject for the school year",
        he: "מדינות שדיווחו למשרד הפדרלי על מחסור במורים במקצוע באותה שנת לימודים",
        ar: "الولايات التي أبلغت الوزارة الفدرالية عن نقص في معلّمي الموضوع في السنة الدراسية",
      },
      denominator: {
        en: "The 50 states",
        he: "50 המדינות",
        ar: "الولايات الخمسون",
      },
      notCounted: {
        en: "How many teachers are missing. Shortages that a state did not report. Territories and the District of Columbia.",
        he: "כמה מורים חסרים. מחסור שמדינה לא דיווחה עליו. הטריטוריות ומחוז קולומביה.",
        ar: "عدد المعلّمين الناقصين. نقص لم تبلّغ عنه الولاية. الأقاليم ومقاطعة كولومبيا.",
      },
      source: shortageSource,
      breakdowns: ["subject"],
    },
  },
] as const;

/** Teachers prepared since 2011, at the ends of the years that the network published. */
export const teachersPrepared = [
  { period: "2011", numerator: 0 },
  { period: "2016", numerator: 30_000 },
  { period: "2017", numerator: 40_000 },
  { period: "2018", numerator: 68_000 },
  { period: "2021", numerator: 108_000 },
];

/** In May 2016 promises covered the whole goal. */
export const teachersPromised = [{ period: "2016", numerator: 100_000 }];

/** Subjects of the shortage reports; codes are the source's own. */
export const subjectDimension = {
  slug: "subject",
  names: { en: "Subject", he: "מקצוע", ar: "الموضوع" },
  groups: [
    { code: "Mathematics", names: { en: "Mathematics", he: "מתמטיקה", ar: "رياضيات" } },
    { code: "Science", names: { en: "Science", he: "מדעים", ar: "علوم" } },
    { code: "Special Education", names: { en: "Special education", he: "חינוך מיוחד", ar: "تربية خاصّة" } },
    {
      code: "English as a Second Language",
      names: { en: "English as a second language", he: "אנגלית כשפה שנייה", ar: "الإنجليزية كلغة ثانية" },
    },
    { code: "World Languages", names: { en: "World languages", he: "שפות זרות", ar: "لغات أجنبية" } },
    {
      code: "Career and Technical Education",
      names: { en: "Career and technical education", he: "חינוך מקצועי וטכני", ar: "تعليم مهني وتقني" },
    },
    { code: "Language Arts", names: { en: "Language arts", he: "שפה וספרות", ar: "لغة وأدب" } },
    { code: "Social Studies", names: { en: "Social studies", he: "לימודי חברה", ar: "دراسات اجتماعية" } },
    { code: "Art and Music", names: { en: "Art and music", he: "אמנות ומוזיקה", ar: "فنون وموسيقى" } },
    { code: "Early Childhood", names: { en: "Early childhood", he: "הגיל הרך", ar: "الطفولة المبكّرة" } },
  ],
} satisfies { slug: string; names: Message; groups: { code: string; names: Message }[] };
