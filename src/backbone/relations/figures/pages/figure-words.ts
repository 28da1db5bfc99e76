import { words } from "../../../../core/message.ts";

/** What figures of the network are said with. */
export const figureWords = words({
  title: { en: "How we work together", he: "איך אנחנו עובדים יחד", ar: "كيف نعمل معًا" },
  answered: {
    en: "{answered} of {organizations} organizations answered.",
    he: "{answered} מתוך {organizations} ארגונים ענו.",
    ar: "أجابت {answered} من {organizations} منظمات.",
  },
  nothing: {
    en: "Fewer than {fewest} answered: too few to say anything without giving an answer away.",
    he: "ענו פחות מ־{fewest}: מעט מכדי לומר משהו בלי לחשוף תשובה.",
    ar: "أجاب أقل من {fewest}: عدد أقل من أن يُقال شيء دون كشف إجابة.",
  },
  density: {
    en: "Of all ties there could be, {amount} are named as working together.",
    he: "מתוך כל הקשרים שיכלו להיות, {amount} נקובים כעבודה משותפת.",
    ar: "من كل الصلات الممكنة، {amount} مذكورة كعمل مشترك.",
  },
  reciprocity: {
    en: "Of the ties that one side names, {amount} are named by the other, too.",
    he: "מתוך הקשרים שצד אחד נקב, {amount} נקובים גם על ידי הצד השני.",
    ar: "من الصلات التي يذكرها طرف، {amount} يذكرها الطرف الآخر أيضًا.",
  },
  confirmed: {
    en: "Where both answered, {amount} of the ties are confirmed by both; the rest one side claims.",
    he: "במקום ששני הצדדים ענו, {amount} מהקשרים מאושרים על ידי שניהם; השאר נטענים על ידי צד אחד.",
    ar: "حيث أجاب الطرفان، {amount} من الصلات يؤكدها كلاهما؛ والباقي يذكره طرف واحد.",
  },
  centralization: {
    en: "How much everything gathers on a few: {amount}, where all of it would be a star with one middle.",
    he: "עד כמה הכול מתרכז אצל מעטים: {amount}, כשהכול פירושו כוכב עם מרכז אחד.",
    ar: "مدى تجمّع كل شيء لدى قلة: {amount}، والكل يعني نجمة ذات مركز واحد.",
  },
  giant: {
    en: "Confirmed ties hold {amount} of the organizations together in one piece.",
    he: "קשרים מאושרים מחזיקים {amount} מהארגונים יחד במקשה אחת.",
    ar: "الصلات المؤكدة تجمع {amount} من المنظمات في كتلة واحدة.",
  },
  alone: {
    en: "{amount} of the organizations have no confirmed tie yet.",
    he: "ל{amount} מהארגונים עוד אין קשר מאושר.",
    ar: "{amount} من المنظمات بلا صلة مؤكدة بعد.",
  },
  levels: {
    en: "Of the ties: {exchange} are exchange, {coordinate} coordination, {joint} joint work.",
    he: "מתוך הקשרים: {exchange} חילופי מידע, {coordinate} תיאום, {joint} עבודה משותפת.",
    ar: "من الصلات: {exchange} تبادل، {coordinate} تنسيق، {joint} عمل مشترك.",
  },
  communities: {
    en: "{count, plural, one {One group stands} other {# groups stand}} out, of about {sizes} organizations. {others} of the organizations are in none.",
    he: "{count, plural, one {קבוצה אחת בולטת} other {# קבוצות בולטות}}, עם {sizes} ארגונים בערך. {others} מהארגונים אינם באף קבוצה.",
    ar: "{count, plural, one {تبرز مجموعة واحدة} two {تبرز مجموعتان} few {تبرز # مجموعات} other {تبرز # مجموعة}}، من نحو {sizes} منظمات. {others} من المنظمات ليست في أي منها.",
  },
  several: {
    en: "Several organizations connect otherwise separate groups.",
    he: "כמה ארגונים מחברים בין קבוצות שאחרת היו נפרדות.",
    ar: "عدة منظمات تصل بين مجموعات كانت ستبقى منفصلة.",
  },
  few: {
    en: "Hardly anything hangs on single organizations that connect groups.",
    he: "כמעט שום דבר לא תלוי בארגון יחיד שמחבר קבוצות.",
    ar: "لا يكاد شيء يتوقف على منظمة واحدة تصل بين المجموعات.",
  },
  core: {
    en: "A core of {core} of the organizations works closely together; {edge} stand at the edge.",
    he: "גרעין של {core} מהארגונים עובד יחד מקרוב; {edge} נמצאים בשוליים.",
    ar: "نواة من {core} من المنظمات تعمل معًا عن قرب؛ و{edge} على الأطراف.",
  },
  without: {
    en: "Without the backbone team, {separated} of the pairs would no longer reach each other; {giant} of the others would still hold together.",
    he: "בלי צוות השדרה, {separated} מהזוגות לא היו מגיעים עוד זה אל זה; {giant} מהאחרים עדיין היו מחוברים.",
    ar: "من دون الفريق المنسّق، {separated} من الأزواج لن يصل بعضها إلى بعض؛ و{giant} من الباقين يبقون مترابطين.",
  },
  trust: { en: "Trust: {score}.", he: "אמון: {score}.", ar: "الثقة: {score}." },
  value: { en: "Value: {score}.", he: "ערך: {score}.", ar: "القيمة: {score}." },
  spread: {
    en: "{high} of the scores are 3 or 4; {low} are 2 or less.",
    he: "{high} מהציונים הם 3 או 4; {low} הם 2 או פחות.",
    ar: "{high} من الدرجات 3 أو 4؛ و{low} هي 2 أو أقل.",
  },
  between: {
    en: "With all answers it would lie between {low} and {high}.",
    he: "עם כל התשובות זה היה בין {low} ל{high}.",
    ar: "مع كل الإجابات لكان بين {low} و{high}.",
  },
  since: {
    en: "Since the wave before, {kept} of the ties were kept.",
    he: "מאז הסבב הקודם, {kept} מהקשרים נשמרו.",
    ar: "منذ الجولة السابقة، بقي {kept} من الصلات.",
  },
  sinceMore: {
    en: "{added} are new, {lost} are gone; of {unknown} silence leaves it open.",
    he: "{added} חדשים, {lost} אינם עוד; לגבי {unknown} השתיקה משאירה את זה פתוח.",
    ar: "{added} جديدة، و{lost} لم تعد؛ وعن {unknown} يُبقي الصمت الأمر مفتوحًا.",
  },
  sinceFew: {
    en: "What changed since the wave before is too little to say without giving an answer away.",
    he: "מה שהשתנה מאז הסבב הקודם מועט מכדי לומר בלי לחשוף תשובה.",
    ar: "ما تغيّر منذ الجولة السابقة أقل من أن يُقال دون كشف إجابة.",
  },
  how: { en: "How these figures are made", he: "איך נעשים המספרים האלה", ar: "كيف تُصنع هذه الأرقام" },
  howSaid: {
    en: "Made once, when the wave closed. Nobody but its author ever reads an answer. About one answer in twenty was replaced by a drawn one before counting; figures are rounded, rest on at least {fewest} answers, and say less where few answered.",
    he: "נעשו פעם אחת, כשהסבב נסגר. איש מלבד מי שענה אינו קורא תשובה. בערך תשובה אחת מעשרים הוחלפה בתשובה מוגרלת לפני הספירה; המספרים מעוגלים, נשענים על {fewest} תשובות לפחות, ואומרים פחות כשמעטים ענו.",
    ar: "صُنعت مرة واحدة عند إغلاق الجولة. لا يقرأ الإجابة إلا صاحبها. استُبدلت نحو إجابة من كل عشرين بأخرى مسحوبة قبل العدّ؛ والأرقام مقرّبة وتقوم على {fewest} إجابات على الأقل، وتقول أقل حين يقلّ المجيبون.",
  },
  none: {
    en: "No survey has closed yet. Its figures will stand here.",
    he: "עוד לא נסגר סקר. המספרים יעמדו כאן.",
    ar: "لم يُغلق استطلاع بعد. ستظهر أرقامه هنا.",
  },
  earlier: { en: "Earlier waves", he: "סבבים קודמים", ar: "جولات سابقة" },
  wordFew: { en: "few", he: "מעט", ar: "القليل" },
  wordSome: { en: "about half", he: "בערך חצי", ar: "نحو النصف" },
  wordMost: { en: "most", he: "רוב", ar: "معظم" },
  about: { en: "about {share}", he: "בערך {share}", ar: "نحو {share}" },
  orLess: { en: "{share} or less", he: "{share} או פחות", ar: "{share} أو أقل" },
  orMore: { en: "{share} or more", he: "{share} או יותר", ar: "{share} أو أكثر" },
  low: { en: "low", he: "נמוך", ar: "منخفضة" },
  middle: { en: "in the middle", he: "באמצע", ar: "متوسطة" },
  high: { en: "high", he: "גבוה", ar: "مرتفعة" },
  scoreAbout: { en: "about {score} of 4", he: "בערך {score} מתוך 4", ar: "نحو {score} من 4" },
  scoreLess: { en: "{score} of 4 or less", he: "{score} מתוך 4 או פחות", ar: "{score} من 4 أو أقل" },
  scoreMore: { en: "{score} of 4 or more", he: "{score} מתוך 4 או יותר", ar: "{score} من 4 أو أكثر" },
});
