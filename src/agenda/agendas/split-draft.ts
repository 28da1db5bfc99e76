import { withoutSigns } from "../../backbone/initiatives/public.ts";
import { emptySections, type SectionKind, type Sections } from "./agenda.ts";

type Part = SectionKind | "disagreements";

/** How people head each part of such a text, without articles and signs. */
const headings: Record<Part, readonly string[]> = {
  vision: ["vision", "our vision", "vision statement", "חזון", "חזון שלנו", "חזוננו", "رؤية", "رؤيتنا"],
  mission: [
    "mission",
    "our mission",
    "mission statement",
    "purpose",
    "our purpose",
    "ייעוד",
    "יעוד",
    "ייעוד שלנו",
    "משימה",
    "משימה שלנו",
    "שליחות",
    "מטרה",

    "رسالة",
    "رسالتنا",
    "مهمة",
    "مهمتنا",
    "غاية",
  ],
  principles: [
    "principles",
    "our principles",
    "guiding principles",
    "values",
    "our values",
    "principles and values",
    "how we work",
    "עקרונות",
    "עקרונות שלנו",
    "עקרונות פעולה",
    "ערכים",
    "איך אנחנו עובדים",
    "مبادئ",
    "مبادئنا",
    "مبادئ عمل",
    "قيم",
    "قيمنا",
    "كيف نعمل",
  ],
  "non-goals": [
    "non-goals",
    "non goals",
    "nongoals",
    "what we do not do",
    "what we don't do",
    "what we will not do",
    "what we won't do",
    "out of scope",
    "not our task",
    "מה אנחנו לא עושים",
    "מה איננו עושים",
    "מה לא נעשה",
    "מה לא",
    "לא בתחום",
    "מחוץ לתחום",
    "ما لا نفعله",
    "ما لا نقوم به",
    "ما لن نفعله",
    "خارج نطاق",
    "خارج نطاق عملنا",
  ],
  disagreements: [
    "disagreements",
    "open disagreements",
    "where we disagree",
    "what we disagree on",
    "open questions",
    "מחלוקות",
    "מחלוקות פתוחות",
    "על מה אין הסכמה",
    "שאלות פתוחות",
    "خلافات",
    "خلافات مفتوحة",
    "نقاط خلاف",
    "ما نختلف عليه",
    "أسئلة مفتوحة",
  ],
};

/** One way of writing a heading: no marks of Markdown, numbers, colons or articles. */
const tidy = (line: string): string =>
  withoutSigns(line)
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/^[\s#>*_\-–—•\d.)]+/u, "")
    .replace(/[\s*_:：.?؟!–—-]+$/u, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/(?<!\p{L})(ה|ال)(?=\p{L}{3})/gu, "")
    .replace(/\s+/g, " ")
    .trim();

const known = new Map<string, Part>(
  Object.entries(headings).flatMap(([part, all]) => all.map((heading) => [tidy(heading), part as Part] as const)),
);

/** The part that a line is the heading of; null for any other line. */
function headingOf(line: string): Part | null {
  return line.length <= 80 ? (known.get(tidy(line)) ?? null) : null;
}

/** A draft that was pasted, taken apart. */
export interface SplitDraft {
  sections: Sections;
  /** Each line under the heading of disagreements. */
  disagreements: string[];
  /** The parts whose headings were found. */
  found: Part[];
}

/** Takes a pasted draft apart by its headings, in three languages; what stands before the first is the vision. */
export function splitDraft(text: string): SplitDraft {
  const sections = emptySections();
  const disagreements: string[] = [];
  const found: Part[] = [];
  let part: Part = "vision";
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const heading = headingOf(line);
    if (heading) {
      part = heading;
      if (!found.includes(heading)) found.push(heading);
    } else if (part !== "disagreements") sections[part] += `${line}\n`;
    else {
      const question = line.replace(/^\s*(?:[*\-–—•]|\d{1,2}[.)])\s*/u, "").trim();
      if (question) disagreements.push(question.slice(0, 1000));
    }
  }
  for (const kind of Object.keys(sections) as SectionKind[]) {
    const tidied = sections[kind].replace(/\n{3,}/g, "\n\n").trim();
    sections[kind] = tidied ? `${tidied}\n` : "";
  }
  return { sections, disagreements, found };
}
