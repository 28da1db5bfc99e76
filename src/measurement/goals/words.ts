import { words } from "../../core/message.ts";

export const goalWords = words({
  countSentence: {
    en: "By {year}, {amount, number} {whom} {what}. In {baseYear} it was {base, number}.",
    he: "עד {year}: {amount, number} {whom} {what}. ב־{baseYear} המספר היה {base, number}.",
    ar: "حتى عام {year}: {amount, number} {whom} {what}. في {baseYear} كان العدد {base, number}.",
  },
  shareSentence: {
    en: "By {year}, {amount, number}% of {whom} {what}. In {baseYear} it was {base, number}%.",
    he: "עד {year}: {amount, number}% מבין {whom} {what}. ב־{baseYear} השיעור היה {base, number}%.",
    ar: "حتى عام {year}: {amount, number}% من {whom} {what}. في {baseYear} كانت النسبة {base, number}%.",
  },
  noGoal: { en: "No goal is set here yet.", he: "עוד לא נקבע כאן יעד.", ar: "لم يُحدَّد هنا هدف بعد." },
});
