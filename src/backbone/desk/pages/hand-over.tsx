import type { ComponentChildren } from "preact";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { withDays } from "../../../interface/days.ts";
import { Form } from "../../../interface/form.tsx";
import { Layout, ownNames } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import { form, type Page, type PageRequest, page } from "../../../interface/page.ts";
import { Prose } from "../../../interface/prose.tsx";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { sayChange } from "../../changes/public.ts";
import { TextEditor, textForm } from "../../documents/public.ts";
import { navigationFor } from "../../initiatives/public.ts";
import { permissionWords } from "../../memberships/public.ts";
import type { DeskLineView } from "../desk.ts";
import { beginHandOver, type HandOver, type readHandOverFrom } from "../hand-over.ts";
import { handOverWords as said } from "../hand-over-words.ts";
import { deskWords } from "../words.ts";

const here = ({ params }: PageRequest): string => `/${params.initiative}/hand-over`;

/** All that the next director needs on one page, to read, to print and to keep as a file. */
export const handOverPage = (readHandOver: ReturnType<typeof readHandOverFrom>): Page =>
  page({
    path: "/:initiative/hand-over",
    reads: readHandOver,
    draw: (told, view) => (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "desk")}>
        <div class="wrap top">
          <h1>{view.t(said.heading)}</h1>
          <p class="lead measure">{view.t(said.lead, { day: formatDate(view.now, view.language) })}</p>
          <p class="acts noprint block-small">
            <ButtonLink href={`${view.url("hand-over")}?save&lang=${view.language}`}>{view.t(said.save)}</ButtonLink>
          </p>
        </div>
        <div class="wrap stack handover">
          <OwnWords view={view} told={told} />
          {told.parts.map((part) => (
            <Section key={part.title.en} title={view.t(part.title)}>
              <Rows
                items={part.lines.map(({ sentence, values, path }) => ({
                  text: view.t(sentence, withDays(view, values)),
                  href: path === null ? undefined : view.url(path),
                }))}
              />
            </Section>
          ))}
          <WhoIsWho view={view} told={told} />
          <Bodies view={view} bodies={told.bodies} />
          <Open view={view} lines={told.open} />
          <Agreed view={view} agreed={told.agreed} />
          <Arranged view={view} told={told} />
          <Changes view={view} changes={told.changes} />
        </div>
      </Layout>
    ),
    forms: [
      form({
        operation: beginHandOver,
        input: () => ({}),
        leadsTo: (_, request) => here(request),
        receipt: said.begun,
      }),
      textForm(here),
    ],
  });

const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="fig">
    <h2>{title}</h2>
    {children}
  </section>
);

/** Lines, each with its door where there is one and a smaller line under it where there is one. */
const Rows = ({
  items,
  theirs = false,
}: {
  items: readonly { text: string; href?: string | undefined; small?: string | undefined }[];
  /** The lines are what people wrote, and run as their own letters do. */
  theirs?: boolean;
}) => (
  <ul>
    {items.map(({ text, href, small }) => (
      <li key={`${href} ${text}`} class="row">
        <span dir={theirs ? "auto" : undefined}>{href ? <a href={href}>{text}</a> : text}</span>
        {small && <span class="small quiet">{small}</span>}
      </li>
    ))}
  </ul>
);

function OwnWords({ view, told: { words } }: { view: View; told: HandOver }) {
  return (
    <Section title={view.t(said.ownWords)}>
      {words?.text ? (
        <Prose text={words.text} language={words.language} />
      ) : (
        <p class="quiet">{view.t(said.ownWordsWhy)}</p>
      )}
      <div class="noprint">
        {words ? (
          <details open={words.text === ""}>
            <summary>{view.t(said.change)}</summary>
            <TextEditor
              view={view}
              document={words}
              label={view.t(said.ownWords)}
              hint={view.t(said.ownWordsWhy)}
              rows={10}
            />
          </details>
        ) : (
          <Form view={view} operation={beginHandOver.name}>
            <Button kind="main">{view.t(said.begin)}</Button>
          </Form>
        )}
      </div>
    </Section>
  );
}

const mayOf = (view: View, permissions: HandOver["team"][number]["permissions"]): string =>
  permissions.map((permission) => view.t(permissionWords[permission])).join(" · ");

