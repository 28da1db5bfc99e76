import { hashToken } from "../../../core/id.ts";

/** How many wrong tries there may be in a time. */
interface Limit {
  most: number;
  withinMinutes: number;
}

/** One place may slip as often as a tired person does; all places together may not guess. */
const ofOnePlace: Limit = { most: 8, withinMinutes: 15 };
const ofAllPlaces: Limit = { most: 400, withinMinutes: 60 };

/** Counts wrong tries in memory, by a hash of where they come from that means nothing after a restart. */
export class Tries {
  readonly #wrong = new Map<string, number[]>();
  readonly #salt = hashToken(`${Math.random()} ${Date.now()}`);

  /** Whether one more may be tried from a place. */
  mayTry(initiativeId: string, place: string | null, now: Date): boolean {
    return this.#limits(initiativeId, place).every(([key, limit]) => this.#since(key, limit, now).length < limit.most);
  }

  /** Remembers that a try was wrong. */
  wasWrong(initiativeId: string, place: string | null, now: Date): void {
    if (this.#wrong.size > 20_000) this.#wrong.clear();
    for (const [key, limit] of this.#limits(initiativeId, place))
      this.#wrong.set(key, [...this.#since(key, limit, now), now.getTime()]);
  }

  /** Forgets the last try of a place, which was no wrong one. */
  wasRight(initiativeId: string, place: string | null): void {
    for (const [key] of this.#limits(initiativeId, place))
      this.#wrong.set(key, (this.#wrong.get(key) ?? []).slice(0, -1));
  }

  #limits(initiativeId: string, place: string | null): [string, Limit][] {
    const own: [string, Limit][] = place ? [[hashToken(`${this.#salt} ${initiativeId} ${place}`), ofOnePlace]] : [];
    return [...own, [initiativeId, ofAllPlaces]];
  }

  #since(key: string, { withinMinutes }: Limit, now: Date): number[] {
    const from = now.getTime() - withinMinutes * 60_000;
    return (this.#wrong.get(key) ?? []).filter((at) => at > from && at <= now.getTime());
  }
}

/** The tries of keys on the page. */
export const keyTries = new Tries();

/** Those by text message, apart: whoever pretends many numbers shuts no teller out of her page. */
export const messageTries = new Tries();
