import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../../interface/actions.tsx";
import { Form, TextArea } from "../../../../interface/form.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import type { View } from "../../../../interface/view.ts";
import { WhatCameOfIt } from "../../heard/pages/heard-lines.tsx";
import { paperWords } from "../../papers/words.ts";
import { takingBackWords } from "../../taking-back/words.ts";
import { OwnVoices } from "../../voices/pages/own-voices.tsx";
import { drawAgain, haveWords } from "../operations.ts";
import { ForParent, FourWords } from "../pages/after.tsx";
import { AllowedNow, Consents, waitsForParent } from "../pages/allowing.tsx";
import { Refused } from "../pages/frame.tsx";
import { PartAgain } from "../pages/telling.tsx";
import { tellWords as said } from "../words.ts";
import { changeConsents, changeWords, keepOn, type Mine, takeBack, writeBack } from "./operations.ts";
import { letRead } from "./reader-operations.ts";

interface MineProps {
  view: View;
  mine: Mine;
  base: string;
  origin: string;
}

const dayIn = (view: View, day: string | null): string =>
  day ? formatDate(new Date(`${day}T12:00:00Z`), view.language) : "";

/** The answer, and what the teller writes back. */
function Answer({ view: whole, mine, base }: MineProps) {
  const view = viewOfForm(whole, writeBack);
  const { replies, story } = mine;
  return (
    <section>
      <h2>{view.t(said.answerTitle)}</h2>
      {!replies.some(({ by }) => by !== null) && (
        <p>{view.t(said.noAnswerYet, { day: dayIn(view, story.answerBy) })}</p>
      )}
      {replies.map((reply) => (
        <article key={reply.id} class={reply.by === null ? "tell-reply mine" : "tell-reply"}>
          <p class="small">
            {reply.by === null
              ? view.t(said.youWrote, { day: dayIn(view, reply.on) })
              : reply.by
                ? view.t(said.answered, { name: reply.by, day: dayIn(view, reply.on) })
                : view.t(said.answeredByOne, { day: dayIn(view, reply.on) })}
          </p>
          <p class="tell-words-of" dir="auto">
            {reply.words}
          </p>
        </article>
      ))}
      {replies.length > 0 && (
        <Form view={view} operation={writeBack.name} action={base}>
          <TextArea view={view} name="reply" label={view.t(said.writeBackLabel)} rows={3} />
          <Button>{view.t(said.sendBack)}</Button>
        </Form>
      )}
    </section>
  );
}

/** Who reads it, who no longer does, and whom the teller is asked about. */
function Readers({ view, mine, base }: MineProps) {
  const { asked, newcomers, readNoMore } = mine;
  const names = (all: readonly string[]) => ({
    names: all.join(view.language === "ar" ? "، " : ", "),
    count: all.length,
  });
  return (
    <section>
      <h2>{view.t(said.readersTitle)}</h2>
      <p>
        {view.t(said.readersNow, names(asked.readers))}
        {readNoMore.length > 0 && ` ${view.t(said.readNoMore, names(readNoMore))}`}
      </p>
      {newcomers.map(({ reader, name, duty }) => (
        <Form
          key={reader}
          view={viewOfForm(view, letRead)}
          operation={letRead.name}
          action={base}
          hidden={{ reader }}
          class="tell-sentence"
        >
          <p>{view.t(said.mayRead, { name, duty })}</p>
          <p class="small">{view.t(said.untilYes)}</p>
          <div class="acts">
            <Button kind="main" name="answer" value="yes">
              {view.t(said.yes)}
            </Button>
            <Button name="answer" value="no">
              {view.t(said.no)}
            </Button>
          </div>
        </Form>
      ))}
    </section>
  );
}

/** What was told, and what is allowed, with the ways to change both. */
function Told({ view, mine, base, origin }: MineProps) {
  const { story, asked } = mine;
  return (
    <section>
      <h2>{view.t(said.textTitle)}</h2>
      {story.words && (
        <p class="tell-words-of" dir="auto">
          {story.words}
        </p>
      )}
      {story.parts.length > 0 && (
        <ul class="tell-parts">
          {story.parts.map((part, place) => (
            <PartAgain key={part.id} view={view} base={base} part={part} number={place + 1} />
          ))}
        </ul>
      )}
      <p>
        <a href={`${base}?at=text`}>{view.t(said.changeText)}</a>
      </p>
      <h2>{view.t(said.allowedNow)}</h2>
      <AllowedNow view={view} story={story} readers={asked.readers.length} />
      <p>
        <a href={`${base}?at=allow`}>{view.t(said.changeAllowed)}</a>
      </p>
      {waitsForParent(story) && (
        <ForParent view={view} story={story} origin={origin} made={mine.guardianLinkMade} base={base} />
      )}
    </section>
  );
}

