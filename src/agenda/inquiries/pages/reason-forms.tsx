import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import type { Names } from "../../../core/message.ts";
import { Button, Confirm } from "../../../interface/actions.tsx";
import { Form, Select, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { likeNames } from "../../challenges/public.ts";
import type { Reason } from "../inquiry.ts";
import { editReason, makeCauseOfReason, removeReason, tieReason, writeReason } from "../reasons/operations.ts";
import { inquiryWords as said } from "../words.ts";

/** A cause that a reason can be tied to. */
export interface CauseChoice {
  id: string;
  number: number;
  names: Names;
}

/** The view for a form about one reason: what was wrong and typed belongs to the reason that was sent. */
const viewAbout = (view: View, operation: { name: string }, field: string, id: string): View =>
  (view.entered[field] ?? "") === id ? viewOfForm(view, operation) : { ...view, faults: [], entered: {} };

/** A line to write a reason on, under another or under the question. */
export function AddLine({ view, parentId }: { view: View; parentId: string | null }) {
  const own = viewAbout(view, writeReason, "parentId", parentId ?? "");
  return (
    <Form view={own} operation={writeReason.name} hidden={{ parentId: parentId ?? "" }} class="line-form">
      <TextInput
        view={own}
        name="words"
        label={view.t(parentId ? said.whyThat : said.firstReason)}
        within={parentId ? `under-${parentId}` : undefined}
      />
      <Button>{view.t(said.write)}</Button>
    </Form>
  );
}

interface WorkProps {
  view: View;
  reason: Reason;
  causes: readonly CauseChoice[];
  hasBelow: boolean;
}

/** Everything that can be done with one reason: its words, the cause it speaks of, a new cause out of it. */
export function Work({ view, reason, causes, hasBelow }: WorkProps) {
  const { id, words } = reason;
  const about = (operation: { name: string }) => viewAbout(view, operation, "id", id);
  // After a clash the version stays that which was read, so that sending again does not write over anybody's words.
  const version = (own: View) =>
    typeof own.entered.version === "string" ? own.entered.version : String(reason.version);
  const hidden = (own: View) => ({ id, version: version(own) });
  const [edit, tie, make] = [about(editReason), about(tieReason), about(makeCauseOfReason)];
  const language = reason.language === "he" || reason.language === "ar" ? reason.language : "en";
  const likely = likeNames(causes, { [language]: words });
  const sorted = [...likely, ...causes.filter((cause) => !likely.includes(cause))];
  return (
    <div class="work stack">
      <Form view={edit} operation={editReason.name} hidden={hidden(edit)} class="line-form">
        <TextInput view={edit} name="words" label={view.t(said.theWords)} value={words} within={id} />
        <Button>{view.t(said.saveWords)}</Button>
      </Form>
      {causes.length > 0 && (
        <Form view={tie} operation={tieReason.name} hidden={hidden(tie)} class="line-form">
          <Select
            view={tie}
            name="challengeId"
            label={view.t(said.whichCause)}
            hint={likely.length > 0 ? view.t(said.likelyFirst) : undefined}
            value={reason.challengeId ?? undefined}
            options={[
              { value: "", label: view.t(said.noCause) },
              ...sorted.map((cause) => ({ value: cause.id, label: `${cause.number} · ${view.name(cause.names)}` })),
            ]}
          />
          <Button>{view.t(said.tie)}</Button>
        </Form>
      )}
      <Form view={make} operation={makeCauseOfReason.name} hidden={{ ...hidden(make), language }} class="line-form">
        <TextInput
          view={make}
          name={`names.${language}`}
          label={view.t(said.asCause)}
          hint={view.t(said.asCauseHint)}
          value={words}
          lang={language}
        />
        <Button>{view.t(said.makeCause)}</Button>
      </Form>
      <div class="acts">
        {!hasBelow && (
          <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion)}>
            <Form view={about(removeReason)} operation={removeReason.name} hidden={hidden(about(removeReason))}>
              <Button>{view.t(said.remove)}</Button>
            </Form>
          </Confirm>
        )}
        <a href={`${view.path.split("?")[0]}#reason-${id}`}>{view.t(said.done)}</a>
      </div>
    </div>
  );
}
