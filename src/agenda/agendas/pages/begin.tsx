import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form, TextArea } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import type { Agreed } from "../agreed.ts";
import { beginAgenda } from "../operations.ts";
import { agreedWords as said } from "./agreed-words.ts";

/** Before a draft: what such a page is for, and the way to begin. */
export function Begin(props: { view: View; found: Agreed }) {
  const { found } = props;
  const view = viewOfForm(props.view, beginAgenda);
  return (
    <>
      <Empty view={view} title={view.t(said.emptyTitle)} why={view.t(found.leads ? said.emptyWhy : said.emptyMember)} />
      {found.leads && (
        <section class="wrap block measure">
          <h2>{view.t(said.beginTitle)}</h2>
          <Form view={view} operation={beginAgenda.name}>
            <TextArea
              view={view}
              name="text"
              label={view.t(said.paste)}
              hint={view.t(said.pasteHint)}
              rows={10}
              optional
            />
            <Button kind="main">{view.t(said.begin)}</Button>
          </Form>
        </section>
      )}
    </>
  );
}
