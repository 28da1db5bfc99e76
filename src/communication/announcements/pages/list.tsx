import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import { listAll } from "../operations.ts";
import { announcementWords as said } from "../words.ts";

/** What was announced to the reader, the newest first. */
export const announcementsPage = page({
  path: "/:initiative/announcements",
  reads: listAll,
  draw: ({ announcements, mayWrite }, view) => {
    const write = mayWrite && (
      <ButtonLink kind="main" href={view.url("announcements/new")}>
        {view.t(said.write)}
      </ButtonLink>
    );
    return (
      <Layout view={view} title={view.t(said.announcements)} navigation={navigationFor(view, "discussions")}>
        {announcements.length === 0 ? (
          <Empty
            view={view}
            title={view.t(said.none)}
            why={view.t(mayWrite ? said.noneWhy : said.noneForYou)}
            actions={write || undefined}
          />
        ) : (
          <section class="wrap top stack">
            <h1>{view.t(said.count, { count: announcements.length })}</h1>
            {write && <div class="acts">{write}</div>}
            <ul class="threads">
              {announcements.map(({ id, titles, writtenBy, sentAt, reached }) => (
                <li key={id}>
                  <p>
                    <a href={view.url(`announcements/${id}`)} dir="auto">
                      {view.name(titles)}
                    </a>
                  </p>
                  <p class="small quiet">
                    {sentAt
                      ? `${view.t(said.sentOn, { name: writtenBy, day: formatDate(new Date(sentAt), view.language) })} · ${view.t(said.reached, { count: reached })}`
                      : view.t(said.draft)}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Layout>
    );
  },
});
