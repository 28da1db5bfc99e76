import { words } from "../../../core/message.ts";

/** What is said of whole stories among the voices: to listeners, to their tellers, and to everybody. */
export const voiceWords = words({
  // listeners
  goPublish: { en: "Propose it whole", he: "להציע לפרסם את כולו", ar: "اقتراح نشرها كاملة" },
  title: { en: "The whole story, published", he: "פרסום הסיפור כולו", ar: "نشر القصّة كاملة" },
  how: {
    en: "Three people say yes before it stands anywhere: whoever proposes it, a second listener who reads it with the eyes of somebody who lives there, and the teller, who sees exactly what would stand. Where the age asks for it, a parent, too.",
    he: "לפני שהסיפור מופיע במקום כלשהו נדרשות שלוש הסכמות: של מי שמציע, של מקשיב או מקשיבה נוספים שקוראים בעיניים של מי שגר שם, ושל מי שסיפר, שרואה בדיוק מה יופיע. לפי הגיל נדרשת גם הסכמת הורה.",
    ar: "قبل أن تظهر في أيّ مكان تلزم ثلاث موافقات: ممّن يقترحها، ومن مستمع ثانٍ أو مستمعة ثانية بعين من يعيش هناك، ومن صاحب القصّة الذي يرى تمامًا ما سيظهر. وحسب العمر تلزم أيضًا موافقة أحد الوالدين.",
  },
  backToStory: { en: "Back to the story", he: "חזרה לסיפור", ar: "العودة إلى القصّة" },
  maskFirst: {
    en: "Mask the story first. What is said in a recording or stands on a photo is written down before that.",
    he: "קודם להסתיר פרטים מזהים. לפני כן כותבים את מה שנאמר בהקלטה או כתוב בתצלום.",
    ar: "يجب أوّلًا إخفاء ما يدلّ على الأشخاص. وقبل ذلك يُكتب ما قيل في التسجيل أو ما في الصورة.",
  },
  notAllowed: {
    en: "The teller did not allow that the whole story is published.",
    he: "מי שסיפר לא התיר לפרסם את הסיפור כולו.",
    ar: "لم يسمح صاحب القصّة بنشر القصّة كاملة.",
  },
  waitsForParent: {
    en: "A parent must say yes, too. Until then it stands nowhere, whatever the teller answers.",
    he: "נדרשת גם הסכמת הורה. עד אז הוא לא יופיע בשום מקום, תהיה אשר תהיה תשובת מי שסיפר.",
    ar: "تلزم أيضًا موافقة أحد الوالدين. حتى ذلك الحين لا تظهر في أيّ مكان مهما كان جواب صاحب القصّة.",
  },
  asItWouldStand: { en: "These words", he: "המילים האלה", ar: "هذه الكلمات" },
  places: { en: "Where it is to stand", he: "איפה זה יופיע", ar: "أين ستظهر" },
  voices: {
    en: "On the public page “Voices”",
    he: "בדף הציבורי ״קולות״",
    ar: "في الصفحة العامّة «أصوات»",
  },
  theme: { en: "On the page of its theme", he: "בדף של הנושא", ar: "في صفحة موضوعها" },
  report: { en: "In the report of the campaign", he: "בדוח הקמפיין", ar: "في تقرير الحملة" },
  whichThemeLabel: { en: "Under which theme", he: "תחת איזה נושא", ar: "تحت أيّ موضوع" },
  withFirstName: { en: "With the first name", he: "עם השם הפרטי", ar: "مع الاسم الأوّل" },
  parts: { en: "With what else", he: "עם מה עוד", ar: "مع ماذا أيضًا" },
  audio: { en: "The recording, with the voice", he: "ההקלטה, בקול", ar: "التسجيل بالصوت" },
  photo: { en: "Photo {number}, in handwriting", he: "תצלום {number}, בכתב יד", ar: "الصورة {number} بخطّ اليد" },
  lackconsent: { en: "not allowed by the teller", he: "לא הותר בידי מי שסיפר", ar: "لم يسمح به صاحب القصّة" },
  lackparent: { en: "a parent said no", he: "הורה סירב", ar: "رفض أحد الوالدين" },
  lacktranscript: {
    en: "nobody has written it down yet",
    he: "עדיין לא נכתב מה שיש בו",
    ar: "لم يُكتب مضمونه بعد",
  },
  lackunplayable: {
    en: "this kind of recording (AMR, of older phones) is played by hardly any browser: it is not published",
    he: "הקלטה מסוג זה אינה מושמעת כמעט בשום דפדפן: היא לא תפורסם",
    ar: "هذا النوع من التسجيل لا يكاد يشغّله أيّ متصفّح: لا يُنشر",
  },
  partsHint: {
    en: "A recording or photo is not masked: it stands as it is. If a name is spoken or written in it, leave it out.",
    he: "בהקלטה או בתצלום לא מסתירים דבר: הם מופיעים כמו שהם. אם נאמר או כתוב בהם שם, אין לצרף.",
    ar: "التسجيل أو الصورة لا يُخفى فيهما شيء: يظهران كما هما. إذا ذُكر أو كُتب فيهما اسم فلا يُرفقان.",
  },
  propose: { en: "Propose", he: "להציע", ar: "اقتراح" },
  proposed: {
    en: "Proposed. A second listener reads it now.",
    he: "ההצעה נשמרה. כעת קורא אותה מקשיב או מקשיבה נוספים.",
    ar: "حُفظ الاقتراح. يقرأه الآن مستمع ثانٍ أو مستمعة ثانية.",
  },
  waitsForSecond: {
    en: "It waits for a second listener.",
    he: "ממתין לקריאה של מקשיב או מקשיבה נוספים.",
    ar: "بانتظار قراءة مستمع ثانٍ أو مستمعة ثانية.",
  },
  editedWaits: {
    en: "The teller changed the words and says yes to them so. They stand once a second listener has read them.",
    he: "המילים שונו בידי מי שסיפר, עם הסכמה לנוסח הזה. הן יופיעו אחרי קריאה של מקשיב או מקשיבה נוספים.",
    ar: "غيّر صاحب القصّة الكلمات ووافق عليها هكذا. تظهر بعد أن يقرأها مستمع ثانٍ أو مستمعة ثانية.",
  },
  waitsForTeller: {
    en: "Read. It waits for the teller's answer.",
    he: "נקרא. ממתין לתשובת מי שסיפר.",
    ar: "قُرئت. بانتظار جواب صاحب القصّة.",
  },
  tellerNo: { en: "The teller said no.", he: "התשובה של מי שסיפר: לא.", ar: "جواب صاحب القصّة: لا." },
  isUp: {
    en: "The teller said yes: it stands, as long as all that is needed for it holds.",
    he: "התשובה של מי שסיפר: כן. זה מופיע כל עוד מתקיים כל הנדרש.",
    ar: "جواب صاحب القصّة: نعم. تظهر ما دام كلّ ما يلزم قائمًا.",
  },
  wasSentBack: {
    en: "The second listener thinks that somebody can be recognized. Mask more, and propose it anew.",
    he: "לדעת המקשיב או המקשיבה הנוספים אפשר לזהות מישהו. יש להסתיר עוד ולהציע שוב.",
    ar: "يرى المستمع الثاني أو المستمعة الثانية أنّه يمكن التعرّف على شخص. يجب إخفاء المزيد والاقتراح من جديد.",
  },
  withdraw: { en: "Take it down", he: "להסיר", ar: "إزالتها" },
  withdrawQuestion: {
    en: "It stands nowhere from then on. The teller reads on the own page that it came down.",
    he: "מאותו רגע לא יופיע בשום מקום. מי שסיפר יראה בדף שלו שזה הוסר.",
    ar: "من تلك اللحظة لا تظهر في أيّ مكان. يرى صاحب القصّة في صفحته أنّها أُزيلت.",
  },
  withdrawn: { en: "Taken down.", he: "הוסר.", ar: "أُزيلت." },
  // the second reader
  readSecond: { en: "You read it as the second", he: "הקריאה השנייה היא שלך", ar: "القراءة الثانية لك" },
  readSecondHow: {
    en: "Read the words as a neighbour, a teacher or a classmate would. When in doubt, say no: it can be masked further.",
    he: "כדאי לקרוא כפי ששכנים, מורים או בני הכיתה היו קוראים. במקרה של ספק: לא. אפשר להסתיר עוד.",
    ar: "تُقرأ الكلمات كما يقرأها جار أو معلّم أو زميل صفّ. عند الشكّ: لا. يمكن إخفاء المزيد.",
  },
  pointsLabel: {
    en: "For a yes, tick each point that you looked at. For a no, tick what tells who it is.",
    he: "כדי לומר כן: לסמן כל דבר שנבדק. כדי לומר לא: לסמן מה מגלה מי זה.",
    ar: "للموافقة: وضع علامة على كلّ ما فُحص. للرفض: وضع علامة على ما يكشف الهويّة.",
  },
  names: {
    en: "Names: none of a person or a school, no nickname, no initials",
    he: "שמות: לא של אדם ולא של בית ספר, בלי כינוי ובלי ראשי תיבות",
    ar: "الأسماء: لا اسم شخص ولا مدرسة، ولا لقب ولا أحرف أولى",
  },
  placesPoint: {
    en: "Places: none finer than {level, select, none {“somewhere”: no place at all} country {the country} district {the district} other {the town}}",
    he: "מקומות: לא מדויק יותר מ{level, select, none {״אי שם״: בלי שום מקום} country {המדינה} district {המחוז} other {היישוב}}",
    ar: "الأماكن: لا شيء أدقّ من {level, select, none {«مكان ما»: دون أيّ مكان} country {البلد} district {المنطقة} other {البلدة}}",
  },
  rare: {
    en: "Rare facts: nothing that only one person there can be (an accident, a prize, a rare illness, an event in the news)",
    he: "פרטים נדירים: שום דבר שנכון רק לאדם אחד שם (תאונה, פרס, מחלה נדירה, אירוע מהחדשות)",
    ar: "تفاصيل نادرة: لا شيء ينطبق هناك على شخص واحد فقط (حادث، جائزة، مرض نادر، حدث في الأخبار)",
  },
  others: {
    en: "Others in the story: nobody is accused or laid bare who can be recognized",
    he: "אחרים בסיפור: אין מי שמואשם או נחשף ושאפשר לזהות אותו",
    ar: "آخرون في القصّة: لا يُتَّهم أو يُفضح أحد يمكن التعرّف عليه",
  },
  sound: {
    en: "The recording: heard to its end, no name or place is spoken in it, and the words beside it say what it says",
    he: "ההקלטה: הושמעה עד סופה, לא נאמרים בה שם או מקום, והמילים שלצידה אומרות מה שנאמר בה",
    ar: "التسجيل: سُمع حتى نهايته، لا يُذكر فيه اسم أو مكان، والكلمات بجانبه تقول ما يُقال فيه",
  },
  picture: {
    en: "The photo: no name, face, school or stamp on it, also not at its edge",
    he: "התצלום: אין בו שם, פנים, בית ספר או חותמת, גם לא בשוליים",
    ar: "الصورة: لا اسم ولا وجه ولا مدرسة ولا ختم فيها، ولا حتى على الحافّة",
  },
  nobodyRecognized: {
    en: "Nobody can be recognized",
    he: "אי אפשר לזהות איש",
    ar: "لا يمكن التعرّف على أحد",
  },
  somebodyRecognized: {
    en: "Somebody can be recognized",
    he: "אפשר לזהות מישהו",
    ar: "يمكن التعرّف على شخص",
  },
  wasRead: { en: "Saved.", he: "נשמר.", ar: "حُفظ." },
  // refusals and notices
  somewhere: { en: "Say where it is to stand.", he: "יש לומר איפה זה יופיע.", ar: "يجب ذكر أين ستظهر." },
  whichTheme: {
    en: "Choose one of the themes in which the story stands.",
    he: "יש לבחור אחד הנושאים שהסיפור נמצא בהם.",
    ar: "يجب اختيار أحد المواضيع التي توجد فيها القصّة.",
  },
  notThisPart: {
    en: "One of these may not be published.",
    he: "אחד מאלה אסור בפרסום.",
    ar: "أحد هذه لا يجوز نشره.",
  },
  proposedAlready: {
    en: "It was proposed already.",
    he: "זה כבר הוצע.",
    ar: "اقتُرحت بالفعل.",
  },
  tellerSaidNo: {
    en: "The teller said no to these words.",
    he: "מי שסיפר סירב למילים האלה.",
    ar: "رفض صاحب القصّة هذه الكلمات.",
  },
  tellerTookDown: {
    en: "The teller took it down. It can be proposed again once the teller changes something in the story or in what is allowed.",
    he: "זה הוסר בידי מי שסיפר. אפשר יהיה להציע שוב אם ישתנה מצידו משהו בסיפור או במה שמותר.",
    ar: "أزالها صاحب القصّة. يمكن اقتراحها من جديد إذا غيّر شيئًا في القصّة أو فيما يسمح به.",
  },
  anotherReads: {
    en: "Whoever proposed it cannot be the second reader.",
    he: "מי שהציע לא יכול להיות גם מי שקורא שנית.",
    ar: "من اقترحها لا يمكن أن يكون القارئ الثاني أيضًا.",
  },
  readAlready: { en: "It was read already.", he: "זה כבר נקרא.", ar: "قُرئت بالفعل." },
  everyPoint: {
    en: "Look at each point, and tick it.",
    he: "יש לבדוק כל דבר ולסמן אותו.",
    ar: "يجب فحص كلّ نقطة ووضع علامة عليها.",
  },
  somePoint: {
    en: "Tick what tells who it is.",
    he: "יש לסמן מה מגלה מי זה.",
    ar: "يجب وضع علامة على ما يكشف الهويّة.",
  },
  toRead: {
    en: "A story waits for a second listener, before its teller is asked whether it may be published.",
    he: "סיפור מחכה לקריאה שנייה, לפני שישאלו את מי שסיפר אם מותר לפרסם.",
    ar: "قصّة تنتظر قراءة ثانية، قبل سؤال صاحبها إن كان يجوز نشرها.",
  },
  sentBack: {
    en: "The second listener of a story that you proposed thinks that somebody can be recognized.",
    he: "לדעת מי שקרא שנית סיפור שהצעת, אפשר לזהות בו מישהו.",
    ar: "يرى من قرأ ثانيةً قصّة اقترحتَها أنّه يمكن التعرّف فيها على شخص.",
  },
  waitForSecond: {
    en: "{count, plural, one {A story waits for you as the second reader} other {# stories wait for you as the second reader}}",
    he: "{count, plural, one {סיפור אחד מחכה לקריאה השנייה שלך} two {שני סיפורים מחכים לקריאה השנייה שלך} other {# סיפורים מחכים לקריאה השנייה שלך}}",
    ar: "{count, plural, one {قصّة واحدة تنتظر قراءتك الثانية} two {قصّتان تنتظران قراءتك الثانية} few {# قصص تنتظر قراءتك الثانية} other {# قصّة تنتظر قراءتك الثانية}}",
  },
  // its teller
  wholeTitle: {
    en: "Your story, published",
    he: "פרסום הסיפור שלך",
    ar: "نشر قصّتك",
  },
  wholeAsk: {
    en: "A reader would like to publish your story whole. A second reader looked whether anybody can be recognized. It would stand exactly so{named, select, yes {, with your first name} other {, without a name}}:",
    he: "מי שקראו מבקשים לפרסם את הסיפור שלך כולו. קריאה שנייה בדקה אם אפשר לזהות מישהו. כך בדיוק הוא יופיע{named, select, yes {, עם שמך הפרטי} other {, בלי שם}}:",
    ar: "يودّ أحد القرّاء نشر قصّتك كاملة. وفُحص في قراءة ثانية إن كان يمكن التعرّف على أحد. ستظهر هكذا تمامًا{named, select, yes {، مع اسمك الأوّل} other {، دون اسم}}:",
  },
  whereItStands: { en: "Where:", he: "איפה:", ar: "أين:" },
  underTheme: { en: "under the theme {name}", he: "תחת הנושא {name}", ar: "تحت الموضوع {name}" },
  inLanguage: { en: "in the language in which you told it", he: "בשפה שבה סופר", ar: "باللغة التي رُويت بها" },
  withSound: {
    en: "With your recording, in your voice. Whoever knows your voice may recognize it.",
    he: "עם ההקלטה שלך, בקולך. מי שמכיר את קולך עשוי לזהות אותו.",
    ar: "مع تسجيلك بصوتك. من يعرف صوتك قد يتعرّف عليه.",
  },
  withPicture: {
    en: "With the photo of your page. Whoever knows your handwriting may recognize it.",
    he: "עם תצלום הדף שלך. מי שמכיר את כתב ידך עשוי לזהות אותו.",
    ar: "مع صورة صفحتك. من يعرف خطّك قد يتعرّف عليه.",
  },
  sayYes: { en: "Yes, exactly so", he: "כן, בדיוק כך", ar: "نعم، هكذا تمامًا" },
  editFirst: {
    en: "Yes, but change something",
    he: "כן, אבל לשנות משהו",
    ar: "نعم، لكن مع تغيير",
  },
  editHow: {
    en: "Shorten, change or leave out what you wish. A second reader reads changed words before they stand.",
    he: "אפשר לקצר, לשנות או להשמיט. מילים ששונו נקראות שוב לפני שיופיעו.",
    ar: "يمكن الاختصار أو التغيير أو الحذف. تُقرأ الكلمات المعدّلة مرّة أخرى قبل أن تظهر.",
  },
  editWords: { en: "The words as they shall stand", he: "המילים כפי שיופיעו", ar: "الكلمات كما ستظهر" },
  keepName: { en: "With my first name", he: "עם שמי הפרטי", ar: "مع اسمي الأوّل" },
  keepParts: {
    en: "With my recording or photos",
    he: "עם ההקלטה או התצלומים שלי",
    ar: "مع تسجيلي أو صوري",
  },
  editSave: { en: "Yes, so it may stand", he: "כן, כך מותר", ar: "نعم، يجوز هكذا" },
  editWaits: {
    en: "You said yes to these words. They stand once a second reader has read them.",
    he: "הסכמת למילים האלה. הן יופיעו אחרי קריאה שנייה.",
    ar: "وافقت على هذه الكلمات. تظهر بعد قراءة ثانية.",
  },
  editStumbled: {
    en: "The second reader thinks that somebody could be recognized by this, so it does not stand. You can change the words:",
    he: "לפי הקריאה השנייה אפשר לזהות כאן מישהו, ולכן זה לא מופיע. אפשר לשנות את המילים:",
    ar: "بحسب القراءة الثانية يمكن التعرّف هنا على شخص، لذا لا تظهر. يمكن تغيير الكلمات:",
  },
  waitsForYourParent: {
    en: "You said yes. It stands nowhere before a parent says yes, too.",
    he: "הסכמת. זה לא יופיע בשום מקום לפני שגם הורה יסכים.",
    ar: "وافقت. لا تظهر في أيّ مكان قبل موافقة أحد الوالدين أيضًا.",
  },
  standsNow: {
    en: "It has stood since {day}. {who, select, everyone {Everybody can read it.} other {Members of the initiative can read it, and later perhaps everybody.}}",
    he: "זה מופיע מאז {day}. {who, select, everyone {כולם יכולים לקרוא.} other {חברות וחברים ביוזמה יכולים לקרוא, ואולי בהמשך כולם.}}",
    ar: "تظهر منذ {day}. {who, select, everyone {يمكن للجميع قراءتها.} other {يمكن لأعضاء المبادرة قراءتها، وربّما لاحقًا للجميع.}}",
  },
  lookThere: { en: "See where it stands", he: "לראות איפה זה מופיע", ar: "رؤية أين تظهر" },
  takeDown: { en: "Take it down now", he: "להסיר עכשיו", ar: "إزالتها الآن" },
  downteller: { en: "{day}: you took it down.", he: "{day}: הסרת אותו.", ar: "{day}: أزلتَها." },
  downchanged: {
    en: "{day}: it came down because you changed your story. A reader looks at it anew before you are asked again.",
    he: "{day}: זה הוסר כי הסיפור שלך השתנה. הוא ייקרא שוב לפני שישאלו אותך שוב.",
    ar: "{day}: أُزيلت لأنّك غيّرت قصّتك. تُقرأ من جديد قبل أن تُسأل مرّة أخرى.",
  },
  downconsent: {
    en: "{day}: it came down because you do not allow it any more.",
    he: "{day}: זה הוסר כי זה כבר לא מותר מצידך.",
    ar: "{day}: أُزيلت لأنّك لم تعد تسمح بذلك.",
  },
  downparent: {
    en: "{day}: it came down because a parent took the yes back.",
    he: "{day}: זה הוסר כי הורה חזר בו מההסכמה.",
    ar: "{day}: أُزيلت لأنّ أحد الوالدين سحب موافقته.",
  },
  downreader: {
    en: "{day}: a reader took it down.",
    he: "{day}: זה הוסר בידי אחד הקוראים.",
    ar: "{day}: أزالها أحد القرّاء.",
  },
  cameDown: { en: "What came down", he: "מה שהוסר", ar: "ما أُزيل" },
  wordsNeeded: {
    en: "Nothing is left of it. To say no, choose No.",
    he: "לא נשאר דבר. כדי לסרב יש לבחור ״לא״.",
    ar: "لم يبق شيء. للرفض يُختار «لا».",
  },
  // everybody
  aVoice: { en: "A voice", he: "קול", ar: "صوت" },
  readWhole: { en: "Read the whole story", he: "לקרוא את הסיפור כולו", ar: "قراءة القصّة كاملة" },
  hearIt: { en: "Read and hear it", he: "לקרוא ולשמוע", ar: "القراءة والاستماع" },
  standsBecause: {
    en: "It stands here because its teller saw it so and said yes, and for as long as that yes lasts. Please do not copy it.",
    he: "הסיפור מופיע כאן כי מי שסיפר ראה אותו כך והסכים, וכל עוד ההסכמה קיימת. נא לא להעתיק.",
    ar: "تظهر هنا لأنّ صاحبها رآها هكذا ووافق، وما دامت موافقته قائمة. يُرجى عدم نسخها.",
  },
  theRecording: { en: "The recording", he: "ההקלטה", ar: "التسجيل" },
  saidInIt: {
    en: "What is said in it stands in the words above.",
    he: "מה שנאמר בה כתוב במילים שלמעלה.",
    ar: "ما يُقال فيه مكتوب في الكلمات أعلاه.",
  },
  aPicture: { en: "A page, photo {number}", he: "דף, תצלום {number}", ar: "صفحة، صورة {number}" },
  whatItLedTo: {
    en: "What it is part of, and what came of it",
    he: "במה זה חלק, ומה יצא מזה",
    ar: "ممّ هي جزء، وماذا نتج عنها",
  },
  linktheme: { en: "What many told", he: "מה שסיפרו רבים", ar: "ما رواه كثيرون" },
  linkcause: { en: "A cause", he: "סיבה", ar: "سبب" },
  linkcandidate: { en: "A goal that could be set", he: "יעד שאפשר להציב", ar: "هدف يمكن وضعه" },
  linkindicator: { en: "Figures", he: "נתונים", ar: "بيانات" },
  linkdecision: { en: "A decision", he: "החלטה", ar: "قرار" },
  allVoices: { en: "All voices", he: "כל הקולות", ar: "كلّ الأصوات" },
});
