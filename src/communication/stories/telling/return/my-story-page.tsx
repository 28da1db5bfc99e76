import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, TextInput } from "../../../../interface/form.tsx";
import { form, type PageRequest, page, type Form as Sending, textOf } from "../../../../interface/page.ts";
import { elsewhere } from "../../../../interface/quiet-layout.tsx";
import type { View } from "../../../../interface/view.ts";
import { withdrawPaper } from "../../papers/withdraw.ts";
import { paperWords } from "../../papers/words.ts";
import { takingBackWords } from "../../taking-back/words.ts";
import { editVoice } from "../../voices/own-operations.ts";
import { askGuardian } from "../guardian/operations.ts";
import { drawAgain, haveWords } from "../operations.ts";
import { Frame } from "../pages/frame.tsx";
import { removePart } from "../parts/operations.ts";
import { minutesShared } from "../story.ts";
import { tellWords as said } from "../words.ts";
import { ChangeAllowed, ChangeText, MyStory } from "./my-story.tsx";
import {
  answerSentence,
  changeConsents,
  changeWords,
  keepOn,
  leaveMyStory,
  type Mine,
  openMyStory,
  readAnswers,
  readMyStory,
  takeBack,
  writeBack,
} from "./operations.ts";
import { letRead } from "./reader-operations.ts";

const keyOf = ({ carried }: PageRequest) => carried ?? "";
const baseOf = ({ params }: PageRequest): string => `/${params.initiative}/my-story`;

/** A change of one's own story that needs nothing but its key, and comes back to the page. */
const simple = [readAnswers, keepOn, askGuardian, drawAgain, haveWords].map((operation) =>
  form({
    operation,
    input: (_sent, request) => ({ key: keyOf(request) }),
    leadsTo: (_output, request) => baseOf(request),
  }),
);

const forms: readonly Sending[] = [
  form({
    operation: openMyStory,
    input: (sent) => ({ words: textOf(sent, "words") ?? "" }),
    leadsTo: (_output, request) => baseOf(request),
    carries: ({ key }) => ({ value: key, minutes: minutesShared }),
  }),
  form({
    operation: withdrawPaper,
    input: (sent) => ({ words: textOf(sent, "words") ?? "" }),
    leadsTo: (_output, request) => `${baseOf(request)}?at=not-typed`,
  }),
  ...simple,
  form({
    operation: writeBack,
    input: (sent, request) => ({ key: keyOf(request), words: textOf(sent, "reply") ?? "" }),
    leadsTo: (_output, request) => baseOf(request),
  }),
  form({
    operation: changeWords,
    input: (sent, request) => ({ key: keyOf(request), words: String(sent.get("words") ?? "") }),
    leadsTo: (_output, request) => baseOf(request),
  }),
  form({
    operation: changeConsents,
    input: (sent, request) => ({
      ...{ key: keyOf(request), uses: sent.getAll("uses"), firstName: textOf(sent, "firstName") ?? null },
    }),
    leadsTo: (_output, request) => baseOf(request),
  }),
  form({
    operation: answerSentence,
    input: (sent, request) => ({ key: keyOf(request), id: textOf(sent, "id"), answer: textOf(sent, "answer") }),
    leadsTo: (_output, request) => baseOf(request),
  }),
  form({
    operation: editVoice,
    input: (sent, request) => ({
      ...{ key: keyOf(request), id: textOf(sent, "id"), words: String(sent.get("words") ?? "") },
      ...{ withFirstName: sent.get("withFirstName") === "yes", withParts: sent.get("withParts") === "yes" },
    }),
    leadsTo: (_output, request) => baseOf(request),
  }),
  form({
    operation: letRead,
    input: (sent, request) => ({ key: keyOf(request), reader: textOf(sent, "reader"), answer: textOf(sent, "answer") }),
    leadsTo: (_output, request) => baseOf(request),
  }),
  form({
    operation: removePart,
    input: (sent, request) => ({ key: keyOf(request), part: textOf(sent, "part") }),
    leadsTo: (_output, request) => baseOf(request),
  }),
  form({
    operation: takeBack,
    input: (_sent, request) => ({ key: keyOf(request) }),
    leadsTo: ({ heldUntil }, request) => (heldUntil ? baseOf(request) : `${baseOf(request)}?at=gone`),
    carries: ({ heldUntil }) => (heldUntil ? undefined : null),
  }),
  form({
    operation: leaveMyStory,
    input: (_sent, { carried }) => ({ key: carried ?? null }),
    leadsTo: () => elsewhere,
    carries: () => null,
  }),
];

