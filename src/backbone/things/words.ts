import { words } from "../../core/message.ts";

/** What stands at the foot of a thing. */
export const thingWords = words({
  discuss: { en: "Discuss this", he: "לדון בזה", ar: "مناقشة هذا" },
  discussed: {
    en: "{count, plural, one {One message} other {{count, number} messages}} about this",
    he: "{count, plural, one {הודעה אחת} two {שתי הודעות} other {{count, number} הודעות}} על זה",
    ar: "{count, plural, one {رسالة واحدة} two {رسالتان} few {{count, number} رسائل} other {{count, number} رسالة}} عن هذا",
  },
  follow: { en: "Follow this", he: "לעקוב אחרי זה", ar: "متابعة هذا" },
  mute: { en: "Stop following", he: "להפסיק לעקוב", ar: "إيقاف المتابعة" },
  done: {
    en: "Done. What you follow comes in your weekly digest.",
    he: "בוצע. מה שבמעקב מגיע בסיכום השבועי.",
    ar: "تمّ. ما تتابعه يصل في الملخّص الأسبوعي.",
  },
});
