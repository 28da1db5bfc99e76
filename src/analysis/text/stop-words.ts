const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter((word) => word !== ""));

/** Words that say how, not what, as `foldWord` writes them, by language. */
export const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: listed(`
    a about above after again against ago all almost alone along already also although always am among an and another any
    anyone anything are aren't around as ask asked at away back be became because become been before began behind being
    below between both but by came can can't cannot come comes could couldn't day did didn't do does doesn't doing done
    don't down during each either else enough even ever every everyone everything few first for found from gave get gets
    getting give go goes going gone gonna got had hadn't has hasn't have haven't having he he'd he'll he's her here hers
    herself him himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it it'll it's its itself
    just keep kept knew know known last later least less let let's like little lot made make makes making many may maybe
    me might mine more most much must my myself near need never next no nobody none nor not nothing now of off often oh
    ok on once one only onto or other others our ours ourselves out over own perhaps put quite rather really said same
    saw say says see seem seemed seen shall she she'd she'll she's should shouldn't since so some somebody someone
    something sometimes soon still such take taken tell than that that's the their theirs them themselves then there
    there's these they they'd they'll they're they've thing things think this those though thought through thus to
    together told too took toward towards tried try two under until up upon us use used very want wanted was wasn't way
    we we'd we'll we're we've well went were weren't what what's whatever when where whether which while who who's whom
    whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself`),
  fr: listed(`
    a à afin ai aie aient ailleurs ainsi ait allait alla aller alors après as assez au aucun aucune aujourd'hui auprès
    aura auraient aurait aussi autant autour autre autres aux avaient avais avait avant avec avez avoir avons ayant beaucoup bien
    bon bonne car ce ceci cela celle celles celui cependant certain certaine certains ces cet cette ceux chaque chez
    chose choses ci comme comment contre d dans de debout déjà demain depuis dernier derrière des dès désormais deux
    devait devant devenir devra dit dire disait doit doivent donc dont du durant elle elles en encore enfin ensuite entre
    es est et étaient étais était étant été être eu eurent eut eux faire fait faites fais faisait fallait faut fin fois font
    fut grand grande haut hier hors ici il ils j je jamais jour jours jusqu jusque l la là laquelle le lequel les leur
    leurs lors lorsque lui m ma mais mal malgré me même mêmes mes mettre mieux mis moi moins mon n ne ni non nos notre
    nous on ont or ou où oui outre par parce parfois parmi pas pendant personne petit petite peu peut peuvent peux plus
    plusieurs plutôt pour pourquoi pourrait pourtant pouvait pouvoir premier première prendre près presque pris puis
    puisque qu quand que quel quelle quelles quelque quelques quelqu'un quels qui quoi quoique rien s sa sans se selon
    sera serai seraient serait seront ses seul seule seulement si sien soi sois soit sommes son sont sous souvent suis
    sur surtout t ta tandis tant te tel telle tellement tes toi ton toujours tous tout toute toutes très trop tu un une
    va vais vas venait venir vers veut veux vient voici voilà voir vont vos votre voulait vous voit vu y ça`),
  he: listed(`
    אבל אגב או אותה אותו אותי אותך אותם אותן אותנו אז אזי אחד אחדים אחת אחר אחרות אחרי אחרים אחרת אי איזה איזו איך אילו אין
    אינה אינו אינך אינם אינן אינני איפה אך אכן אל אלא אלה אלו אליה אליהם אליו אליי אליך אלינו אם אמנם אמר אמרה אמרו אנחנו אני אנו אף
    אפילו אפשר אצל אשר את אתה אתכם אתם אתמול אתן באופן באמצע באמת בגלל בדרך בה בהם בהן בו בזה בין ביחד בינו ביניהם ביותר בי
    בך בכך בכל בכלל בלבד בלי במקום במשך בנו בעוד בעיקר בעצם בערך בפני בקרב בקשר ברגע בשביל בשל בתוך בתור גם דבר דברים
    די דרך ה הוא היא הבא הגיע הולך הזאת הזה הזו היה היו היום היי היינו היית הייתה הייתי היתה הכי הכל הכול הם הן הנה הרבה הרי ואם
    ואז והיא והוא וזה וכו וכו' ולא ועוד ועם ורק זאת זה זהו זו זי חוץ חייב חייבת חייבים טוב טובה יהיה יהיו יודע יודעת יודעים
    יותר יחד יכול יכולה יכולים יכלה יש ישנם ישנו ישר כאילו כאלה כאן כאשר כבר כדאי כדי כולה כולו כולם כולן כולנו כזה כזו כזאת
    כי כיצד כך כל כלום כלומר כלל כמה כמו כמובן כן כעת כפי כש כשאני כשהוא כשהיא כשהם כתוצאה לא לאחר לאט לאיזה לאן לבד לגבי
    לגמרי לה להגיד להיות להם להן לו לומר לזה לי ליד ליש לך לכל לכם לכן למה למרות למשל לנו לעולם לעיל לעצמו לעצמה לפי לפני
    לפעמים לקראת לראות לרוב לשם מאד מאוד מאז מאיפה מאשר מדוע מדי מה מהו מהם מהן מול מזה מחר מי מיד מישהו מישהי ממה ממך ממנה ממנו
    ממני ממש מן מנת מסוים מעט מעל מעולם מפה מפני מצד מקום משהו משום משם מתוך מתחת מתי נגד ני נו נוסף נראה נכון סביב סתם עבור עד
    עדיין עוד עושה עושים עכשיו על עלי עליה עליהם עליו עליי עליך עלינו עם עצמה עצמו עצמי עצמך עצמם עצמנו עשה עשו פה פחות פי פעם
    פעמים פשוט צריך צריכה צריכים צריכות קודם קצת קרי רוב רוצה רוצים רק ראשון ראשונה ש שאין שאני שבו שבה שהוא שהיא שהם שום שוב שזה
    שיהיה שהיה שהייתה של שלא שלה שלהם שלהן שלו שלי שלך שלכם שלנו שם שמא שני שנית שתי תגיד תהיה תודה תוך תחת תמיד
    אולי איתו איתה איתי איתם איתך איתנו אתו אתה ההוא ההיא ההם ואני ואת ואתה כאב בבקשה כלפי לעבר ולכן אולם`),
  ar: listed(
    `
    في من على الى إلى عن مع هذا هذه ذلك تلك هؤلاء أولئك هنا هناك الذي التي الذين اللذان اللتان اللواتي ما ماذا لماذا متى أين
    كيف كم أي أية هل لا لم لن ليس ليست ليسوا لست قد لقد سوف كان كانت كانوا كنت كنا يكون تكون يكونوا أكون نكون سيكون ستكون
    أن إن أنه إنه أنها إنها أنهم إنهم أني إني أننا إننا أنك إنك لأن لأنه لأنها لأنهم لكن ولكن لكنه لكنها لكنهم كأن كأنه كأنها
    هو هي هم هن هما أنا نحن أنت أنتم أنتما و أو أم ثم ف ب ك ل بل حتى إذا إذ إذن لو لولا كلما كما مثل مثلما بين بينما عند
    عندما عندها عنده حين حينما بعد بعدما قبل قبلما فوق تحت أمام خلف وراء حول خلال أثناء منذ ضد غير سوى إلا دون بدون كل كلها
    كله كلهم جميع بعض بعضهم بعضها أحد أحدهم إحدى نفس نفسه نفسها نفسهم ذات به بها بهم بي بك بنا له لها لهم لي لك لنا لكم
    منه منها منهم مني منك منا فيه فيها فيهم عليه عليها عليهم علي عليك علينا إليه إليها إليهم إلي إليك إلينا عنه عنها عنهم
    معه معها معهم معي معك معنا يا أيها أيتها نعم كلا أيضا فقط جدا جدًا كثيرا كثير قليل قليلا أكثر أقل ربما لعل هكذا كذلك
    لذلك لذا بسبب رغم بالرغم حيث مما ممن عما فيما بما لما كي لكي ليت الآن اليوم يوم غدا أمس دائما أبدا مرة أخرى آخر
    الآخر الأخرى الأول الأولى أول قال قالت قالوا يقول تقول وقال وقالت قائلا قائلة شيء شيئا الشيء يجب يمكن ممكن كانا أصبح
    أصبحت صار صارت بدأ بدأت ظل ظلت مازال زال حوالي نحو تجاه لدى لديه لديها لديهم لدي لديك عبر ضمن أما إما واحد واحدة اثنان
    وهو وهي وهم وكان وكانت وقد ولم ولا ولن ومن وفي وعلى وإلى وعن ومع وما وهذا وهذه وأن وإن فإن فقد فكان فلا فلم بأن بأنه
    بأنها اللي دي ده دا مش احنا انت انتي هيا علشان عشان بس كده كدا ازاي ليه فين امتى ايه مين كمان برضو اهو يعني زي لما
    شو هاد هاي هيك لسا لسه هلق هلأ وين ليش منيح كتير عم رح راح اذا انو انه اني`
      .replace(/[أإآٱ]/gu, "ا")
      .replace(/[ىئ]/gu, "ي")
      .replace(/ة/gu, "ه")
      .replace(/ؤ/gu, "و")
      .replace(/[\u064b-\u065f]/gu, ""),
  ),
};
