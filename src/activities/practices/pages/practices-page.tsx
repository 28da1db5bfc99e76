import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Select, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { strengthWords } from "../../evidence/public.ts";
import { listAllPractices, type PracticeLine } from "../reading.ts";
import { practiceWords as said } from "../words.ts";

type Found = z.output<typeof listAllPractices.output>;

/** What worked, told by partners, by cause and by words. */
export const practicesPage = page({
  path: "/:initiative/work/practices",
  reads: listAllPractices,
  input: ({ query }) => ({
    challenge: query.get("challenge") || undefined,
    search: query.get("search") ?? "",
  }),
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "practices")}>
      {found.total === 0 ? (
        <Empty
          view={view}
          title={view.t(said.emptyTitle)}
          why={view.t(said.emptyWhy)}
          actions={found.mayTell ? <Tell view={view} /> : <p class="quiet">{view.t(said.onlyPartners)}</p>}
        />
      ) : (
        <Everything
          view={view}
          found={found}
          asked={{ challenge: query.get("challenge") ?? "", search: query.get("search") ?? "" }}
        />
      )}
    </Layout>
  ),
});

const Tell = ({ view }: { view: View }) => (
  <ButtonLink kind="main" href={view.url("work/practices/add")}>
    {view.t(said.add)}
  </ButtonLink>
);

interface Asked {
  challenge: string;
  search: string;
}

function Everything({ view, found, asked }: { view: View; found: Found; asked: Asked }) {
  const uses = found.practices.reduce((sum, one) => sum + one.uses.tried, 0);
  return (
    <>
      <div class="wrap top stack">
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">{view.t(said.sentence, { count: found.practices.length, uses })}</p>
        <p class="small quiet measure">{view.t(said.why)}</p>
        {found.mayTell && (
          <p class="acts noprint">
            <Tell view={view} />
          </p>
        )}
        <Finding view={view} found={found} asked={asked} />
      </div>
      <div class="wrap">
        <ul class="ask-list">
          {found.practices.map((practice) => (
            <One key={practice.id} view={view} practice={practice} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Finding({ view, found, asked }: { view: View; found: Found; asked: Asked }) {
  return (
    <form method="get" class="practice-find noprint">
      {found.challenges.length > 0 && (
        <Select
          view={view}
          name="challenge"
          label={view.t(said.ofCause)}
          value={asked.challenge}
          options={[
            { value: "", label: view.t(said.anyCause) },
            ...found.challenges.map(({ id, names }) => ({ value: id, label: view.name(names) })),
          ]}
        />
      )}
      <TextInput view={view} name="search" type="search" label={view.t(said.search)} value={asked.search} />
      <Button>{view.t(said.find)}</Button>
    </form>
  );
}

function One({ view, practice }: { view: View; practice: PracticeLine }) {
  return (
    <li>
      <h2 class="practice-title">
        <a href={view.url(`work/practices/${practice.id}`)} lang={practice.language} dir="auto">
          {practice.title}
        </a>
      </h2>
      <p class="small quiet">
        {practice.organization && (
          <>
            <span dir="auto">{practice.organization}</span> ·{" "}
          </>
        )}
        {view.t(said.evidence, { strength: view.t(strengthWords[practice.strength]) })}
        {practice.uses.tried > 0 && (
          <> · {view.t(said.usedCount, { tried: practice.uses.tried, notHere: practice.uses.notHere })}</>
        )}
      </p>
      {practice.forWhom && (
        <p lang={practice.language} dir="auto">
          {practice.forWhom}
        </p>
      )}
      {practice.aim.challenges.length > 0 && (
        <p class="small">
          {practice.aim.challenges.map(({ id, names }, at) => (
            <span key={id}>
              {at > 0 && " · "}
              <a href={view.url(`causes/${id}`)} dir="auto">
                {view.name(names)}
              </a>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
