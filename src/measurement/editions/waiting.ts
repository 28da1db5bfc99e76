import type { Waiting, WaitingSource } from "../../backbone/people/public.ts";
import { words } from "../../core/message.ts";
import { obstacleToEveryone } from "./stage.ts";
import { listEditions } from "./store.ts";
import { listWaitingUploads } from "./uploads/store.ts";

/** What is said of an edition or a file that waits for somebody. */
export const waitingWords = words({
  fileWaits: {
    en: "A file waits to be looked at: {filename}",
    he: "קובץ מחכה לבדיקה: {filename}",
    ar: "ملفّ ينتظر المراجعة: {filename}",
  },
  draftWaits: {
    en: "Data edition {number} waits to go to partners",
    he: "מהדורת נתונים {number} מחכה לפתיחה לשותפים ולשותפות",
    ar: "إصدار البيانات {number} ينتظر إتاحته للشركاء",
  },
  everyoneWaits: {
    en: "Data edition {number} waits for a second person to open it to everyone",
    he: "מהדורת נתונים {number} מחכה לאדם נוסף שיפתח אותה לכולם",
    ar: "إصدار البيانات {number} ينتظر شخصًا ثانيًا ليتيحه للجميع",
  },
  lookWaits: {
    en: "Before it goes public: data edition {number} uses your file. Your answer is awaited",
    he: "לפני הפרסום: מהדורת נתונים {number} מבוססת על הקובץ שלך. מחכים לתשובה",
    ar: "قبل النشر: إصدار البيانات {number} مبنيّ على ملفّك. ردّك مُنتظَر",
  },
});

const pathOf = (id: string): string => `goal/data/editions/${id}`;

/** What data editions ask of a person: a file to look at, a step to take as the second person, an early look to give. */
export const editionsWaiting: WaitingSource = async (tx, { initiativeId, permissions, personId, now }) => {
  const keeps = permissions.includes("backbone") || permissions.includes("data-lead");
  const supplies = permissions.includes("supplier");
  if (!keeps && !supplies) return [];
  const found: Waiting[] = [];
  for (const edition of await listEditions(tx, initiativeId)) {
    const { id, status, earlyLookUntil, earlyLooks } = edition;
    const values = { number: String(edition.number) };
    if (keeps && status === "draft")
      found.push({ sentence: waitingWords.draftWaits, values, path: pathOf(id), due: null });
    if (keeps && status === "partners" && !obstacleToEveryone(edition, personId, now))
      found.push({ sentence: waitingWords.everyoneWaits, values, path: pathOf(id), due: null });
    const asked = status === "partners" && earlyLookUntil !== null && earlyLookUntil > now.toISOString();
    if (supplies && asked && !earlyLooks.some((look) => look.personId === personId))
      found.push({ sentence: waitingWords.lookWaits, values, path: pathOf(id), due: earlyLookUntil.slice(0, 10) });
  }
  if (!keeps) return found;
  for (const { id, filename, status } of await listWaitingUploads(tx, initiativeId))
    if (status === "received" || status === "failed")
      found.push({
        sentence: waitingWords.fileWaits,
        values: { filename },
        path: `goal/data/uploads/${id}`,
        due: null,
      });
  return found;
};
