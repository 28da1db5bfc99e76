import type { Message } from "../../src/core/message.ts";
import { type ExampleCause, writeCauses } from "../causes.ts";
import type { RunInside } from "../run.ts";

/** What is known of how the network found them; who answered what is not part of this example. */
const howFound: Message = {
  en: "One of the six leverage points that the network named. It had written down 104 challenges in seven themes, and 750 people who know the field judged 35,000 times how one would move another. Their answers are not part of this example: the wording here is ours. Sources: Stanford Social Innovation Review, “Cutting Through the Complexity”; the network's own counts.",
  he: "אחת משש נקודות המינוף שהרשת נקבה בשמן. היא כתבה 104 אתגרים בשבעה נושאים, ו־750 איש ואישה שמכירים את השטח שפטו 35,000 פעמים איך אחד היה מניע אחר. התשובות שלהם אינן חלק מן הדוגמה הזאת, והניסוח כאן הוא שלנו. המקורות: כתב העת לחדשנות חברתית של סטנפורד, ספירות הרשת עצמה.",
  ar: "واحدة من نقاط الارتكاز الستّ التي سمّتها الشبكة. كانت قد كتبت 104 تحدّيات في سبعة محاور، وقدّر 750 شخصًا يعرفون الميدان 35,000 مرّة كيف يحرّك أحدها الآخر. إجاباتهم ليست جزءًا من هذا المثال، والصياغة هنا صياغتنا. المصادر: مجلّة ستانفورد للابتكار الاجتماعي، وأعداد الشبكة نفسها.",
};

/** The six leverage points that the source names, each in our words and as it is once it is solved. */
export const namedLeveragePoints: readonly ExampleCause[] = [
  {
    names: {
      en: "Every state asks enough of students in science and mathematics",
      he: "כל מדינה מציבה רף גבוה דיו במדעים ובמתמטיקה",
      ar: "تضع كلّ ولاية سقفًا عاليًا بما يكفي في العلوم والرياضيات",
    },
  },
  {
    names: {
      en: "Teachers have a good curriculum to teach from",
      he: "למורים ולמורות יש תוכנית לימודים טובה",
      ar: "لدى المعلّمين والمعلّمات منهاج جيّد",
    },
  },
  {
    names: {
      en: "Whoever wants to study a STEM subject at college can pay for it",
      he: "מי שרוצים ללמוד במכללה מקצוע מדעי או טכנולוגי יכולים לעמוד בעלות",
      ar: "مَن يريد دراسة موضوع علميّ أو تقنيّ في الكلّية يستطيع تحمّل كلفته",
    },
  },
  {
    names: {
      en: "The way schools answer for their results leaves teachers room to create",
      he: "הדרך שבה בתי ספר נותנים דין וחשבון משאירה למורים ולמורות מקום ליצור",
      ar: "طريقة مساءلة المدارس تترك للمعلّمين والمعلّمات مجالًا للإبداع",
    },
  },
  {
    names: {
      en: "Teachers have time to go on learning their profession",
      he: "למורים ולמורות יש זמן להמשיך ללמוד את המקצוע",
      ar: "لدى المعلّمين والمعلّمات وقت لمواصلة التعلّم المهني",
    },
  },
  {
    names: {
      en: "Teachers have time to work with one another",
      he: "למורים ולמורות יש זמן לעבוד יחד",
      ar: "لدى المعلّمين والمعلّمات وقت للعمل معًا",
    },
  },
];

/** Writes down the leverage points that the source names. Since when, and on which votes, it does not tell. */
export async function nameLeveragePoints(inside: RunInside): Promise<void> {
  const causes = namedLeveragePoints.map((cause) => ({ ...cause, about: howFound }));
  for (const challengeId of await writeCauses(inside, {}, causes))
    await inside("leverage.choose", {
      challengeId,
      canWe: null,
      needEachOther: null,
      chosenOn: null,
      decidedWords: "100Kin10, as told in the Stanford Social Innovation Review",
    });
  await inside("causes.open", { open: true });
}
