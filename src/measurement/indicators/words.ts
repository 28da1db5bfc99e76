import { words } from "../../core/message.ts";

export const indicatorWords = words({
  noSuch: {
    en: "No measure here is called “{slug}”.",
    he: "אין כאן מדד בשם ״{slug}״.",
    ar: "لا يوجد هنا مقياس باسم «{slug}».",
  },
  taken: {
    en: "A measure called “{slug}” is here already.",
    he: "כבר יש כאן מדד בשם ״{slug}״.",
    ar: "يوجد هنا مقياس باسم «{slug}» بالفعل.",
  },
});
