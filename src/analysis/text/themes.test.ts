import { expect, test } from "vitest";
import { suggestThemes } from "./themes.ts";
import { tokenize } from "./tokens.ts";

const hebrew = {
  bus: [
    "האוטובוס לא מגיע בזמן ואני מאחר לבית הספר",
    "צריך עוד קו אוטובוס לשכונה, התחנה רחוקה מאוד",
    "בתחנה אין צל ומחכים לאוטובוס שעה בשמש",
    "התחבורה בכפר גרועה, האוטובוסים מלאים ולא עוצרים בתחנות",
    "אחרי שמונה בערב אין אוטובוס ואין תחבורה הביתה",
    "הקו החדש עוזר, אבל התחנה רחוקה והאוטובוס מלא",
  ],
  maths: [
    "המורה למתמטיקה עזבה באמצע השנה ואין מחליף",
    "אני רוצה ללמוד מתמטיקה ברמה גבוהה ואין כיתה כזאת",
    "בשיעור מתמטיקה יש ארבעים תלמידים בכיתה אחת",
    "מורים טובים למתמטיקה הולכים לעבוד במקום אחר",
    "בלי מורה קבועה התלמידים לא מבינים את השיעורים במתמטיקה",
    "הכיתה גדולה מדי, והמורה לא מספיקה לעזור לתלמידים בשיעור",
  ],
  pool: [
    "הבריכה סגורה בקיץ ואין לנו מקום לשחות",
    "היינו רוצים בריכה ומגרש כדורגל ליד הבית",
    "המגרש חשוך בלילה ואי אפשר לשחק כדורגל",
    "בקיץ הילדים משחקים ברחוב כי המגרש סגור",
    "שחייה בבריכה יקרה מדי למשפחות",
    "לפתוח את הבריכה ואת המגרשים גם בערב, שיהיה איפה לשחק",
  ],
};
const arabic = {
  bus: [
    "الحافلة لا تصل في الموعد وأتأخر عن المدرسة",
    "نحتاج إلى خط حافلات جديد لأن المحطة بعيدة",
    "ننتظر الحافلة في المحطة تحت الشمس ساعة كاملة",
    "المواصلات في القرية سيئة والحافلات ممتلئة ولا تقف في المحطات",
    "بعد الساعة الثامنة لا توجد حافلة ولا مواصلات إلى البيت",
  ],
  maths: [
    "معلمة الرياضيات تركت المدرسة في منتصف السنة",
    "أريد أن أتعلم الرياضيات بمستوى عال ولا يوجد صف كهذا",
    "في درس الرياضيات أربعون طالبا في صف واحد",
    "المعلمون الجيدون للرياضيات يذهبون للعمل في مكان آخر",
    "بدون معلمة ثابتة لا يفهم الطلاب دروس الرياضيات في الصف",
  ],
};
const all = [...Object.values(hebrew), ...Object.values(arabic)];
/** The texts of all subjects in turn, so that no order gives them away. */
const mixed = all
  .flatMap((texts, subject) => texts.map((text, place) => ({ text, subject, place })))
  .sort((a, b) => a.place - b.place || a.subject - b.subject);
const texts = mixed.map(({ text }) => text);

test("texts of five subjects in two languages come together by subject", () => {
  const { assignments, themes } = suggestThemes(texts, 5);
  expect(themes).toHaveLength(5);
  const right = all.map((own, subject) => {
    const given = mixed.flatMap((one, at) => (one.subject === subject ? [assignments[at] ?? -1] : []));
    return Math.max(...given.map((theme) => given.filter((other) => other === theme).length)) / own.length;
  });
  expect(right.reduce((sum, share) => sum + share, 0) / right.length).toBeGreaterThan(0.8);
});

test("a theme has one language, and every word of it is a whole word of its texts", () => {
  const { assignments, themes } = suggestThemes(texts, 5);
  expect(themes.map(({ language }) => language).sort()).toEqual(["ar", "ar", "he", "he", "he"]);
  for (const [number, { words, size, language, examples }] of themes.entries()) {
    const own = texts.filter((_, at) => assignments[at] === number);
    expect(own).toHaveLength(size);
    const written = new Set(texts.flatMap(tokenize));
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) {
      expect(written).toContain(word);
      expect(word).toMatch(language === "he" ? /^[א-ת'"]+$/u : /^[\u0621-\u0652]+$/u);
    }
    for (const example of examples) expect(assignments[example]).toBe(number);
  }
});

test("the same texts and seed give the same themes; empty texts and such without a telling word are in none", () => {
  const some = [...texts, "", "…", "12"];
  const first = suggestThemes(some, 5, 7);
  expect(suggestThemes(some, 5, 7)).toEqual(first);
  expect(first.assignments).toHaveLength(some.length);
  expect(first.assignments.slice(-3)).toEqual([null, null, null]);
});

test("nothing, and one text alone, make no theme", () => {
  expect(suggestThemes([], null)).toEqual({ themes: [], assignments: [] });
  expect(suggestThemes(["שלום לכולם"], null)).toEqual({ themes: [], assignments: [null] });
});
