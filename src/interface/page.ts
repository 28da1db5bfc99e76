import type { VNode } from "preact";
import type { z } from "zod";
import type { Message } from "../core/message.ts";
import type { Change, Query } from "../core/operation.ts";
import type { View } from "./view.ts";

/** What a page is asked with: the parts of its path and what stands after the question mark. */
export interface PageRequest {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Where this site is for the reader, e.g. `https://fivefold.example.org`: what a link to pass on begins with. */
  origin: string;
  /** What the browser carries for this page alone, see `Page.carries`. */
  carried?: string | null;
}

/** What a browser is given to carry for one page, and for how long from its last look at it. */
export interface Carried {
  value: string;
  minutes: number;
}

/** What a form sent: texts and files, by field name. */
export type Sent = FormData;

/** A form on a page: posts to the page's own address, runs a change, then goes on to another address. */
export interface Form {
  operation: Change;
  input(sent: Sent, request: PageRequest): unknown;
  leadsTo(output: unknown, request: PageRequest): string;
  /** What is said once on the page that it leads to. */
  receipt?: Message;
  /** What the browser carries for the page from now on; null for nothing more, undefined for what it carries already. */
  carries?(output: unknown, request: PageRequest): Carried | null | undefined;
}

/** What a page counts once for each time that it is opened: never for a step from one of its views to the next. */
export interface Counting {
  operation: Change;
  input(request: PageRequest): unknown;
}

/** A page: the query it reads, how it is drawn, and what can be done on it. */
export interface Page {
  /** As in a route, e.g. `/:initiative/goal`. */
  path: string;
  reads: Query;
  input(request: PageRequest): unknown;
  draw(found: unknown, view: View, request: PageRequest): VNode;
  forms: readonly Form[];
  /** What is counted when a person opens the page from elsewhere; a program that looks at links is not. */
  counts?: Counting;
  /** What it shows never leaves the page: it is not saved as a file, and no search engine finds it. */
  staysHere?: true;
  /**
   * The name of what a browser carries for this page alone: no script reads it, no other address is sent it, and it goes
   * by itself. Such a page is found by no search engine and leaves no copy behind.
   */
  carries?: string;
}

/** Declares a form; its fields become the input of a change. */
export const form = <I extends z.ZodType, O extends z.ZodType>(declared: {
  operation: Change<I, O>;
  input(sent: Sent, request: PageRequest): Record<string, unknown>;
  leadsTo(output: z.output<O>, request: PageRequest): string;
  receipt?: Message;
  carries?(output: z.output<O>, request: PageRequest): Carried | null | undefined;
}): Form => ({
  operation: declared.operation as unknown as Change,
  input: declared.input,
  leadsTo: (output, request) => declared.leadsTo(output as z.output<O>, request),
  ...(declared.receipt && { receipt: declared.receipt }),
  ...(declared.carries && { carries: declared.carries as NonNullable<Form["carries"]> }),
});

/** Declares a page. */
export const page = <I extends z.ZodType, O extends z.ZodType>(declared: {
  path: string;
  reads: Query<I, O>;
  input?(request: PageRequest): z.input<I>;
  draw(found: z.output<O>, view: View, request: PageRequest): VNode;
  forms?: readonly Form[];
  staysHere?: true;
  carries?: string;
  counts?: Counting;
}): Page => ({
  path: declared.path,
  reads: declared.reads as unknown as Query,
  input: declared.input ?? (() => ({})),
  draw: (found, view, request) => declared.draw(found as z.output<O>, view, request),
  forms: declared.forms ?? [],
  ...(declared.staysHere && { staysHere: declared.staysHere }),
  ...(declared.carries && { carries: declared.carries }),
  ...(declared.counts && { counts: declared.counts }),
});

/** Declares what a page counts. */
export const counting = <I extends z.ZodType, O extends z.ZodType>(declared: {
  operation: Change<I, O>;
  input(request: PageRequest): Record<string, unknown>;
}): Counting => ({ operation: declared.operation as unknown as Change, input: declared.input });

/** The text of a field, trimmed; undefined where it is empty or missing, so that a schema can say "needed". */
export function textOf(sent: Sent, field: string): string | undefined {
  const value = sent.get(field);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" ? undefined : text;
}

/** The number of a field: thousands commas and spaces are allowed; what is no number stays text for the schema to refuse. */
export function numberOf(sent: Sent, field: string): number | string | undefined {
  const text = textOf(sent, field);
  if (text === undefined) return undefined;
  const plain = text.replace(/[,\s\u00a0\u202f]/g, "").replace(/%$/, "");
  const value = Number(plain);
  return plain !== "" && Number.isFinite(value) ? value : text;
}
