const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** First and family names that many people have, as they are written; far from all. Names that are mostly other words are left out. */
export const commonNames: readonly string[] = [
  ...listed(`
    aaron abigail adam adrian aiden alan albert alex alexander alexandra alice alicia allison amanda amber amelia amy ana
    andrea andrew angela anna anthony antonio aria ariana arthur ashley audrey austin ava barbara benjamin bella beth
    brandon brian brianna brittany caleb cameron carlos carmen caroline catherine charles charlotte chloe chris
    christian christina christopher claire connor cynthia daniel daniela david deborah denise dennis diana diego donald
    donna dylan edward elena eli elijah elizabeth ella emily emma eric ethan eva evan evelyn fatima fernando gabriel
    gabriela george gianna gloria gregory hailey hannah harper hassan heather helen henry ian ibrahim isaac isabel
    isabella ivan jack jackson jacob jaden jake james jamal jane janet jasmine jason javier jayden jeffrey jennifer jeremy
    jessica jesus john jonathan jordan jorge jose joseph joshua juan julia julian kaitlyn karen kate katherine kathleen kayla
    keisha kelly kevin kimberly kyle laila laura lauren layla leah leo leon leslie liam lily linda lisa logan lucas lucia
    luis luke madison malik marcus margaret maria mariah mariam marie mario martin mary mason matthew maya megan melissa mia
    michael michelle miguel mohammed muhammad naomi natalie nathan nicholas nicole noah nora olivia omar oscar owen pablo
    patricia patrick paul pedro peter priya rachel rafael rebecca ricardo richard robert rosa ruth ryan samantha samuel
    sandra sara sarah scott sean sebastian sharon sofia sophia sophie stephanie stephen steven susan tamar tanya teresa
    thomas tiffany timothy tyler valentina valeria vanessa victor victoria vincent vivian walter wei wendy william xavier
    yasmin yosef yuki zachary zoe smith johnson williams jones garcia miller davis rodriguez martinez hernandez lopez
    gonzalez wilson anderson taylor moore perez thompson harris sanchez clark ramirez lewis robinson allen torres nguyen
    flores nelson rivera campbell mitchell carter roberts gomez phillips evans diaz cruz edwards collins reyes stewart
    morris morales murphy rogers gutierrez ortiz morgan cooper peterson bailey reed howard ramos kim cox ward richardson
    watson chavez bennett mendoza ruiz hughes alvarez castillo sanders patel myers ross foster jimenez cohen levi levy
    dana noa tal yael shira tamar avi moshe yossi itai omer lior gal amir rami samir nour lina rania ahmad ahmed khaled
    youssef yousef mahmoud mustafa ali huda amal salma`),
  ...listed(`
    אבי אביב אביגיל אביה אביטל אבנר אברהם אדם אדר אהרון אורי אוריה אורית אורן אחמד אייל איילה איילת אילן אילנה אילת אימאן
    איציק איתי איתמר איתן אלון אליה אליהו אליענה אלירן אלכס אלכסנדר אלמוג אלעד אמיר אמירה אנה אנסטסיה אסף אסתר אפרת אריאל
    ארז אריה בועז בנימין בר ברק גאיה גיא גיל גילי גלעד דוד דורון דיאנה דימה דן דנה דניאל דניאלה דפנה הגר הדס הודיה הילה הלל
    ויקטוריה ורד זוהר חגי חוסיין חיים חן חנה חנן טל טליה טניה יאיר יואב יובל יהודה יהונתן יהל יוסי יוסף יותם יונתן יעל יעקב
    יפעת יצחק ירדן ישי ישראלה לאה ליאור ליאם ליה ליהי לילך לינה ליעד לירון לירז מאור מאיה מאיר מוחמד מוטי מור מיכאל מיכל מיה
    מירי מירב משה מתן נדב נועה נועם נור נטע נטלי ניצן ניר נעמה נעמי נתנאל נתן סיוון סמיר ספיר סתיו עדי עדן עומר עופר עופרי
    עידן עידו עינב עינת עלי עמית ענת עפרה פאדי פאטמה פנינה צביקה צחי קארין קרן ראיד רביד רוני רונן רועי רות רותם רחל רינה
    רעות שאול שגיא שחר שי שיר שירה שירן שקד שלומי שלמה שמואל שמעון שני שרה שרון תאיר תהילה תומר תמר
    כהן לוי מזרחי פרץ ביטון דהן אברהמי פרידמן מלכה אזולאי כץ יוספי חדד עמר אוחיון גבאי בןדוד אדרי לביא טאייב ממן שפירא חורי
    אבוטבול זועבי קליין גולדברג רוזנברג שוורץ וייס גרינברג אשכנזי סויסה אטיאס סספורטס מסארווה אגבאריה`),
  ...listed(`
    أحمد محمد محمود مصطفى إبراهيم إسماعيل يوسف يعقوب عيسى موسى عمر عثمان علي حسن حسين خالد وليد طارق زياد رامي سامي سامر
    سمير كريم كمال جمال ماجد مازن مروان منير مهند نبيل نادر ناصر نزار وائل وسام ياسر ياسين هاني هشام فادي فارس فراس
    فيصل فؤاد قاسم عادل عامر عبدالله عبدالرحمن عدنان عصام عماد أنس أيمن أسامة أشرف أمجد أمير باسم باسل بشار بلال تامر ثائر جابر
    جهاد حمزة حيدر داود رائد راشد رشيد رياض زكريا زيد سعيد سليم سليمان شادي صالح صلاح طلال غسان لؤي ليث معاذ معتز نضال
    فاطمة عائشة خديجة زينب مريم سارة ليلى لينا لين لمى رنا رانيا ريم رزان رهف روان رغد دانا دينا ديما دعاء هالة هبة هدى
    هند هيا حنان حلا جنى جود جمانة إيمان إسراء آية آلاء أسماء أسيل أريج أمل أميرة أمينة بتول بيان تالا تسنيم رؤى
    سلمى سماح سمر سميرة سناء سهى سوسن شهد شيماء صفاء عبير علا غادة فرح لجين لانا مرام منى منال مي ميار ميس ملك
    نادية ناديا نجلاء نورا نور نوال هاجر وفاء ولاء ياسمين يارا
    حداد خوري زعبي اغبارية محاميد جبارين عواد منصور مصاروة زيدان خطيب نصار بشارة شحادة طه ابوحسين عيساوي مرعي صرصور
    شاهين درويش حمدان سلامة قاسم بكري دكور عودة طوقان كنعان نجار سعدي هواري الزعبي الخطيب النجار العلي الأحمد`),
];

/** Words of English that are also names: suggested as names only where they begin with a capital and no sentence does. */
export const alsoWords: ReadonlySet<string> = new Set(
  listed(`
    amber amal cooper cox cruz carter christian foster gal grace harper hope jack jordan kelly leo logan mason miller nour
    reed rose ross sanders smith tal taylor tyler ward mary maria jesus bella eli ali`),
);

/** Words with a capital letter inside a sentence that name nobody. */
export const capitalized: ReadonlySet<string> = new Set(
  listed(`
    i i'm i've i'd i'll ok tv god monday tuesday wednesday thursday friday saturday sunday english hebrew arabic spanish
    french russian chinese german math maths mathematics science physics chemistry biology history geography literature
    stem dna pe pta mom dad mum grandma grandpa mr mrs ms miss dr prof christmas easter ramadan eid passover hanukkah
    purim thanksgiving halloween internet google youtube whatsapp instagram tiktok facebook zoom python scratch excel
    jewish arab muslim american israeli palestinian ai it usa us uk eu stop no yes why what how bagrut sat ap gpa`),
);
