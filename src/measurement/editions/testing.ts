import { randomUUIDv7 } from "node:crypto";
import type { z } from "zod";
import { addInitiative } from "../../backbone/initiatives/public.ts";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch, type House } from "../../core/dispatch.ts";
import type { Change, Query } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";

type Any<I extends z.ZodType, O extends z.ZodType> = Query<I, O> | Change<I, O>;

/** A house for tests, whose clock stands where it is put, with two initiatives. */
export interface Bench {
  scratch: Scratch;
  house: House;
  here: string;
  elsewhere: string;
  /** Puts the clock to a moment. */
  at(moment: string): void;
  ask<I extends z.ZodType, O extends z.ZodType>(
    actor: Actor,
    operation: Any<I, O>,
    input: z.input<I>,
    initiativeId?: string | null,
  ): Promise<z.output<O>>;
}

/** Somebody with these permissions, in every initiative named. */
export const person = (name: string, held: readonly Permission[], ...initiatives: string[]): Actor => ({
  kind: "person",
  personId: randomUUIDv7(),
  name,
  mail: `${name}@example.org`,
  ownsInstallation: false,
  memberships: initiatives.map((initiativeId) => ({
    initiativeId,
    permissions: held,
    organizationIds: [],
    bodyIds: [],
  })),
});

export const program: Actor = { kind: "program" };
export const visitor: Actor = { kind: "visitor" };

/** Opens a house of its own for a file of tests; close its scratch afterwards. */
export async function openBench(): Promise<Bench> {
  const scratch = await openScratch();
  let now = new Date("2026-03-02T09:00:00.000Z");
  const [here, elsewhere] = [randomUUIDv7(), randomUUIDv7()];
  await scratch.records.write({ initiativeId: null, personId: null }, async (tx) => {
    await addInitiative(tx, { id: here, slug: "here", names: { en: "Here" }, defaultLanguage: "he" });
    await addInitiative(tx, { id: elsewhere, slug: "elsewhere", names: { en: "Elsewhere" }, defaultLanguage: "en" });
  });
  const house = { records: scratch.records, figures: scratch.figures, uploads: scratch.uploads, now: () => now };
  return {
    scratch,
    house,
    here,
    elsewhere,
    at: (moment) => {
      now = new Date(moment);
    },
    ask: async (actor, operation, input, initiativeId = here) =>
      operation.output.parse(
        await dispatch(
          house,
          operation as unknown as Parameters<typeof dispatch>[1],
          { actor, initiativeId, language: "en" },
          input,
        ),
      ),
  };
}
