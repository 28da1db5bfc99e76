import type { Reader } from "../../storage/records.ts";
import type { AskedOf } from "../people/public.ts";
import type { NextMeetingView } from "./desk.ts";
import type { DeskLine, DeskSource, MeetingSource, NextMeeting } from "./sources.ts";

/** All that the backbone team of an initiative has to do, from everything that gives it work. */
export async function collectLines(
  tx: Reader,
  sources: readonly DeskSource[],
  asked: { initiativeId: string; personId: string; now: Date },
): Promise<DeskLine[]> {
  const lines: DeskLine[] = [];
  for (const source of sources) lines.push(...(await source(tx, asked)));
  return lines;
}

/** The earliest of the meetings that a person is asked to. */
export async function findNextMeeting(
  tx: Reader,
  sources: readonly MeetingSource[],
  asked: AskedOf,
): Promise<NextMeetingView | null> {
  let next: NextMeeting | null = null;
  for (const source of sources) {
    const found = await source(tx, asked);
    if (found && (!next || found.begins < next.begins)) next = found;
  }
  if (!next) return null;
  const { names, begins, ends, timeZone, path, items, papers, decisions } = next;
  const day = (moment: Date): string => moment.toISOString();
  return {
    names,
    begins: day(begins),
    ends: ends && day(ends),
    timeZone,
    path,
    items: [...items],
    papers,
    decisions,
  };
}
