import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { sayLanguage } from "../../../core/spoken-languages.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { failureWords, translationWords as machine } from "../../translations/public.ts";
import { translateStatement } from "../statements/operations.ts";
import type { LookedAfter } from "../statements/queue.ts";
import { judgeTranslation } from "../statements/translating/operations.ts";
import { Said } from "../taking-part/parts.tsx";
import { conversationPageWords as said } from "./words.ts";

type Made = LookedAfter["machine"][number];
interface Part {
  view: View;
  statement: LookedAfter;
}

const stateOf = ({ state }: Made) => (state === "checked" ? said.checkedByPerson : said.madeByMachine);

/** What a machine made of a statement, to be approved, corrected or taken away, each by itself. */
export function ByMachine({ view, statement }: Part) {
  const { machine: all } = statement;
  if (all.length === 0) return null;
  const named = [...new Set(all.map(({ language }) => sayLanguage(language, view.language)))].join(", ");
  return (
    <details class="small" open={view.entered.id === statement.id && view.entered.byMachine !== undefined}>
      <summary>
        {view.t(said.madeByMachine)}: {named}
      </summary>
      <ul class="talk-machine">
        {all.map((made) => (
          <li key={made.language}>
            <One view={view} statement={statement} made={made} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function One({ view, statement, made }: Part & { made: Made }) {
  const { id } = statement;
  const { language, state, text, because, isLate } = made;
  const named = sayLanguage(language, view.language);
  if (state === "taken-away") return <p>{view.t(said.takenAway, { language: named })}</p>;
  if (state === "waiting")
    return <p>{isLate ? view.t(machine.isLate) : view.t(said.machineWaits, { language: named })}</p>;
  if (text === null)
    return (
      <p>
        {named}: {because && view.t(failureWords[because])}
      </p>
    );
  const plain = { ...view, faults: [], entered: {} };
  return (
    <>
      <p class="talk-words">
        <Said text={text} language={language} />
      </p>
      <p class="quiet">
        {named} · {view.t(stateOf(made))}
      </p>
      <Form view={plain} operation={judgeTranslation.name} hidden={{ id, language }} class="acts">
        {state === "made" && (
          <Button name="word" value="checked">
            {view.t(said.approve)}
          </Button>
        )}
        <Button kind="bare" name="word" value="taken-away">
          {view.t(said.takeAway)}
        </Button>
      </Form>
      <Correct view={view} statement={statement} made={made} />
    </>
  );
}

/** A person's words in place of the machine's. */
function Correct({ view: whole, statement, made }: Part & { made: Made }) {
  const form = viewOfForm(whole, translateStatement);
  const isThis = form.entered.id === statement.id && form.entered.byMachine === made.language;
  const view = isThis ? form : { ...form, faults: [], entered: {} };
  return (
    <details open={view.faults.length > 0}>
      <summary>{view.t(said.correct)}</summary>
      <Form
        view={view}
        operation={translateStatement.name}
        hidden={{ id: statement.id, language: made.language, byMachine: made.language }}
      >
        <TextArea
          view={view}
          name="text"
          within={`${statement.id}-${made.language}`}
          rows={2}
          label={view.t(said.corrected)}
          value={made.text ?? ""}
        />
        <Button>{view.t(said.keep)}</Button>
      </Form>
    </details>
  );
}
