import { withoutSigns } from "../../../core/romanize.ts";

/** What a column of a list of promises may hold. */
export const columnKinds = [
  "names",
  "lead",
  "partners",
  "reference",
  "type",
  "amount",
  "unit",
  "currency",
  "forWhom",
  "places",
  "startsOn",
  "dueOn",
  "challenge",
  "about",
  "ownGoal",
  "phase",
  "state",
  "promisedOn",
  "heardOn",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** How people head each column, in three languages. The first of each language heads it when promises are taken out. */
export const columnTitles: Record<ColumnKind, readonly string[]> = {
  names: [
    "Promise",
    "ההתחייבות",
    "الالتزام",
    ...["commitment", "commitments", "canonical commitment text", "commitment text", "pledge", "what", "description"],
    ...["התחייבות", "מה", "מחויבות", "תיאור", "تعهد", "التعهد", "ماذا", "وصف"],
  ],
  lead: [
    "Organization",
    "ארגון",
    "المنظمة",
    ...["lead", "lead organization", "lead organisation", "organisation", "reporting lead", "reporting lead title"],
    ...["responsible", "who", "partner", "department", "lead body", "committed by"],
    ...["הארגון", "מי", "גוף מוביל", "אחראי", "منظمة", "مَن", "الجهة المسؤولة", "الشريك"],
  ],
  partners: [
    "Together with",
    "יחד עם",
    "بالاشتراك مع",
    ...["supporting", "supporting bodies", "supporting organizations", "partners", "all ministers", "with"],
    ...["all other ministers involved", "other organizations", "commitment partners"],
    ...["שותפים", "גופים תומכים", "مع", "الشركاء", "جهات داعمة"],
  ],
  reference: [
    "Number",
    "מספר",
    "الرقم",
    ...["id", "commitment id", "mlc id", "reference", "ref", "no", "code", "מזהה", "סימוכין", "معرف", "المرجع"],
  ],
  type: ["Kind", "סוג", "النوع", "type", "category", "commitment type", "קטגוריה", "نوع", "الفئة"],
  amount: [
    "How much",
    "כמה",
    "كم",
    ...["quantity", "amount", "target", "number promised", "value", "how many", "כמות", "סכום", "الكمية", "المبلغ"],
  ],
  unit: ["Of what", "של מה", "ممّاذا", "unit", "units", "יחידה", "الوحدة", "وحدة"],
  currency: ["Currency", "מטבע", "العملة", "عملة"],
  forWhom: [
    "For whom",
    "למי",
    "لمَن",
    ...["beneficiaries", "audience", "population", "target group", "אוכלוסיית יעד", "المستفيدون", "الفئة المستهدفة"],
  ],
  places: [
    "Where",
    "היכן",
    "أين",
    "place",
    "places",
    "region",
    "location",
    "מקום",
    "מקומות",
    "אזור",
    "المكان",
    "المنطقة",
  ],
  startsOn: ["From when", "ממתי", "منذ متى", "start", "start date", "begins", "תאריך התחלה", "تاريخ البدء"],
  dueOn: [
    "By when",
    "עד מתי",
    "حتى متى",
    ...[
      "due",
      "due date",
      "deadline",
      "end date",
      "end",
      "target date",
      "תאריך יעד",
      "תאריך סיום",
      "الموعد",
      "تاريخ الانتهاء",
    ],
  ],
  challenge: ["Cause", "סיבה", "السبب", "challenge", "barrier", "אתגר", "חסם", "عائق", "تحد"],
  about: [
    "More about it",
    "עוד על כך",
    "المزيد عنه",
    ...["notes", "notes and differences", "details", "comments", "הערות", "פרטים", "ملاحظات", "تفاصيل"],
  ],
  ownGoal: ["The partner's own goal", "היעד של הארגון עצמו", "هدف الشريك نفسه", "own goal", "internal goal"],
  phase: ["Phase", "שלב", "المرحلة", "stage", "cohort", "مرحلة"],
  state: ["How it stands", "מצב", "الحال", "status", "state", "progress", "סטטוס", "الحالة", "حالة"],
  promisedOn: [
    "Promised on",
    "התחייבו ביום",
    "أُعلن في",
    ...[
      "date promised",
      "date of commitment",
      "commitment date",
      "announced",
      "year of commitment",
      "date of mandate letter",
    ],
    ...["תאריך ההתחייבות", "تاريخ الالتزام"],
  ],
  heardOn: [
    "Last update",
    "עדכון אחרון",
    "آخر تحديث",
    ...["last updated", "last report", "last progress report", "updated", "تاريخ التحديث", "תאריך עדכון"],
  ],
};

const tidy = (title: string): string =>
  withoutSigns(title)
    .replace(/["״׳'’]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const kindOfTitle = new Map(
  columnKinds.flatMap((kind) => columnTitles[kind].map((title) => [tidy(title), kind] as const)),
);

/** What the columns seem to hold, by their titles; of two with one meaning the first counts. */
export function columnsByTitle(header: readonly string[]): (ColumnKind | null)[] {
  const kinds = header.map((title) => kindOfTitle.get(tidy(title)) ?? null);
  return kinds.map((kind, at) => (kind !== null && kinds.indexOf(kind) === at ? kind : null));
}
