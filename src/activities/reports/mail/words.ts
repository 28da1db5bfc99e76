import { words } from "../../../core/message.ts";

/** What is written back to an answer by mail. The subject tells nothing of what was answered. */
export const mailWords = words({
  addressUnknown: {
    en: "This address takes no answer any more. The update can be opened on the site.",
    he: "הכתובת הזאת כבר לא מקבלת תשובות. אפשר לפתוח את העדכון באתר.",
    ar: "لم يعد هذا العنوان يستقبل إجابات. يمكن فتح التحديث في الموقع.",
  },
  otherSender: {
    en: "An answer must come from the address to which the mail was sent.",
    he: "התשובה צריכה להישלח מהכתובת שאליה הגיע הדואר.",
    ar: "يجب أن تصل الإجابة من العنوان الذي أُرسل إليه البريد.",
  },
  subject: { en: "Your update: {organization}", he: "העדכון שלכם: {organization}", ar: "تحديثكم: {organization}" },
  hello: { en: "Hello {name},", he: "שלום {name},", ar: "مرحبًا {name}،" },
  sent: {
    en: "Thank you. We wrote down {added} more for “{promise}”: {all} so far.",
    he: "תודה. רשמנו שנוספו {added} עבור ״{promise}״: עד כה {all}.",
    ar: "شكرًا. سجّلنا {added} إضافية لـ«{promise}»: المجموع حتى الآن {all}.",
  },
  nothingNew: {
    en: "Thank you. We wrote down that nothing is new for “{promise}”: {all} so far.",
    he: "תודה. רשמנו שאין חדש עבור ״{promise}״: עד כה {all}.",
    ar: "شكرًا. سجّلنا أن لا جديد لـ«{promise}»: المجموع حتى الآن {all}.",
  },
  wrong: {
    en: "Not right? Here it can be read and put right, after signing in:",
    he: "זה לא נכון? כאן אפשר לקרוא ולתקן, אחרי כניסה לחשבון:",
    ar: "غير صحيح؟ هنا يمكن القراءة والتصحيح بعد تسجيل الدخول:",
  },
  several: {
    en: "Thank you for answering. Your organization has {count, plural, one {one open promise} other {{count, number} open promises}}, so we could not tell for which one the number is. This link opens them, without signing in:",
    he: "תודה על התשובה. לארגון יש {count, plural, one {הבטחה פתוחה אחת} two {שתי הבטחות פתוחות} other {{count, number} הבטחות פתוחות}}, ולכן לא ידענו לאיזו מהן המספר מתייחס. הקישור הזה פותח אותן, בלי כניסה לחשבון:",
    ar: "شكرًا على الإجابة. لدى منظمتكم {count, plural, one {وعد مفتوح واحد} two {وعدان مفتوحان} few {{count, number} وعود مفتوحة} other {{count, number} وعدًا مفتوحًا}}، فلم نعرف لأيّها الرقم. هذا الرابط يفتحها دون تسجيل دخول:",
  },
  unclear: {
    en: "Thank you for answering. We could not read it as one number, and wrote nothing down, so that nothing wrong stands there. Five questions, about five minutes, without signing in:",
    he: "תודה על התשובה. לא הצלחנו לקרוא אותה כמספר אחד, ולא רשמנו דבר, כדי שלא יירשם משהו שגוי. חמש שאלות, כחמש דקות, בלי כניסה לחשבון:",
    ar: "شكرًا على الإجابة. لم نتمكّن من قراءتها كرقم واحد، ولم نسجّل شيئًا كي لا يُكتب خطأ. خمسة أسئلة، نحو خمس دقائق، دون تسجيل دخول:",
  },
  begun: {
    en: "Thank you for answering. We kept what you wrote; before it counts, please look at it and send it. Without signing in:",
    he: "תודה על התשובה. שמרנו את מה שנכתב; לפני שזה נספר, כדאי להסתכל ולשלוח. בלי כניסה לחשבון:",
    ar: "شكرًا على الإجابة. حفظنا ما كُتب؛ قبل أن يُحتسب يُرجى النظر فيه وإرساله. دون تسجيل دخول:",
  },
  answeredAlready: {
    en: "Thank you. The update of your organization was sent already, so nothing was changed. Here it can be read and put right, after signing in:",
    he: "תודה. העדכון של הארגון כבר נשלח, ולכן שום דבר לא השתנה. כאן אפשר לקרוא ולתקן, אחרי כניסה לחשבון:",
    ar: "شكرًا. تحديث منظمتكم أُرسل من قبل، فلم يتغيّر شيء. هنا يمكن القراءة والتصحيح بعد تسجيل الدخول:",
  },
});
