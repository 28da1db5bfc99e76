import { type Message, words } from "../../core/message.ts";
import type { BodyView, SeatView } from "./body.ts";

/** What each kind of committee is called. */
export const bodyKindWords: Record<BodyView["kind"], Message> = words({
  steering: { en: "Steering committee", he: "ועדת היגוי", ar: "لجنة التوجيه" },
  "working-group": { en: "Working group", he: "קבוצת עבודה", ar: "مجموعة عمل" },
  plenary: { en: "Plenary", he: "מליאה", ar: "الهيئة العامة" },
  "project-team": { en: "Project team", he: "צוות פרויקט", ar: "فريق مشروع" },
  "brain-trust": { en: "Brain trust", he: "צוות חשיבה", ar: "فريق تفكير" },
});

/** What somebody does in a committee. */
export const dutyWords: Record<SeatView["duty"], Message> = words({
  member: { en: "Member", he: "חברות", ar: "عضوية" },
  chair: { en: "Chair", he: "יו״ר", ar: "رئاسة" },
  secretary: { en: "Secretary", he: "ריכוז", ar: "أمانة السر" },
  observer: { en: "Observer, without a vote", he: "במעמד משקיף, בלי הצבעה", ar: "بصفة مراقب، دون تصويت" },
});

/** Who reads the papers of a committee. */
export const papersForWords: Record<BodyView["papersFor"], Message> = words({
  body: { en: "Those who sit in it", he: "מי שיושבים בפורום", ar: "أعضاء المجموعة فقط" },
  members: { en: "All members of the initiative", he: "כל חברי היוזמה", ar: "كلّ أعضاء المبادرة" },
  everyone: { en: "Everyone, signed in or not", he: "כולם, גם בלי כניסה", ar: "الجميع، حتى دون تسجيل دخول" },
});

/** The newest state of a committee, as it is told. */
export const bodyNews = words({
  founded: { en: "{name} was founded.", he: "הוקם: {name}.", ar: "تأسّست: {name}." },
  ended: { en: "{name} has ended its work.", he: "הסתיימה העבודה של {name}.", ar: "انتهى عمل {name}." },
  goesOn: { en: "{name} goes on working.", he: "{name}: העבודה נמשכת.", ar: "يستمرّ عمل {name}." },
});

/** What the desk says of committees. */
export const bodyDeskWords = words({
  seatsEnd: {
    en: "{name}: {count, plural, one {one term ends} other {{count, number} terms end}} within 60 days",
    he: "{name}: {count, plural, one {כהונה אחת מסתיימת} two {שתי כהונות מסתיימות} other {{count, number} כהונות מסתיימות}} בתוך 60 יום",
    ar: "{name}: {count, plural, one {تنتهي ولاية واحدة} two {تنتهي ولايتان} few {تنتهي {count, number} ولايات} other {تنتهي {count, number} ولاية}} خلال 60 يومًا",
  },
  noChair: { en: "{name} has no chair yet", he: "ל{name} אין עדיין יו״ר", ar: "لا رئاسة بعد لـ{name}" },
});

