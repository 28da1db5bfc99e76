import { listOrganizations } from "../../backbone/organizations/public.ts";
import type { Reader, Writer } from "../../storage/records.ts";
import { type Counted, makeTold } from "./make-told.ts";
import { addTelling, countVoices, holdTelling, listTellings } from "./store.ts";
import { endOf, fewestInAll, halfYearsOver, oneOf, type ToldVoice, yearsOf } from "./voice.ts";

/** The organizations that belonged to an initiative on a day, as they are put into groups. */
async function listCounted(tx: Reader, initiativeId: string, day: string): Promise<Counted[]> {
  return (await listOrganizations(tx, initiativeId))
    .filter(({ admittedOn }) => admittedOn === null || admittedOn <= day)
    .map(({ id, sector, places, speaks, admittedOn }) => ({
      id,
      cells: { kind: sector ?? "", language: oneOf(speaks), region: oneOf(places), years: yearsOf(admittedOn, day) },
    }));
}

/** What would be told of a half-year now; null where there are too few organizations. */
export async function findTold(tx: Reader, initiativeId: string, from: string): Promise<ToldVoice | null> {
  const until = endOf(from);
  const organizations = await listCounted(tx, initiativeId, until);
  return makeTold(from, { organizations, ...(await countVoices(tx, initiativeId, { from, until })) });
}

/** The half-years that are over, later than any that was told, and were not told yet. */
export async function findUntold(tx: Reader, initiativeId: string, day: string): Promise<string[]> {
  const newest = (await listTellings(tx, initiativeId))[0]?.told.from ?? "";
  return halfYearsOver(day).filter((from) => from > newest);
}

/** Whether a half-year that is over waits to be told; and how many organizations belong now, whenever they came. */
export async function findReadiness(
  tx: Reader,
  initiativeId: string,
  day: string,
): Promise<{ waits: boolean; belong: number }> {
  const untold = await findUntold(tx, initiativeId, day);
  const counts = await Promise.all(
    untold.map(async (from) => (await listCounted(tx, initiativeId, endOf(from))).length),
  );
  const belong = (await listCounted(tx, initiativeId, day)).length;
  return { waits: counts.some((count) => count >= fewestInAll), belong };
}

/** Tells every half-year that is over and was not told; each once, and none again. Answers how many. */
export async function tellVoice(
  tx: Writer,
  initiativeId: string,
  { day, by, now }: { day: string; by: string | null; now: Date },
): Promise<number> {
  await holdTelling(tx, initiativeId);
  let count = 0;
  for (const from of await findUntold(tx, initiativeId, day)) {
    const told = await findTold(tx, initiativeId, from);
    if (!told) continue;
    await addTelling(tx, initiativeId, { told, by, now });
    count += 1;
  }
  return count;
}
