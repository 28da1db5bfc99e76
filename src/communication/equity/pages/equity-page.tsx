import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, Confirm } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type Finding, findingsOf } from "../findings.ts";
import { openVoice, readVoice, tellVoiceNow } from "../operations.ts";
import { type Dimension, dimensions, type Measure, parts, type ToldVoice } from "../voice.ts";
import { voiceWords as said } from "../words.ts";
import { PartSection, Ways } from "./partners-part.tsx";
import { PeoplePart } from "./people-part.tsx";
import { sayBand, sayGroup, sayMeasure, sayPartners, sayPeriod, saySure } from "./saying.ts";

type Found = z.output<typeof readVoice.output>;

const back = (_: unknown, { params }: PageRequest): string => `/${params.initiative}/voice`;

/** Visitors are told nothing of money. */
const titleFor = (view: View): string => view.t(view.viewer?.isMember ? said.title : said.titleOpen);

/** How voice is spread over those who are there: in a sentence, then in tables, with how sure. */
export const equityPage = page({
  path: "/:initiative/voice",
  reads: readVoice,
  draw: (found, view, { query }) => (
    <Layout view={view} title={titleFor(view)} navigation={navigationFor(view, "partners")}>
      {found.tellings.length > 0 ? (
        <Told view={view} found={found} by={query.get("by")} />
      ) : (
        <Nothing view={view} found={found} />
      )}
      {(found.tellings.length > 0 || found.people.length > 0) && <PeoplePart view={view} found={found} />}
      {found.tellings.length > 0 && <Method view={view} fewest={found.fewest} />}
      {found.leads && found.tellings.length > 0 && <Leading view={view} found={found} />}
    </Layout>
  ),
  forms: [
    form({ operation: tellVoiceNow, input: () => ({}), leadsTo: back, receipt: said.wasTold }),
    form({
      operation: openVoice,
      input: (sent) => ({ from: textOf(sent, "from") ?? "", isOpen: textOf(sent, "isOpen") === "yes" }),
      leadsTo: back,
      receipt: said.changed,
    }),
  ],
});

/** Nothing was told yet: what it waits for, and what somebody who leads can do. */
function Nothing({ view, found }: { view: View; found: Found }) {
  const { leads, waits, belong, fewestInAll } = found;
  const why = view.t(said.emptyWhy, { fewest: fewestInAll });
  const now = waits ? "" : ` ${view.t(belong < fewestInAll ? said.emptyFew : said.emptyEnough, { count: belong })}`;
  return (
    <Empty
      view={view}
      title={view.t(said.emptyTitle)}
      why={why + now}
      actions={
        leads &&
        (waits ? (
          <Tell view={view} />
        ) : (
          <ButtonLink kind="main" href={view.url("partners")}>
            {view.t(said.toOrganizations)}
          </ButtonLink>
        ))
      }
    />
  );
}

const Tell = ({ view }: { view: View }) => (
  <Form view={viewOfForm(view, tellVoiceNow)} operation={tellVoiceNow.name}>
    <Button kind="main">{view.t(said.tell)}</Button>
  </Form>
);

/** A finding in a sentence. */
function sayFinding(view: View, told: ToldVoice, { dimension, group, measure, told: one }: Finding): string {
  const [named, of] = [sayGroup(view, dimension, group), sayMeasure(view, measure, told.currency)];
  const values = { group: named, measure: of, sure: saySure(view, one.sure) };
  return one.share === null
    ? view.t(said.findingInWords, values)
    : view.t(said.finding, {
        ...{ ...values, partners: sayPartners(group, told.organizations) },
        band: sayBand(view, one.band),
      });
}

