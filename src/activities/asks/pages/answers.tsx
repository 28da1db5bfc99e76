import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form, Select, TextArea } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import { answerAsk, decideAnswer, takeAnswerBack } from "../answering.ts";
import type { AnswerView } from "../ask.ts";
import { askNews as news } from "../words.ts";
import type { FoundAsk } from "./ask-page.tsx";
import { askPageWords as said } from "./words.ts";

interface Props {
  view: View;
  found: FoundAsk;
}

const stateWords: Record<AnswerView["state"], typeof said.stateOpen> = {
  open: said.stateOpen,
  taken: said.stateTaken,
  declined: said.stateDeclined,
  "taken-back": said.stateTakenBack,
};

/** The answers to an ask, as the two sides read them. */
export function Answers({ view, found }: Props) {
  const { ask, answers } = found;
  if (answers.length === 0 && (!ask.isOwn || ask.closedAt)) return null;
  return (
    <section class="stack">
      <h2>{view.t(ask.isOwn ? said.answers : said.yourAnswer)}</h2>
      {answers.length === 0 && <p class="quiet">{view.t(said.noAnswers)}</p>}
      <ul class="ask-list">
        {answers.map((answer) => (
          <li key={answer.id} class="stack">
            <p class="small quiet">
              <b dir="auto">{answer.organization ?? view.t(news.backbone)}</b>
              {answer.by && (
                <>
                  {" "}
                  · <span dir="auto">{answer.by}</span>
                </>
              )}{" "}
              · {writeDay(view, answer.saidAt.slice(0, 10))} · {view.t(stateWords[answer.state])}
            </p>
            <p class="told measure" lang={answer.language} dir="auto">
              {answer.words}
            </p>
            {answer.reply && (
              <p class="told quiet" dir="auto">
                {answer.reply}
              </p>
            )}
            {ask.isOwn && answer.state === "open" && <Deciding view={view} id={answer.id} />}
            {!ask.isOwn && answer.isMine && answer.state === "open" && (
              <Form view={viewOfForm(view, takeAnswerBack)} operation={takeAnswerBack.name} hidden={{ id: answer.id }}>
                <Button kind="bare">{view.t(said.takeBack)}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deciding({ view, id }: { view: View; id: string }) {
  const own = view.entered.id === id ? viewOfForm(view, decideAnswer) : { ...view, faults: [], entered: {} };
  return (
    <Form view={own} operation={decideAnswer.name} hidden={{ id }} class="measure stack noprint">
      <TextArea view={own} name="reply" within={id} label={view.t(said.reply)} rows={2} optional />
      <div class="acts">
        <Button kind="main" name="take" value="yes">
          {view.t(said.take)}
        </Button>
        <Button name="take" value="no">
          {view.t(said.decline)}
        </Button>
      </div>
    </Form>
  );
}

/** "We can help": to whoever asked, alone. */
export function Answering({ view, found }: Props) {
  const { ask, voices, mayAnswerAsBackbone } = found;
  if (voices.length === 0 && !mayAnswerAsBackbone) return null;
  const own = viewOfForm(view, answerAsk);
  const options = [
    ...voices.map(({ id, name }) => ({ value: id, label: name })),
    ...(mayAnswerAsBackbone ? [{ value: "", label: view.t(news.backbone) }] : []),
  ];
  const only = options.length === 1 ? options[0] : undefined;
  return (
    <section class="wash stack noprint">
      <h2>{view.t(ask.kind === "ask" ? said.weCanHelp : said.weWouldLike)}</h2>
      <p class="small">{view.t(said.private, { organization: ask.organization ?? view.t(news.backbone) })}</p>
      <Form
        view={own}
        operation={answerAsk.name}
        hidden={only ? { organizationId: only.value } : {}}
        class="measure stack"
      >
        {!only && <Select view={own} name="organizationId" label={view.t(said.forWhom)} options={options} />}
        <TextArea view={own} name="words" label={view.t(said.yourWords)} rows={3} />
        <Button kind="main">{view.t(said.answer)}</Button>
      </Form>
    </section>
  );
}
