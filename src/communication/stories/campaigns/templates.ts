import { newId } from "../../../core/id.ts";
import type { Language } from "../../../core/message.ts";
import { suggestAges } from "./age-table.ts";
import type { Line, StoryCampaign } from "./campaign.ts";

/** Where a campaign can begin from. All in them is a suggestion: nothing counts as checked or confirmed. */
export const templates = ["IL", "US", "none"] as const;
export type Template = (typeof templates)[number];

type Begun = Pick<StoryCampaign, "prompt" | "whoAsks" | "languages" | "countries" | "ages" | "lines" | "duty">;

const prompt = {
  en: "Tell one experience with science, maths or technology, in class or outside. How did you feel, and what made you feel that way?",
  he: "נשמח לשמוע על חוויה אחת במדעים, במתמטיקה או בטכנולוגיה, בכיתה או מחוצה לה: מה הרגשת, ומה גרם לך להרגיש כך?",
  ar: "يهمّنا سماع تجربة واحدة في العلوم أو الرياضيات أو التكنولوجيا، داخل الصفّ أو خارجه: كيف كان شعورك، وما الذي سبّبه؟",
};

/** The sentence of the story page that says the duty to report, in each language. */
export const dutyWords = {
  en: "If you tell us that someone is hurting you or another child, we may not keep it secret: the law obliges us to tell people whose work is to protect you.",
  he: "אם יסופר לנו על פגיעה בך או בקטין אחר, לא נוכל לשמור על כך בסוד: החוק מחייב אותנו לפנות למי שתפקידם להגן.",
  ar: "إذا عرفنا منك أنّ أحدًا يؤذيك أو يؤذي قاصرًا آخر، فلا يمكننا إبقاء ذلك سرًّا: يُلزمنا القانون بالتوجّه إلى المسؤولين عن الحماية.",
};

const suggested = (country: string, line: Pick<Line, "names" | "number" | "languages" | "address">): Line => ({
  ...line,
  id: newId(),
  country,
  hours: {},
  // whether a call costs something, and when somebody answers, is for whoever checks it to say
  isFree: false,
  checkedBy: null,
  checkedOn: null,
});

/** Lines that are well known in public, to be called and checked before anybody is shown one. */
const suggestedLines = (country: string): Line[] =>
  country === "IL"
    ? [
        suggested("IL", {
          names: { en: "ERAN, emotional first aid", he: "ער״ן, עזרה ראשונה נפשית", ar: "عيران، إسعاف نفسيّ أوّليّ" },
          ...{ number: "1201", languages: ["he", "ar", "en"], address: null },
        }),
        suggested("IL", {
          names: {
            en: "105, safety of children online",
            he: "מוקד 105, הגנה על ילדים ברשת",
            ar: "المركز 105، حماية الأطفال على الشبكة",
          },
          ...{ number: "105", languages: ["he", "ar"], address: null },
        }),
      ]
    : country === "US"
      ? [
          suggested("US", {
            names: { en: "988 Suicide and Crisis Lifeline" },
            ...{ number: "988", languages: ["en", "es"], address: null },
          }),
          suggested("US", {
            names: { en: "Childhelp National Child Abuse Hotline" },
            ...{ number: "1-800-422-4453", languages: ["en"], address: null },
          }),
        ]
      : [];

/** In each language offered, and in no other. */
const inThese = (words: Readonly<Record<Language, string>>, offered: readonly Language[]): StoryCampaign["prompt"] =>
  Object.fromEntries(offered.map((language) => [language, words[language]]));

/** What a campaign of a country begins with; `none` leaves all open but the question. */
export function beginWith(template: Template, own: Language): Begun {
  const languages: Language[] = template === "IL" ? ["he", "ar", "en"] : template === "US" ? ["en"] : [own];
  const countries = template === "none" ? [] : [template];
  return {
    languages,
    countries,
    prompt: inThese(prompt, languages),
    whoAsks: {},
    ages: countries.map(suggestAges),
    lines: countries.flatMap(suggestedLines),
    duty: countries.map((country) => ({
      ...{ country, words: inThese(dutyWords, languages) as StoryCampaign["names"], reportTo: {}, saidBy: "" },
      confirmedBy: null,
      confirmedOn: null,
    })),
  };
}
