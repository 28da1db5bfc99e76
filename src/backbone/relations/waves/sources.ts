import type { DeskLine, DeskSource } from "../../desk/public.ts";
import type { Waiting, WaitingSource } from "../../people/public.ts";
import { listOwnStates } from "../answering/store.ts";
import { countAnswered, listWaves } from "./store.ts";
import { stateOfWave } from "./wave.ts";
import { waveWords as said } from "./words.ts";

/** What a survey asks of a person: to answer for her organization. Gone once it is done, or would rather not. */
export const surveysWaiting: WaitingSource = async (tx, { initiativeId, organizationIds, now }) => {
  const states = await listOwnStates(tx, initiativeId, organizationIds);
  const open = states.filter(({ state }) => state === "asked" || state === "begun");
  if (open.length === 0) return [];
  const waves = await listWaves(tx, initiativeId);
  return open.flatMap(({ waveId, id, name }): Waiting[] => {
    const wave = waves.find((one) => one.id === waveId);
    if (!wave || stateOfWave(wave, now) !== "open") return [];
    const path = `partners/together/waves/${waveId}/answer/${id}`;
    return [{ sentence: said.answerFor, values: { organization: name }, path, due: wave.closesOn }];
  });
};

/** What surveys give the backbone team to do: to close one whose last day is over; how far an open one is. */
export const surveysOnDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const waves = (await listWaves(tx, initiativeId)).filter((wave) => !wave.closedAt);
  if (waves.length === 0) return [];
  const counts = await countAnswered(tx, initiativeId);
  return waves.flatMap((wave): DeskLine[] => {
    const { done, asked } = counts.get(wave.id) ?? { done: 0, asked: 0 };
    const line = { about: "people" as const, path: `partners/together/waves/${wave.id}`, count: 1 };
    const state = stateOfWave(wave, now);
    if (wave.elsewhere)
      return state === "over"
        ? [{ ...line, sentence: said.awaitFigures, values: { name: wave.elsewhere.name }, due: null }]
        : [];
    if (state === "over") return [{ ...line, sentence: said.waitsToClose, values: { done, asked }, due: null }];
    if (state === "open") return [{ ...line, sentence: said.goesOn, values: { done, asked }, due: wave.closesOn }];
    return [];
  });
};
