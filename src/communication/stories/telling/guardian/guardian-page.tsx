import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import { QuietLayout } from "../../../../interface/quiet-layout.tsx";
import type { View } from "../../../../interface/view.ts";
import { consentWords } from "../../campaigns/consent-words.ts";
import { titleOf } from "../pages/frame.tsx";
import { tellWords as said } from "../words.ts";
import { answerAsGuardian, type GuardianLook, lookAsGuardian } from "./operations.ts";

function draw(looked: GuardianLook, whole: View) {
  const view = viewOfForm(whole, answerAsGuardian);
  const day = (date: string | null) => (date ? formatDate(new Date(`${date}T12:00:00Z`), view.language) : "");
  return (
    <QuietLayout view={view} title={titleOf(view)}>
      <div class="tell">
        <p class="tell-who" dir="auto">
          {view.name(looked.whoAsks)}
        </p>
        <h1>{view.t(said.parentTitle)}</h1>
        <blockquote class="tell-prompt" dir="auto">
          {view.name(looked.prompt)}
        </blockquote>
        <p>{view.t(said.parentWho, { day: day(looked.askedOn) })}</p>
        <ul class="tell-allowed">
          {looked.uses.map((use) => (
            <li key={use}>{view.t(consentWords[use], { count: 2 })}</li>
          ))}
        </ul>
        <p>{view.t(said.parentMeans)}</p>
        {looked.answer !== "asked" && (
          <p>
            <strong>
              {view.t(looked.answer === "yes" ? said.parentSaidYes : said.parentSaidNo, {
                day: day(looked.answeredOn),
              })}
            </strong>
          </p>
        )}
        <Form view={view} operation={answerAsGuardian.name}>
          <div class="acts tell-acts">
            {looked.answer === "asked" && (
              <>
                <Button kind="main" name="answer" value="yes">
                  {view.t(said.parentYes)}
                </Button>
                <Button name="answer" value="no">
                  {view.t(said.parentNo)}
                </Button>
              </>
            )}
            {looked.answer === "yes" && (
              <Button name="answer" value="no">
                {view.t(said.parentBack)}
              </Button>
            )}
          </div>
        </Form>
        <p class="small">{view.t(said.takeBackPromise)}</p>
      </div>
    </QuietLayout>
  );
}

/** Where a parent says yes or no to publishing, without seeing what was told. */
export const guardianPage = page({
  path: "/:initiative/guardian/:token",
  reads: lookAsGuardian,
  input: ({ params }) => ({ token: params.token ?? "" }),
  draw,
  forms: [
    form({
      operation: answerAsGuardian,
      input: (sent, { params }) => ({ token: params.token, answer: textOf(sent, "answer") }),
      leadsTo: (_output, { params }) => `/${params.initiative}/guardian/${params.token}`,
    }),
  ],
  carries: "guardian",
});
