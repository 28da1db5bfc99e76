import { describe, expect, test } from "vitest";
import { textOfHtml, writtenPart } from "./written-part.ts";

const address = "reply+0123456789abcdef0123456789abcdef01234567@reply.example.org";

const histories: Record<string, string> = {
  "Gmail in English": `On Wed, Nov 25, 2026 at 5:00 PM Fivefold <${address}> wrote:\n\n> Hello`,
  "Gmail in English, broken in two lines":
    "On Wed, Nov 25, 2026 at 5:00 PM Fivefold of the north\n<fivefold@example.org> wrote:\n> Hello",
  "Gmail in Hebrew":
    "\u202bבתאריך יום ד׳, 25 בנוב׳ 2026 ב-17:00 מאת \u202aFivefold\u202c\u200f <\u202afivefold@example.org\u202c\u200f>:\u202c\n> שלום",
  "Apple in Hebrew": "ב-25 בנוב׳ 2026, בשעה 17:00, \u200fFivefold <fivefold@example.org> כתב:\n> שלום",
  "Outlook in Hebrew": "מאת: Fivefold <fivefold@example.org>\nנשלח: יום רביעי\nאל: נועה",
  "Gmail in Arabic":
    "في الأربعاء، 25 نوفمبر 2026 في 5:00 م تمت كتابة ما يلي بواسطة Fivefold <fivefold@example.org>:\n> مرحبا",
  "Outlook in Arabic": "من: Fivefold <fivefold@example.org>\nتاريخ الإرسال: الأربعاء",
  "Outlook in English": "-----Original Message-----\nFrom: Fivefold\nSent: Wednesday",
  "Outlook on the web": "________________________________\nFrom: Fivefold <fivefold@example.org>",
  "a signature": "-- \nNoa, School of the north\n+972 00 000 0000",
  "a phone": "Sent from my iPhone",
  "a phone in Hebrew": "נשלח מה-iPhone שלי",
  "quoted lines alone": "> Does Tuesday suit?\n> Noa",
};

describe("what is written in an answer", () => {
  test.each(Object.entries(histories))("ends before %s", (_, history) => {
    expect(writtenPart(`Thursday suits me.\nيوم الخميس\n\n${history}`)).toBe("Thursday suits me.\nيوم الخميس");
  });

  test("keeps what only looks like the end of it", () => {
    const text = "On Thursday I can come.\nFrom the north come three.\nבתאריך הזה אפשר\nA -- B\n\nNoa";
    expect(writtenPart(text)).toBe(text);
  });

  test("answers between the quoted lines stand by themselves", () => {
    expect(writtenPart("> Tuesday?\nNo.\n> Thursday?\nYes.")).toBe("No.\nYes.");
  });

  test("is nothing where nothing was written", () => {
    expect(writtenPart(`\n\n> Hello\n${histories["Gmail in English"]}`)).toBe("");
  });

  test("is read out of HTML where there is nothing else, without its history and scripts", () => {
    const html = `<head><title>x</title></head><style>p{}</style><script>alert(1)</script><p>Thursday &amp; Friday</p>
      <div>suit me&nbsp;&#128578;</div><div class="gmail_quote">On Wed … wrote:<blockquote>secret</blockquote></div>`;
    const text = writtenPart(textOfHtml(html));
    expect(text).toContain("Thursday & Friday");
    expect(text).toContain("🙂");
    for (const not of ["secret", "alert", "p{}", "<"]) expect(text).not.toContain(not);
  });

  test("takes no time for a mail that was made to take long", () => {
    const hostile = `${"On ".repeat(20_000)}\n${"כתב ".repeat(20_000)}\n${"<".repeat(50_000)}${" ".repeat(50_000)}x`;
    expect(writtenPart(textOfHtml(hostile)).length).toBeGreaterThanOrEqual(0);
    expect(writtenPart(hostile)).not.toBe("");
  });
});
