import { words } from "../../core/message.ts";

/** What founding and arranging an initiative says. */
export const initiativeWords = words({
  slugTaken: {
    en: "Another initiative is at the address “{slug}”.",
    he: "יוזמה אחרת כבר נמצאת בכתובת ״{slug}״.",
    ar: "مبادرة أخرى موجودة في العنوان «{slug}».",
  },
  newTitle: { en: "A new initiative", he: "יוזמה חדשה", ar: "مبادرة جديدة" },
  newLead: {
    en: "Its name is enough. Whoever directs it gets a link from you and does the rest in a browser.",
    he: "די בשם. מי שמובילים את היוזמה יקבלו ממך קישור, ויעשו את השאר בדפדפן.",
    ar: "يكفي الاسم. من يقود المبادرة يتلقّى منك رابطًا ويكمل الباقي في المتصفّح.",
  },
  nameEn: { en: "Name in English", he: "השם באנגלית", ar: "الاسم بالإنجليزية" },
  nameHe: { en: "Name in Hebrew", he: "השם בעברית", ar: "الاسم بالعبرية" },
  nameAr: { en: "Name in Arabic", he: "השם בערבית", ar: "الاسم بالعربية" },
  oneNameIsEnough: { en: "One language is enough.", he: "די בשפה אחת.", ar: "تكفي لغة واحدة." },
  nameNeeded: {
    en: "A name in one of the three languages is needed.",
    he: "נחוץ שם באחת משלוש השפות.",
    ar: "يلزم اسم بإحدى اللغات الثلاث.",
  },
  address: { en: "Address", he: "כתובת", ar: "العنوان" },
  addressHint: {
    en: "Small Latin letters, digits and hyphens, such as five-units. Left empty, it is made from the name.",
    he: "אותיות לטיניות קטנות, ספרות ומקפים, למשל five-units. אם השדה ריק, הכתובת תיווצר מהשם.",
    ar: "حروف لاتينية صغيرة وأرقام وشرطات، مثل five-units. إن تُرك فارغًا يُشتقّ من الاسم.",
  },
  firstLanguage: { en: "First language", he: "שפה ראשונה", ar: "اللغة الأولى" },
  firstLanguageHint: {
    en: "For those whose browser asks for none of the three.",
    he: "למי שהדפדפן שלהם לא מבקש אף אחת משלוש השפות.",
    ar: "لمن لا يطلب متصفّحهم أيًّا من اللغات الثلاث.",
  },
  english: { en: "English", he: "English", ar: "English" },
  hebrew: { en: "עברית", he: "עברית", ar: "עברית" },
  arabic: { en: "العربية", he: "العربية", ar: "العربية" },
  found: { en: "Make the initiative", he: "להקים את היוזמה", ar: "إنشاء المبادرة" },
  already: { en: "Initiatives here", he: "היוזמות כאן", ar: "المبادرات هنا" },
  foundTitle: {
    en: "Hand the director this link",
    he: "להעביר את הקישור למי שמובילים",
    ar: "تسليم الرابط لمن يقود المبادرة",
  },
  foundOnce: {
    en: "It opens {name} for one person, works once, and is shown only now.",
    he: "הקישור פותח את {name} לאדם אחד, פועל פעם אחת, ומוצג רק עכשיו.",
    ar: "يفتح الرابط {name} لشخص واحد، ويعمل مرّة واحدة، ويظهر الآن فقط.",
  },
  theLink: { en: "The link", he: "הקישור", ar: "الرابط" },
  asMessage: { en: "As a message", he: "כהודעה", ar: "كرسالة" },
  forWhatsApp: { en: "Copy for WhatsApp", he: "העתקה ל־WhatsApp", ar: "نسخ لواتساب" },
  directorMessage: {
    en: "Hello,\nthe page of {name} is ready for you. The first ten minutes: one sentence about the goal, last year’s file or five numbers, and the list of partners. The link is yours alone:\n{link}",
    he: "שלום,\nהעמוד של {name} מוכן. עשר הדקות הראשונות: משפט אחד על היעד, הקובץ של השנה שעברה או חמישה מספרים, ורשימת השותפים. הקישור אישי:\n{link}",
    ar: "مرحبًا،\nصفحة {name} جاهزة. الدقائق العشر الأولى: جملة واحدة عن الهدف، وملفّ السنة الماضية أو خمسة أرقام، وقائمة الشركاء. الرابط شخصيّ:\n{link}",
  },

  settings: { en: "Settings", he: "הגדרות", ar: "الإعدادات" },
  namesAndLanguage: { en: "Names and language", he: "שמות ושפה", ar: "الأسماء واللغة" },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "تم الحفظ." },
  care: { en: "Care", he: "זהירות", ar: "الحرص" },
  careWhy: {
    en: "What protects people in every figure, here and at every door.",
    he: "מה שמגן על אנשים בכל נתון, כאן ובכל דרך אחרת.",
    ar: "ما يحمي الناس في كلّ معطى، هنا وفي كلّ منفذ.",
  },
  groupMinimum: {
    en: "Smallest group shown to everyone",
    he: "הקבוצה הקטנה ביותר שמוצגת לכול",
    ar: "أصغر مجموعة تُعرض للجميع",
  },
  groupMinimumHint: {
    en: "People. Ten is usual; five is the least.",
    he: "מספר אנשים. נהוג עשרה; לא פחות מחמישה.",
    ar: "عدد الأشخاص. المعتاد عشرة، ولا أقلّ من خمسة.",
  },
  k: {
    en: "Answers shown only together, from",
    he: "תשובות מוצגות רק יחד, החל מ־",
    ar: "تُعرض الإجابات مجتمعة فقط، ابتداءً من",
  },
  kHint: {
    en: "People who answered. Five is the least.",
    he: "מספר המשיבים והמשיבות. לא פחות מחמישה.",
    ar: "عدد المجيبين. لا أقلّ من خمسة.",
  },
  timeRuns: { en: "Time in charts", he: "כיוון הזמן בתרשימים", ar: "اتجاه الزمن في الرسوم" },
  asRead: {
    en: "As the page is read: from the right in Hebrew and Arabic",
    he: "ככיוון הקריאה: מימין בעברית ובערבית",
    ar: "باتجاه القراءة: من اليمين في العبرية والعربية",
  },
  leftToRight: {
    en: "From the left in all languages, as in most spreadsheets",
    he: "משמאל בכל השפות, כמו ברוב הגיליונות",
    ar: "من اليسار في كلّ اللغات، كما في معظم الجداول",
  },
  rooms: { en: "Rooms", he: "מדורים", ar: "الأقسام" },
  roomsWhy: {
    en: "Home, Goal, Partners and Meetings are open from the start. Open another when there is something to put in it; what is in a closed one stays.",
    he: "בית, היעד, שותפים ומפגשים פתוחים מההתחלה. כדאי לפתוח מדור נוסף כשיש מה לשים בו; מה שבמדור סגור נשמר.",
    ar: "الرئيسية والهدف والشركاء واللقاءات مفتوحة منذ البداية. يُفتح قسم آخر حين يكون هناك ما يوضع فيه، وما في قسم مغلق يبقى محفوظًا.",
  },
  causes: { en: "Causes", he: "סיבות", ar: "الأسباب" },
  causesHint: {
    en: "What stands in the way, and where to begin.",
    he: "מה עומד בדרך, ומאיפה כדאי להתחיל.",
    ar: "ما يقف في الطريق، ومن أين يُبدأ.",
  },
  work: { en: "Work", he: "העשייה", ar: "العمل" },
  workHint: {
    en: "Who does what, and each organization’s part.",
    he: "מי עושה מה, והחלק של כל ארגון.",
    ar: "مَن يفعل ماذا، ودور كلّ منظمة.",
  },
  listening: { en: "Listening", he: "הקשבה", ar: "الإصغاء" },
  listeningHint: {
    en: "Stories, conversations, and what came of them.",
    he: "סיפורים, שיחות, ומה יצא מהם.",
    ar: "قصص ومحادثات، وما نتج عنها.",
  },
});
