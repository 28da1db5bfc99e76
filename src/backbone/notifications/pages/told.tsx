import type { z } from "zod";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { openOne, readTold, seeOne } from "../operations.ts";
import { sayTold } from "../told.ts";
import { reasonWords, notificationWords as said } from "../words.ts";

type Told = z.output<typeof readTold.output>["told"][number];

/** What was told to a person, over all her initiatives: the same that her mail told. */
export const toldPage = page({
  path: "/me/told",
  reads: readTold,
  draw: ({ told }, view) => {
    const fresh = told.filter(({ seen }) => !seen).length;
    const settings = <ButtonLink href="/me/notifications">{view.t(said.howTold)}</ButtonLink>;
    return (
      <Layout view={view} title={view.t(said.told)}>
        {told.length === 0 ? (
          <Empty view={view} title={view.t(said.none)} why={view.t(said.noneWhy)} actions={settings} />
        ) : (
          <section class="wrap top stack">
            <h1>{view.t(said.toldNew, { count: fresh })}</h1>
            <div class="acts">
              {fresh > 0 && (
                <Form view={view} operation={seeOne.name}>
                  <Button>{view.t(said.seeAll)}</Button>
                </Form>
              )}
              <a href="/me/notifications">{view.t(said.howTold)}</a>
            </div>
            <ul class="duelist">
              {told.map((one) => (
                <OneTold key={one.id} view={view} told={one} />
              ))}
            </ul>
          </section>
        )}
      </Layout>
    );
  },
  forms: [
    form({ operation: openOne, input: (sent) => ({ id: textOf(sent, "id") }), leadsTo: ({ path }) => path }),
    form({
      operation: seeOne,
      input: (sent) => ({ id: textOf(sent, "id") }),
      leadsTo: () => "/me/told",
      receipt: said.allSeen,
    }),
  ],
});

function OneTold({ view, told }: { view: View; told: Told }) {
  const { id, seen } = told;
  const sentence = sayTold(view, told.sentence, told.values);
  return (
    <li>
      <span class="when">{formatDate(new Date(told.at), view.language, "short")}</span>
      <div>
        <p>{seen ? sentence : <b>{sentence}</b>}</p>
        <p class="small quiet">
          <bdi>{view.name(told.names)}</bdi> · {view.t(reasonWords[told.reason])}
          {told.due && ` · ${view.t(said.by, { day: formatDate(new Date(told.due), view.language) })}`} ·{" "}
          {view.t(seen ? said.seen : said.isNew)}
        </p>
      </div>
      <div class="acts">
        <Form view={view} operation={openOne.name} hidden={{ id }}>
          <Button>{view.t(said.open)}</Button>
        </Form>
        {!seen && (
          <Form view={view} operation={seeOne.name} hidden={{ id }}>
            <Button kind="bare">{view.t(said.seeOne)}</Button>
          </Form>
        )}
      </div>
    </li>
  );
}
