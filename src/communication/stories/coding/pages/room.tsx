import type { z } from "zod";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../../interface/actions.tsx";
import { Empty } from "../../../../interface/empty.tsx";
import { Form } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, page } from "../../../../interface/page.ts";
import { Progress } from "../../../../interface/progress.tsx";
import type { View } from "../../../../interface/view.ts";
import { takeNext } from "../operations.ts";
import { readRoom } from "../read-operations.ts";
import { codingWords as said } from "../words.ts";
import { AgreementTable } from "./agreement-table.tsx";
import { shortName } from "./short-name.ts";

type Room = z.output<typeof readRoom.output>;

/** Where coders of a campaign find what to do next, how far they are and how far they agree. */
export const codingRoomPage = page({
  path: "/:initiative/listening/coding/:campaign",
  reads: readRoom,
  input: ({ params, query }) => ({
    number: Number(params.campaign),
    ...(query.get("version") ? { version: Number(query.get("version")) } : {}),
  }),
  draw: (room, view) => (
    <Layout view={view} title={view.t(said.coding)} navigation={navigationFor(view, "listening")}>
      {room.version === 0 ? (
        <Empty
          view={view}
          title={view.t(said.codingOf, { name: view.name(room.names) })}
          why={view.t(said.noBook)}
          actions={
            <ButtonLink kind="main" href={view.url(`listening/coding/${room.number}/book`)}>
              {view.t(said.writeBook)}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <Standing view={view} room={room} />
          <ToSettle view={view} room={room} />
          {room.codes.length > 0 && <AgreementTable view={view} room={room} />}
          <Own view={view} room={room} />
        </>
      )}
    </Layout>
  ),
  forms: [
    form({
      operation: takeNext,
      input: (_, { params }) => ({ number: Number(params.campaign) }),
      leadsTo: ({ id }, { params }) =>
        `/${params.initiative}/listening/coding/${id === null ? params.campaign : `story/${id}`}`,
    }),
  ],
});

function Standing({ view, room }: { view: View; room: Room }) {
  const { all, once, twice, mine } = room.progress;
  return (
    <section class="wrap top stack">
      <p class="small quiet">{view.t(said.codingOf, { name: view.name(room.names) })}</p>
      <h1>{view.t(all === 0 ? said.nothingToCode : said.found, { twice, all })}</h1>
      <p class="measure">{view.t(all === 0 ? said.nothingWhy : said.how)}</p>
      <div class="acts">
        {room.hasNext && room.version === room.newest && (
          <Form view={view} operation={takeNext.name}>
            <Button kind="main">{view.t(said.next)}</Button>
          </Form>
        )}
        <ButtonLink href={view.url(`listening/coding/${room.number}/book`)}>{view.t(said.toBook)}</ButtonLink>
      </div>
      {all > 0 && !room.hasNext && <p>{view.t(said.nothingNext)}</p>}
      {all > 0 && (
        <div class="measure stack">
          <Progress view={view} label={view.t(said.twice)} done={twice} all={all} />
          <Progress view={view} label={view.t(said.once)} done={once} all={all} />
          <Progress view={view} label={view.t(said.byMe)} done={mine} all={all} />
        </div>
      )}
    </section>
  );
}

const linkTo = (view: View, id: string) => (
  <a href={view.url(`listening/coding/story/${id}`)}>{view.t(said.storyCalled, { name: shortName(id) })}</a>
);

function ToSettle({ view, room }: { view: View; room: Room }) {
  if (room.toSettle.length === 0) return null;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.toSettle)}</h2>
      <ul class="code-stories">
        {room.toSettle.map(({ id, differences }) => (
          <li key={id}>
            {linkTo(view, id)} <span class="small quiet">{view.t(said.differencesIn, { count: differences })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Own({ view, room }: { view: View; room: Room }) {
  if (room.mine.length === 0) return null;
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.yourStories)}</h2>
      <ul class="code-stories">
        {room.mine.map(({ id, state, compared }) => (
          <li key={id}>
            {linkTo(view, id)}{" "}
            <span class="small quiet">
              {view.t(compared ? said.compared : state === "begun" ? said.begun : said.through)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
