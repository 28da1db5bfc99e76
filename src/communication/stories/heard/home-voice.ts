import type { VoiceSource } from "../../../measurement/scorecards/public.ts";
import { areVoicesOpen } from "../themes/rights.ts";
import { listVoices } from "./voices.ts";

const aDay = 86_400_000;

/** One sentence that its teller lets everybody read, another each day; null where there is none. */
export const voiceOfTheDay: VoiceSource = async (tx, { initiativeId, now }) => {
  if (!(await areVoicesOpen(tx, initiativeId))) return null;
  const voices = await listVoices(tx, initiativeId, now);
  return voices[Math.floor(now.getTime() / aDay) % Math.max(1, voices.length)] ?? null;
};
