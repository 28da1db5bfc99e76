import type { Message } from "../../src/core/message.ts";

const conversation =
  "“You Need a Collective to Impact a Child's Education”, conversation of Inbar Hurvitz (5X2) and Talia Milgrom-Elcott (100Kin10)";

/** What happened, for the time axis of the curves. */
export const fiveByTwoEvents: readonly { period: string; names: Message; source: string }[] = [
  {
    period: "2012",
    names: {
      en: "The trough: 8,869 students sit five units",
      he: "נקודת השפל: 8,869 ניגשים וניגשות לחמש יחידות",
      ar: "أدنى نقطة: 8,869 متقدّمًا ومتقدّمة بخمس وحدات",
    },
    source: "Ministry of Education, count of students sitting the exam, as published",
  },
  {
    period: "2013",
    names: {
      en: "5X2 begins with about 40 organizations",
      he: "5X2 יוצאת לדרך עם כ־40 ארגונים",
      ar: "انطلاق 5X2 مع نحو 40 منظمة",
    },
    source: conversation,
  },
  {
    period: "2015",
    names: {
      en: "The Minister of Education adopts the goal: double in five years",
      he: "שר החינוך מאמץ את היעד: להכפיל בחמש שנים",
      ar: "وزير التربية والتعليم يتبنّى الهدف: مضاعفة العدد خلال خمس سنوات",
    },
    source: conversation,
  },
  {
    period: "2016",
    names: {
      en: "Second phase: a strategy for municipalities in disadvantaged areas",
      he: "שלב שני: אסטרטגיה לרשויות מקומיות באזורים מוחלשים",
      ar: "المرحلة الثانية: استراتيجية للسلطات المحلية في المناطق المستضعفة",
    },
    source: conversation,
  },
  {
    period: "2018",
    names: {
      en: "July: the minister announces 18,000; more than 100 organizations are partners",
      he: "יולי: השר מודיע על 18,000; יותר מ־100 ארגונים שותפים",
      ar: "تموز: الوزير يعلن عن 18,000؛ أكثر من 100 منظمة شريكة",
    },
    source: `Announcement of the Minister of Education, July 2018; number of partners: ${conversation}`,
  },
];

/** The story behind the curve, in the former director's words. The conversation names its year only as the tenth. */
export const directorsWords = {
  language: "en",
  body: "“[I]t also became clear that in the geographical and social periphery of Israel, and particularly in Arab towns, the change was not as positive and strong. There was a concern that we might actually be increasing the social divide instead of diminishing it.”",
  saidBy: "Inbar Hurvitz, founding director of 5X2, 2013–2018",
  saidOn: "2023-01-01",
  source: `${conversation}. The conversation marks ten years of the initiative and names no day; it is dated here by that year.`,
};

/** The organizations that the sources name. 5X2 had more than 100 partners; the others are not named there. */
export const fiveByTwoOrganizations = [
  { name: "Sheatufim", sector: "nonprofit" },
  { name: "Trump Foundation", sector: "philanthropy" },
  { name: "Rashi Foundation", sector: "philanthropy" },
  { name: "Intel Israel", sector: "business" },
  { name: "Ministry of Education", sector: "public-agency" },
];

