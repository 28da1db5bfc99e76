import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../core/days.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { goalPageWords as said } from "../../goals/public.ts";
import { writeNarrative } from "../../narratives/public.ts";
import { readScorecard } from "../operations.ts";
import { mainSentences } from "./notice-section.tsx";

export const answerPage = page({
  path: "/:initiative/goal/answer",
  reads: readScorecard,
  forms: [
    form({
      operation: writeNarrative,
      input: (sent) => ({
        about: "notice",
        subjectId: textOf(sent, "subjectId"),
        language: textOf(sent, "language"),
        body: textOf(sent, "body"),
        saidBy: textOf(sent, "saidBy"),
        saidOn: textOf(sent, "saidOn"),
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/goal`,
      receipt: said.answered,
    }),
  ],
  draw: ({ notice }, view) => (
    <Layout view={view} title={view.t(said.answerTitle)} navigation={navigationFor(view, "goal")}>
      <div class="wrap top stack">
        <h1>{view.t(said.answerTitle)}</h1>
        {notice ? (
          <>
            <p class="lead measure">{mainSentences(view, notice).join(" ")}</p>
            <p class="quiet">{view.t(said.answerWhy)}</p>
            <Form
              view={view}
              operation={writeNarrative.name}
              hidden={{
                subjectId: notice.editionId,
                language: view.language,
                saidOn: dayOf(view.now),
              }}
              class="measure"
            >
              <TextArea view={view} name="body" label={view.t(said.answerBody)} rows={6} />
              <TextInput view={view} name="saidBy" label={view.t(said.answerBy)} value={view.viewer?.name} />
              <p class="acts">
                <Button kind="main">{view.t(said.sendAnswer)}</Button>
              </p>
            </Form>
          </>
        ) : (
          <p class="lead">{view.t(said.noNotice)}</p>
        )}
      </div>
    </Layout>
  ),
});
