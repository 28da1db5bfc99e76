import { z } from "zod";
import type { Message } from "../../src/core/message.ts";
import { idIn, type RunInside } from "../run.ts";
import { conversation } from "./story.ts";

const source: Message = {
  en: `Source: ${conversation}.`,
  he: `מקור: ${conversation}.`,
  ar: `المصدر: ${conversation}.`,
};
const sourced = ({ en, he, ar }: Message): Message => ({
  en: `${en} ${source.en}`,
  he: `${he} ${source.he}`,
  ar: `${ar} ${source.ar}`,
});

/** What the source calls the listening; no story and no count of this program is made of it. */
const listening: Message = {
  en: "600 young people tell of their encounters with STEM in school, autumn 2021",
  he: "600 צעירים וצעירות מספרים על המפגש עם מדעים, טכנולוגיה, הנדסה ומתמטיקה בבית הספר, סתיו 2021",
  ar: "600 شابّ وشابّة يروون لقاءهم بالعلوم والتكنولوجيا والهندسة والرياضيات في المدرسة، خريف 2021",
};

/** The three main things that the network says it heard. */
const heard: readonly Message[] = [
  {
    en: "Young people “have not given up and are fired up to do great things in STEM”.",
    he: "צעירים וצעירות ״לא ויתרו, ובוערים לעשות דברים גדולים״ במדעים, בטכנולוגיה, בהנדסה ובמתמטיקה.",
    ar: "الشباب والشابّات «لم يستسلموا، وهم متحمّسون لتحقيق أمور عظيمة» في العلوم والتكنولوجيا والهندسة والرياضيات.",
  },
  {
    en: "They are “yearning to belong”: they want to feel that they have a place in STEM.",
    he: "הם ״כמהים לשייכות״: רוצים להרגיש שיש להם מקום בתחומים האלה.",
    ar: "إنّهم «يتوقون إلى الانتماء»: يريدون أن يشعروا بأنّ لهم مكانًا في هذه المجالات.",
  },
  {
    en: "“It was teachers who created that feeling of belonging in STEM.”",
    he: "״מורים ומורות הם שיצרו את תחושת השייכות הזו.״",
    ar: "«المعلّمون والمعلّمات هم الذين خلقوا ذلك الشعور بالانتماء.»",
  },
];

const nextGoal: Message = {
  en: "By 2032, prepare and retain 150,000 STEM teachers, especially for schools serving majority Black, Latinx and Native American students",
  he: "עד 2032 להכשיר ולשמר 150,000 מורים ומורות, בעיקר בבתי ספר שרוב תלמידיהם שחורים, לטינים או ילידים אמריקאים",
  ar: "حتى 2032 إعداد 150,000 معلّم ومعلّمة والحفاظ عليهم، وخصوصًا في مدارس معظم طلابها من السود واللاتينيين والأمريكيين الأصليين",
};

const why: Message = sourced({
  en: "Without a call from a President, the network decided to listen to young people and to let its next goal come from their stories.",
  he: "בלי קריאה של נשיא החליטה הרשת להקשיב לצעירים ולצעירות, ולתת ליעד הבא לבוא מן הסיפורים שלהם.",
  ar: "من دون دعوة رئيس قرّرت الشبكة الاستماع إلى الشباب والشابّات، وأن يأتي هدفها التالي من قصصهم.",
});

const done: readonly Message[] = [
  {
    en: "It became the framework of the next ten years, “focusing on racial equity and belonging”.",
    he: "מכאן בא הקו המנחה לעשר השנים הבאות, ״עם דגש על שוויון בין מוצאים ועל שייכות״.",
    ar: "صار ذلك إطار السنوات العشر القادمة، «مع التركيز على المساواة العرقية والانتماء».",
  },
  {
    en: "The network means to cultivate workplaces and classrooms of belonging.",
    he: "הרשת מבקשת לטפח מקומות עבודה וכיתות של שייכות.",
    ar: "تسعى الشبكة إلى تنمية أماكن عمل وصفوف فيها انتماء.",
  },
  {
    en: "It became the second goal: by 2032, 150,000 STEM teachers prepared and retained.",
    he: "מכאן בא היעד השני: עד 2032 להכשיר ולשמר 150,000 מורים ומורות.",
    ar: "صار ذلك الهدف الثاني: حتى 2032 إعداد 150,000 معلّم ومعلّمة والحفاظ عليهم.",
  },
];

/** Writes down, with its source, how the stories of 600 young people became the second goal. */
export async function tellOfSecondGoal(inside: RunInside): Promise<void> {
  const begun = await inside("listening.begin", { names: listening, template: "none" });
  const { id: campaignId, number } = z.object({ id: z.string(), number: z.number() }).parse(begun);
  // It took place before this program was there: nobody tells a story here.
  await inside("listening.close", { number });
  const candidateId = idIn(await inside("candidate.add", { names: nextGoal, why }), "id");
  await inside("candidate.settle", { id: candidateId, state: "taken-up", because: why.en });
  for (const [place, words] of heard.entries())
    await inside("heard.write", {
      ...{ campaignId, heard: words, done: sourced(done[place] ?? why), isOpen: true },
      thing: { kind: "goal-candidate", id: candidateId },
    });
  await inside("heard.open", { open: true });
}
