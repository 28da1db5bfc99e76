import type { Message } from "../../src/core/message.ts";

/** The published conversation that most of this example rests on. */
export const conversation =
  "“You Need a Collective to Impact a Child's Education”, conversation of Inbar Hurvitz (5X2) and Talia Milgrom-Elcott (100Kin10)";
const counts = "100Kin10, counts as the network published them in the year named";

/** What happened, for the time axis of the curves. */
export const hundredThousandEvents: readonly { period: string; names: Message; source: string }[] = [
  {
    period: "2011",
    names: {
      en: "The President calls for 100,000 teachers in ten years; 28 organizations begin",
      he: "הנשיא קורא להכשיר 100,000 מורים ומורות בעשר שנים; 28 ארגונים יוצאים לדרך",
      ar: "الرئيس يدعو إلى إعداد 100,000 معلّم ومعلّمة خلال عشر سنوات؛ 28 منظمة تبدأ الطريق",
    },
    source: conversation,
  },
  {
    period: "2013",
    names: {
      en: "The network leaves Carnegie Corporation of New York and stands alone",
      he: "הרשת יוצאת מקרן קרנגי של ניו יורק ועומדת ברשות עצמה",
      ar: "الشبكة تستقلّ عن مؤسسة كارنيغي في نيويورك",
    },
    source: conversation,
  },
  {
    period: "2016",
    names: {
      en: "May: promises cover the whole 100,000; 30,000 are prepared",
      he: "מאי: ההתחייבויות מכסות את כל ה־100,000; הוכשרו 30,000",
      ar: "أيار: الالتزامات تغطّي كامل الـ100,000؛ وقد أُعدّ 30,000",
    },
    source: counts,
  },
  {
    period: "2021",
    names: {
      en: "Autumn: 600 young people tell their stories. November: more than 108,000 prepared; 300 partners",
      he: "סתיו: 600 צעירים וצעירות מספרים את סיפורם. נובמבר: הוכשרו יותר מ־108,000; 300 שותפים",
      ar: "الخريف: 600 شابّ وشابّة يروون قصصهم. تشرين الثاني: أُعدّ أكثر من 108,000؛ 300 شريك",
    },
    source: `${counts}; stories and partners: ${conversation}`,
  },
];

/** The story behind the curve, in the founder's words. The conversation names its year only as the tenth of 5X2. */
export const foundersWords = {
  language: "en",
  body: "“The speed of a network is trust, and we've actually come to believe that the speed of change is trust.”",
  saidBy: "Talia Milgrom-Elcott, founder and executive director of 100Kin10",
  saidOn: "2023-01-01",
  source: `${conversation}. The conversation names no day; it is dated here by the tenth year of 5X2.`,
};

/** The organizations that the sources name; the network had 300 partners, the others are not named there. */
export const hundredThousandOrganizations = [
  { name: "100Kin10", sector: "nonprofit" },
  { name: "Carnegie Corporation of New York", sector: "philanthropy" },
];

/** The sentences of the home page that are about this initiative alone. */
export const homeSentences = {
  short: {
    en: "100,000 new STEM teachers by 2021.",
    he: "100,000 מורים ומורות חדשים למדעים, טכנולוגיה, הנדסה ומתמטיקה עד 2021.",
    ar: "100,000 معلّم ومعلّمة جدد للعلوم والتكنولوجيا والهندسة والرياضيات حتى 2021.",
  },
  goal: {
    en: "100,000 new STEM teachers by 2021, ten years from the President's call of 2011.",
    he: "100,000 מורים ומורות חדשים למדעים, טכנולוגיה, הנדסה ומתמטיקה עד 2021, עשר שנים מקריאת הנשיא ב־2011.",
    ar: "100,000 معلّم ومعلّمة جدد للعلوم والتكنولوجيا والهندسة والرياضيات حتى 2021، عشر سنوات بعد دعوة الرئيس في 2011.",
  },
  goalNote: {
    en: "The network's own count, in round numbers, added up since 2011.",
    he: "ספירת הרשת עצמה, במספרים מעוגלים, במצטבר מאז 2011.",
    ar: "عدد الشبكة نفسها، بأرقام مقرّبة، تراكميًا منذ 2011.",
  },
  standing: {
    en: "More than 108,000 prepared (November 2021). In May 2016 promises covered the whole 100,000; 30,000 were prepared.",
    he: "הוכשרו יותר מ־108,000 (נובמבר 2021). במאי 2016 כיסו ההתחייבויות את כל ה־100,000; הוכשרו 30,000.",
    ar: "أُعدّ أكثر من 108,000 (تشرين الثاني 2021). في أيار 2016 غطّت الالتزامات كامل الـ100,000؛ وكان قد أُعدّ 30,000.",
  },
  cannotTell: {
    en: "Teacher counts by race of the students' schools are not in this example.",
    he: "נתוני מורים לפי מוצא התלמידים בבתי הספר אינם בדוגמה.",
    ar: "أعداد المعلّمين حسب أصول طلاب المدارس ليست في هذا المثال.",
  },
  doing: {
    en: "The next goal: by 2032, 150,000 STEM teachers prepared and retained, especially for schools serving majority Black, Latinx and Native American students.",
    he: "היעד הבא: עד 2032 להכשיר ולשמר 150,000 מורים ומורות, בעיקר בבתי ספר שרוב תלמידיהם שחורים, לטינים או ילידים אמריקאים.",
    ar: "الهدف التالي: حتى 2032 إعداد 150,000 معلّم ومعلّمة والحفاظ عليهم، وخصوصًا في مدارس معظم طلابها من السود واللاتينيين والأمريكيين الأصليين.",
  },
  agenda: {
    en: "A goal set by the President's call of 2011.",
    he: "יעד שנקבע בקריאת הנשיא ב־2011.",
    ar: "هدف حدّدته دعوة الرئيس في 2011.",
  },
  measurement: {
    en: "Five counts of teachers prepared, 2011–2021; beside them, states that report a shortage, 1991–2021.",
    he: "חמש ספירות של מורים שהוכשרו, 2011–2021; לצידן, מדינות שמדווחות על מחסור, 1991–2021.",
    ar: "خمسة أعداد للمعلّمين الذين أُعدّوا، 2011–2021؛ وإلى جانبها الولايات التي تبلّغ عن نقص، 1991–2021.",
  },
  activities: {
    en: "In May 2016 promises covered the whole 100,000. Single promises are not in this example.",
    he: "במאי 2016 כיסו ההתחייבויות את כל ה־100,000. התחייבויות יחידות אינן בדוגמה.",
    ar: "في أيار 2016 غطّت الالتزامات كامل الـ100,000. الالتزامات المنفردة ليست في هذا المثال.",
  },
  communication: {
    en: "Partners learn from each other; “the speed of a network is trust”.",
    he: "השותפים והשותפות לומדים זה מזה; ״המהירות של רשת היא אמון״.",
    ar: "الشركاء والشريكات يتعلّمون بعضهم من بعض؛ «سرعة الشبكة هي الثقة».",
  },
  backbone: {
    en: "Begun at Carnegie Corporation of New York, alone since the end of 2013; 28, then 100, 280 and 300 partners.",
    he: "החלה בקרן קרנגי של ניו יורק, עצמאית מסוף 2013; מ־28 ל־100, ל־280 ול־300 שותפים ושותפות.",
    ar: "بدأت في مؤسسة كارنيغي في نيويورك، مستقلّة منذ نهاية 2013؛ من 28 إلى 100 ثم 280 ثم 300 شريك وشريكة.",
  },
} satisfies Record<string, Message>;
