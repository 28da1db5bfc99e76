const kinds = [
  ["School network", "רשת בתי ספר", "شبكة مدارس"],
  ["Teachers' college", "מכללה להכשרת מורים", "كلية إعداد معلّمين"],
  ["Community centre", "מרכז קהילתי", "مركز جماهيري"],
  ["Science museum", "מוזיאון מדע", "متحف علوم"],
  ["Parents' association", "עמותת הורים", "جمعية أولياء أمور"],
  ["Technology firm", "חברת הייטק", "شركة تكنولوجيا"],
  ["Research institute", "מכון מחקר", "معهد أبحاث"],
  ["Family foundation", "קרן משפחתית", "صندوق عائلي"],
] as const;

const areas = [
  ["of the North", "בצפון", "في الشمال"],
  ["by the Sea", "על שפת הים", "على شاطئ البحر"],
  ["in the Valley", "שבעמק", "في الوادي"],
  ["of the Desert", "במדבר", "في الصحراء"],
] as const;

/**
 * A hundred rows as a spreadsheet gives them: names in three languages, and the last four are others of the list again.
 * Ninety-six organizations, four doubles.
 */
export function hundredPartners(): string {
  const rows = [0, 1, 2].flatMap((language) =>
    kinds.flatMap((kind, which) =>
      areas.map((area, place) => {
        const number = language * 32 + which * 4 + place;
        return [
          `${kind[language]} ${area[language]}`,
          sectors[which] ?? "",
          `p${number}@partner-${number}.example.org`,
        ];
      }),
    ),
  );
  const again = [
    [` ${rows[0]?.[0]?.toUpperCase()}`, "", ""],
    [rows[40]?.[0]?.replace(" ", "  ") ?? "", "", ""],
    [rows[70]?.[0] ?? "", "", ""],
    [rows[95]?.[0] ?? "", "", rows[95]?.[2] ?? ""],
  ];
  const title = ["Name", "Sector", "E-mail"];
  return [title, ...rows, ...again].map((row) => row.join("\t")).join("\n");
}

const sectors = [
  "School network",
  "Academic",
  "Community group",
  "Public agency",
  "Nonprofit",
  "Business",
  "Academic",
  "Philanthropy",
];
