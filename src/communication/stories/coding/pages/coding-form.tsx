import { Button } from "../../../../interface/actions.tsx";
import { Form, faultOf } from "../../../../interface/form.tsx";
import type { View } from "../../../../interface/view.ts";
import type { CodeView } from "../book/operations.ts";
import { markStory, unmarkStory } from "../operations.ts";
import { codingWords as said } from "../words.ts";
import { MarkedWords } from "./marked-words.tsx";
import type { Found } from "./story.tsx";

/** The words with their sentences to tick, and the codes to mark them with. */
export function CodingForm({ view, found }: { view: View; found: Found }) {
  const fault = faultOf(view, "stretches") ?? faultOf(view, "codeIds");
  return (
    <div class="wrap block" id="words">
      <Form view={view} operation={markStory.name} class="code-desk">
        <section class="stack" aria-label={view.t(said.theWords)}>
          <MarkedWords view={view} {...found} open />
          <label class="pick">
            <input type="checkbox" name="whole" value="yes" />
            <span>{view.t(said.whole)}</span>
          </label>
        </section>
        <fieldset class="field code-choice">
          <legend>{view.t(said.codes)}</legend>
          {found.codes.map((code) => (
            <CodePick key={code.id} view={view} code={code} />
          ))}
          <p class="code-selected" data-selected hidden>
            <b>{view.t(said.selected)}</b> <bdi data-selected-words />
            <button type="button" class="btn bare" data-selected-clear>
              {view.t(said.clear)}
            </button>
          </p>
          {fault && <p class="error">{fault}</p>}
          <Button>{view.t(said.mark)}</Button>
        </fieldset>
      </Form>
    </div>
  );
}

function CodePick({ view, code }: { view: View; code: CodeView }) {
  const meaning = view.name(code.meaning);
  return (
    <div class={code.depth > 0 ? "code-pick code-under" : "code-pick"}>
      <label class="pick">
        <input type="checkbox" name="codeIds" value={code.id} />
        <span>
          <span class="code-flag">{code.number}</span> <b dir="auto">{view.name(code.names)}</b>
          {code.isNew && <span class="small quiet"> · {view.t(said.lookAgain)}</span>}
        </span>
      </label>
      {(meaning || code.useWhen || code.notWhen) && <CodeMeaning view={view} code={code} />}
    </div>
  );
}

/** What a code means, and when to use it and when not. */
function CodeMeaning({ view, code }: { view: View; code: CodeView }) {
  return (
    <details class="small">
      <summary>{view.t(said.whenToUse)}</summary>
      <dl class="code-meaning">
        {view.name(code.meaning) && <dd dir="auto">{view.name(code.meaning)}</dd>}
        {code.useWhen && [
          <dt key="use">{view.t(said.useWhen)}</dt>,
          <dd key="is" dir="auto">
            {code.useWhen}
          </dd>,
        ]}
        {code.notWhen && [
          <dt key="not">{view.t(said.notWhen)}</dt>,
          <dd key="is not" dir="auto">
            {code.notWhen}
          </dd>,
        ]}
      </dl>
    </details>
  );
}

/** What a coder marked: each with its code and words, and a button to take it away while she codes. */
export function OwnMarks({ view, found }: { view: View; found: Found }) {
  const codeOf = new Map(found.codes.map((code) => [code.id, code]));
  return (
    <div class="stack" id="marks">
      <h2>{view.t(said.yourMarks)}</h2>
      {found.marks.length === 0 && <p class="quiet">{view.t(said.noMarks)}</p>}
      <ul class="code-marks">
        {found.marks.map(({ codeId, from, until }) => (
          <li key={`${codeId} ${from} ${until}`}>
            <span class="code-flag">{codeOf.get(codeId)?.number}</span>{" "}
            <b dir="auto">{view.name(codeOf.get(codeId)?.names ?? {})}</b>
            <q dir="auto">{until === 0 ? view.t(said.whole) : found.text.slice(from, until)}</q>
            {found.state === "open" && (
              <Form
                view={{ ...view, faults: [] }}
                operation={unmarkStory.name}
                hidden={{ codeId, from: String(from), until: String(until) }}
              >
                <Button kind="bare">{view.t(said.unmark)}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
