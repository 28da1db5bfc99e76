/** One update of a text: who made it, and when. */
export interface Step {
  version: number;
  personId: string | null;
  at: Date;
}

/** Whoever pauses longer than this begins a new sitting. */
const pause = 10 * 60 * 1000;

/** The updates of a text, in their order, as sittings: what one person wrote without a long pause and without anybody between. */
export function sittingsOf<S extends Step>(steps: readonly S[]): S[][] {
  const sittings: S[][] = [];
  for (const step of steps) {
    const sitting = sittings.at(-1);
    const last = sitting?.at(-1);
    const goesOn = last && last.personId === step.personId && step.at.getTime() - last.at.getTime() <= pause;
    if (sitting && goesOn) sitting.push(step);
    else sittings.push([step]);
  }
  return sittings;
}
