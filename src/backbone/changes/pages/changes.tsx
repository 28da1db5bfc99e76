import type { z } from "zod";
import { Empty } from "../../../interface/empty.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { listChanges } from "../operations.ts";
import { sayChange } from "../sentence.ts";
import { changesWords as said } from "../words.ts";

type Change = z.output<typeof listChanges.output>["changes"][number];

/** The log of changes to goals, definitions and data editions. */
export const changesPage = page({
  path: "/:initiative/changes",
  reads: listChanges,
  draw: ({ changes }, view) => {
    const told = changes.flatMap((change) => {
      const words = sayChange(view, change);
      return words ? [{ ...change, ...words }] : [];
    });
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "changes")}>
        {told.length === 0 ? (
          <Empty view={view} title={view.t(said.none)} why={view.t(said.noneWhy)} />
        ) : (
          <section class="wrap top">
            <h1>{view.t(said.title)}</h1>
            <p class="lead">{view.t(view.viewer?.isMember ? said.leadMembers : said.lead)}</p>
            <ol class="block">
              {told.map((change) => (
                <Line key={change.id} view={view} change={change} />
              ))}
            </ol>
          </section>
        )}
      </Layout>
    );
  },
});

function Line({ view, change }: { view: View; change: Change & { sentence: string; reason: string | null } }) {
  return (
    <li class="row">
      <span dir="auto">{change.sentence}</span>
      {change.reason && <span dir="auto">{view.t(said.because, { reason: change.reason })}</span>}
      <span class="small quiet">
        <time dateTime={change.at}>{formatDate(new Date(change.at), view.language)}</time>
        {" · "}
        <bdi>{change.by ?? view.t(said.program)}</bdi>
      </span>
    </li>
  );
}