function Told({ view, found, by }: { view: View; found: Found; by: string | null }) {
  const [newest, ...before] = found.tellings;
  if (!newest) return null;
  const { told } = newest;
  const offered = dimensions.filter((one) => told.dimensions[one]);
  const dimension: Dimension = offered.find((one) => one === by) ?? offered[0] ?? "kind";
  const findings = findingsOf(told);
  const [first, ...others] = findings;
  const shown = { view, told, dimension, fewest: found.fewest, earlier: before.slice(0, 3).map((one) => one.told) };
  return (
    <>
      <section class="wrap top stack">
        <p class="kicker">{titleFor(view)}</p>
        <h1>{first ? sayFinding(view, told, first) : view.t(said.noFinding)}</h1>
        {!first && <p class="lead measure">{view.t(said.noFindingWhy)}</p>}
        {others.length > 0 && <p class="lead measure">{view.t(said.moreFindings, { count: others.length })}</p>}
        <p class="measure">
          {view.t(said.about, {
            ...{ period: sayPeriod(view, told.from), count: told.organizations },
            day: formatDate(new Date(newest.toldOn), view.language),
          })}
        </p>
        <p class="measure">{view.t(said.howToRead, { fewest: found.fewest })}</p>
        <Ways view={view} told={told} dimension={dimension} />
      </section>
      {parts.map((part) => (
        <PartSection key={part} part={part} {...shown} />
      ))}
      {found.leads && findings.length > 0 && <WhatHelps view={view} told={told} findings={findings} />}
    </>
  );
}

const helps: Record<Measure, { label: (typeof said)[keyof typeof said]; path: string }> = {
  talk: { label: said.helpTalk, path: "discussions" },
  raised: { label: said.helpRaised, path: "meetings" },
  came: { label: said.helpCame, path: "meetings" },
  seats: { label: said.helpSeats, path: "committees" },
  chairs: { label: said.helpSeats, path: "committees" },
  votes: { label: said.helpVotes, path: "decisions" },
  proposed: { label: said.helpVotes, path: "decisions" },
  grants: { label: said.helpFunded, path: "work/funds" },
  money: { label: said.helpFunded, path: "work/funds" },
};

/** From each finding to what would help. */
function WhatHelps({ view, told, findings }: { view: View; told: ToldVoice; findings: readonly Finding[] }) {
  const opensTalks = view.initiative?.rooms.includes("listening") ?? false;
  return (
    <section class="wrap block stack noprint">
      <h2>{view.t(said.whatHelps)}</h2>
      <ul class="theme-links">
        {findings.slice(0, 8).map((finding) => {
          const help =
            finding.dimension === "language" && opensTalks && finding.measure === "talk"
              ? { label: said.helpLanguage, path: "listening/conversations/new" }
              : helps[finding.measure];
          return (
            <li key={`${finding.measure} ${finding.dimension} ${finding.group.cells}`}>
              {sayFinding(view, told, finding)}
              {": "}
              <a href={view.url(help.path)}>{view.t(help.label)}</a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const Method = ({ view, fewest }: { view: View; fewest: number }) => (
  <section class="wrap block">
    <details>
      <summary>{view.t(said.method)}</summary>
      <p class="measure">{view.t(said.methodUnits)}</p>
      <p class="measure">{view.t(said.methodSure, { authors: "Kish; Korn & Graubard" })}</p>
      <p class="measure">{view.t(said.methodSafe, { fewest })}</p>
    </details>
  </section>
);

function Leading({ view, found }: { view: View; found: Found }) {
  const [newest] = found.tellings;
  if (!newest) return null;
  const opening = (isOpen: boolean) => (
    <Form
      view={viewOfForm(view, openVoice)}
      operation={openVoice.name}
      hidden={{ from: newest.told.from, isOpen: isOpen ? "yes" : "no" }}
    >
      <Button>{view.t(isOpen ? said.open : said.close)}</Button>
    </Form>
  );
  return (
    <section class="wrap block stack noprint">
      {found.waits && (
        <>
          <p>{view.t(said.waits)}</p>
          <Tell view={view} />
        </>
      )}
      <p>{view.t(newest.isOpen ? said.isOpen : said.isClosed)}</p>
      {newest.isOpen ? (
        opening(false)
      ) : (
        <Confirm view={view} label={view.t(said.open)} question={view.t(said.openSure)}>
          {opening(true)}
        </Confirm>
      )}
    </section>
  );
}