/** The sentences of the home page that are about this initiative alone. The notice is computed, not written. */
export const homeSentences = {
  short: {
    en: "18,000 students a year with five-unit mathematics by 2018: twice 2012.",
    he: "18,000 תלמידים ותלמידות בשנה בחמש יחידות מתמטיקה עד 2018: פי שניים מ־2012.",
    ar: "18,000 طالب وطالبة سنويًا في خمس وحدات رياضيات حتى 2018: ضعف عدد 2012.",
  },
  goal: {
    en: "By 2018, 18,000 students a year in five-unit mathematics: twice as many as in 2012 (8,869).",
    he: "עד 2018: 18,000 תלמידים ותלמידות בשנה בחמש יחידות מתמטיקה – פי שניים מ־2012 (8,869).",
    ar: "حتى عام 2018: 18,000 طالب وطالبة سنويًا في خمس وحدات رياضيات، أي ضعف العدد في 2012 (8,869).",
  },
  goalNote: {
    en: "Ministry's count of students sitting the exam. Counted by the statistics bureau or by school file it differs: see the same thing counted three ways. Measured from 2006 (12,900) the rise is 40%.",
    he: "ספירת המשרד של הניגשים לבגרות. בספירת הלשכה המרכזית לסטטיסטיקה או בקובץ בתי הספר המספר שונה: אותו דבר בשלוש ספירות. אם מודדים מ־2006 (12,900), העלייה היא 40%.",
    ar: "عدد الوزارة للمتقدّمين للامتحان. يختلف العدد وفق دائرة الإحصاء المركزية أو ملف المدارس: الشيء نفسه معدودًا بثلاث طرق. قياسًا إلى 2006 (12,900) تبلغ الزيادة 40%.",
  },
  standing: {
    en: "16,664 in 2017. In July 2018 the minister announced 18,000; on that count the goal was reached in time. No file in this example confirms it yet.",
    he: "16,664 ב־2017. ביולי 2018 הודיע השר על 18,000; לפי ספירה זו היעד הושג בזמן. קובץ שמאשר זאת עוד לא נמצא בדוגמה.",
    ar: "16,664 في 2017. في تموز 2018 أعلن الوزير عن 18,000؛ وفق هذا العدد تحقّق الهدف في موعده. لا يوجد بعدُ في هذا المثال ملفّ يؤكّد ذلك.",
  },
  cannotTell: {
    en: "Haredi schools; girls and boys; students who did not sit the exam.",
    he: "בתי ספר חרדיים; בנות ובנים; תלמידים ותלמידות שלא ניגשו לבגרות.",
    ar: "المدارس الحريدية؛ البنات والبنون؛ الطلاب والطالبات الذين لم يتقدّموا للامتحان.",
  },
  doing: {
    en: "Since 2016: a strategy for municipalities in disadvantaged areas, with the Ministry and the municipalities.",
    he: "מאז 2016: אסטרטגיה לרשויות מקומיות באזורים מוחלשים, יחד עם המשרד והרשויות.",
    ar: "منذ 2016: استراتيجية للسلطات المحلية في المناطق المستضعفة، بالشراكة مع الوزارة والسلطات المحلية.",
  },
  agenda: {
    en: "Goal adopted by the Ministry in 2015.",
    he: "היעד אומץ בידי המשרד ב־2015.",
    ar: "تبنّت الوزارة الهدف في 2015.",
  },
  measurement: {
    en: "Four editions, 2013–2016, one definition; two other counts beside it.",
    he: "ארבע מהדורות נתונים, 2013–2016, הגדרה אחת; לצידן שתי ספירות אחרות.",
    ar: "أربعة إصدارات بيانات، 2013–2016، بتعريف واحد؛ وإلى جانبها عدّان آخران.",
  },
  activities: {
    en: "No promises recorded yet in this example.",
    he: "בדוגמה עוד לא נרשמו התחייבויות.",
    ar: "لم تُسجَّل التزامات بعد في هذا المثال.",
  },
  communication: {
    en: "Steering committee, working groups, a plenary of 100.",
    he: "ועדת היגוי, קבוצות עבודה ומליאה של 100 ארגונים.",
    ar: "لجنة توجيه ومجموعات عمل وهيئة عامّة من 100 منظمة.",
  },
  backbone: {
    en: "Sheatufim; 40, then 60, then 100 partners.",
    he: "שיתופים; מ־40 ל־60 ול־100 שותפים ושותפות.",
    ar: "شيتوفيم؛ من 40 إلى 60 ثم 100 شريك وشريكة.",
  },
} satisfies Record<string, Message>;
