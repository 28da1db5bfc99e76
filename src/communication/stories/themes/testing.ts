/** What tellers might say of waiting for a bus and of lessons, for tests: made up, and about nobody. */
export const tellings = {
  en: {
    bus: [
      "The bus was late again and I missed the first lesson of the day",
      "Our village has one bus in the morning and the stop is far away",
      "I waited at the bus stop in the rain for an hour",
      "The last bus leaves at four, so I cannot stay for the club",
      "The bus was full and did not stop, we walked home from the stop",
      "Every morning the bus comes late and the stop has no shade",
    ],
    teacher: [
      "My mathematics teacher left in the middle of the year and nobody came",
      "The teacher explained physics with a toy and I understood it at last",
      "We had four different mathematics teachers in one year",
      "Our mathematics teacher had no time for questions in a class of forty",
      "A teacher told me that physics is not for me, and I believed the teacher",
      "When the teacher let us build the experiment, mathematics made sense",
    ],
  },
  he: {
    bus: [
      "האוטובוס לא מגיע בזמן ואני מאחר לבית הספר",
      "צריך עוד קו אוטובוס לשכונה, התחנה רחוקה מאוד",
      "בתחנה אין צל ומחכים לאוטובוס שעה בשמש",
      "התחבורה בכפר גרועה, האוטובוסים מלאים ולא עוצרים בתחנות",
      "אחרי שמונה בערב אין אוטובוס ואין תחבורה הביתה",
      "הקו החדש עוזר, אבל התחנה רחוקה והאוטובוס מלא",
    ],
    teacher: [
      "המורה למתמטיקה עזבה באמצע השנה ואין מחליף",
      "אני רוצה ללמוד מתמטיקה ברמה גבוהה ואין כיתה כזאת",
      "בשיעור מתמטיקה יש ארבעים תלמידים בכיתה אחת",
      "מורים טובים למתמטיקה הולכים לעבוד במקום אחר",
      "בלי מורה קבועה התלמידים לא מבינים את השיעורים במתמטיקה",
      "הכיתה גדולה מדי, והמורה למתמטיקה לא מספיקה לעזור",
    ],
  },
  ar: {
    bus: [
      "الحافلة لا تصل في الموعد وأتأخر عن المدرسة",
      "نحتاج إلى خط حافلات جديد لأن المحطة بعيدة",
      "ننتظر الحافلة في المحطة تحت الشمس ساعة كاملة",
      "المواصلات في القرية سيئة والحافلات ممتلئة ولا تقف في المحطات",
      "بعد الساعة الثامنة لا توجد حافلة ولا مواصلات إلى البيت",
      "الحافلة ممتلئة دائمًا ولا تقف في المحطة القريبة",
    ],
    teacher: [
      "معلمة الرياضيات تركت المدرسة في منتصف السنة",
      "أريد أن أتعلم الرياضيات بمستوى عال ولا يوجد صف كهذا",
      "في حصة الرياضيات أربعون طالبًا في صف واحد",
      "لا يوجد معلم ثابت والطلاب لا يفهمون دروس الرياضيات",
      "شرح معلم الرياضيات الدرس بلعبة ففهمته",
      "الصف كبير ومعلمة الرياضيات لا تجد وقتًا للأسئلة",
    ],
  },
} as const;
