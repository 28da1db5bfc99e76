/** Somebody who has a text open in a browser that can write live. */
export interface Present {
  personId: string;
  name: string;
  /** When her last words came, in milliseconds; 0 before the first. */
  wroteAt: number;
}

/** One browser's line to a text: told whenever something may be new. */
export interface Line extends Present {
  wake(): void;
}

/** Lines to one text at most, and of one person to it: a hall that reads along, and a person's few windows. */
const mostLines = 200;
const mostOfOne = 8;

const open = new Map<string, Set<Line>>();

const placeOf = (initiativeId: string, id: string): string => `${initiativeId} ${id}`;

/** Opens a line to a text; answers how to close it, or null where too many are open. */
export function openLine(initiativeId: string, id: string, line: Line): (() => void) | null {
  const place = placeOf(initiativeId, id);
  const lines = open.get(place) ?? new Set();
  const own = [...lines].filter(({ personId }) => personId === line.personId).length;
  if (lines.size >= mostLines || own >= mostOfOne) return null;
  lines.add(line);
  open.set(place, lines);
  wake(place);
  return () => {
    lines.delete(line);
    if (lines.size === 0) open.delete(place);
    wake(place);
  };
}

/** Tells all open lines that a text changed; called once its change is kept. `by` is who wrote. */
export function textChanged(initiativeId: string, id: string, by: string | null, now: Date): void {
  const place = placeOf(initiativeId, id);
  for (const line of open.get(place) ?? []) if (line.personId === by) line.wroteAt = now.getTime();
  wake(place);
}

/** Who has a text open beside one person, each once. */
export function listPresent(initiativeId: string, id: string, beside: string): Present[] {
  const found = new Map<string, Present>();
  for (const { personId, name, wroteAt } of open.get(placeOf(initiativeId, id)) ?? [])
    if (personId !== beside)
      found.set(personId, { personId, name, wroteAt: Math.max(wroteAt, found.get(personId)?.wroteAt ?? 0) });
  return [...found.values()];
}

function wake(place: string): void {
  for (const line of open.get(place) ?? []) line.wake();
}
