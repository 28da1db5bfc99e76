import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, FileDrop } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { pathOf } from "../conversation.ts";
import type { Results } from "../figures/operations.ts";
import { listAllConversations } from "../read-operations.ts";
import { bringConversation } from "./operations.ts";
import { polisWords as said } from "./words.ts";

/** Where those who lead bring a conversation from the files of a Polis export. */
export const bringConversationPage = page({
  path: "/:initiative/listening/conversations/bring",
  reads: listAllConversations,
  draw: (_found, whole) => {
    const view = viewOfForm(whole, bringConversation);
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "conversations")}>
        <div class="wrap top stack">
          <h1>{view.t(said.title)}</h1>
          <p class="measure">{view.t(said.lead)}</p>
          <p class="measure">{view.t(said.open)}</p>
          <Form view={view} operation={bringConversation.name} files>
            <FileDrop
              view={view}
              name="files"
              label={view.t(said.files)}
              hint={view.t(said.filesHint)}
              accept=".csv,.zip"
              multiple
            />
            <Button kind="main">{view.t(said.bring)}</Button>
          </Form>
        </div>
      </Layout>
    );
  },
  forms: [
    form({
      operation: bringConversation,
      input: (sent) => ({ files: sent.getAll("files").filter((file) => file instanceof File && file.size > 0) }),
      leadsTo: ({ number }, { params }) => `/${params.initiative}/${pathOf(number)}/results`,
      receipt: said.wasBrought,
    }),
  ],
});

/** What can be taken away of a conversation that is over. */
export function OpenFileLine({ view, conversation }: { view: View; conversation: Results["conversation"] }) {
  const { number, state, broughtFrom } = conversation;
  return (
    <section class="wrap opinion-part noprint">
      <h2>{view.t(said.openFile)}</h2>
      {state === "closed" ? (
        <>
          <p class="small measure">{view.t(broughtFrom ? said.openFileBrought : said.openFileOwn)}</p>
          <p>
            <a href={view.url(`${pathOf(number)}/open-file.zip`)} download>
              {view.t(said.takeAway)}
            </a>
          </p>
        </>
      ) : (
        <p class="small">{view.t(said.notOpenYet)}</p>
      )}
    </section>
  );
}
