import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { FollowForm, followOne, type ThingKind, thingWords } from "../../../backbone/things/public.ts";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { openThread } from "../operations.ts";
import { readAbout } from "../read-operations.ts";
import { threadWords as said } from "../words.ts";
import { openingIn } from "./discussions.tsx";
import { ThreadList } from "./thread-list.tsx";
import { OpenForm } from "./writing.tsx";

/** The discussion of one thing: its threads, a new one, and whether the reader follows the thing. */
export const aboutPage = page({
  path: "/:initiative/discussions/about/:kind/:id",
  reads: readAbout,
  input: ({ params }) => ({ kind: params.kind as ThingKind, id: params.id ?? "" }),
  draw: ({ kind, id, path, names, standing, threads, people }, view) => {
    const name = view.name(names);
    const title = view.t(said.aboutTitle, { name });
    return (
      <Layout view={view} title={title} navigation={navigationFor(view, "discussions")}>
        <section class="wrap top stack">
          <h1>{title}</h1>
          <div class="acts">
            <a href={view.url(path)}>{view.t(said.backTo, { name })}</a>
            <FollowForm view={view} thing={{ kind, id }} follows={standing.follows} />
          </div>
          {threads.length === 0 ? (
            <p class="lead measure">{view.t(said.aboutNone)}</p>
          ) : (
            <ThreadList view={view} threads={threads} />
          )}
        </section>
        <section class="wrap block stack" id="open">
          <h2>{view.t(said.openOne)}</h2>
          <OpenForm view={view} people={people} about={{ kind, id }} />
        </section>
      </Layout>
    );
  },
  forms: [
    form({
      operation: openThread,
      input: (sent, { params }) => ({ ...openingIn(sent), about: { kind: params.kind, id: params.id } }),
      leadsTo: ({ id }, { params }) => `/${params.initiative}/discussions/${id}`,
      receipt: said.sent,
    }),
    form({
      operation: followOne,
      input: (sent, { params }) => ({
        kind: params.kind,
        id: params.id,
        wanted: textOf(sent, "wanted") === "yes",
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/discussions/about/${params.kind}/${params.id}`,
      receipt: thingWords.done,
    }),
  ],
});
