import { wholeAddress } from "../../../backbone/initiatives/public.ts";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import { Qr } from "../../../interface/qr.tsx";
import { addressOf, WhatCame } from "./begin-page.tsx";
import { showConversationScreen } from "./operations.ts";
import { Written } from "./parts.tsx";
import { sayWords as said } from "./words.ts";

/** For a screen in a room: the code to scan and how many take part, fresh every two seconds. */
export const sayScreenPage = page({
  path: "/:initiative/say/:code/screen",
  reads: showConversationScreen,
  input: ({ params }) => ({ code: params.code ?? "" }),
  draw: ({ conversation }, view, request) => {
    const link = wholeAddress(request, addressOf(request));
    const isOpen = conversation.state === "open";
    return (
      <Layout view={view} title={view.name(conversation.names)}>
        <div class="wrap top two game-screen">
          <section>
            <h1 dir="auto">{view.name(conversation.names)}</h1>
            <Written names={conversation.about} view={view} />
            {/* once it is closed the region is gone, and the whole page is drawn anew */}
            <div class="game-count" {...(isOpen && { id: "screen-people", "data-refresh": "2" })}>
              <p class="lead">{view.t(said.people, { count: conversation.people })}</p>
              <p>{view.t(said.statementsNow, { count: conversation.statements })}</p>
            </div>
            {isOpen && <p class="quiet">{view.t(said.whoSees, { fewest: conversation.fewest })}</p>}
            {conversation.state === "prepared" && <p class="lead">{view.t(said.prepared)}</p>}
            {conversation.state === "closed" && (
              <>
                <p class="lead">{view.t(said.isOver)}</p>
                <WhatCame view={view} conversation={conversation} />
              </>
            )}
          </section>
          {isOpen && (
            <aside>
              <Qr label={view.t(said.qr)} link={link} />
              <p class="small">{view.t(said.scan)}</p>
              <p>
                <bdi class="ltr">{link.replace(/^https?:\/\//, "")}</bdi>
              </p>
            </aside>
          )}
        </div>
      </Layout>
    );
  },
});
