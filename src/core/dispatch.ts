import type { Figures } from "../storage/figures.ts";
import type { Records, Sight } from "../storage/records.ts";
import { type Actor, isMember } from "./actor.ts";
import { refuseInput } from "./faults.ts";
import type { Language } from "./message.ts";
import type { Deed, OnChange, Operation } from "./operation.ts";
import { Refusal } from "./refusal.ts";
import { addHistory } from "./store.ts";
import { coreWords } from "./words.ts";

/** Stands for the installation as a whole where a row must name an initiative. */
export const wholeInstallation = "00000000-0000-0000-0000-000000000000";

/** What operations run on: the records, the figures, and the time. */
export interface House {
  records: Records;
  figures: Figures;
  /** The data folder's place for what people send, e.g. a ministry's file. */
  uploads: string;
  now(): Date;
}

/** Who asks, where, and in which language. */
export interface Asking {
  actor: Actor;
  initiativeId: string | null;
  language: Language;
  /** The network address that asks, where there is one. */
  caller?: string | null;
}

/**
 * Runs an operation for somebody: asks whether they may, reads the input, opens its transactions.
 * @throws {Refusal} when the answer is no; anything else thrown is a bug.
 */
export async function dispatch(house: House, operation: Operation, asking: Asking, input: unknown): Promise<unknown> {
  const initiativeId = operation.scope === "initiative" ? asking.initiativeId : null;
  // Who may is asked first, so that a stranger cannot tell what is closed from what is not there.
  if (!operation.allow.test(asking.actor, initiativeId))
    throw asking.actor.kind === "visitor"
      ? new Refusal("forbidden", coreWords.signInFirst)
      : new Refusal("forbidden", coreWords.forbidden);
  if (operation.scope === "initiative" && !initiativeId) throw new Refusal("not-found", coreWords.notFound);
  const read = operation.input.safeParse(input ?? {});
  if (!read.success) throw refuseInput(read.error);
  const asker: Asking = operation.anonymous ? { ...asking, actor: { kind: "visitor" } } : asking;
  const on = stepsFor(house, operation, asker, initiativeId ?? wholeInstallation);
  const result = operation.kind === "query" ? await operation.run(on, read.data) : await operation.run(on, read.data);
  return operation.output.parse(result);
}

/** Who did it, as the log of changes says it. */
const nameOf = (actor: Actor): string =>
  actor.kind === "person" ? actor.name : actor.kind === "program" ? "Fivefold" : actor.kind;

function stepsFor(house: House, operation: Operation, asking: Asking, initiativeId: string): OnChange {
  const { actor, language, caller = null } = asking;
  const personId = actor.kind === "person" ? actor.personId : null;
  const now = house.now();
  const sight = (other?: string): Sight => ({ initiativeId: other ?? initiativeId, personId });
  return {
    actor,
    language,
    initiativeId,
    now,
    caller,
    figures: house.figures,
    uploads: house.uploads,
    read: (step) => house.records.read(sight(), step),
    readOwn: (other, step) => {
      if (!isMember(actor, other)) throw new Refusal("forbidden", coreWords.forbidden);
      return house.records.read(sight(other), step);
    },
    write: (step, inside) => {
      if (operation.kind === "query") throw new Error(`${operation.name} is a query and cannot write`);
      if (inside && operation.scope === "initiative" && inside !== initiativeId)
        throw new Error(`${operation.name} may write in its own initiative only`);
      return house.records.write(sight(inside), async (tx) => {
        const deeds: Deed[] = [];
        const result = await step(tx, (deed) => deeds.push(deed));
        if (deeds.length === 0) throw new Error(`${operation.name} changed something and left no line of history`);
        for (const deed of deeds.filter(({ keptElsewhere }) => !keptElsewhere))
          await addHistory(tx, {
            initiativeId: inside ?? initiativeId,
            actorId: personId,
            actorName: nameOf(actor),
            operation: operation.name,
            at: now,
            deed,
          });
        return result;
      });
    },
  };
}
