import type { DeskLine, DeskSource, FirstLineSource, HandOverSource } from "../../backbone/desk/public.ts";
import { inLanguage, words } from "../../core/message.ts";
import { listIndicators } from "../indicators/public.ts";
import type { Edition } from "./edition.ts";
import { obstacleToEveryone } from "./stage.ts";
import { listEditions } from "./store.ts";
import { listWaitingUploads } from "./uploads/store.ts";
import { editionsWaiting, waitingWords } from "./waiting.ts";

const said = words({
  looking: {
    en: "The supplier may look at data edition {number} before it goes to everyone",
    he: "מי שמסר את הנתונים יכול לעיין במהדורה {number} לפני שתיפתח לכולם",
    ar: "يمكن لمزوّد المعطيات الاطّلاع على الإصدار {number} قبل إتاحته للجميع",
  },
  fileReady: {
    en: "A file is read and can become a data edition: {filename}",
    he: "קובץ נקרא ואפשר להפוך אותו למהדורת נתונים: {filename}",
    ar: "قُرئ ملفّ ويمكن أن يصبح إصدار بيانات: {filename}",
  },
  nextFile: {
    en: "The next file, for {period}, is due. The mapping of the last one is ready.",
    he: "הגיע הזמן לקובץ הבא, של {period}. המיפוי מהפעם הקודמת מוכן.",
    ar: "حان وقت الملفّ التالي، لعام {period}. الربط من المرّة السابقة جاهز.",
  },
  whereData: {
    en: "Where the data lies, and who supplies it",
    he: "היכן נמצאים הנתונים, ומי מוסר אותם",
    ar: "أين توجد البيانات، ومن يزوّدها",
  },
  supplied: {
    en: "{measure}, {from} to {to}: from {source}. Newest data edition: {number}",
    he: "{measure}, {from} עד {to}: המקור {source}. המהדורה האחרונה: {number}",
    ar: "{measure}، {from} إلى {to}: المصدر {source}. أحدث إصدار: {number}",
  },
  unnamed: { en: "a source without a name", he: "מקור בלי שם", ar: "مصدر بلا اسم" },
});

const pathOf = (id: string): string => `goal/data/editions/${id}`;

/** What data editions and the files for them give the backbone team to do. */
export const editionsDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const lines: DeskLine[] = [];
  for (const edition of await listEditions(tx, initiativeId)) lines.push(...linesOf(edition, now));
  for (const { id, filename, status } of await listWaitingUploads(tx, initiativeId))
    if (status !== "working")
      lines.push({
        about: "data",
        sentence: status === "ready" ? said.fileReady : waitingWords.fileWaits,
        values: { filename },
        path: `goal/data/uploads/${id}`,
        due: null,
      });
  return lines;
};

/** A draft waits for partners; what partners see waits for the supplier, then for a second person. */
function linesOf(edition: Edition, now: Date): DeskLine[] {
  const { id, status, earlyLookUntil } = edition;
  const line = { about: "editions", values: { number: String(edition.number) }, path: pathOf(id) } as const;
  if (status === "draft") return [{ ...line, sentence: waitingWords.draftWaits, due: null }];
  if (status !== "partners") return [];
  if (!obstacleToEveryone(edition, null, now)) return [{ ...line, sentence: waitingWords.everyoneWaits, due: null }];
  const looks = earlyLookUntil !== null && earlyLookUntil > now.toISOString();
  return looks ? [{ ...line, sentence: said.looking, due: earlyLookUntil.slice(0, 10) }] : [];
}

/** Whoever keeps the data hears first of what waits there, or else of the file that is due next. */
export const dataLeadLine: FirstLineSource = async (tx, asked) => {
  if (!asked.permissions.includes("data-lead")) return null;
  const [waits] = await editionsWaiting(tx, asked);
  if (waits) return waits;
  const editions = await listEditions(tx, asked.initiativeId);
  const mapped = editions.filter(({ uploadId, status }) => uploadId !== null && status !== "withdrawn");
  const last = Math.max(...mapped.flatMap(({ periods }) => periods.map((period) => Number(period.slice(0, 4)))));
  // A file about a year comes when the year is over.
  if (!Number.isFinite(last) || last + 1 >= asked.now.getUTCFullYear()) return null;
  return { sentence: said.nextFile, values: { period: String(last + 1) }, path: "goal/data/bring" };
};

/** Where the data lies and who supplies it: for each measure and source, the periods and the newest edition. */
export const dataHandOver: HandOverSource = async ({ read, initiativeId, language }) => {
  const { editions, indicators } = await read(async (tx) => ({
    editions: await listEditions(tx, initiativeId),
    indicators: await listIndicators(tx, initiativeId),
  }));
  const bySource = Map.groupBy(
    editions.filter(({ status }) => status !== "withdrawn"),
    ({ indicatorId, sourceName }) => `${indicatorId} ${inLanguage(sourceName, language)}`,
  );
  const lines = [...bySource.values()].flatMap((all) => {
    const [newest] = all;
    const periods = all.flatMap((edition) => edition.periods).toSorted();
    if (!newest) return [];
    const measure = indicators.find(({ id }) => id === newest.indicatorId);
    const values = {
      measure: inLanguage(measure?.names ?? {}, language),
      from: periods[0] ?? "",
      to: periods.at(-1) ?? "",
      source: inLanguage(newest.sourceName, language) || said.unnamed[language],
      number: String(newest.number),
    };
    return [{ sentence: said.supplied, values, path: pathOf(newest.id) }];
  });
  return lines.length > 0 ? { title: said.whereData, lines } : null;
};
