import type { HandOverSource } from "../../backbone/desk/public.ts";
import { inLanguage, words } from "../../core/message.ts";
import { isSilent, listCommitments, readArrangement } from "../commitments/public.ts";
import { todayIn } from "./access.ts";
import { standingsOf } from "./windows/asking.ts";
import { findCalendar, listAsks, listWindows } from "./windows/store.ts";
import { isOpenOn } from "./windows/window.ts";

const said = words({
  title: { en: "Promises, and how they go", he: "ההתחייבויות, ואיך הן מתקדמות", ar: "الالتزامات، وكيف تسير" },
  promised: {
    en: "{organizations, plural, one {One organization} other {{organizations, number} organizations}} promised {count, plural, one {one thing} other {{count, number} things}}.",
    he: "{organizations, plural, one {ארגון אחד התחייב} two {שני ארגונים התחייבו} other {{organizations, number} ארגונים התחייבו}} ל{count, plural, one {דבר אחד} two {שני דברים} other {־{count, number} דברים}}.",
    ar: "{organizations, plural, one {منظمة واحدة التزمت} two {منظمتان التزمتا} few {{organizations, number} منظمات التزمت} other {{organizations, number} منظمة التزمت}} {count, plural, one {بأمر واحد} two {بأمرين} few {بـ{count, number} أمور} other {بـ{count, number} أمرًا}}.",
  },
  waiting: {
    en: "{count, plural, one {One promise that we entered waits} other {{count, number} promises that we entered wait}} for the word of the organization.",
    he: "{count, plural, one {התחייבות אחת שהזנו ממתינה} two {שתי התחייבויות שהזנו ממתינות} other {{count, number} התחייבויות שהזנו ממתינות}} לאישור הארגון.",
    ar: "{count, plural, one {التزام واحد أدخلناه ينتظر} two {التزامان أدخلناهما ينتظران} few {{count, number} التزامات أدخلناها تنتظر} other {{count, number} التزامًا أدخلناها تنتظر}} موافقة المنظمة.",
  },
  quiet: {
    en: "{count, plural, one {Of one promise there was} other {Of {count, number} promises there was}} no update for {months, plural, one {a month} other {{months, number} months}}; a friendly call is worth it.",
    he: "{count, plural, one {על התחייבות אחת} two {על שתי התחייבויות} other {על {count, number} התחייבויות}} לא היה עדכון {months, plural, one {חודש} two {חודשיים} other {{months, number} חודשים}}; כדאי להרים טלפון ידידותי.",
    ar: "{count, plural, one {عن التزام واحد} two {عن التزامين} few {عن {count, number} التزامات} other {عن {count, number} التزامًا}} لم يصل تحديث منذ {months, plural, one {شهر} two {شهرين} few {{months, number} أشهر} other {{months, number} شهرًا}}؛ يستحقّ الأمر مكالمة ودّية.",
  },
  window: {
    en: "“{name}” is open until {day}: {answered, number} of {asked, number} organizations have answered.",
    he: "״{name}״ פתוח עד {day}: {answered, number} מתוך {asked, number} ארגונים ענו.",
    ar: "«{name}» مفتوح حتى {day}: أجابت {answered, number} من {asked, number} منظمات.",
  },
  coming: {
    en: "“{name}” opens on {day}.",
    he: "״{name}״ נפתח ב־{day}.",
    ar: "«{name}» يُفتح في {day}.",
  },
  byItself: {
    en: "Fivefold asks by itself every {months, plural, one {month} other {{months, number} months}}; next on {day}.",
    he: "Fivefold שואלת מעצמה כל {months, plural, one {חודש} two {חודשיים} other {{months, number} חודשים}}; הפעם הבאה ב־{day}.",
    ar: "يسأل Fivefold تلقائيًّا كلّ {months, plural, one {شهر} two {شهرين} few {{months, number} أشهر} other {{months, number} شهرًا}}؛ المرّة القادمة في {day}.",
  },
});

type Lines = NonNullable<Awaited<ReturnType<HandOverSource>>>["lines"];

/** What the next director needs to know of promises: how many there are, who is asked when, and what waits. */
export const promisesHandOver: HandOverSource = (on) =>
  on.read(async (tx) => {
    const { initiativeId, now, language } = on;
    const all = await listCommitments(tx, initiativeId);
    const promised = all.filter(({ promisedAt }) => promisedAt !== null);
    const { silentAfterMonths: months } = await readArrangement(tx, initiativeId);
    const waiting = all.filter(({ waitsForWord }) => waitsForWord).length;
    const quiet = promised.filter((one) => isSilent(one, now, months)).length;
    const organizations = new Set(promised.map(({ organizationId }) => organizationId)).size;
    const list = "work/promises/list";
    const lines: Lines = [
      ...(promised.length > 0
        ? [{ sentence: said.promised, values: { organizations, count: promised.length }, path: list }]
        : []),
      ...(waiting > 0 ? [{ sentence: said.waiting, values: { count: waiting }, path: `${list}?shown=waiting` }] : []),
      ...(quiet > 0
        ? [{ sentence: said.quiet, values: { count: quiet, months }, path: `${list}?shown=no-update` }]
        : []),
    ];
    const asking: Lines[number][] = [];
    const today = await todayIn(tx, { initiativeId, now });
    for (const window of await listWindows(tx, initiativeId)) {
      if (window.dueOn < today) continue;
      const name = inLanguage(window.names, language);
      const path = `work/updates/${window.id}`;
      if (!isOpenOn(window, today)) {
        asking.push({ sentence: said.coming, values: { name, day: window.opensOn }, path });
        continue;
      }
      const standings = await standingsOf(tx, initiativeId, await listAsks(tx, initiativeId, window.id));
      const answered = standings.filter((one) => one.answered).length;
      const values = { name, day: window.dueOn, answered, asked: standings.length };
      asking.push({ sentence: said.window, values, path });
    }
    const calendar = await findCalendar(tx, initiativeId);
    if (calendar)
      asking.push({
        sentence: said.byItself,
        values: { months: calendar.everyMonths, day: calendar.nextOpensOn },
        path: "work/updates",
      });
    const told = [...lines, ...asking];
    return told.length === 0 ? null : { title: said.title, lines: told };
  });
