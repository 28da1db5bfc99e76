import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { offeredLanguages, sayLanguage } from "../../../core/spoken-languages.ts";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { ruleStatement, translateStatement } from "../statements/operations.ts";
import type { LookedAfter } from "../statements/queue.ts";
import { reasons } from "../statements/ruling.ts";
import { Said, WrittenIn } from "../taking-part/parts.tsx";
import { sayWords } from "../taking-part/words.ts";
import { reasonWords } from "../words.ts";
import { ByMachine } from "./by-machine.tsx";
import { conversationPageWords as said } from "./words.ts";

interface Part {
  view: View;
  statement: LookedAfter;
}

/** A form's view where its fault or what was typed is about this statement alone. */
function aboutThis(whole: View, operation: typeof ruleStatement | typeof translateStatement, id: string): View {
  const view = viewOfForm(whole, operation);
  const isThis = view.entered.id === id && view.entered.byMachine === undefined;
  return isThis ? view : { ...view, faults: [], entered: {} };
}

/** One statement as a moderator reads it: its words, what it is like, what was said of it, and what she can say. */
export function OneStatement({
  view,
  statement,
  mayModerate,
  needed,
}: Part & { mayModerate: boolean; needed: number }) {
  const { like, mine, state } = statement;
  const why = statement.log.findLast(({ ruling }) => ruling === "not-show")?.reason;
  const isNew = state === "waiting" && !mine;
  return (
    <li value={statement.number} id={`statement-${statement.number}`}>
      <p class="talk-words">
        <Said text={statement.texts[statement.language] ?? ""} language={statement.language} />
      </p>
      <p class="small quiet">
        {view.t(said.number, { number: statement.number })}
        {statement.isSeed && ` · ${view.t(said.seed)}`}
        {statement.language !== view.language && " · "}
        <WrittenIn view={view} language={statement.language} />
      </p>
      {state === "not-shown" && why && (
        <p class="small">{view.t(sayWords.notShownBecause, { reason: view.t(reasonWords[why]) })}</p>
      )}
      {like && <p class="small">{view.t(said.likeThis, { number: like.number, text: like.text })}</p>}
      {state === "waiting" && mine && needed > 1 && (
        <p class="small">{view.t(mine === "show" ? said.youSaidShow : said.youSaidNot)}</p>
      )}
      {mayModerate && isNew && <Ruling view={view} statement={statement} />}
      <div class="talk-more">
        {mayModerate && !isNew && <Ruling view={view} statement={statement} />}
        <Log view={view} statement={statement} />
        <Languages view={view} statement={statement} />
        <ByMachine view={view} statement={statement} />
      </div>
    </li>
  );
}

/** To show it with one press, or not to, with a reason; where something was said already, folded away. */
function Ruling({ view: whole, statement }: Part) {
  const view = aboutThis(whole, ruleStatement, statement.id);
  const { id, state, mine } = statement;
  const isOpen = state === "waiting" && !mine;
  const acts = (
    <div class="talk-ruling">
      {(isOpen || state !== "shown" || mine === "not-show") && (
        <Form view={{ ...view, faults: [] }} operation={ruleStatement.name} hidden={{ id, ruling: "show" }}>
          <Button kind={isOpen ? "main" : "plain"}>{view.t(said.show)}</Button>
        </Form>
      )}
      <details open={view.faults.length > 0}>
        <summary>{view.t(said.notShow)}</summary>
        <Form view={view} operation={ruleStatement.name} hidden={{ id, ruling: "not-show" }}>
          <Select
            view={view}
            name="reason"
            within={id}
            label={view.t(said.reason)}
            hint={view.t(said.reasonHint)}
            empty
            options={reasons.map((reason) => ({ value: reason, label: view.t(reasonWords[reason]) }))}
          />
          <TextInput view={view} name="words" within={id} label={view.t(said.words)} optional />
          <Button>{view.t(said.notShow)}</Button>
        </Form>
      </details>
    </div>
  );
  return isOpen ? (
    acts
  ) : (
    <details class="small" open={view.faults.length > 0}>
      <summary>{view.t(said.changeRuling)}</summary>
      {acts}
    </details>
  );
}

function Log({ view, statement }: Part) {
  if (statement.log.length === 0) return null;
  return (
    <details class="small">
      <summary>{view.t(said.log)}</summary>
      <ul>
        {statement.log.map((one) => (
          <li key={one.ruledAt + one.by}>
            {view.t(said.logLine, {
              by: one.by,
              day: writeDay(view, one.ruledAt),
              ruling: [view.t(one.ruling === "show" ? said.shownOnes : said.notShownOnes)]
                .concat(one.reason ? [view.t(reasonWords[one.reason])] : [])
                .join(" · "),
            })}
            {one.words && <bdi> · {one.words}</bdi>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The statement in other languages, as people put it, and a way to do so. */
function Languages({ view: whole, statement }: Part) {
  const view = aboutThis(whole, translateStatement, statement.id);
  const others = Object.entries(statement.texts).filter(([language]) => language !== statement.language);
  const missing = offeredLanguages.filter((language) => language !== statement.language);
  return (
    <details class="small" open={view.faults.length > 0}>
      <summary>
        {view.t(said.inLanguages)}
        {others.length > 0 && `: ${others.map(([language]) => sayLanguage(language, view.language)).join(", ")}`}
      </summary>
      <ul>
        {others.map(([language, text]) => (
          <li key={language}>
            <Said text={text} language={language} />
          </li>
        ))}
      </ul>
      <Form view={view} operation={translateStatement.name} hidden={{ id: statement.id }}>
        <Select
          view={view}
          name="language"
          within={statement.id}
          label={view.t(said.putInto)}
          options={missing.map((language) => ({ value: language, label: sayLanguage(language, view.language) }))}
        />
        <TextArea view={view} name="text" within={statement.id} rows={2} label={view.t(said.text)} />
        <Button>{view.t(said.keep)}</Button>
      </Form>
    </details>
  );
}
