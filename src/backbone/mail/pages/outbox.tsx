import type { z } from "zod";
import { isolate, isRightToLeft, languages } from "../../../core/message.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { readOutbox } from "../operations.ts";
import { mailWords as said } from "../words.ts";

type Outbox = z.output<typeof readOutbox.output>;
type KeptMail = Outbox["mails"][number];

/** The mail of the installation, for its owner alone. */
export const outboxPage = page({
  path: "/outbox",
  reads: readOutbox,
  draw: ({ sentAs, mails }, view) => {
    const explanation = sentAs ? view.t(said.hasServer, { from: sentAs }) : view.t(said.noServer);
    return (
      <Layout view={view} title={view.t(said.outbox)}>
        {mails.length === 0 ? (
          <Empty view={view} title={view.t(said.empty)} why={`${view.t(said.emptyWhy)} ${explanation}`} />
        ) : (
          <div class="wrap top stack">
            <h1>{view.t(said.outbox)}</h1>
            <p class="lead measure">{explanation}</p>
            {!sentAs && <p class="small quiet measure">{view.t(said.howToSet)}</p>}
            {mails.map((mail) => (
              <OneMail key={mail.id} view={view} mail={mail} state={stateOf(view, mail, sentAs !== null)} />
            ))}
          </div>
        )}
      </Layout>
    );
  },
});

function OneMail({ view, mail, state }: { view: View; mail: KeptMail; state: string }) {
  const language = languages.find((language) => language === mail.language);
  return (
    <article class="row stack">
      <div>
        <h2 class="small">{view.t(said.to, { to: isolate(mail.to) })}</h2>
        <p class="small quiet">
          {view.t(said.written, { date: formatDate(new Date(mail.writtenAt), view.language, "moment") })} · {state}
        </p>
      </div>
      <div class="specimen measure" lang={language} dir={language && isRightToLeft(language) ? "rtl" : "ltr"}>
        <p>
          <b>{mail.subject}</b>
        </p>
        {mail.body && <p style="white-space:pre-wrap">{linked(mail.body)}</p>}
      </div>
    </article>
  );
}

const address = /(https?:\/\/\S+)/;

/** Addresses in a text become links; every second part of the split is one. */
const linked = (text: string) =>
  text.split(address).map((part, place) =>
    place % 2 === 1 ? (
      <a key={part} href={part} dir="ltr">
        {part}
      </a>
    ) : (
      part
    ),
  );

function stateOf(view: View, mail: KeptMail, isSending: boolean): string {
  if (mail.sentAt) return view.t(said.sent, { date: formatDate(new Date(mail.sentAt), view.language, "moment") });
  if (mail.failed) return view.t(said.failed, { reason: mail.failed });
  return view.t(isSending ? said.waiting : said.kept);
}
