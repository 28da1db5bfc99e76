import { type Message, words } from "../../core/message.ts";

const said = words({
  goal: { en: "A goal was set or changed", he: "יעד נקבע או השתנה", ar: "حُدِّد هدف أو تغيّر" },
  definition: { en: "A definition has a new version", he: "להגדרה יש גרסה חדשה", ar: "لتعريفٍ نسخة جديدة" },
  partners: {
    en: "A data edition went to partners",
    he: "מהדורת נתונים נפתחה לשותפים ולשותפות",
    ar: "أُتيح إصدار بيانات للشركاء",
  },
  everyone: {
    en: "A data edition went to everyone",
    he: "מהדורת נתונים נפתחה לכולם",
    ar: "أُتيح إصدار بيانات للجميع",
  },
  withdrawn: { en: "A data edition was taken back", he: "מהדורת נתונים נלקחה בחזרה", ar: "استُرجع إصدار بيانات" },
  narrative: {
    en: "Somebody wrote beside the figures",
    he: "נכתבו דברים לצד הנתונים",
    ar: "كُتب تعليق بجانب المعطيات",
  },
});

/** What the first page says of a change in the goal and its figures, and where it is seen; all else is no news there. */
export const deedSaid: Readonly<Record<string, { sentence: Message; path: string }>> = {
  "goal.set": { sentence: said.goal, path: "goal" },
  "goal.say": { sentence: said.goal, path: "goal" },
  "goal.open": { sentence: said.goal, path: "goal" },
  "indicator.define": { sentence: said.definition, path: "goal/data" },
  "edition.to-partners": { sentence: said.partners, path: "goal/data" },
  "edition.to-everyone": { sentence: said.everyone, path: "goal/data" },
  "edition.withdraw": { sentence: said.withdrawn, path: "goal/data" },
  "narrative.write": { sentence: said.narrative, path: "goal" },
};
