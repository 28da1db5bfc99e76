import type { DeskSource, FirstLineSource } from "../../backbone/desk/public.ts";
import { listOfOrganization } from "../../backbone/memberships/public.ts";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import type { Waiting, WaitingSource } from "../../backbone/people/public.ts";
import type { Reader } from "../../storage/records.ts";
import { sumDelivered } from "../contributions/public.ts";
import { todayIn } from "./access.ts";
import { listWaitingForWord } from "./store.ts";
import { pathOfAsk, type Standing, standingsOf } from "./windows/asking.ts";
import { listAsks, listAsksOf, listWindows } from "./windows/store.ts";
import { isOpenOn, type ReportWindow } from "./windows/window.ts";
import { windowWords as said } from "./windows/words.ts";

type Asked = { initiativeId: string; now: Date; organizationIds: readonly string[] };

/** What the organizations of a person are still asked in windows that are open, and whose words wait for theirs. */
async function openFor(
  tx: Reader,
  { initiativeId, now, organizationIds }: Asked,
): Promise<{ window: ReportWindow; standing: Standing }[]> {
  const asks = await listAsksOf(tx, initiativeId, organizationIds);
  if (asks.length === 0) return [];
  const today = await todayIn(tx, { initiativeId, now });
  const windows = (await listWindows(tx, initiativeId)).filter((one) => isOpenOn(one, today));
  const open = asks.filter(({ windowId }) => windows.some(({ id }) => id === windowId));
  const standings = await standingsOf(tx, initiativeId, open);
  return open.flatMap(({ windowId }, at) => {
    const window = windows.find(({ id }) => id === windowId);
    const standing = standings[at];
    return window && standing && !standing.answered && standing.promises.length > 0 ? [{ window, standing }] : [];
  });
}

const unsent = ({ promises }: Standing) =>
  promises.filter(({ state }) => state !== "sent").map(({ promise }) => promise);

/** What telling how it goes asks of a person: the update of her organization, or her word on what was written for it. */
export const updatesWaiting: WaitingSource = async (tx, asked) => {
  const words = await listWaitingForWord(tx, asked.initiativeId, asked.organizationIds);
  const open = await openFor(tx, asked);
  if (open.length === 0 && words.length === 0) return [];
  const names = await listOrganizationNames(tx, asked.initiativeId);
  const nameOf = (id: string): string => names.find((one) => one.id === id)?.name ?? "";
  const toConfirm = words.map(
    ({ commitmentId, organizationId }): Waiting => ({
      sentence: said.waitsWord,
      values: { organization: nameOf(organizationId) },
      path: `work/promises/${commitmentId}/update`,
      due: null,
    }),
  );
  const toAnswer = open.flatMap(({ window, standing }): Waiting[] => {
    const left = standing.promises.filter(({ state }) => state === "open" || state === "begun");
    if (left.length === 0) return [];
    const promises = left.map(({ promise }) => promise);
    const path = pathOfAsk(window.id, standing.organizationId, promises);
    return [
      { sentence: said.waits, values: { organization: nameOf(standing.organizationId) }, path, due: window.dueOn },
    ];
  });
  return [...toConfirm, ...toAnswer];
};

/** What the backbone team follows while a window is open: how many have answered, and nobody by name. */
export const updatesOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const today = await todayIn(tx, { initiativeId, now });
  const open = (await listWindows(tx, initiativeId)).filter((one) => isOpenOn(one, today) && one.toldAt !== null);
  const lines = [];
  for (const window of open) {
    const standings = await standingsOf(tx, initiativeId, await listAsks(tx, initiativeId, window.id));
    const answered = standings.filter((one) => one.answered).length;
    if (answered === standings.length) continue;
    lines.push({
      about: "actions" as const,
      sentence: said.onDesk,
      values: { answered, asked: standings.length },
      path: `work/updates/${window.id}`,
      due: window.dueOn,
      count: 1,
    });
  }
  return lines;
};

/** What the lead person of a partner is told before all else while an update is open: "Your part: 74 of 120". */
export const updateFirstLine: FirstLineSource = async (tx, asked) => {
  for (const { window, standing } of await openFor(tx, asked)) {
    const people = await listOfOrganization(tx, asked.initiativeId, standing.organizationId);
    if (!people.some(({ personId, isLead }) => isLead && personId === asked.personId)) continue;
    const [promise, another] = unsent(standing);
    if (!promise || another || !promise.quantity || promise.measure !== "count") continue;
    const done = (await sumDelivered(tx, asked.initiativeId, [promise.id])).get(promise.id) ?? 0;
    return {
      sentence: said.firstLine,
      values: { done, all: promise.quantity, day: window.dueOn },
      path: `work/promises/${promise.id}/update`,
    };
  }
  return null;
};
