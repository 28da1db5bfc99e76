import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { openThread } from "../operations.ts";
import { listDiscussions } from "../read-operations.ts";
import { threadWords as said } from "../words.ts";
import { ThreadList } from "./thread-list.tsx";
import { OpenForm, toldIn } from "./writing.tsx";

/** What a form that opens a discussion asks for. */
export const openingIn = (sent: Sent) => ({
  id: textOf(sent, "id"),
  forWhom: textOf(sent, "forWhom"),
  title: textOf(sent, "title"),
  text: textOf(sent, "text"),
  tell: toldIn(sent),
});

/** For whom a discussion can be opened, in the reader's words. */
const circlesFor = (view: View, circles: readonly { circle: string; names: object }[]) =>
  circles.map(({ circle, names }) => ({
    value: circle,
    label:
      circle === "members" || circle === "partners" || circle === "backbone"
        ? view.t(said[circle])
        : view.t(said.body, { name: view.name(names) }),
  }));

/** All discussions that a reader may read, the newest state first. */
export const discussionsPage = page({
  path: "/:initiative/discussions",
  reads: listDiscussions,
  draw: ({ threads, forWhom }, view) => {
    const unread = threads.reduce((sum, thread) => sum + thread.unread, 0);
    const announcements = <a href={view.url("announcements")}>{view.t(said.announcements)}</a>;
    const opening = (
      <section class="wrap block stack" id="open">
        <h2>{view.t(said.openOne)}</h2>
        <OpenForm view={view} people={[]} forWhom={circlesFor(view, forWhom)} />
      </section>
    );
    return (
      <Layout view={view} title={view.t(said.discussions)} navigation={navigationFor(view, "discussions")}>
        {threads.length === 0 ? (
          <Empty view={view} title={view.t(said.none)} why={view.t(said.noneWhy)} actions={announcements} />
        ) : (
          <section class="wrap top stack">
            <h1>{view.t(said.countUnread, { unread })}</h1>
            <p>{announcements}</p>
            <ThreadList view={view} threads={threads} />
          </section>
        )}
        {opening}
      </Layout>
    );
  },
  forms: [
    form({
      operation: openThread,
      input: openingIn,
      leadsTo: ({ id }, { params }) => `/${params.initiative}/discussions/${id}`,
      receipt: said.sent,
    }),
  ],
});
