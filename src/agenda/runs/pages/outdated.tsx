import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import type { Permission } from "../../../core/actor.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { makeAgain } from "../operations.ts";
import type { RunHead, Since } from "../run.ts";
import { runWords as said } from "../words.ts";

const mayMake: readonly Permission[] = ["backbone", "steering"];

/** What has changed since a calculation, in sentences. */
export const saySince = (view: View, { answers, setAside, map, causes }: Since): string =>
  [
    answers > 0 && view.t(said.answersCame, { answers }),
    setAside && view.t(said.outdated),
    map && view.t(said.mapChanged),
    causes > 0 && view.t(said.causesGone, { causes }),
  ]
    .filter(Boolean)
    .join(" ");

/** Says that a calculation is older than what it read, and offers to make it again; nothing where it is not. */
export function Outdated({ view, run }: { view: View; run: Pick<RunHead, "id" | "outdated" | "since" | "inputs"> }) {
  if (!run.outdated) return null;
  const { people, causes } = run.inputs;
  const may = view.viewer?.permissions.some((one) => mayMake.includes(one)) ?? false;
  return (
    <div class="stack older" role="status">
      <p class="measure">
        <b>{view.t(said.isOlder)}</b> {view.t(said.wasMade, { people, causes: causes.length })}.{" "}
        {saySince(view, run.since)}
      </p>
      {may && (
        <Form
          view={viewOfForm(view, makeAgain)}
          operation={makeAgain.name}
          action={view.url("causes/calculations")}
          hidden={{ id: run.id }}
        >
          <Button>{view.t(said.again)}</Button>
        </Form>
      )}
    </div>
  );
}
