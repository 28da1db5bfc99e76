import { words } from "../../../core/message.ts";

/** What is said to those who vote. */
export const voteWords = words({
  unknownLink: {
    en: "This link leads to no conversation. Perhaps a part of it was lost when it was copied.",
    he: "הקישור לא מוביל לשיחה. אולי חלק ממנו נשמט בהעתקה.",
    ar: "هذا الرابط لا يؤدّي إلى أيّ محادثة. ربّما ضاع جزء منه عند نسخه.",
  },
  unknownKey: {
    en: "This phone is not known in this conversation yet. Open the link again and begin.",
    he: "הטלפון הזה עדיין לא מוכר בשיחה הזאת. כדאי לפתוח שוב את הקישור ולהתחיל.",
    ar: "هذا الهاتف غير معروف بعد في هذه المحادثة. يُرجى فتح الرابط من جديد والبدء.",
  },
  closed: {
    en: "This conversation is closed. It takes no more votes.",
    he: "השיחה הזאת סגורה. אי אפשר להצביע בה עוד.",
    ar: "هذه المحادثة مغلقة. لم يعد التصويت فيها ممكنًا.",
  },
  notYet: {
    en: "This conversation has not begun yet.",
    he: "השיחה הזאת עדיין לא התחילה.",
    ar: "لم تبدأ هذه المحادثة بعد.",
  },
  membersOnly: {
    en: "This conversation asks members. Sign in to take part.",
    he: "השיחה הזאת מיועדת לחברי היוזמה. כדי להשתתף צריך להיכנס לחשבון.",
    ar: "هذه المحادثة موجّهة إلى أعضاء المبادرة. للمشاركة يلزم تسجيل الدخول.",
  },
  tooManyHere: {
    en: "Very many have begun from this place within an hour. Try again later.",
    he: "רבים מאוד התחילו מהמקום הזה בתוך שעה. כדאי לנסות שוב מאוחר יותר.",
    ar: "بدأ عدد كبير جدًّا من هذا المكان خلال ساعة. يُرجى المحاولة لاحقًا.",
  },
  tooFast: {
    en: "That is faster than anybody can read. Wait a moment and go on.",
    he: "זה מהיר יותר ממה שאפשר לקרוא. כדאי לחכות רגע ולהמשיך.",
    ar: "هذا أسرع ممّا يمكن قراءته. يُرجى الانتظار لحظة ثمّ المتابعة.",
  },
  notShown: {
    en: "This statement is not shown any more.",
    he: "המשפט הזה כבר לא מוצג.",
    ar: "لم تعد هذه العبارة معروضة.",
  },
});
