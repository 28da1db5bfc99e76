import type { z } from "zod";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../../core/days.ts";
import { Button } from "../../../../interface/actions.tsx";
import { writeDay } from "../../../../interface/days.ts";
import { Empty } from "../../../../interface/empty.tsx";
import { Form, TextInput } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, page, textOf } from "../../../../interface/page.ts";
import { Table } from "../../../../interface/table.tsx";
import { Tag } from "../../../../interface/tag.tsx";
import type { View } from "../../../../interface/view.ts";
import { takeBreak } from "../operations.ts";
import { listInbox } from "../reading.ts";
import type { inboxSchema, listedSchema } from "../views.ts";
import { pageWords as said } from "./words.ts";

type Inbox = z.output<typeof inboxSchema>;
type Listed = z.output<typeof listedSchema>;

/** What a story waits for, in plain words. */
export function sayWaits(view: View, story: Listed): string {
  if (story.waitsFor !== "answer") return view.t(said[story.waitsFor]);
  return story.daysLeft >= 0
    ? view.t(said.byThen, { days: story.daysLeft })
    : view.t(said.since, { days: -story.daysLeft });
}

/** How a story was told: its form, its language, the age of who told it. */
export function sayForm(view: View, story: Listed): string {
  return [
    story.hasWords && view.t(said.writtenForm),
    story.audios > 0 && view.t(said.audioForm),
    story.photos > 0 && view.t(said.photoForm),
    story.age && view.t(said.age, { age: story.age }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function Stories({ view, stories }: { view: View; stories: readonly Listed[] }) {
  return (
    <Table
      blocks
      caption={view.t(said.stories)}
      columns={[{ label: view.t(said.story) }, { label: view.t(said.waits) }, { label: view.t(said.whose) }]}
      rows={stories.map((story) => ({
        head: (
          <>
            <a href={view.url(`listening/stories/${story.id}`)}>
              {view.t(said.oneStory, { day: writeDay(view, story.toldOn) })}
            </a>
            <span class="small quiet listen-form">
              {sayForm(view, story)} · <bdi dir="auto">{view.name(story.campaign)}</bdi>
            </span>
          </>
        ),
        cells: [
          story.waitsFor === "answer" && story.daysLeft <= 3 ? (
            <Tag sign="due">{sayWaits(view, story)}</Tag>
          ) : (
            sayWaits(view, story)
          ),
          story.isMine ? <b>{view.t(said.mine)}</b> : view.t(said.another),
        ],
      }))}
    />
  );
}

function ForListeners({ view, inbox }: { view: View; inbox: Inbox }) {
  const until = inbox.campaigns.find(({ breakUntil }) => breakUntil !== null)?.breakUntil;
  const supports = [...new Set(inbox.campaigns.map(({ support }) => view.name(support)).filter(Boolean))];
  return (
    <section class="wrap block stack" aria-labelledby="for-you">
      <h2 id="for-you">{view.t(said.forYou)}</h2>
      {supports.length === 0 && <p>{view.t(said.noSupport)}</p>}
      {supports.map((who) => (
        <p key={who}>{view.t(said.support, { who })}</p>
      ))}
      <p>{view.t(said.readLately, { count: inbox.readLately })}</p>
      <p>
        <a href={view.url("listening/worries")}>{view.t(said.worries)}</a>
      </p>
      {until ? (
        <Form view={view} operation={takeBreak.name} class="listen-line">
          <p>{view.t(said.onBreak, { day: writeDay(view, until) })}</p>
          <Button>{view.t(said.endBreak)}</Button>
        </Form>
      ) : (
        <Form view={view} operation={takeBreak.name} class="listen-line">
          <TextInput
            view={view}
            name="until"
            type="date"
            label={view.t(said.takeBreak)}
            hint={view.t(said.breakHint)}
            value={dayOf(new Date(view.now.getTime() + 14 * 86_400_000))}
          />
          <Button>{view.t(said.takeBreakDo)}</Button>
        </Form>
      )}
    </section>
  );
}

/** What a listener has before her: which stories wait and for what, not a word of them; and what is there for herself. */
export const inboxPage = page({
  path: "/:initiative/listening/stories",
  reads: listInbox,
  draw: (inbox, view) => {
    const count = inbox.stories.filter(({ waitsFor }) => waitsFor === "answer").length;
    return (
      <Layout view={view} title={view.t(said.stories)} navigation={navigationFor(view, "listening")}>
        {inbox.stories.length === 0 ? (
          <Empty view={view} title={view.t(said.noneTitle)} why={view.t(said.noneWhy)} />
        ) : (
          <section class="wrap top stack">
            <h1>{view.t(said.inboxTitle, { count })}</h1>
            <p class="lead">{view.t(said.inboxHow)}</p>
            <Stories view={view} stories={inbox.stories} />
          </section>
        )}
        <ForListeners view={view} inbox={inbox} />
      </Layout>
    );
  },
  forms: [
    form({
      operation: takeBreak,
      input: (sent) => ({ until: textOf(sent, "until") ?? null }),
      leadsTo: (_, { params }) => `/${params.initiative}/listening/stories`,
      receipt: said.saved,
    }),
  ],
});
