import { words } from "../../core/message.ts";

/** What the outbox says. */
export const mailWords = words({
  outbox: { en: "Outbox", he: "דואר יוצא", ar: "الصادر" },
  noServer: {
    en: "No mail server is set up, so mail is kept here. Only you, who own this installation, see it: copy a link from it and pass it on.",
    he: "לא הוגדר שרת דואר, ולכן הדואר נשמר כאן. רק בעלי ההתקנה רואים אותו: אפשר להעתיק ממנו קישור ולהעביר אותו הלאה.",
    ar: "لم يُضبط خادم بريد، لذا يُحفظ البريد هنا. لا يراه إلا مالك التثبيت: يمكن نسخ رابط منه وتمريره.",
  },
  hasServer: {
    en: "Mail goes out by {from}. What was sent keeps its subject here and loses its text.",
    he: "הדואר נשלח מהכתובת {from}. מדואר שנשלח נשמר כאן רק הנושא, בלי התוכן.",
    ar: "يُرسَل البريد من {from}. ما أُرسل يبقى موضوعه هنا دون نصّه.",
  },
  howToSet: {
    en: "To send mail, start Fivefold with FIVEFOLD_SMTP_URL, FIVEFOLD_MAIL_FROM and FIVEFOLD_URL set.",
    he: "כדי לשלוח דואר יש להפעיל את Fivefold עם המשתנים FIVEFOLD_SMTP_URL, FIVEFOLD_MAIL_FROM ו־FIVEFOLD_URL.",
    ar: "لإرسال البريد يُشغَّل Fivefold مع المتغيّرات FIVEFOLD_SMTP_URL وFIVEFOLD_MAIL_FROM وFIVEFOLD_URL.",
  },
  empty: { en: "No mail was written yet", he: "עוד לא נכתב דואר", ar: "لم يُكتب بريد بعد" },
  emptyWhy: {
    en: "When somebody asks for a sign-in link or something is asked of a person, the mail stands here.",
    he: "כשמישהו מבקש קישור כניסה, או כשמבקשים דבר מאדם, הדואר יופיע כאן.",
    ar: "عند طلب رابط دخول، أو عند طلب أمر من شخص، يظهر البريد هنا.",
  },
  to: { en: "To {to}", he: "אל {to}", ar: "إلى {to}" },
  state: { en: "State", he: "מצב", ar: "الحالة" },
  kept: { en: "kept here", he: "נשמר כאן", ar: "محفوظ هنا" },
  waiting: { en: "waiting to be sent", he: "ממתין למשלוח", ar: "بانتظار الإرسال" },
  sent: { en: "sent {date}", he: "נשלח ב־{date}", ar: "أُرسل في {date}" },
  failed: { en: "could not be sent: {reason}", he: "לא ניתן היה לשלוח: {reason}", ar: "تعذّر الإرسال: {reason}" },
  written: { en: "written {date}", he: "נכתב ב־{date}", ar: "كُتب في {date}" },
});