/** Four words, and nothing else. */
function Open({ view: whole, base, hasPapers }: { view: View; base: string; hasPapers: boolean }) {
  const view = viewOfForm(whole, openMyStory);
  return (
    <>
      <h1>{view.t(said.mineTitle)}</h1>
      <Form view={{ ...view, entered: {} }} operation={openMyStory.name} action={base}>
        <TextInput
          view={{ ...view, entered: {} }}
          name="words"
          label={view.t(said.fourWordsLabel)}
          hint={view.t(said.fourWordsHint)}
          autocomplete="off"
          class="tell-words"
        />
        <Button kind="main">{view.t(said.openMine)}</Button>
      </Form>
      <p class="small">{view.t(said.openFor)}</p>
      <p class="small">{view.t(said.lostWords)}</p>
      {hasPapers && <OnPaper view={viewOfForm(whole, withdrawPaper)} base={base} />}
    </>
  );
}

/** Somebody wrote on paper, and nobody shall type it in. */
const OnPaper = ({ view, base }: { view: View; base: string }) => (
  <details class="tell-paper" open={view.faults.length > 0}>
    <summary>{view.t(paperWords.wroteOnPaper)}</summary>
    <Form view={{ ...view, entered: {} }} operation={withdrawPaper.name} action={base}>
      <p class="small">{view.t(paperWords.wroteOnPaperHint)}</p>
      <TextInput
        view={{ ...view, entered: {} }}
        name="words"
        within="paper"
        label={view.t(said.fourWordsLabel)}
        hint={view.t(said.fourWordsHint)}
        autocomplete="off"
        class="tell-words"
      />
      <Button>{view.t(paperWords.withdraw)}</Button>
    </Form>
  </details>
);

/** What is said once nobody can type a sheet in any more. */
const Withdrawn = ({ view }: { view: View }) => (
  <>
    <h1>{view.t(paperWords.withdrawnTitle)}</h1>
    <p>{view.t(paperWords.withdrawn)}</p>
  </>
);

/** What is said once a story is gone: honestly, and nothing of what it was. */
const Gone = ({ view }: { view: View }) => (
  <>
    <h1>{view.t(said.goneTitle)}</h1>
    <p>{view.t(takingBackWords.gone)}</p>
  </>
);

function Opened({ view, mine, request }: { view: View; mine: Mine; request: PageRequest }) {
  const props = { view, mine, base: baseOf(request), origin: request.origin };
  const at = request.query.get("at");
  if (mine.story.isHeld) return <MyStory {...props} />;
  if (at === "text") return <ChangeText {...props} />;
  return at === "allow" ? <ChangeAllowed {...props} /> : <MyStory {...props} />;
}

/** Where a teller comes back with her four words. */
export const myStoryPage = page({
  path: "/:initiative/my-story",
  reads: readMyStory,
  input: ({ carried }) => ({ key: carried ?? null }),
  draw: ({ mine, hasPapers }, view, request) => (
    <Frame view={view} leaving={leaveMyStory} lines={mine?.asked.lines ?? []}>
      {mine ? (
        <Opened view={view} mine={mine} request={request} />
      ) : request.query.get("at") === "gone" ? (
        <Gone view={view} />
      ) : request.query.get("at") === "not-typed" ? (
        <Withdrawn view={view} />
      ) : (
        <Open view={view} base={baseOf(request)} hasPapers={hasPapers} />
      )}
    </Frame>
  ),
  forms,
  carries: "mystory",
});