/** What the pages of committees say. */
export const bodyWords = words({
  title: { en: "Committees and groups", he: "פורומים וקבוצות", ar: "اللجان والمجموعات" },
  finding: {
    en: "{count, plural, one {One committee or group works} other {{count, number} committees and groups work}} here; {seats, plural, one {one seat is} other {{seats, number} seats are}} filled.",
    he: "{count, plural, one {פורום אחד פועל} two {שני פורומים פועלים} other {{count, number} פורומים פועלים}} כאן, ויושבים בהם {seats, plural, one {אדם אחד} two {שני אנשים} other {{seats, number} אנשים}}.",
    ar: "{count, plural, one {تعمل هنا مجموعة واحدة} two {تعمل هنا مجموعتان} few {تعمل هنا {count, number} مجموعات} other {تعمل هنا {count, number} مجموعة}}، وفيها {seats, plural, one {مقعد واحد مشغول} two {مقعدان مشغولان} few {{seats, number} مقاعد مشغولة} other {{seats, number} مقعدًا مشغولًا}}.",
  },
  emptyTitle: { en: "No committee or group yet", he: "עוד אין פורום או קבוצה", ar: "لا لجنة ولا مجموعة بعد" },
  emptyWhy: {
    en: "Found a steering committee or a working group: who sits in it, until when, and what it may decide. About three minutes.",
    he: "אפשר להקים ועדת היגוי או קבוצת עבודה: מי יושבים בה, עד מתי, ומה בסמכותה. כשלוש דקות.",
    ar: "يمكن تأسيس لجنة توجيه أو مجموعة عمل: مَن فيها، وحتى متى، وما صلاحيتها. نحو ثلاث دقائق.",
  },
  emptyForMembers: {
    en: "When the backbone team founds one, its mandate and members stand here.",
    he: "כשצוות ארגון השדרה יקים פורום, המנדט שלו וחבריו יופיעו כאן.",
    ar: "حين يؤسّس طاقم المنظمة الداعمة مجموعة، يظهر هنا تفويضها وأعضاؤها.",
  },
  found: { en: "Found a committee or group", he: "הקמת פורום או קבוצה", ar: "تأسيس لجنة أو مجموعة" },
  foundIt: { en: "Found it", he: "להקים", ar: "تأسيس" },
  founded: {
    en: "It is founded, and you keep its papers as secretary. Now seat its members.",
    he: "הפורום הוקם, והריכוז בידיך. עכשיו אפשר להושיב בו חברים וחברות.",
    ar: "تأسّست المجموعة، وأمانة السرّ لديك. يمكن الآن إضافة الأعضاء.",
  },
  specimenName: { en: "Teachers working group", he: "קבוצת עבודה: מורים", ar: "مجموعة عمل: المعلّمون" },
  name: { en: "Name", he: "שם", ar: "الاسم" },
  otherLanguages: { en: "In other languages", he: "בשפות נוספות", ar: "بلغات أخرى" },
  kind: { en: "Kind", he: "סוג", ar: "النوع" },
  mandate: { en: "Mandate", he: "מנדט", ar: "التفويض" },
  mandateHint: {
    en: "What it is for, and what it may decide by itself.",
    he: "לשם מה הוא קיים, ומה בסמכותו להחליט לבד.",
    ar: "لأيّ غرض هي، وما الذي تقرّره بنفسها.",
  },
  mandateUntil: { en: "Mandate until", he: "המנדט עד", ar: "التفويض حتى" },
  allPartners: {
    en: "Every partner sits in it, as in a plenary",
    he: "כל השותפים והשותפות יושבים בו, כמו במליאה",
    ar: "جميع الشركاء والشريكات فيها، كما في الهيئة العامة",
  },
  allPartnersSit: {
    en: "Every partner sits in it.",
    he: "כל השותפים והשותפות יושבים בו.",
    ar: "جميع الشركاء والشريكات فيها.",
  },
  quorum: { en: "Quorum", he: "קוורום", ar: "النصاب" },
  quorumShare: {
    en: "Quorum, in per cent of votes",
    he: "קוורום, באחוזים",
    ar: "النصاب، بالمئة",
  },
  quorumLeast: { en: "Quorum, at least", he: "קוורום, לפחות", ar: "النصاب، على الأقل" },
  quorumIs: {
    en: "{share} of the voting seats, and at least {least, number}. Whoever steps aside because of a conflict of interest is not counted.",
    he: "{share} מבעלי ההצבעה, ולפחות {least, number}. מי שנמנעים מהשתתפות בגלל ניגוד עניינים לא נספרים.",
    ar: "{share} من أصحاب التصويت، و{least, number} على الأقل. من يتنحّى بسبب تضارب مصالح لا يُحتسب.",
  },
  papersFor: {
    en: "Who reads its minutes and papers",
    he: "מי קוראים את הפרוטוקולים והמסמכים",
    ar: "مَن يقرأ المحاضر والأوراق",
  },
  funderReads: {
    en: "A funder who sits here reads its papers as a member. {count, plural, =0 {None does now.} one {One does now.} other {{count, number} do now.}}",
    he: "מי שיושבים כאן מטעם גוף מממן קוראים את המסמכים כמו כל חברי הפורום. {count, plural, =0 {כרגע אין כאלה.} one {כרגע יש אחד כזה.} two {כרגע יש שניים כאלה.} other {כרגע יש {count, number} כאלה.}}",
    ar: "من يجلس هنا عن جهة مموِّلة يقرأ الأوراق كعضو. {count, plural, =0 {لا أحد كذلك الآن.} one {واحد كذلك الآن.} two {اثنان كذلك الآن.} few {{count, number} كذلك الآن.} other {{count, number} كذلك الآن.}}",
  },
  chair: { en: "Chair", he: "יו״ר", ar: "الرئاسة" },
  none: { en: "none yet", he: "עוד אין", ar: "لا يوجد بعد" },
  members: { en: "Members", he: "חברים וחברות", ar: "الأعضاء" },
  noMembers: { en: "Nobody sits in it yet.", he: "עוד אין בו חברים.", ar: "لا أعضاء فيها بعد." },
  seatsCount: {
    en: "{count, plural, =0 {nobody yet} one {one person} other {{count, number} people}}",
    he: "{count, plural, =0 {עוד אף אחד} one {אדם אחד} two {שני אנשים} other {{count, number} אנשים}}",
    ar: "{count, plural, =0 {لا أحد بعد} one {شخص واحد} two {شخصان} few {{count, number} أشخاص} other {{count, number} شخصًا}}",
  },
  sitHere: { en: "you sit here", he: "המקום שלך", ar: "أنت فيها" },
  balance: { en: "Sectors", he: "מגזרים", ar: "القطاعات" },
  balanceTitle: { en: "Balance of sectors", he: "איזון בין מגזרים", ar: "التوازن بين القطاعات" },
  balanceIs: {
    en: "{seats, plural, one {One seat} other {{seats, number} seats}}, of which {lived, plural, =0 {none is} one {one is} other {{lived, number} are}} kept for lived experience.",
    he: "{seats, plural, one {מקום אחד} two {שני מקומות} other {{seats, number} מקומות}}, {lived, plural, =0 {אף אחד מהם לא שמור} one {אחד מהם שמור} two {שניים מהם שמורים} other {{lived, number} מהם שמורים}} לניסיון חיים.",
    ar: "{seats, plural, one {مقعد واحد} two {مقعدان} few {{seats, number} مقاعد} other {{seats, number} مقعدًا}}، {lived, plural, =0 {ليس أيّ منها مخصّصًا} one {واحد منها مخصّص} two {اثنان منها مخصّصان} few {{lived, number} منها مخصّصة} other {{lived, number} منها مخصّصة}} لتجربة الحياة.",
  },
  sector: { en: "Sector", he: "מגזר", ar: "القطاع" },
  seatsHere: { en: "Seats here", he: "מקומות כאן", ar: "مقاعد هنا" },
  shareHere: { en: "Share here", he: "החלק כאן", ar: "النسبة هنا" },
  shareOfAll: { en: "Share of all partners", he: "החלק בקרב כל השותפים", ar: "النسبة بين كلّ الشركاء" },
  noSector: {
    en: "no organization, or sector not said",
    he: "בלי ארגון, או שלא נאמר מגזר",
    ar: "بلا منظمة، أو لم يُذكر القطاع",
  },
  ofSector: { en: "{sector}: {count, number}", he: "{sector}: {count, number}", ar: "{sector}: {count, number}" },
  who: { en: "Who", he: "מי", ar: "مَن" },
  person: { en: "Person with an account", he: "אדם עם חשבון", ar: "شخص لديه حساب" },
  holder: { en: "Or a name without an account", he: "או שם בלי חשבון", ar: "أو اسم بلا حساب" },
  nameless: { en: "Somebody without an account", he: "ללא חשבון", ar: "بلا حساب" },
  forOrganization: { en: "For", he: "מטעם", ar: "عن" },
  organization: { en: "For which organization", he: "מטעם איזה ארגון", ar: "عن أيّ منظمة" },
  duty: { en: "Duty", he: "תפקיד", ar: "الدور" },
  vote: { en: "Vote", he: "הצבעה", ar: "التصويت" },
  hasVote: { en: "Votes", he: "עם הצבעה", ar: "مع تصويت" },
  noVote: { en: "No vote", he: "בלי הצבעה", ar: "دون تصويت" },
  livedExperience: {
    en: "Seat kept for lived experience",
    he: "מקום השמור לניסיון חיים",
    ar: "مقعد مخصّص لتجربة الحياة",
  },
  livedShort: { en: "lived experience", he: "ניסיון חיים", ar: "تجربة حياة" },
  term: { en: "Term", he: "כהונה", ar: "الولاية" },
  since: { en: "Since", he: "מאז", ar: "منذ" },
  until: { en: "Until", he: "עד", ar: "حتى" },
  sinceDay: { en: "since {day}", he: "מאז {day}", ar: "منذ {day}" },
  fromTo: { en: "{since} to {until}", he: "{since} עד {until}", ar: "{since} حتى {until}" },
  endsSoon: {
    en: "Terms that end within 60 days: {count, number}",
    he: "כהונות שמסתיימות בתוך 60 יום: {count, number}",
    ar: "ولايات تنتهي خلال 60 يومًا: {count, number}",
  },
  endsOn: { en: "ends {day}", he: "מסתיימת ב־{day}", ar: "تنتهي في {day}" },
  past: { en: "Who sat here before", he: "מי ישבו כאן בעבר", ar: "مَن كانوا هنا سابقًا" },
  because: { en: "Why it ended", he: "למה הסתיים", ar: "سبب الانتهاء" },
  addMember: { en: "Seat somebody", he: "להושיב חבר או חברה", ar: "إضافة عضو" },
  added: { en: "The seat is filled.", he: "המקום מולא.", ar: "شُغل المقعد." },
  change: { en: "Change", he: "שינוי", ar: "تغيير" },
  changeSeats: { en: "Change who sits here", he: "שינוי ההרכב", ar: "تغيير الأعضاء" },
  save: { en: "Save", he: "לשמור", ar: "حفظ" },
  saved: { en: "Saved.", he: "נשמר.", ar: "تم الحفظ." },
  endSeat: { en: "End this seat", he: "סיום הכהונה", ar: "إنهاء العضوية" },
  endQuestion: {
    en: "{name} no longer sits here from today, and what this seat opened closes with the next request. What was said and decided stays, with the name.",
    he: "מהיום {name} כבר לא בפורום, ומה שנפתח בזכות המקום נסגר בבקשה הבאה. מה שנאמר והוחלט נשאר, עם השם.",
    ar: "من اليوم لا يعود {name} عضوًا هنا، وما أتاحه المقعد يُغلق مع الطلب التالي. ما قيل وتقرّر يبقى، مع الاسم.",
  },
  seatEnded: { en: "The seat has ended.", he: "הכהונה הסתיימה.", ar: "انتهت العضوية." },
  edit: { en: "Change the committee", he: "שינוי הפורום", ar: "تغيير المجموعة" },
  close: { en: "End its work", he: "סיום העבודה", ar: "إنهاء العمل" },
  closeQuestion: {
    en: "It takes no new decisions. Whoever sits in it reads its papers as before.",
    he: "לא יתקבלו בו החלטות חדשות. מי שיושבים בו יוכלו לקרוא את המסמכים כמו קודם.",
    ar: "لن تُتّخذ فيها قرارات جديدة. يبقى لأعضائها أن يقرؤوا أوراقها كما من قبل.",
  },
  closedOn: { en: "Its work ended on {day}.", he: "העבודה הסתיימה ב־{day}.", ar: "انتهى العمل في {day}." },
  reopen: { en: "Let it go on", he: "להמשיך את העבודה", ar: "استئناف العمل" },
  closedDone: { en: "Its work has ended.", he: "העבודה הסתיימה.", ar: "انتهى العمل." },
  meetings: { en: "Its meetings", he: "המפגשים שלו", ar: "لقاءاتها" },
  ownCalendar: { en: "In your own calendar", he: "ביומן שלך", ar: "في تقويمك" },
  planMeeting: { en: "Plan a meeting", he: "תכנון מפגש", ar: "تخطيط لقاء" },
  allCommittees: { en: "all committees and groups", he: "כל הפורומים והקבוצות", ar: "كلّ اللجان والمجموعات" },
  decisions: { en: "Its decisions", he: "ההחלטות שלו", ar: "قراراتها" },
  actions: { en: "What it said it would do", he: "מה נאמר בו שייעשה", ar: "ما قالت إنّه سيُفعل" },
  interests: { en: "Conflicts of interest", he: "ניגודי עניינים", ar: "تضارب المصالح" },
  ended: { en: "Ended", he: "הסתיימו", ar: "انتهت" },
  notYours: {
    en: "Who sits here is said by its chair, its secretary or the backbone team.",
    he: "את ההרכב קובעים היו״ר, מי שמרכזים את הפורום או צוות ארגון השדרה.",
    ar: "تحدّد الأعضاءَ رئاسةُ المجموعة أو أمانة السرّ أو طاقم المنظمة الداعمة.",
  },
  whoNeeded: {
    en: "Choose a person, or write a name: one of the two.",
    he: "יש לבחור אדם או לכתוב שם: אחד מהשניים.",
    ar: "يلزم اختيار شخص أو كتابة اسم: أحدهما.",
  },
  sitsAlready: { en: "This person sits here already.", he: "האדם הזה כבר יושב כאן.", ar: "هذا الشخص عضو هنا بالفعل." },
  seatIsOver: { en: "This seat has ended already.", he: "הכהונה הזו כבר הסתיימה.", ar: "انتهت هذه العضوية من قبل." },
  endsBefore: {
    en: "A term cannot end before it begins.",
    he: "כהונה לא יכולה להסתיים לפני שהתחילה.",
    ar: "لا يمكن أن تنتهي الولاية قبل أن تبدأ.",
  },
});
