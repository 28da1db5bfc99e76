import { seededIntegers } from "../../analysis/equity/random.ts";
import type { CauseMap, LinkOnMap } from "./map.ts";

const who = [
  { en: "Teachers", he: "המורים", ar: "المعلّمون" },
  { en: "Heads of small schools", he: "מנהלי בתי הספר הקטנים", ar: "مديرو المدارس الصغيرة" },
  { en: "Families in the periphery", he: "משפחות בפריפריה", ar: "العائلات في الأطراف" },
  { en: "Students in the tenth grade", he: "התלמידים בכיתה י", ar: "طلاب الصفّ العاشر" },
  { en: "Local authorities", he: "הרשויות המקומיות", ar: "السلطات المحلّيّة" },
];
const what = [
  { en: "have time to plan together", he: "מתכננים יחד בזמן קבוע", ar: "يخطّطون معًا في وقت ثابت" },
  {
    en: "know what a higher level opens",
    he: "יודעים אילו דלתות הרמה הגבוהה פותחת",
    ar: "يعرفون ما تفتحه الدرجة الأعلى من أبواب",
  },
  { en: "trust that it is meant for them", he: "מאמינים שזה מיועד גם להם", ar: "يثقون بأنّه لهم أيضًا" },
  { en: "have a budget that follows need", he: "מתוקצבים לפי צורך", ar: "لديهم ميزانيّة تتبع الحاجة" },
];

/** A made-up map whose links run mostly inside groups and mostly onward, with some that harm and some that run back. */
export function madeUpMap(size: number, count: number, seed: number, isAsked = false): CauseMap {
  const draw = seededIntegers(seed);
  const causes = Array.from({ length: size }, (_, place) => {
    const [one, other] = [who[place % who.length] ?? {}, what[Math.floor(place / who.length) % what.length] ?? {}] as [
      (typeof who)[0],
      (typeof what)[0],
    ];
    const names = { en: `${one.en} ${other.en}`, he: `${one.he} ${other.he}`, ar: `${one.ar} ${other.ar}` };
    return {
      id: `00000000-0000-7000-8000-${String(place).padStart(12, "0")}`,
      number: place + 1,
      names,
      themeId: null,
    };
  });
  const links = new Map<number, LinkOnMap>();
  const group = Math.max(5, Math.ceil(size / 100));
  while (links.size < count) {
    const from = draw(size);
    const near = from - (from % group) + draw(group);
    const to = draw(4) > 0 ? near : draw(size);
    if (from === to || (to < from && draw(8) > 0) || to >= size) continue;
    const strength = (1 + draw(200)) / 100 + (draw(12) === 0 ? 1 : 0);
    const answers = 1 + draw(12);
    const sure = isAsked ? Math.min(0.999, 0.6 + strength * 0.1 + answers * 0.02) : null;
    links.set(from * size + to, {
      from,
      to,
      weight: draw(9) === 0 ? -strength : strength,
      sure,
      answers: isAsked ? answers : null,
    });
  }
  return { causes, links: [...links.values()], people: isAsked ? 750 : null, leftOut: 0 };
}
