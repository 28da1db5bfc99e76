import type { z } from "zod";
import type { Values } from "../../../core/message.ts";
import { withDays, writeDay } from "../../../interface/days.ts";
import { Layout } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { type Page, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { MeetingPanel } from "../../desk/public.ts";
import { navigationFor } from "../../initiatives/public.ts";
import type { readMyPartFrom } from "../operations.ts";
import { myPartWords as said } from "../words.ts";

type ReadMyPart = ReturnType<typeof readMyPartFrom>;
type MyPart = z.output<ReadMyPart["output"]>;

/** A person's own part in an initiative: what she is asked, whom she acts for, and where she sits. */
export const myPartPage = (readMyPart: ReadMyPart): Page =>
  page({
    path: "/:initiative/my-part",
    reads: readMyPart,
    draw: (part, view) => (
      <Layout view={view} title={view.t(said.myPart)} navigation={navigationFor(view, "my-part")}>
        <div class="wrap top">
          <h1>{view.t(said.asked, { count: part.waiting.length })}</h1>
          {part.waiting.length === 0 && <p class="lead measure">{view.t(said.nothingWhy)}</p>}
        </div>
        <div class="wrap two">
          <div class="stack">
            {part.waiting.length > 0 && <Asked view={view} waiting={part.waiting} />}
            {part.parts.map((one) => (
              <TakenOn key={one.title.en} view={view} part={one} />
            ))}
            <Organizations view={view} part={part} />
            <Committees view={view} part={part} />
          </div>
          <div class="stack">
            {part.meeting && <MeetingPanel view={view} meeting={part.meeting} />}
            <Elsewhere view={view} personId={part.personId} />
          </div>
        </div>
      </Layout>
    ),
  });

function Asked({ view, waiting }: { view: View; waiting: MyPart["waiting"] }) {
  return (
    <ul class="duelist">
      {waiting.map(({ sentence, values, path, due }) => (
        <li key={`${path} ${sentence.en}`}>
          <span class="when">
            {due && <span class="vh">{view.t(said.due)} </span>}
            {due ? formatDate(new Date(due), view.language, "short") : view.t(said.noDate)}
          </span>
          <p>{view.t(sentence, withDays(view, values))}</p>
          <a class="btn" href={view.url(path)}>
            {view.t(said.open)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What whoever she acts for has taken on, how each stands, and what can be done. */
function TakenOn({ view, part }: { view: View; part: MyPart["parts"][number] }) {
  return (
    <section class="fig">
      <h2>{view.t(part.title)}</h2>
      <ul>
        {part.lines.map(({ names, path, state, values = {} }) => (
          <li key={path} class="row">
            <a href={view.url(path)} dir="auto">
              {view.name(names)}
            </a>
            <span class="small quiet">{view.t(state, written(view, values))}</span>
          </li>
        ))}
      </ul>
      <p class="acts">
        {part.actions.map(({ label, path }) => (
          <a key={path} href={view.url(path)}>
            {view.t(label)}
          </a>
        ))}
      </p>
    </section>
  );
}

const isMonth = /^\d{4}-\d{2}$/;

/** Days and months as the reader writes them. */
const written = (view: View, values: Values): Values =>
  Object.fromEntries(
    Object.entries(withDays(view, values)).map(([name, value]) => [
      name,
      typeof value === "string" && isMonth.test(value) ? writeDay(view, value) : value,
    ]),
  );

function Organizations({ view, part: { organizations, backbone, until } }: { view: View; part: MyPart }) {
  const names = backbone.length > 0 ? backbone.join(" · ") : view.t(said.theBackbone);
  const leads = view.viewer?.permissions.includes("backbone") ?? false;
  if (leads && organizations.length === 0 && !until) return null;
  return (
    <section class="fig">
      <h2>{view.t(said.myOrganizations)}</h2>
      {organizations.length === 0 && !leads && <p>{view.t(said.noOrganization, { names })}</p>}
      <ul>
        {organizations.map(({ id, name, isLead }) => (
          <li key={id} class="row">
            <a href={view.url(`organizations/${id}`)} dir="auto">
              {name}
            </a>
            <span class="small quiet">
              {isLead && `${view.t(said.leadContact)} · `}
              <a href={view.url(`organizations/${id}/talks`)}>{view.t(said.talksOf)}</a>
            </span>
          </li>
        ))}
      </ul>
      {until && <p class="small quiet">{view.t(said.belongUntil, { day: writeDay(view, until) })}</p>}
    </section>
  );
}

const duties = { member: said.member, chair: said.chair, secretary: said.secretary, observer: said.observer };

function Committees({ view, part: { bodies } }: { view: View; part: MyPart }) {
  const dutyOf = (duty: string | null) =>
    duty && duty in duties ? duties[duty as keyof typeof duties] : said.asAllPartners;
  return (
    <section class="fig">
      <h2>{view.t(said.myCommittees)}</h2>
      {bodies.length === 0 && <p>{view.t(said.noCommittee)}</p>}
      <ul>
        {bodies.map(({ slug, names, duty, until }) => (
          <li key={`${slug} ${duty}`} class="row">
            <a href={view.url(`committees/${slug}`)} dir="auto">
              {view.name(names)}
            </a>
            <span class="small quiet">
              {view.t(dutyOf(duty))}
              {duty && ` · ${until ? view.t(said.until, { day: writeDay(view, until) }) : view.t(said.noEnd)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Elsewhere = ({ view, personId }: { view: View; personId: string }) => (
  <ul>
    <li class="row">
      <a href={view.url(`people/${personId}`)}>{view.t(said.myCard)}</a>
    </li>
    <li class="row">
      <a href="/me/told">{view.t(said.told)}</a>
    </li>
    <li class="row">
      <a href="/me/notifications">{view.t(said.follow)}</a>
    </li>
    <li class="row">
      <a href="/mine">{view.t(said.mine)}</a>
    </li>
  </ul>
);
