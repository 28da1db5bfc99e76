import type { DeskSource } from "../desk/public.ts";
import type { WaitingSource } from "../people/public.ts";
import { isUndecided } from "./applications/application.ts";
import { whatItWaitsFor } from "./applications/backbone-operations.ts";
import { listSent } from "./applications/store.ts";
import { readArrangement } from "./arrangement/store.ts";
import { listVettings, listVettingsOf } from "./vettings/store.ts";
import { isOwed } from "./vettings/vetting.ts";
import { joiningWords as said } from "./words.ts";

/** What joining asks of a person: applications that she was asked to read. */
export const vettingsWaiting: WaitingSource = async (tx, { initiativeId, personId }) => {
  const owed = (await listVettingsOf(tx, initiativeId, personId)).filter(isOwed);
  if (owed.length === 0) return [];
  const open = (await listSent(tx, initiativeId)).filter((one) => isUndecided(one) && !one.vettingClosedAt);
  const { vetUntil } = await readArrangement(tx, initiativeId);
  return owed
    .filter(({ applicationId }) => open.some(({ id }) => id === applicationId))
    .map(({ id }) => ({ sentence: said.waitsForReading, path: `joining/vet/${id}`, due: vetUntil }));
};

/** What joining gives the backbone team to do, in one line. */
export const applicationsOnDesk: DeskSource = async (tx, { initiativeId }) => {
  const sent = await listSent(tx, initiativeId);
  if (sent.length === 0) return [];
  const { vettersEach } = await readArrangement(tx, initiativeId);
  const of = Map.groupBy(await listVettings(tx, initiativeId), ({ applicationId }) => applicationId);
  const waits = sent.map((one) => whatItWaitsFor(one, of.get(one.id) ?? [], vettersEach));
  const count = (what: string): number => waits.filter((one) => one === what).length;
  const [readers, reading, decide] = [count("readers"), count("reading"), count("decision")];
  const all = readers + reading + decide;
  if (all === 0) return [];
  return [
    {
      about: "applications",
      sentence: said.onDesk,
      values: { count: all, readers, reading, decide },
      path: "joining/applications",
      due: null,
    },
  ];
};
