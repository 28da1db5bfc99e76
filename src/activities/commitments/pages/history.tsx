import type { Message, Names } from "../../../core/message.ts";
import { writeDay } from "../../../interface/days.ts";
import type { View } from "../../../interface/view.ts";
import type { Commitment } from "../commitment.ts";
import { sayAmount } from "./amount.ts";
import { promiseWords as said } from "./page-words.ts";
import type { Found } from "./promise-page.tsx";

const names = (view: View, text: Names): string => view.name(text);

/** What can change in a promise, and how each is said; what has no plain words of its own is told by its name alone. */
const sideBySide: readonly [Message, (view: View, one: Commitment) => string][] = [
  [said.what, (view, one) => names(view, one.names)],
  [said.howMuch, (view, one) => sayAmount(view, one)],
  [said.forWhom, (view, one) => [names(view, one.forWhom), one.groupCode].filter(Boolean).join(" · ")],
  [said.fromWhen, (view, one) => (one.startsOn ? writeDay(view, one.startsOn) : "")],
  [said.byWhen, (view, one) => (one.dueOn ? writeDay(view, one.dueOn) : "")],
  [said.phase, (_, one) => one.phase ?? ""],
  [said.ownGoal, (view, one) => names(view, one.ownGoal)],
];

/** What changed whose words are long, or are names that may have changed since: it is named, and not set side by side. */
const named: readonly [Message, (one: Commitment) => unknown][] = [
  [said.inYourWords, ({ about }) => about],
  [said.withWhom, ({ partners }) => partners],
  [said.where, ({ placeIds }) => placeIds],
  [said.kind, ({ typeId }) => typeId],
  [said.serves, ({ goalId, countsToGoal, indicatorId }) => [goalId, countsToGoal, indicatorId]],
  [said.cause, ({ challengeId }) => challengeId],
];

/** What changed between two states of a promise, in plain words. */
export function sayChanges(view: View, before: Commitment, after: Commitment): string[] {
  const nothing = view.t(said.nothing);
  const told = sideBySide.flatMap(([what, say]) => {
    const [was, is] = [say(view, before), say(view, after)];
    if (was === is) return [];
    return [view.t(said.fromTo, { what: view.t(what), before: was || nothing, after: is || nothing })];
  });
  const others = named
    .filter(([, of]) => JSON.stringify(of(before)) !== JSON.stringify(of(after)))
    .map(([what]) => view.t(what));
  return [...told, ...others];
}

/** What was promised first, and each change with its day and its reason. */
export function History({ view, found: { promise, revisions } }: { view: View; found: Found }) {
  const [first] = revisions;
  if (!first || !promise.promisedAt) return null;
  const states: Commitment[] = [...revisions.map((one) => one.promise), promise];
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.history)}</h2>
      <p dir="auto">
        {view.t(said.promisedFirst, {
          day: writeDay(view, promise.promisedAt),
          amount: [view.name(first.promise.names), sayAmount(view, first.promise)].join(" · "),
        })}
      </p>
      <ol class="promise-history">
        {revisions.map((revision, at) => (
          <li key={revision.until}>
            <p>
              <b>{view.t(said.changedOn, { day: writeDay(view, revision.until) })}</b>
            </p>
            {sayChanges(view, revision.promise, states[at + 1] ?? revision.promise).map((line) => (
              <p key={line} dir="auto">
                {line}
              </p>
            ))}
            {revision.because && (
              <p class="small quiet" dir="auto">
                {view.t(said.because, { because: revision.because })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
