import { words } from "../../core/message.ts";

/** What is said of meetings, wherever they are met: in refusals, in what people are told, in what waits for them. */
export const meetingWords = words({
  // ---- refusals ----
  endsBeforeItBegins: {
    en: "The end must be later than the beginning.",
    he: "שעת הסיום צריכה להיות אחרי שעת ההתחלה.",
    ar: "يجب أن يكون وقت الانتهاء بعد وقت البداية.",
  },
  noSuchTime: {
    en: "On this day the clocks are put forward, and this time does not exist. Another hour is needed.",
    he: "ביום הזה מזיזים את השעון קדימה, והשעה הזו לא קיימת. נחוצה שעה אחרת.",
    ar: "في هذا اليوم تُقدَّم الساعة، وهذا الوقت غير موجود. يلزم وقت آخر.",
  },
  onHoliday: {
    en: "On this day is {holiday}. Choose another day, or keep this one knowingly.",
    he: "ביום הזה חל {holiday}. אפשר לבחור יום אחר, או להשאיר את היום הזה במודע.",
    ar: "في هذا اليوم: {holiday}. يمكن اختيار يوم آخر، أو الإبقاء على هذا اليوم عن قصد.",
  },
  onHolidays: {
    en: "Some of these days are holidays: {days}. Choose other days, or keep them knowingly.",
    he: "חלק מהימים האלה הם חגים: {days}. אפשר לבחור ימים אחרים, או להשאיר אותם במודע.",
    ar: "بعض هذه الأيام أعياد: {days}. يمكن اختيار أيام أخرى، أو الإبقاء عليها عن قصد.",
  },
  onRestDay: {
    en: "This day is a {rest}. Choose another day, or keep this one knowingly.",
    he: "היום הזה הוא {rest}. אפשר לבחור יום אחר, או להשאיר את היום הזה במודע.",
    ar: "هذا اليوم هو {rest}. يمكن اختيار يوم آخر، أو الإبقاء على هذا اليوم عن قصد.",
  },
  fridayAfternoon: { en: "Friday afternoon", he: "יום שישי אחר הצהריים", ar: "الجمعة بعد الظهر" },
  friday: { en: "Friday", he: "יום שישי", ar: "يوم الجمعة" },
  saturday: { en: "Saturday, Shabbat", he: "שבת", ar: "يوم السبت" },
  sunday: { en: "Sunday", he: "יום ראשון, יום המנוחה הנוצרי", ar: "يوم الأحد" },
  needsGuests: {
    en: "A meeting of no committee needs people who are asked to it.",
    he: "למפגש שאינו של פורום צריך להזמין אנשים.",
    ar: "اللقاء الذي لا يتبع لجنة يحتاج إلى مدعوّين.",
  },
  noSuchPerson: {
    en: "Somebody who is asked does not belong to the initiative.",
    he: "אחד האנשים המוזמנים לא שייך ליוזמה.",
    ar: "أحد المدعوّين لا ينتمي إلى المبادرة.",
  },
  noSuchBody: {
    en: "This committee is not there, or has ended.",
    he: "הפורום הזה לא קיים, או שפעילותו הסתיימה.",
    ar: "هذه اللجنة غير موجودة، أو انتهى عملها.",
  },
  notPlanned: {
    en: "This meeting was held or called off already.",
    he: "המפגש הזה כבר התקיים או בוטל.",
    ar: "هذا اللقاء عُقد أو أُلغي بالفعل.",
  },
  wasCancelled: {
    en: "This meeting was called off.",
    he: "המפגש הזה בוטל.",
    ar: "أُلغي هذا اللقاء.",
  },
  notYet: {
    en: "This meeting has not begun yet.",
    he: "המפגש הזה עוד לא התחיל.",
    ar: "لم يبدأ هذا اللقاء بعد.",
  },
  needsTitle: { en: "An item needs a title.", he: "לסעיף נחוצה כותרת.", ar: "يحتاج البند إلى عنوان." },
  itemChanged: {
    en: "Somebody else changed this item meanwhile. It now reads: “{title}” {note}. What you wrote is still here; press save once more to put it in its place.",
    he: "מישהו אחר שינה את הסעיף בינתיים. כעת כתוב בו: ״{title}״ {note}. מה שכתבת עדיין כאן; שמירה נוספת תשים אותו במקום.",
    ar: "غيّر شخص آخر هذا البند في هذه الأثناء. نصّه الآن: «{title}» {note}. ما كتبته ما زال هنا؛ حفظ آخر يضعه مكانه.",
  },
  itemGone: {
    en: "Somebody took this item off the agenda meanwhile. What you wrote: “{title}” {note}. It can be added as a new item.",
    he: "בינתיים הסעיף הוסר מסדר היום. מה שכתבת: ״{title}״ {note}. אפשר להוסיף אותו כסעיף חדש.",
    ar: "أُزيل هذا البند من جدول الأعمال في هذه الأثناء. ما كتبته: «{title}» {note}. يمكن إضافته كبند جديد.",
  },
  matterSettled: {
    en: "Somebody has dealt with this matter already.",
    he: "כבר טיפלו בנושא הזה.",
    ar: "عولج هذا الموضوع بالفعل.",
  },
  noMinutes: {
    en: "There are no minutes yet.",
    he: "עדיין אין פרוטוקול.",
    ar: "لا يوجد محضر بعد.",
  },
  minutesApproved: {
    en: "These minutes are approved and no longer change.",
    he: "הפרוטוקול הזה אושר ולא משתנה עוד.",
    ar: "اعتُمد هذا المحضر ولا يتغيّر بعد.",
  },
  correctionsWait: {
    en: "{count, plural, one {One correction waits for an answer} other {{count, number} corrections wait for an answer}}. Answer first, then approve.",
    he: "{count, plural, one {תיקון אחד מחכה לתשובה} two {שני תיקונים מחכים לתשובה} other {{count, number} תיקונים מחכים לתשובה}}. קודם עונים, ואחר כך מאשרים.",
    ar: "{count, plural, one {تصحيح واحد ينتظر الردّ} two {تصحيحان ينتظران الردّ} few {{count, number} تصحيحات تنتظر الردّ} other {{count, number} تصحيحًا تنتظر الردّ}}. الردّ أوّلًا، ثم الاعتماد.",
  },
  dayGone: {
    en: "This day is over.",
    he: "היום הזה כבר עבר.",
    ar: "انقضى هذا اليوم.",
  },
  noPapers: { en: "There is no paper yet.", he: "עדיין אין מסמך.", ar: "لا توجد وثيقة بعد." },
  // ---- what people are told ----
  invited: {
    en: "You are asked to “{title}”, {day}",
    he: "הזמנה למפגש ״{title}״, {day}",
    ar: "دعوة إلى «{title}»، {day}",
  },
  invitedToSeries: {
    en: "You are asked to “{title}”, {times, number} times, first {day}",
    he: "הזמנה ל־{times, number} מפגשים, ״{title}״, הראשון {day}",
    ar: "دعوة إلى سلسلة لقاءات «{title}»، عددها {times, number}، أوّلها {day}",
  },
  changed: {
    en: "“{title}” is now {day}. Please answer again whether you come",
    he: "המפגש ״{title}״ יתקיים כעת {day}. נבקש לענות שוב על ההגעה",
    ar: "«{title}» سيُعقد الآن {day}. نرجو الردّ من جديد بشأن الحضور",
  },
  placeChanged: {
    en: "“{title}”, {day}, is now at another place",
    he: "המפגש ״{title}״, {day}, עבר למקום אחר",
    ar: "تغيّر مكان «{title}»، {day}",
  },
  calledOff: {
    en: "“{title}”, {day}, is called off",
    he: "המפגש ״{title}״, {day}, בוטל",
    ar: "أُلغي «{title}»، {day}",
  },
  papersAreReady: {
    en: "The papers for “{title}”, {day}, are ready",
    he: "המסמכים למפגש ״{title}״, {day}, מוכנים",
    ar: "وثائق «{title}»، {day}، جاهزة",
  },
  remind: {
    en: "“{title}” is on {day}",
    he: "תזכורת: ״{title}״ יתקיים {day}",
    ar: "تذكير: «{title}» يُعقد {day}",
  },
  minutesAreOpen: {
    en: "The minutes of “{title}” are open for corrections until {day}",
    he: "הפרוטוקול של ״{title}״ פתוח לתיקונים עד {day}",
    ar: "محضر «{title}» مفتوح للتصحيحات حتى {day}",
  },
  correctionAnswered: {
    en: "Your correction to the minutes of “{title}” was answered",
    he: "התקבלה תשובה לתיקון שביקשת בפרוטוקול של ״{title}״",
    ar: "وصل ردّ على تصحيحك لمحضر «{title}»",
  },
  matterRaised: {
    en: "Somebody asks to talk about “{matter}” at the next meeting",
    he: "התבקש לדון ב״{matter}״ במפגש הבא",
    ar: "طُلب التداول في «{matter}» في اللقاء القادم",
  },
  matterOnAgenda: {
    en: "What you raised, “{matter}”, is on the agenda of {day}",
    he: "הנושא שהעלית, ״{matter}״, נכנס לסדר היום של {day}",
    ar: "الموضوع الذي طرحته، «{matter}»، أُدرج في جدول أعمال {day}",
  },
  matterCarried: {
    en: "What you raised, “{matter}”, was carried to the meeting after {day}",
    he: "הנושא שהעלית, ״{matter}״, עבר למפגש שאחרי {day}",
    ar: "الموضوع الذي طرحته، «{matter}»، نُقل إلى اللقاء الذي يلي {day}",
  },
  // ---- states ----
  isPlanned: { en: "Planned for {day}", he: "מתוכנן ל{day}", ar: "مخطَّط له {day}" },
  isHeld: { en: "Held on {day}", he: "התקיים ב{day}", ar: "عُقد {day}" },
  isCancelled: { en: "Called off", he: "בוטל", ar: "أُلغي" },
  minutesApprovedState: { en: "Minutes approved", he: "הפרוטוקול אושר", ar: "اعتُمد المحضر" },
  minutesOpenState: {
    en: "Minutes are open for corrections until {day}",
    he: "הפרוטוקול פתוח לתיקונים עד {day}",
    ar: "المحضر مفتوح للتصحيحات حتى {day}",
  },
  minutesOf: { en: "Minutes: {title}", he: "פרוטוקול: {title}", ar: "محضر: {title}" },
  // ---- what waits ----
  replyWaits: {
    en: "Do you come to “{title}”, {day}?",
    he: "מחכים לתשובה על ההגעה למפגש ״{title}״, {day}",
    ar: "الردّ مطلوب بشأن حضور «{title}»، {day}",
  },
  minutesWait: {
    en: "The minutes of “{title}” can be corrected until {day}",
    he: "אפשר לתקן את הפרוטוקול של ״{title}״ עד {day}",
    ar: "يمكن تصحيح محضر «{title}» حتى {day}",
  },
  approvalWaits: {
    en: "The minutes of “{title}” wait to be approved",
    he: "הפרוטוקול של ״{title}״ מחכה לאישור",
    ar: "محضر «{title}» ينتظر الاعتماد",
  },
  deskToPrepare: {
    en: "“{title}” is on {day}: {papers, plural, =0 {no paper yet} one {one paper} other {{papers, number} papers}}, {open, plural, =0 {everybody has answered} one {one answer is still to come} other {{open, number} answers are still to come}}",
    he: "״{title}״ יתקיים {day}: {papers, plural, =0 {עדיין אין מסמכים} one {מסמך אחד} two {שני מסמכים} other {{papers, number} מסמכים}}, {open, plural, =0 {כל התשובות התקבלו} one {תשובה אחת עוד לא התקבלה} two {שתי תשובות עוד לא התקבלו} other {{open, number} תשובות עוד לא התקבלו}}",
    ar: "«{title}» يُعقد {day}: {papers, plural, =0 {لا وثائق بعد} one {وثيقة واحدة} two {وثيقتان} few {{papers, number} وثائق} other {{papers, number} وثيقة}}، {open, plural, =0 {وصلت كل الردود} one {ردّ واحد لم يصل بعد} two {ردّان لم يصلا بعد} few {{open, number} ردود لم تصل بعد} other {{open, number} ردًّا لم تصل بعد}}",
  },
  deskIsPlanned: {
    en: "“{title}” is on {day}: {open, plural, =0 {everybody has answered} one {one answer is still to come} other {{open, number} answers are still to come}}",
    he: "״{title}״ יתקיים {day}: {open, plural, =0 {כל התשובות התקבלו} one {תשובה אחת עוד לא התקבלה} two {שתי תשובות עוד לא התקבלו} other {{open, number} תשובות עוד לא התקבלו}}",
    ar: "«{title}» يُعقد {day}: {open, plural, =0 {وصلت كل الردود} one {ردّ واحد لم يصل بعد} two {ردّان لم يصلا بعد} few {{open, number} ردود لم تصل بعد} other {{open, number} ردًّا لم تصل بعد}}",
  },
  conditionMet: {
    en: "{met, plural, =0 {No meeting yet this year} one {One meeting this year} other {{met, number} meetings this year}}; next: “{title}” on {day}",
    he: "{met, plural, =0 {עוד לא התקיים מפגש השנה} one {מפגש אחד השנה} two {שני מפגשים השנה} other {{met, number} מפגשים השנה}}; הבא: ״{title}״, {day}",
    ar: "{met, plural, =0 {لا لقاءات بعد هذا العام} one {لقاء واحد هذا العام} two {لقاءان هذا العام} few {{met, number} لقاءات هذا العام} other {{met, number} لقاءً هذا العام}}؛ التالي: «{title}»، {day}",
  },
  conditionNothingNext: {
    en: "{met, plural, =0 {No meeting yet this year} one {One meeting this year} other {{met, number} meetings this year}}; none is planned",
    he: "{met, plural, =0 {עוד לא התקיים מפגש השנה} one {מפגש אחד השנה} two {שני מפגשים השנה} other {{met, number} מפגשים השנה}}; לא מתוכנן מפגש נוסף",
    ar: "{met, plural, =0 {لا لقاءات بعد هذا العام} one {لقاء واحد هذا العام} two {لقاءان هذا العام} few {{met, number} لقاءات هذا العام} other {{met, number} لقاءً هذا العام}}؛ لا لقاء مخطَّطًا",
  },
  // ---- inside texts ----
  openActions: {
    en: "What we said we would do",
    he: "מה אמרנו שנעשה",
    ar: "ما قلنا إننا سنفعله",
  },
  approveLast: { en: "Minutes of the last meeting", he: "פרוטוקול המפגש הקודם", ar: "محضر اللقاء السابق" },
});
