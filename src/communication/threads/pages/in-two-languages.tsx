import type { z } from "zod";
import { sayLanguage } from "../../../core/spoken-languages.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Prose } from "../../../interface/prose.tsx";
import type { View } from "../../../interface/view.ts";
import { failureWords, translationWords as machine } from "../../translations/public.ts";
import type { readThread } from "../read-operations.ts";
import type { MessageView } from "../thread.ts";
import { preferLanguage, translateMessage, translateThread } from "../translating/operations.ts";
import { threadWords as said } from "../words.ts";

/** What is shown before the other is asked for: the original, or the translation; "opened" where it was just asked for. */
export type ShownFirst = "original" | "opened" | "translation";

/** Who asked for nothing sees the original. */
export const shownFirst = (firstInMine: boolean | undefined, isAsked: boolean): ShownFirst =>
  firstInMine ? "translation" : isAsked ? "opened" : "original";

interface Part {
  view: View;
  threadId: string;
  message: MessageView;
  shown: ShownFirst;
}

const quietly = (view: View): View => ({ ...view, faults: [], entered: {} });

/** A message that is not in the reader's language: as it was written, and what a machine made of it, each a step away. */
export function InTwoLanguages(part: Part) {
  const { view, message, shown } = part;
  const { translation } = message;
  const original = <Prose text={message.text} language={message.language} />;
  if (!translation?.text)
    return (
      <>
        {original}
        <WithoutTranslation {...part} />
      </>
    );
  const made = (
    <>
      <p class="small quiet">
        {view.t(machine.byMachine, { language: sayLanguage(message.writtenIn, view.language) })}
      </p>
      <Prose text={translation.text} language={view.language} />
    </>
  );
  const [first, other] = shown === "translation" ? [made, original] : [original, made];
  const label =
    shown === "translation"
      ? view.t(machine.original)
      : view.t(machine.showInMine, { language: sayLanguage(view.language, view.language) });
  return (
    <>
      {first}
      <details class="small in-other" open={shown === "opened"}>
        <summary>{label}</summary>
        {other}
      </details>
    </>
  );
}

/** How to get a translation, or why there is none. */
function WithoutTranslation({ view, threadId, message, shown }: Part) {
  const { translation } = message;
  if (translation?.state === "waiting")
    return shown === "original" ? null : (
      <p class="small quiet">
        {view.t(translation.isLate ? machine.isLate : machine.isWaiting)}{" "}
        <a href={`${view.url(`discussions/${threadId}`)}?in=${message.id}#m-${message.id}`}>
          {view.t(machine.lookAgain)}
        </a>
      </p>
    );
  const because = translation?.because;
  return (
    <>
      {because && <p class="small quiet">{view.t(failureWords[because])}</p>}
      {because !== "too-long" && because !== "same" && (
        <Form view={quietly(view)} operation={translateMessage.name} hidden={{ id: message.id }} class="small noprint">
          <Button kind="bare">
            {because
              ? view.t(said.tryAgain)
              : view.t(machine.showInMine, { language: sayLanguage(view.language, view.language) })}
          </Button>
        </Form>
      )}
    </>
  );
}

type Thread = z.output<typeof readThread.output>;

/** Where words go that are translated, who runs that, and what its reader wants to see first. */
export function HowTranslated({
  view,
  thread,
  how,
}: {
  view: View;
  thread: Thread;
  how: Thread["translates"] & object;
}) {
  const language = sayLanguage(view.language, view.language);
  const missing = thread.messages.filter(({ mayTranslate, translation }) => mayTranslate && !translation);
  return (
    <section class="wrap block stack noprint small">
      <details open={how.firstInMine && missing.length > 0}>
        <summary>{view.t(said.postsAreTranslated)}</summary>
        <div class="stack measure">
          <p>{view.t(how.firstInMine ? said.mineFirst : said.originalsFirst, { language })}</p>
          <div class="acts">
            {missing.length > 0 && (
              <Form view={quietly(view)} operation={translateThread.name}>
                <Button>{view.t(said.translateAll, { count: missing.length, language })}</Button>
              </Form>
            )}
            <Form
              view={quietly(view)}
              operation={preferLanguage.name}
              hidden={{ inMine: how.firstInMine ? "no" : "yes" }}
            >
              <Button kind="bare">
                {how.firstInMine ? view.t(said.showOriginals) : view.t(said.showMineFirst, { language })}
              </Button>
            </Form>
          </div>
          <p class="quiet">
            {view.t(machine.whereWordsGo, { host: how.host })}{" "}
            {how.owner && view.t(machine.whoRuns, { owner: how.owner })}
          </p>
        </div>
      </details>
    </section>
  );
}
