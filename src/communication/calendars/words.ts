import { words } from "../../core/message.ts";

/** What is said of calendars that subscribe. */
export const calendarWords = words({
  title: { en: "Meetings in your own calendar", he: "המפגשים ביומן שלך", ar: "اللقاءات في تقويمك" },
  lead: {
    en: "A private link shows your meetings in the calendar of your phone or computer, and keeps up when something changes.",
    he: "קישור אישי מציג את המפגשים ביומן שבטלפון או במחשב, ומתעדכן כשמשהו משתנה.",
    ar: "رابط خاصّ يعرض لقاءاتك في تقويم الهاتف أو الحاسوب، ويتحدّث عند كل تغيير.",
  },
  whatIsInIt: {
    en: "It shows when and where. Agendas, papers and minutes are never in it. Whoever has the link reads your calendar, so keep it to yourself.",
    he: "הוא מראה מתי ואיפה. סדר היום, המסמכים והפרוטוקולים אף פעם לא נמצאים בו. כל מי שהקישור בידיו קורא את היומן שלך, ולכן כדאי לשמור אותו לעצמך.",
    ar: "يعرض الزمان والمكان. لا يحتوي أبدًا على جداول الأعمال أو الوثائق أو المحاضر. كل من بحوزته الرابط يقرأ تقويمك، لذا يُفضَّل الاحتفاظ به لنفسك.",
  },
  mine: { en: "My meetings", he: "המפגשים שלי", ar: "لقاءاتي" },
  mineHint: {
    en: "Of all your initiatives, with the days by which something is asked of you.",
    he: "מכל היוזמות שלך, עם הימים שעד אליהם מבקשים ממך משהו.",
    ar: "من كل مبادراتك، مع الأيام التي يُطلب منك شيء حتى حلولها.",
  },
  which: { en: "What it shows", he: "מה הוא מציג", ar: "ماذا يعرض" },
  make: { en: "Make a link", he: "יצירת קישור", ar: "إنشاء رابط" },
  theLink: { en: "The link for your calendar", he: "הקישור ליומן", ar: "الرابط للتقويم" },
  shownOnce: {
    en: "It is shown this once. In your calendar choose “add by link” or “subscribe”, and put it in.",
    he: "הוא מוצג הפעם בלבד. ביומן בוחרים ״הוספה לפי קישור״ או ״הרשמה ליומן״ ומדביקים אותו.",
    ar: "يُعرض هذه المرّة فقط. في التقويم نختار «إضافة عبر رابط» أو «اشتراك» ونلصقه هناك.",
  },
  openInCalendar: {
    en: "Open in the calendar of this device",
    he: "פתיחה ביומן של המכשיר",
    ar: "فتح في تقويم هذا الجهاز",
  },
  yourLinks: { en: "Your links", he: "הקישורים שלך", ar: "روابطك" },
  link: { en: "Shows", he: "מציג", ar: "يعرض" },
  madeOn: { en: "Made on", he: "נוצר ב־", ar: "أُنشئ في" },
  noLinks: { en: "There is none yet.", he: "עדיין אין קישור.", ar: "لا يوجد رابط بعد." },
  renew: { en: "Make anew", he: "יצירה מחדש", ar: "إنشاء من جديد" },
  renewQuestion: {
    en: "The old link stops working at once, and a new one is shown.",
    he: "הקישור הישן יפסיק לפעול מיד, ויוצג קישור חדש.",
    ar: "سيتوقّف الرابط القديم فورًا، وسيُعرض رابط جديد.",
  },
  revoke: { en: "Take back", he: "ביטול", ar: "إلغاء" },
  revokeQuestion: {
    en: "Calendars that use this link show nothing new any more.",
    he: "יומנים שמשתמשים בקישור הזה לא יקבלו עוד עדכונים.",
    ar: "التقاويم التي تستخدم هذا الرابط لن تعرض جديدًا بعد ذلك.",
  },
  revoked: { en: "The link was taken back.", he: "הקישור בוטל.", ar: "أُلغي الرابط." },
  change: { en: "Change", he: "שינוי", ar: "تغيير" },
  tooMany: {
    en: "There are many links already. Take one back first.",
    he: "כבר יש קישורים רבים. קודם יש לבטל אחד מהם.",
    ar: "هناك روابط كثيرة بالفعل. يجب إلغاء أحدها أوّلًا.",
  },
});
