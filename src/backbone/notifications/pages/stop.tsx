import { Button } from "../../../interface/actions.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { lookAtStop, stopByLink } from "../operations.ts";
import { notificationWords as said } from "../words.ts";

/** Where the link at the foot of a mail leads: one press stops mail, without a sign-in. */
export const stopPage = page({
  path: "/mail/stop/:token",
  reads: lookAtStop,
  input: ({ params }) => ({ token: params.token ?? "" }),
  draw: ({ known }, view) => (
    <Layout view={view} title={view.t(said.stopTitle)}>
      <div class="wrap top stack">
        <h1>{view.t(said.stopTitle)}</h1>
        <p class="lead measure">{view.t(known ? said.stopLead : said.linkUnknown)}</p>
        {known && (
          <div class="acts">
            {(["digest", "all"] as const).map((what) => (
              <Form key={what} view={view} operation={stopByLink.name} hidden={{ what }}>
                <Button>{view.t(what === "digest" ? said.stopDigest : said.stopAll)}</Button>
              </Form>
            ))}
          </div>
        )}
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: stopByLink,
      input: (sent, { params }) => ({ token: params.token, what: textOf(sent, "what") }),
      leadsTo: (_, { params }) => `/mail/stop/${params.token}`,
      receipt: said.stopped,
    }),
  ],
});
