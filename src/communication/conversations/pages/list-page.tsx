import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { writeDay } from "../../../interface/days.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { pathOf } from "../conversation.ts";
import { polisWords } from "../polis/words.ts";
import { type ConversationLine, listAllConversations } from "../read-operations.ts";
import { Written } from "../taking-part/parts.tsx";
import { sayWords } from "../taking-part/words.ts";
import { conversationPageWords as said } from "./words.ts";

/** The conversations with many: what is open, what is prepared, what is over and what came of it. */
export const conversationsPage = page({
  path: "/:initiative/listening/conversations",
  reads: listAllConversations,
  draw: ({ conversations, mayLead }, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "conversations")}>
      {conversations.length === 0 ? (
        <Empty
          view={view}
          title={view.t(said.emptyTitle)}
          why={view.t(mayLead ? said.emptyWhy : said.emptyForOthers)}
          actions={mayLead && <Prepare view={view} />}
        />
      ) : (
        <Everything view={view} conversations={conversations} mayLead={mayLead} />
      )}
    </Layout>
  ),
});

const Prepare = ({ view }: { view: View }) => (
  <>
    <ButtonLink kind="main" href={view.url("listening/conversations/new")}>
      {view.t(said.prepare)}
    </ButtonLink>
    <a href={view.url("listening/conversations/bring")}>{view.t(polisWords.title)}</a>
  </>
);

interface EverythingProps {
  view: View;
  conversations: readonly ConversationLine[];
  mayLead: boolean;
}

function Everything({ view, conversations, mayLead }: EverythingProps) {
  const inState = (state: ConversationLine["state"]) => conversations.filter((one) => one.state === state);
  const values = { open: inState("open").length, closed: inState("closed").length };
  return (
    <>
      <div class="wrap top stack">
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">{view.t(said.finding, values).trim()}</p>
        <p class="small quiet measure">{view.t(said.why)}</p>
        {mayLead && (
          <p class="acts noprint">
            <Prepare view={view} />
          </p>
        )}
      </div>
      <Several view={view} title={view.t(said.openNow)} conversations={inState("open")} />
      <Several view={view} title={view.t(said.inPreparation)} conversations={inState("prepared")} />
      <Several view={view} title={view.t(said.over)} conversations={inState("closed")} />
    </>
  );
}

function Several({ view, title, conversations }: Omit<EverythingProps, "mayLead"> & { title: string }) {
  if (conversations.length === 0) return null;
  return (
    <section class="wrap block">
      <h2>{title}</h2>
      <ul class="talk-list">
        {conversations.map((one) => (
          <li key={one.id}>
            <h3>
              <a href={view.url(pathOf(one.number))} dir="auto">
                {view.name(one.names)}
              </a>
            </h3>
            <p class="small quiet">{factsOf(view, one).join(" · ")}</p>
            {one.state === "open" && (
              <p class="acts">
                <ButtonLink href={view.url(`say/${one.code}`)}>{view.t(said.takePart)}</ButtonLink>
              </p>
            )}
            {one.state === "closed" &&
              (one.cameOfIt ? (
                <Written names={one.cameOfIt} view={view} />
              ) : (
                <p class="small quiet">{view.t(said.nothingCame)}</p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is known of a conversation in one line. */
export function factsOf(view: View, one: ConversationLine): string[] {
  return [
    ...(one.state === "prepared" ? [] : [view.t(sayWords.people, { count: one.people })]),
    view.t(said.shownCount, { count: one.shown }),
    ...(one.waiting ? [view.t(said.waitingCount, { count: one.waiting })] : []),
    ...(one.closesAt && one.state === "open"
      ? [view.t(sayWords.untilDay, { day: writeDay(view, one.closesAt) }).replace(/\.$/, "")]
      : []),
  ];
}
