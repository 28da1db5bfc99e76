import { words } from "../../core/message.ts";

/** What an invitation says to the one who holds it. */
export const invitationWords = words({
  unknown: {
    en: "This link is not known here. Perhaps a part of it was lost on the way; the one who sent it can send it again.",
    he: "הקישור אינו מוכר כאן. ייתכן שחלק ממנו אבד בדרך; אפשר לבקש אותו שוב ממי ששלחו אותו.",
    ar: "هذا الرابط غير معروف هنا. ربّما ضاع جزء منه في الطريق، ويمكن طلبه من جديد ممّن أرسله.",
  },
  used: {
    en: "Everybody for whom this link was made has joined. The backbone team can make another.",
    he: "כל מי שהקישור נועד להם כבר הצטרפו. צוות ארגון השדרה יכול ליצור קישור נוסף.",
    ar: "انضمّ كلّ من أُنشئ هذا الرابط لأجلهم. يمكن لطاقم المنظمة الداعمة إنشاء رابط آخر.",
  },
  expired: {
    en: "This link has waited longer than it was made for. The backbone team can make another.",
    he: "תוקף הקישור פג. צוות ארגון השדרה יכול ליצור קישור נוסף.",
    ar: "انتهت مدّة هذا الرابط. يمكن لطاقم المنظمة الداعمة إنشاء رابط آخر.",
  },
  revoked: {
    en: "This link was taken back. The backbone team can tell more, or make another.",
    he: "הקישור בוטל. צוות ארגון השדרה יכול להסביר, או ליצור קישור נוסף.",
    ar: "أُلغي هذا الرابط. يمكن لطاقم المنظمة الداعمة التوضيح أو إنشاء رابط آخر.",
  },
  mailTaken: {
    en: "Somebody signs in with this e-mail already. If it is you: sign in, and the link waits for you.",
    he: "הכתובת הזו כבר משמשת לכניסה. אם היא שלך, יש להיכנס, והקישור ימתין.",
    ar: "هذا البريد مستعمل للدخول من قبل. إن كان لك فيمكن تسجيل الدخول، والرابط في الانتظار.",
  },
  joinTitle: { en: "An invitation", he: "הזמנה", ar: "دعوة" },
  invites: {
    en: "{person} invites you to {initiative}.",
    he: "הזמנה מ{person} להצטרף אל {initiative}.",
    ar: "دعوة من {person} للانضمام إلى {initiative}.",
  },
  invited: {
    en: "You are invited to {initiative}.",
    he: "הזמנה להצטרף אל {initiative}.",
    ar: "دعوة للانضمام إلى {initiative}.",
  },
  forOrganization: {
    en: "You will act for {organization}.",
    he: "הפעילות תהיה מטעם {organization}.",
    ar: "سيكون العمل باسم {organization}.",
  },
  youMay: { en: "You will be able to", he: "מה אפשר יהיה לעשות", ar: "ما ستتاح لك من خطوات" },
  join: { en: "Join", he: "להצטרף", ar: "انضمام" },
  joinAs: { en: "Join as {name}", he: "להצטרף בשם {name}", ar: "الانضمام باسم {name}" },
  joined: { en: "Welcome. You belong to it now.", he: "ברוכים הבאים. ההצטרפות הושלמה.", ar: "أهلًا. تمّ الانضمام." },
  belongsAlready: {
    en: "You belong to it already.",
    he: "ההצטרפות כבר הושלמה בעבר.",
    ar: "تمّ الانضمام من قبل.",
  },
  goThere: { en: "Go to {initiative}", he: "אל {initiative}", ar: "إلى {initiative}" },
  haveAccount: {
    en: "You sign in here already?",
    he: "כבר יש לך חשבון כאן?",
    ar: "هل لديك حساب هنا؟",
  },
  signIn: { en: "Sign in", he: "להיכנס", ar: "تسجيل الدخول" },
  yourName: { en: "Your name", he: "השם שלך", ar: "الاسم" },
  mail: { en: "E-mail", he: "דואר אלקטרוני", ar: "البريد الإلكتروني" },
  mailHint: {
    en: "Only the backbone team sees it.",
    he: "רק צוות ארגון השדרה רואה אותה.",
    ar: "يراه طاقم المنظمة الداعمة فقط.",
  },
  password: { en: "Password", he: "סיסמה", ar: "كلمة المرور" },
  passwordHint: {
    en: "Twelve characters or more. A sentence is best.",
    he: "שנים־עשר תווים או יותר. משפט שלם הוא הטוב ביותר.",
    ar: "اثنا عشر حرفًا أو أكثر. جملة كاملة هي الأفضل.",
  },
});
