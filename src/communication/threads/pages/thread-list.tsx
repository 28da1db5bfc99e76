import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import type { ThreadLine } from "../thread.ts";
import { threadWords as said } from "../words.ts";

/** Discussions by their newest message, what is not read marked. */
export const ThreadList = ({ view, threads }: { view: View; threads: readonly ThreadLine[] }) => (
  <ul class="threads">
    {threads.map((thread) => (
      <li key={thread.id}>
        <p>
          <a href={view.url(`discussions/${thread.id}`)} lang={thread.language} dir="auto">
            {thread.unread > 0 ? <b>{thread.title}</b> : thread.title}
          </a>{" "}
          {thread.unread > 0 && <b class="small unread">{view.t(said.unread, { count: thread.unread })}</b>}
        </p>
        <p class="small quiet">
          {view.t(said.messages, { count: thread.messages })} ·{" "}
          {view.t(said.newest, { when: formatDate(new Date(thread.saidAt), view.language) })}
          {thread.about && ` · ${view.t(said.about, { name: view.name(thread.about.names) })}`}
        </p>
      </li>
    ))}
  </ul>
);
