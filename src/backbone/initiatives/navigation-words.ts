import { words } from "../../core/message.ts";

/** What the places of an initiative are called. */
export const navigationWords = words({
  home: { en: "Home", he: "בית", ar: "الرئيسية" },
  goal: { en: "Goal", he: "היעד", ar: "الهدف" },
  partners: { en: "Partners", he: "שותפים ושותפות", ar: "الشركاء والشريكات" },
  today: { en: "Today", he: "היום", ar: "اليوم" },
  settings: { en: "Settings", he: "הגדרות", ar: "الإعدادات" },
  howWeAreDoing: { en: "How we are doing", he: "איפה אנחנו עומדים", ar: "أين نقف" },
  forWhom: { en: "For whom", he: "למי", ar: "لمن" },
  where: { en: "Where", he: "היכן", ar: "أين" },
  theData: { en: "The data", he: "הנתונים", ar: "البيانات" },
  changes: { en: "What was changed", he: "מה השתנה", ar: "ما الذي تغيّر" },
  organizations: { en: "Organizations", he: "ארגונים", ar: "المنظمات" },
  people: { en: "People", he: "אנשים", ar: "الأشخاص" },
  theGoal: { en: "The goal", he: "היעד", ar: "الهدف" },
  forWhomAndWhere: { en: "For whom and where", he: "למי והיכן", ar: "لمن وأين" },
  dataAndMethod: { en: "Data and method", he: "נתונים ושיטה", ar: "البيانات والمنهج" },
});
