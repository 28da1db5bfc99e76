import type { HolidayKey, Religion } from "../../core/holidays/holiday-rules.ts";
import type { Message } from "../../core/message.ts";
import { words } from "../../core/message.ts";

/** The names of holidays. */
export const holidayNames: Readonly<Record<HolidayKey, Message>> = words({
  "rosh-hashanah": { en: "Rosh Hashanah", he: "ראש השנה", ar: "رأس السنة العبرية" },
  "yom-kippur": { en: "Yom Kippur", he: "יום כיפור", ar: "يوم الغفران" },
  sukkot: { en: "Sukkot", he: "סוכות", ar: "عيد العرش" },
  "simchat-torah": { en: "Simchat Torah", he: "שמחת תורה", ar: "فرحة التوراة" },
  hanukkah: { en: "Hanukkah", he: "חנוכה", ar: "عيد الأنوار (حانوكا)" },
  purim: { en: "Purim", he: "פורים", ar: "عيد المساخر (بوريم)" },
  pesach: { en: "Passover", he: "פסח", ar: "عيد الفصح اليهودي" },
  shavuot: { en: "Shavuot", he: "שבועות", ar: "عيد الأسابيع" },
  "tisha-beav": { en: "Tisha B'Av", he: "תשעה באב", ar: "التاسع من آب" },
  "islamic-new-year": { en: "Islamic New Year", he: "ראש השנה המוסלמי", ar: "رأس السنة الهجرية" },
  ashura: { en: "Ashura", he: "עאשוראא", ar: "عاشوراء" },
  mawlid: { en: "Birthday of the Prophet (Mawlid)", he: "מולד הנביא (מוולד)", ar: "المولد النبوي الشريف" },
  "isra-miraj": { en: "Isra and Mi'raj", he: "אל־אסראא ואל־מעראג'", ar: "الإسراء والمعراج" },
  ramadan: { en: "Ramadan begins", he: "תחילת הרמדאן", ar: "بداية شهر رمضان" },
  "eid-al-fitr": { en: "Eid al-Fitr", he: "עיד אל־פיטר", ar: "عيد الفطر" },
  "eid-al-adha": { en: "Eid al-Adha", he: "עיד אל־אדחא", ar: "عيد الأضحى" },
  epiphany: { en: "Epiphany", he: "חג ההתגלות", ar: "عيد الغطاس (التقويم الغربي)" },
  "good-friday": { en: "Good Friday", he: "יום שישי הטוב", ar: "الجمعة العظيمة (التقويم الغربي)" },
  easter: { en: "Easter", he: "חג הפסחא", ar: "عيد الفصح المجيد (التقويم الغربي)" },
  pentecost: { en: "Pentecost", he: "חג השבועות הנוצרי", ar: "عيد العنصرة (التقويم الغربي)" },
  christmas: { en: "Christmas", he: "חג המולד", ar: "عيد الميلاد المجيد (التقويم الغربي)" },
  "christmas-east": {
    en: "Christmas (Eastern calendar)",
    he: "חג המולד (הלוח המזרחי)",
    ar: "عيد الميلاد المجيد (التقويم الشرقي)",
  },
  "theophany-east": {
    en: "Theophany (Eastern calendar)",
    he: "חג ההתגלות (הלוח המזרחי)",
    ar: "عيد الغطاس (التقويم الشرقي)",
  },
  "good-friday-east": {
    en: "Good Friday (Eastern calendar)",
    he: "יום שישי הטוב (הלוח המזרחי)",
    ar: "الجمعة العظيمة (التقويم الشرقي)",
  },
  "easter-east": {
    en: "Easter (Eastern calendar)",
    he: "חג הפסחא (הלוח המזרחי)",
    ar: "عيد الفصح المجيد (التقويم الشرقي)",
  },
  "pentecost-east": {
    en: "Pentecost (Eastern calendar)",
    he: "חג השבועות הנוצרי (הלוח המזרחי)",
    ar: "عيد العنصرة (التقويم الشرقي)",
  },
  "nabi-khidr": { en: "Nabi al-Khidr", he: "נבי אל־ח'דר", ar: "زيارة النبي الخضر" },
  "nabi-shuayb": { en: "Nabi Shu'ayb", he: "נבי שועייב", ar: "زيارة النبي شعيب" },
  "nabi-sabalan": { en: "Nabi Sabalan", he: "נבי סבלאן", ar: "زيارة النبي سبلان" },
  "druze-eid-al-adha": { en: "Eid al-Adha (Druze)", he: "עיד אל־אדחא (דרוזים)", ar: "عيد الأضحى (الموحّدون الدروز)" },
});

/** What the religions are called beside their holidays. */
export const religionNames: Record<Religion, Message> = words({
  judaism: { en: "Jewish", he: "יהדות", ar: "اليهودية" },
  islam: { en: "Muslim", he: "אסלאם", ar: "الإسلام" },
  "christianity-west": { en: "Christian", he: "נצרות", ar: "المسيحية" },
  "christianity-east": { en: "Christian", he: "נצרות", ar: "المسيحية" },
  druze: { en: "Druze", he: "הדת הדרוזית", ar: "الموحّدون الدروز" },
});
