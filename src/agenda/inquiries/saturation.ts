/** What one inquiry brought, and how many causes were known after it. */
export interface SaturationStep {
  inquiryId: string;
  /** Causes that it spoke of. */
  heard: number;
  /** Of them, those that no inquiry before it spoke of. */
  fresh: number;
  /** All causes heard up to and with it. */
  known: number;
}

interface Heard {
  inquiryId: string;
  /** The causes of its reasons, each perhaps more than once. */
  causeIds: readonly string[];
}

/** How many new causes each inquiry brought, in the order in which they were held. */
export function curveOfSaturation(inquiries: readonly Heard[]): SaturationStep[] {
  const known = new Set<string>();
  return inquiries.map(({ inquiryId, causeIds }) => {
    const heard = new Set(causeIds);
    const fresh = [...heard].filter((id) => !known.has(id)).length;
    for (const id of heard) known.add(id);
    return { inquiryId, heard: heard.size, fresh, known: known.size };
  });
}

/** What can be said of the last inquiries: enough was heard, there is more to hear, or it is too early to tell. */
export type Verdict = "too-few" | "still-new" | "heard-most";

/** Inquiries that the verdict looks back on. */
export const lookBack = 3;
/** One new cause at most, or one in twenty of all that are known. */
const littleNew = 0.05;

/** Whether the last inquiries still brought new causes; needs more inquiries than it looks back on, to tell. */
export function judgeSaturation(steps: readonly SaturationStep[]): { verdict: Verdict; fresh: number } {
  const told = steps.filter(({ heard }) => heard > 0);
  const fresh = told.slice(-lookBack).reduce((sum, step) => sum + step.fresh, 0);
  if (told.length <= lookBack) return { verdict: "too-few", fresh };
  const known = told.at(-1)?.known ?? 0;
  return { verdict: fresh <= Math.max(1, known * littleNew) ? "heard-most" : "still-new", fresh };
}
