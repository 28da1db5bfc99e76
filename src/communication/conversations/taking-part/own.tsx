import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { sayStatement } from "../statements/operations.ts";
import { mostLetters } from "../statements/statement.ts";
import { castVotes, chooseOpenFile } from "../votes/operations.ts";
import { conversationRefusals, reasonWords } from "../words.ts";
import type { TakingPart } from "./operations.ts";
import { HowModerated, HowWorded, Original, Said } from "./parts.tsx";
import { sayWords as said, stateOfStatementWords, voteButtons, votedWords } from "./words.ts";

interface Part {
  view: View;
  go: TakingPart;
}

const votes = ["1", "-1", "0"] as const;
type Vote = (typeof votes)[number];

/** One's own answers, the last first, each with a way to change it while the conversation is open. */
export function OwnVotes({ view, go }: Part) {
  const isOpen = go.conversation.state === "open";
  return (
    <section class="top">
      <h1>{view.t(said.myVotes)}</h1>
      <p class="lead">{view.t(go.votes.length > 0 ? said.votesLead : said.noVotesYet)}</p>
      <ol class="talk-votes">
        {[...go.votes].reverse().map(({ id, text, language, original, vote }) => (
          <li key={id}>
            <p id={`said-${id}`}>
              <Said text={text} language={language} /> <HowWorded view={view} language={language} original={original} />
            </p>
            <Original view={view} original={original} />
            <p class="small">{view.t(votedWords[String(vote) as Vote])}</p>
            {isOpen && <Rather view={view} id={id} vote={String(vote) as Vote} />}
          </li>
        ))}
      </ol>
      <OpenFile view={view} inOpenFile={go.inOpenFile} />
      <div data-talk-forget hidden>
        <p class="small">{view.t(said.forgetWhy)}</p>
        <p class="acts">
          <button type="button" class="btn">
            {view.t(said.forget)}
          </button>
        </p>
      </div>
    </section>
  );
}

/** The two other answers to a statement. */
function Rather({ view: whole, id, vote }: { view: View; id: string; vote: Vote }) {
  const form = viewOfForm(whole, castVotes);
  const view = form.entered.statementId === id ? form : { ...form, faults: [] };
  return (
    <Form view={view} operation={castVotes.name} hidden={{ statementId: id }} class="acts">
      {votes
        .filter((one) => one !== vote)
        .map((one) => (
          <button key={one} type="submit" class="btn" name="vote" value={one} aria-describedby={`said-${id}`}>
            {view.t(voteButtons[one])}
          </button>
        ))}
    </Form>
  );
}

function OpenFile({ view: whole, inOpenFile }: { view: View; inOpenFile: boolean }) {
  const view = viewOfForm(whole, chooseOpenFile);
  return (
    <Form view={view} operation={chooseOpenFile.name} hidden={{ inOpenFile: inOpenFile ? "no" : "yes" }}>
      <p>
        {view.t(inOpenFile ? said.inOpenFile : said.notInOpenFile)}{" "}
        <span class="small">{view.t(said.openFileWhy)}</span>
      </p>
      <p class="acts">
        <Button>{view.t(inOpenFile ? said.takeOut : said.putIn)}</Button>
      </p>
    </Form>
  );
}

/** A statement of one's own to the others, and what became of those before. */
export function OwnStatements({ view: whole, go }: Part) {
  const view = viewOfForm(whole, sayStatement);
  const { state, takesStatements } = go.conversation;
  const isAlike = view.faults.some(({ message }) => message === conversationRefusals.isAlike);
  return (
    <section class="top">
      <h1>{view.t(said.saySomething)}</h1>
      {!takesStatements && <p class="lead">{view.t(said.noOwn)}</p>}
      {state === "open" && takesStatements && (
        <Form view={view} operation={sayStatement.name}>
          <TextArea
            view={view}
            name="text"
            rows={3}
            label={view.t(said.yourStatement)}
            hint={view.t(said.yourStatementHint, { most: mostLetters })}
          />
          {isAlike && (
            <label class="pick">
              <input type="checkbox" name="differs" value="yes" />
              <span>{view.t(said.differs)}</span>
            </label>
          )}
          <p class="small quiet">
            {view.t(said.moderatedHow)}{" "}
            {go.conversation.translatedAt && view.t(said.translatedToo, { host: go.conversation.translatedAt })}
          </p>
          <Button kind="main">{view.t(said.send)}</Button>
        </Form>
      )}
      {go.own.length > 0 && (
        <>
          <h2>{view.t(said.ownStatements)}</h2>
          <ul class="talk-votes">
            {go.own.map((one) => (
              <li key={one.text}>
                <p>
                  <Said text={one.text} language={one.language} />
                </p>
                <p class="small">
                  {one.reason
                    ? view.t(said.notShownBecause, { reason: view.t(reasonWords[one.reason]) })
                    : view.t(stateOfStatementWords[one.state])}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <HowModerated view={view} summary={go.summary} />
    </section>
  );
}