/** Until when it is kept, and how to take it back. */
function Ending({ view, mine, base }: MineProps) {
  const { story } = mine;
  return (
    <section>
      <h2>{view.t(said.takeBackTitle)}</h2>
      {mine.asksToKeep ? (
        <Form view={viewOfForm(view, keepOn)} operation={keepOn.name} action={base}>
          <p>{view.t(said.keepAsk, { day: dayIn(view, story.keepUntil) })}</p>
          <Button>{view.t(said.keepLonger)}</Button>
        </Form>
      ) : (
        <p>{view.t(said.keptUntil, { day: dayIn(view, story.keepUntil) })}</p>
      )}
      <Confirm view={{ ...view, path: base }} label={view.t(said.takeBack)} question={view.t(said.takeBackPromise)}>
        <Form view={viewOfForm(view, takeBack)} operation={takeBack.name} action={base}>
          <Button kind="main">{view.t(said.takeBackNow)}</Button>
        </Form>
      </Confirm>
    </section>
  );
}

/** One's own story: the answer first. */
export function MyStory(props: MineProps) {
  const { view, mine, base, origin } = props;
  if (mine.story.isHeld)
    return (
      <>
        <h1>{view.t(said.mineTitle)}</h1>
        <p>
          {view.t(takingBackWords.held, {
            day: dayIn(view, mine.story.heldUntil),
            because: mine.story.heldBecause ?? "",
          })}
        </p>
      </>
    );
  return (
    <div class="tell-mine">
      <h1>{view.t(said.mineTitle)}</h1>
      {mine.words && (
        <section>
          <FourWords view={view} words={mine.words} origin={origin} />
          <Form view={viewOfForm(view, haveWords)} operation={haveWords.name} action={base}>
            <Button kind="main">{view.t(said.wroteDown)}</Button>
          </Form>
        </section>
      )}
      {mine.isKeyPrinted && !mine.words && (
        <Form view={viewOfForm(view, drawAgain)} operation={drawAgain.name} action={base} class="tell-sentence">
          <p>{view.t(paperWords.printedWords)}</p>
          <Button>{view.t(said.drawOthers)}</Button>
        </Form>
      )}
      <Refused view={viewOfForm(view, takeBack)} />
      <Answer {...props} />
      <WhatCameOfIt view={view} entries={mine.cameOfIt} />
      <Readers {...props} />
      <OwnVoices
        {...{ view, base, quotes: mine.quotes, cameDown: mine.cameDown }}
        firstName={mine.story.firstName}
        waits={waitsForParent(mine.story)}
      />
      <Told {...props} />
      <Ending {...props} />
    </div>
  );
}

/** The text, to be changed. */
export function ChangeText({ view: whole, mine, base }: MineProps) {
  const view = viewOfForm(whole, changeWords);
  return (
    <>
      <h1>{view.t(said.changeText)}</h1>
      <Form view={view} operation={changeWords.name} action={`${base}?at=text`} class="tell-write">
        <TextArea view={view} name="words" label={view.t(said.yourWords)} value={mine.story.words} rows={9} />
        <div class="acts tell-acts">
          <Button kind="main">{view.t(said.save)}</Button>
          <ButtonLink kind="bare" href={base}>
            {view.t(said.back)}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

/** What is allowed, to be changed. */
export function ChangeAllowed({ view: whole, mine, base }: MineProps) {
  const view = viewOfForm(whole, changeConsents);
  const chosen = mine.story.consents.map(({ use }) => use);
  return (
    <>
      <h1>{view.t(said.changeAllowed)}</h1>
      <Form view={view} operation={changeConsents.name} action={`${base}?at=allow`}>
        <Consents view={view} story={mine.story} asked={mine.asked} chosen={chosen} />
        <div class="acts tell-acts">
          <Button kind="main">{view.t(said.save)}</Button>
          <ButtonLink kind="bare" href={base}>
            {view.t(said.back)}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
