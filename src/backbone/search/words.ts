import { words } from "../../core/message.ts";

/** What is said when people look for something. */
export const searchWords = words({
  title: { en: "Search", he: "חיפוש", ar: "بحث" },
  lookFor: { en: "What to look for", he: "מה לחפש", ar: "عمّ البحث" },
  hint: {
    en: "A name, a word or its beginning, in Hebrew, Arabic or English.",
    he: "שם, מילה או תחילתה, בעברית, בערבית או באנגלית.",
    ar: "اسم أو كلمة أو بدايتها، بالعربية أو العبرية أو الإنجليزية.",
  },
  go: { en: "Search", he: "חיפוש", ar: "بحث" },
  before: {
    en: "People, organizations, minutes, decisions, goals, files, pages of the library and discussions: all that you may see is looked through.",
    he: "אנשים, ארגונים, סיכומי מפגשים, החלטות, יעדים, קבצים, דפי הספרייה ודיונים: החיפוש עובר על כל מה שמותר לך לראות.",
    ar: "أشخاص ومنظمات ومحاضر وقرارات وأهداف وملفات وصفحات المكتبة ونقاشات: يشمل البحث كلّ ما يُسمح لك برؤيته.",
  },
  found: {
    en: "{count, plural, one {1 thing} other {{count, number} things}} found for “{question}”",
    he: "{count, plural, one {נמצא דבר אחד} two {נמצאו שני דברים} other {נמצאו {count, number} דברים}} עבור ״{question}״",
    ar: "{count, plural, one {وُجد أمر واحد} two {وُجد أمران} few {وُجدت {count, number} أمور} many {وُجد {count, number} أمرًا} other {وُجد {count, number} أمر}} عن «{question}»",
  },
  foundMore: {
    en: "At least {count, number} things found for “{question}”. One more word brings fewer.",
    he: "נמצאו לפחות {count, number} דברים עבור ״{question}״. מילה נוספת תצמצם.",
    ar: "وُجد {count, number} أمر على الأقلّ عن «{question}». كلمة أخرى تقلّل العدد.",
  },
  nearly: {
    en: "Little is written just so; what comes close is shown, too.",
    he: "מעט מאוד כתוב בדיוק כך; מוצג גם מה שקרוב לזה.",
    ar: "القليل مكتوب بهذا الشكل تمامًا؛ يُعرض أيضًا ما يقاربه.",
  },
  nothing: {
    en: "Nothing found for “{question}”",
    he: "לא נמצא דבר עבור ״{question}״",
    ar: "لم يوجد شيء عن «{question}»",
  },
  nothingWhy: {
    en: "Fewer words find more. A name can be written in any of the three alphabets.",
    he: "פחות מילים מוצאות יותר. שם אפשר לכתוב בכל אחד משלושת האלפביתים.",
    ar: "كلمات أقلّ تجد أكثر. يمكن كتابة الاسم بأيّ من الأبجديات الثلاث.",
  },
  all: { en: "All {count, number}", he: "כל ה־{count, number}", ar: "عرض الكلّ: {count, number}" },
  allKinds: { en: "All kinds", he: "כל הסוגים", ar: "كلّ الأنواع" },
  firstOf: {
    en: "The first {shown, number} of {count, number}",
    he: "{shown, number} הראשונים מתוך {count, number}",
    ar: "أول {shown, number} من {count, number}",
  },
});

/** What kinds of things are called, many of them. */
export const kindWords = words({
  person: { en: "People", he: "אנשים", ar: "أشخاص" },
  organization: { en: "Organizations", he: "ארגונים", ar: "منظمات" },
  application: { en: "Applications", he: "בקשות הצטרפות", ar: "طلبات انضمام" },
  body: { en: "Committees and groups", he: "פורומים וקבוצות", ar: "لجان ومجموعات" },
  meeting: { en: "Meetings and minutes", he: "מפגשים וסיכומים", ar: "لقاءات ومحاضر" },
  decision: { en: "Decisions", he: "החלטות", ar: "قرارات" },
  action: { en: "What we said we would do", he: "מה אמרנו שנעשה", ar: "ما قلنا إنّنا سنفعله" },
  agenda: { en: "Agenda", he: "סדר יום", ar: "جدول الأعمال" },
  readiness: { en: "Readiness", he: "מוכנות", ar: "الجاهزية" },
  goal: { en: "Goals", he: "יעדים", ar: "أهداف" },
  challenge: { en: "Causes", he: "סיבות", ar: "أسباب" },
  commitment: { en: "Promises", he: "מה שלקחנו על עצמנו", ar: "التزامات" },
  activity: { en: "Activities", he: "פעילויות", ar: "أنشطة" },
  project: { en: "Projects", he: "מיזמים", ar: "مشاريع" },
  ask: { en: "Asks and offers", he: "בקשות והצעות", ar: "طلبات وعروض" },
  practice: { en: "What worked", he: "מה עבד", ar: "ما الذي نجح" },
  "policy-ask": { en: "Asked of government", he: "בקשות מהממשלה", ar: "مطالب من الحكومة" },
  campaign: { en: "Campaigns", he: "קמפיינים", ar: "حملات" },
  fund: { en: "Funds", he: "קרנות", ar: "صناديق" },
  conversation: { en: "Conversation", he: "שיחה עם רבים", ar: "محادثة مع كثيرين" },
  "story-campaign": { en: "Stories", he: "סיפורים", ar: "قصص" },
  theme: { en: "Theme", he: "נושא שעלה", ar: "موضوع تكرّر" },
  "goal-candidate": { en: "Goal that could be set", he: "יעד אפשרי", ar: "هدف ممكن" },
  heard: { en: "What we heard, what we did", he: "מה שמענו, מה עשינו", ar: "ماذا سمعنا وماذا فعلنا" },
  survey: { en: "How we work together", he: "איך אנחנו עובדים יחד", ar: "كيف نعمل معًا" },
  run: { en: "Calculations", he: "חישובים", ar: "حسابات" },
  milestone: { en: "Milestones", he: "אבני דרך", ar: "معالم الطريق" },
  thread: { en: "Discussions", he: "דיונים", ar: "نقاشات" },
  announcement: { en: "Announcements", he: "הודעות", ar: "إعلانات" },
  "library-page": { en: "Library", he: "ספרייה", ar: "المكتبة" },
  file: { en: "Files", he: "קבצים", ar: "ملفات" },
});
