import type { Message, Values } from "../core/message.ts";
import { Layout } from "./layout.tsx";
import type { View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

interface ErrorPageProps {
  view: View;
  /** The one sentence; without it, the fault was ours. */
  sentence?: Message;
  values?: Values;
  /** Finds the fault in the log. */
  reference?: string;
  /** What to do next, where there is something better than going back. */
  next?: { href: string; label: string };
}

/** What people see when something did not work: one sentence, a reference, what to do. */
export function ErrorPage({ view, sentence = said.errorOurs, values = {}, reference, next }: ErrorPageProps) {
  const home = view.initiative ? `/${view.initiative.slug}` : "/";
  return (
    <Layout view={view} title={view.t(said.errorTitle)}>
      <div class="wrap top stack">
        <h1>{view.t(sentence, values)}</h1>
        {reference && <p class="quiet">{view.t(said.errorReference, { reference })}</p>}
        <p class="acts">
          {next ? (
            <a class="btn main" href={next.href}>
              {next.label}
            </a>
          ) : (
            <a class="btn main" href={home}>
              {view.t(said.toStart)}
            </a>
          )}
        </p>
      </div>
    </Layout>
  );
}
