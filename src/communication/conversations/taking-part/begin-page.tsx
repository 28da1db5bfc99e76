import type { z } from "zod";
import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, type PageRequest, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { beginTakingPart } from "../votes/operations.ts";
import { type AboutConversation, lookAtConversation } from "./operations.ts";
import { HowModerated, Written } from "./parts.tsx";
import { sayWords as said } from "./words.ts";

type Found = z.output<typeof lookAtConversation.output>;

/** Where the link of a conversation leads. */
export const addressOf = ({ params }: PageRequest): string => `/${params.initiative}/say/${params.code}`;

/** What is asked, who sees what, one box to tick or not, and a button; later what came of it. */
export const beginSayingPage = page({
  path: "/:initiative/say/:code",
  reads: lookAtConversation,
  input: ({ params }) => ({ code: params.code ?? "" }),
  draw: (found, view, request) => (
    <Layout view={view} title={view.name(found.conversation.names)}>
      <article class="wrap top saying">
        <p class="kicker">{view.t(said.kicker, { initiative: view.name(view.initiative?.names ?? {}) })}</p>
        <h1 dir="auto">{view.name(found.conversation.names)}</h1>
        <Written names={found.conversation.about} view={view} />
        {found.conversation.state === "open" && <Beginning view={view} found={found} request={request} />}
        {found.conversation.state === "prepared" && <p class="lead">{view.t(said.prepared)}</p>}
        {found.conversation.state === "closed" && (
          <>
            <p class="lead">{view.t(said.isOver)}</p>
            <WhatCame view={view} conversation={found.conversation} />
            <HowModerated view={view} summary={found.summary} />
          </>
        )}
        {found.about && (
          <p class="small">
            {view.t(said.about)}: <a href={view.url(found.about.path)}>{view.name(found.about.names)}</a>
          </p>
        )}
      </article>
    </Layout>
  ),
  forms: [
    form({
      operation: beginTakingPart,
      input: (sent, request) => ({
        code: request.params.code,
        inOpenFile: sent.get("inOpenFile") === "yes",
      }),
      leadsTo: ({ token }, request) => `${addressOf(request)}/${token}`,
    }),
  ],
});

function Beginning({ view: whole, found, request }: { view: View; found: Found; request: PageRequest }) {
  const view = viewOfForm(whole, beginTakingPart);
  const { conversation, isForOthers } = found;
  if (isForOthers)
    return (
      <>
        <p class="lead">{view.t(said.forMembers)}</p>
        <p class="acts">
          <ButtonLink kind="main" href={`/sign-in?next=${encodeURIComponent(addressOf(request))}`}>
            {view.t(said.signIn)}
          </ButtonLink>
        </p>
      </>
    );
  return (
    <>
      <p class="lead">{view.t(said.whatItIs)}</p>
      <p>
        {view.t(said.statementsNow, { count: conversation.statements })}{" "}
        {conversation.closesAt && view.t(said.untilDay, { day: writeDay(view, conversation.closesAt) })}
      </p>
      <p>{view.t(said.whoSees, { fewest: conversation.fewest })}</p>
      {conversation.translatedAt && (
        <p class="small">{view.t(said.translatedAt, { host: conversation.translatedAt })}</p>
      )}
      <p class="acts" data-talk-back={request.params.code} data-at={addressOf(request)} hidden>
        <a class="btn" href={addressOf(request)}>
          {view.t(said.goOn)}
        </a>
      </p>
      <Form view={view} operation={beginTakingPart.name}>
        <label class="pick">
          <input type="checkbox" name="inOpenFile" value="yes" aria-describedby="open-file-why" />
          <span>
            {view.t(said.openFile)}
            <span class="small" id="open-file-why">
              {view.t(said.openFileWhy)}
            </span>
          </span>
        </label>
        <p class="acts">
          <Button kind="main">{view.t(said.begin)}</Button>
        </p>
      </Form>
    </>
  );
}

/** What came of a conversation, or that it will stand here. */
export function WhatCame({ view, conversation }: { view: View; conversation: AboutConversation }) {
  if (!conversation.cameOfIt) return <p>{view.t(said.nothingYet)}</p>;
  return (
    <section class="talk-came">
      <h2>{view.t(said.cameOfIt)}</h2>
      <Written names={conversation.cameOfIt} view={view} />
    </section>
  );
}
