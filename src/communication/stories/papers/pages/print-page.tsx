import { viewOfForm, wholeAddress } from "../../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, type PageRequest, page } from "../../../../interface/page.ts";
import { makeView } from "../../../../interface/view.ts";
import { dropStack, forgetWords, readSheets } from "../print-operations.ts";
import { paperWords as said } from "../words.ts";
import { PaperSheet } from "./paper-sheet.tsx";

const stackIn = ({ params }: PageRequest) => ({ stackId: params.stack ?? "" });

/** The sheets of a stack, one page each; on the screen their four words are covered. */
export const printPage = page({
  path: "/:initiative/listening/papers/:stack/print",
  reads: readSheets,
  input: stackIn,
  draw: (printed, view, request) => {
    const { stack, bridge, sheets } = printed;
    const inItsLanguage = makeView({ ...view, language: stack.language });
    const whole = (path: string) => wholeAddress(request, `/${request.params.initiative}/${path}`);
    return (
      <Layout view={view} title={view.t(said.printTitle)}>
        <div class="wrap top paper-screen">
          <p class="kicker">
            <a href={view.url(`listening/papers?bridge=${bridge.id}`)} dir="auto">
              {view.name(bridge.names)}
            </a>
          </p>
          <h1>{view.t(said.printTitle)}</h1>
          <p class="lead measure">{view.t(sheets ? said.printHow : said.wordsForgotten)}</p>
          {sheets && (
            <div class="acts">
              <button type="button" class="btn main" data-print hidden>
                {view.t(said.printNow)}
              </button>
              <Form view={viewOfForm(view, forgetWords)} operation={forgetWords.name}>
                <Button>{view.t(said.werePrinted)}</Button>
              </Form>
            </div>
          )}
          <Confirm view={view} label={view.t(said.drop)} question={view.t(said.dropQuestion)}>
            <Form view={viewOfForm(view, dropStack)} operation={dropStack.name}>
              <Button kind="main">{view.t(said.drop)}</Button>
            </Form>
          </Confirm>
        </div>
        {sheets && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs
          <div
            class="paper-sheets"
            lang={stack.language}
            dir={inItsLanguage.direction}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard alone must be able to scroll it
            tabIndex={0}
            role="group"
            aria-label={inItsLanguage.t(said.title)}
          >
            {sheets.map((sheet) => (
              <PaperSheet
                key={sheet.number}
                view={inItsLanguage}
                printed={printed}
                sheet={sheet}
                covered={view.t(said.covered)}
                addresses={{
                  enter: whole(`listening/papers/${stack.id}?sheet=${sheet.number}`),
                  mine: whole("my-story"),
                }}
              />
            ))}
          </div>
        )}
      </Layout>
    );
  },
  forms: [
    form({
      operation: forgetWords,
      input: (_sent, request) => stackIn(request),
      leadsTo: (_output, { params }) => `/${params.initiative}/listening/papers`,
      receipt: said.wordsForgotten,
    }),
    form({
      operation: dropStack,
      input: (_sent, request) => stackIn(request),
      leadsTo: (_output, { params }) => `/${params.initiative}/listening/papers`,
      receipt: said.wasDropped,
    }),
  ],
  staysHere: true,
});
