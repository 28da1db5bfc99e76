import { navigationFor } from "../../../backbone/initiatives/public.ts";
import type { Names } from "../../../core/message.ts";
import { Button } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { raiseMatter } from "../items/operations.ts";
import { meetingPageWords as said } from "../page-words.ts";
import { bodiesToRaiseAt } from "../queries.ts";

/** Where somebody who sits in a committee asks for something to be talked about. */
export const raisePage = page({
  path: "/:initiative/meetings/raise",
  reads: bodiesToRaiseAt,
  draw: ({ bodies }, view, { query }) => (
    <Layout view={view} title={view.t(said.raise)} navigation={navigationFor(view, "meetings")}>
      {bodies.length === 0 ? (
        <Empty view={view} title={view.t(said.sitsNowhere)} why={view.t(said.sitsNowhereWhy)} />
      ) : (
        <div class="wrap top stack">
          <h1>{view.t(said.raiseTitle)}</h1>
          <p class="lead measure">{view.t(said.raiseLead)}</p>
          <div class="measure">
            <Form view={view} operation={raiseMatter.name}>
              <Select
                view={view}
                name="bodyId"
                label={view.t(said.atWhich)}
                value={query.get("body") ?? bodies[0]?.id}
                options={bodies.map(({ id, names }) => ({ value: id, label: view.name(names as Names) }))}
              />
              <TextInput view={view} name="title" label={view.t(said.matterTitle)} />
              <TextArea view={view} name="why" label={view.t(said.matterWhy)} rows={5} />
              <Button kind="main">{view.t(said.raise)}</Button>
            </Form>
          </div>
        </div>
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: raiseMatter,
      input: (sent) => ({ bodyId: textOf(sent, "bodyId"), title: textOf(sent, "title"), why: textOf(sent, "why") }),
      leadsTo: (_output, { params }) => `/${params.initiative}/meetings`,
      receipt: said.raised,
    }),
  ],
});