function WhoIsWho({ view, told: { team } }: { view: View; told: HandOver }) {
  return (
    <Section title={view.t(said.whoIsWho)}>
      <Table
        blocks
        columns={[
          { label: view.t(said.team) },
          { label: view.t(said.may) },
          { label: view.t(said.mail) },
          { label: view.t(said.since) },
        ]}
        rows={team.map(({ name, mail, permissions, joinedAt }) => ({
          head: <span dir="auto">{name || view.t(said.noName)}</span>,
          cells: [
            mayOf(view, permissions),
            <span key="mail" dir="auto">
              {mail ?? ""}
            </span>,
            formatDate(new Date(joinedAt), view.language),
          ],
        }))}
      />
    </Section>
  );
}

function Bodies({ view, bodies }: { view: View; bodies: HandOver["bodies"] }) {
  const day = (on: string): string => formatDate(new Date(on), view.language);
  return (
    <Section title={view.t(said.bodies)}>
      {bodies.length === 0 && <p class="quiet">{view.t(said.noBodies)}</p>}
      <ul>
        {bodies.map(({ slug, names, mandate, mandateUntil, chairs }) => (
          <li key={slug} class="row">
            <a href={view.url(`committees/${slug}`)} dir="auto">
              {view.name(names)}
            </a>
            {view.name(mandate) && <p dir="auto">{view.name(mandate)}</p>}
            <span class="small quiet">
              {[
                chairs.length > 0
                  ? view.t(said.chairs, { names: chairs.map(({ name }) => name).join(view.t(deskWords.comma)) })
                  : view.t(said.noChair),
                mandateUntil && view.t(said.mandateUntil, { day: day(mandateUntil) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Open({ view, lines }: { view: View; lines: readonly DeskLineView[] }) {
  const decisions = lines.filter(({ about }) => about === "decisions");
  const rest = lines.filter(({ about }) => about !== "decisions");
  const items = (some: readonly DeskLineView[]) =>
    some.map(({ sentence, values, path, due }) => ({
      text: view.t(sentence, withDays(view, values)),
      href: view.url(path),
      small:
        due && values.day !== due ? view.t(said.until, { day: formatDate(new Date(due), view.language) }) : undefined,
    }));
  return (
    <>
      <Section title={view.t(said.open)}>
        <p>{view.t(said.openCount, { count: rest.length })}</p>
        <Rows items={items(rest)} />
      </Section>
      {decisions.length > 0 && (
        <Section title={view.t(said.decisions)}>
          <Rows items={items(decisions)} />
        </Section>
      )}
    </>
  );
}

function Agreed({ view, agreed }: { view: View; agreed: HandOver["agreed"] }) {
  return (
    <Section title={view.t(said.agreed)}>
      {agreed.length === 0 && <p class="quiet">{view.t(said.noneAgreed)}</p>}
      <Rows
        theirs
        items={agreed.map(({ path, names, changedAt }) => ({
          text: view.name(names),
          href: view.url(path),
          small: formatDate(new Date(changedAt), view.language),
        }))}
      />
    </Section>
  );
}

function Arranged({ view, told: { arrangement, invitations } }: { view: View; told: HandOver }) {
  const { defaultLanguage, care } = arrangement;
  return (
    <>
      <Section title={view.t(said.arranged)}>
        <Rows
          items={[
            { text: view.t(said.firstLanguage, { language: ownNames[defaultLanguage] }), href: view.url("settings") },
            { text: view.t(said.groupMinimum, { count: care.groupMinimum }) },
            { text: view.t(said.answersTogether, { count: care.k }) },
          ]}
        />
      </Section>
      <Section title={view.t(said.invitations)}>
        {invitations.length === 0 && <p class="quiet">{view.t(said.noInvitations)}</p>}
        <Rows
          items={invitations.map(({ permissions, left, expiresAt }) => ({
            text: view.t(said.invitation, {
              count: left,
              may: mayOf(view, permissions),
              day: formatDate(new Date(expiresAt), view.language),
            }),
            href: view.url("people"),
          }))}
        />
      </Section>
    </>
  );
}

function Changes({ view, changes }: { view: View; changes: HandOver["changes"] }) {
  return (
    <Section title={view.t(said.changes)}>
      <ul>
        {changes.map((change) => {
          const words = sayChange(view, change);
          return (
            words && (
              <li key={change.id} class="row">
                <span dir="auto">{words.sentence}</span>
                <span class="small quiet">
                  {formatDate(new Date(change.at), view.language)} ·{" "}
                  <span dir="auto">{change.by ?? view.t(said.program)}</span>
                </span>
              </li>
            )
          );
        })}
      </ul>
      <p class="noprint">
        <a href={view.url("changes")}>{view.t(said.allChanges)}</a>
      </p>
    </Section>
  );
}
