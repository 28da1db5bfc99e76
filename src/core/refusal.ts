import type { Message, Values } from "./message.ts";

/** Why an operation said no. Everything else that is thrown is a bug. */
export type Reason = "not-found" | "forbidden" | "conflict" | "invalid" | "too-many" | "unavailable";

/** The HTTP status that stands for each reason. */
export const statusOf: Record<Reason, 400 | 403 | 404 | 409 | 422 | 429 | 503> = {
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  "too-many": 429,
  unavailable: 503,
};

/** What is wrong with one field of an input; `field` is a dotted path, empty for the whole. */
export interface Fault {
  field: string;
  message: Message;
  values?: Values;
}

/**
 * A no that people can read: a reason for programs, a sentence in three languages for people,
 * and for `invalid` the fields that are wrong. Nothing was written when one is thrown.
 */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly said: Message;
  readonly values: Values;
  readonly faults: readonly Fault[];

  constructor(reason: Reason, said: Message, options: { values?: Values; faults?: readonly Fault[] } = {}) {
    super(`${reason}: ${said.en}`);
    this.name = "Refusal";
    this.reason = reason;
    this.said = said;
    this.values = options.values ?? {};
    this.faults = options.faults ?? [];
  }
}

/** Refuses one field of an input. */
export function refuseField(field: string, message: Message, values: Values = {}): Refusal {
  return new Refusal("invalid", message, { values, faults: [{ field, message, values }] });
}
