import type { z } from "zod";
import type { Figures } from "../storage/figures.ts";
import type { Reader, Writer } from "../storage/records.ts";
import type { Actor, Allowance } from "./actor.ts";
import type { Language } from "./message.ts";

/** Where an operation happens: inside one initiative, or in the installation as a whole. */
export type Scope = "initiative" | "installation";

/** What a change leaves in the history, in the same transaction as the change itself. */
export interface Deed {
  /** The noun that changed, in the words of the code, e.g. `goal`. */
  kind: string;
  id: string;
  /** What changed, small and free of secrets; shown in the log of changes. */
  detail?: Record<string, unknown>;
  /** Who did what and when is kept with the thing itself, as each stroke in a text is; the log need not hold it again. */
  keptElsewhere?: boolean;
}

/** What the steps of an operation are given. Steps are short; nothing slow belongs between `read` and its end. */
export interface On {
  readonly actor: Actor;
  readonly language: Language;
  /** The initiative in which this happens. Empty only for operations of the installation. */
  readonly initiativeId: string;
  readonly now: Date;
  /** The network address that asks, to slow down whoever guesses; never kept as it is. Null for the program itself. */
  readonly caller: string | null;
  readonly figures: Figures;
  /** The folder where what people send waits to be read. */
  readonly uploads: string;
  /** Runs named queries in a transaction that cannot write. */
  read<T>(step: (tx: Reader) => Promise<T>): Promise<T>;
  /** Reads in another initiative that the actor belongs to: one list over all of a person's initiatives. */
  readOwn<T>(initiativeId: string, step: (tx: Reader) => Promise<T>): Promise<T>;
}

/** As `On`, with the right to write. Each `write` must note its deed, or it is rolled back. */
export interface OnChange extends On {
  /** `inside` names the initiative to write in, for operations of the installation. */
  write<T>(step: (tx: Writer, note: (deed: Deed) => void) => Promise<T>, inside?: string): Promise<T>;
}

interface Declaration<I extends z.ZodType, O extends z.ZodType> {
  /** `noun.verb`, the name at every door. */
  name: string;
  /** One sentence: what it does, for the reference. */
  summary: string;
  scope: Scope;
  input: I;
  output: O;
  allow: Allowance;
  /** Whoever asks is nobody to it: neither the operation nor the history learns who it was, signed in or not. */
  anonymous?: true;
  /** An input that works on the example initiative 5X2; the test suite runs it. */
  example: z.input<I>;
}

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Declaration<I, O> {
  kind: "query";
  run(on: On, input: z.output<I>): Promise<z.output<O>>;
}

export interface Change<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Declaration<I, O> {
  kind: "change";
  run(on: OnChange, input: z.output<I>): Promise<z.output<O>>;
}

export type Operation = Query | Change;

/** Declares something that people can ask. Its steps can only read. */
export const query = <I extends z.ZodType, O extends z.ZodType>(declared: Omit<Query<I, O>, "kind">): Query<I, O> => ({
  ...declared,
  kind: "query",
});

/** Declares something that people can do. */
export const change = <I extends z.ZodType, O extends z.ZodType>(
  declared: Omit<Change<I, O>, "kind">,
): Change<I, O> => ({ ...declared, kind: "change" });
