import type { ComponentChildren } from "preact";
import { type Language, languages } from "../core/message.ts";
import { Mark } from "./mark.tsx";
import { formatDate, Num } from "./numbers.tsx";
import { Ribbon } from "./ribbon.tsx";
import { Switcher } from "./switcher.tsx";
import { Toast } from "./toast.tsx";
import { inOtherLanguage, type View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

/** A place that a reader can go to. */
export interface Entry {
  href: string;
  label: string;
  /** The reader is here. */
  current?: boolean;
}

/** Where a reader can go from a page. Only what has content is given. */
export interface Navigation {
  entries: readonly Entry[];
  /** The parts of the present place, at most six. */
  tabs?: readonly Entry[];
  /** The phone's bar: up to four places, of which `mine` stands out; the fifth is `more`. */
  bar?: readonly (Entry & { mine?: boolean })[];
  more?: readonly Entry[];
}

/** What stands at the foot of a page that shows figures. */
export interface FootFacts {
  source?: string;
  edition?: string;
  definition?: Entry;
  keeper?: string;
  changedAt?: Date;
  links?: readonly Entry[];
}

/** Each language in its own name. */
export const ownNames: Record<Language, string> = { en: "English", he: "עברית", ar: "العربية" };

/** The languages of the page, each in its own name. */
export function Languages({ view }: { view: View }) {
  return (
    <nav class="langs" aria-label={view.t(said.languages)}>
      {languages.map((language) => (
        <a
          key={language}
          href={inOtherLanguage(view.path, language)}
          lang={language}
          hreflang={language}
          aria-current={language === view.language ? "true" : undefined}
        >
          {ownNames[language]}
        </a>
      ))}
    </nav>
  );
}

interface SkeletonProps {
  view: View;
  title: string;
  description?: string | undefined;
  sheet?: boolean | undefined;
  children: ComponentChildren;
}

function Skeleton({ view, title, description, sheet, children }: SkeletonProps) {
  const { styles, islands, inlined } = view.assets;
  return (
    <html lang={view.language} dir={view.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        {description && <meta name="description" content={description} />}
        {inlined === undefined ? (
          <link rel="stylesheet" href={styles} />
        ) : (
          // our own built stylesheet, for a page saved as one file
          <style dangerouslySetInnerHTML={{ __html: inlined }} />
        )}
        {islands && <script type="module" src={islands} />}
      </head>
      <body
        class={
          [sheet && "sheet", view.initiative?.timeFromLeft && "time-from-left"].filter(Boolean).join(" ") || undefined
        }
      >
        <a class="skip" href="#main">
          {view.t(said.skip)}
        </a>
        <Ribbon view={view} />
        {children}
      </body>
    </html>
  );
}

const Places = ({ entries }: { entries: readonly Entry[] }) => (
  <ul>
    {entries.map((entry) => (
      <li key={entry.href}>
        <a href={entry.href} aria-current={entry.current ? "page" : undefined}>
          {entry.label}
        </a>
      </li>
    ))}
  </ul>
);

function Who({ view, canSearch }: { view: View; canSearch: boolean }) {
  const search = canSearch && <a href={view.url("search")}>{view.t(said.search)}</a>;
  if (!view.viewer)
    return (
      <div class="who">
        {search}
        <a href="/sign-in">{view.t(said.signIn)}</a>
      </div>
    );
  return (
    <div class="who">
      {search}
      <a class="waits" href="/mine">
        {view.t(said.waiting)}{" "}
        <b>
          <Num>{view.waits}</Num>
        </b>
      </a>
      <a href="/me">{view.viewer.name}</a>
    </div>
  );
}

function Masthead({ view, navigation }: { view: View; navigation: Navigation }) {
  const name = view.initiative ? view.name(view.initiative.names) : "Fivefold";
  return (
    <header class="mast">
      <div class="wrap">
        <a class="brand" href={view.initiative ? `/${view.initiative.slug}` : "/"}>
          <Mark />
          <span dir="auto">{name}</span>
        </a>
        <Switcher view={view} />
        {navigation.entries.length > 0 && (
          <nav class="places" aria-label={view.t(said.places)}>
            <Places entries={navigation.entries} />
          </nav>
        )}
        <Languages view={view} />
        <Who view={view} canSearch={Boolean(view.initiative) && navigation.entries.length > 0} />
      </div>
    </header>
  );
}

function PhoneBar({ view, navigation }: { view: View; navigation: Navigation }) {
  if (!navigation.bar?.length) return null;
  return (
    <nav class="bar5" aria-label={view.t(said.places)}>
      <ul>
        {navigation.bar.map((entry) => (
          <li key={entry.href} class={entry.mine ? "mine" : undefined}>
            <a href={entry.href} aria-current={entry.current ? "page" : undefined}>
              {entry.label}
            </a>
          </li>
        ))}
        <li>
          <details>
            <summary>{view.t(said.more)}</summary>
            <Places
              entries={[
                ...(navigation.more ?? []),
                ...(view.viewer
                  ? [
                      { href: "/mine", label: view.t(said.waits, { count: view.waits }) },
                      { href: "/me", label: view.viewer.name },
                    ]
                  : [{ href: "/sign-in", label: view.t(said.signIn) }]),
              ]}
            />
          </details>
        </li>
      </ul>
    </nav>
  );
}

function Foot({ view, facts }: { view: View; facts: FootFacts }) {
  return (
    <footer class="foot">
      <div class="wrap">
        {facts.source && <span>{view.t(said.source, { source: facts.source })}</span>}
        {facts.edition && <span>{view.t(said.edition, { edition: facts.edition })}</span>}
        {facts.definition && <a href={facts.definition.href}>{facts.definition.label}</a>}
        {facts.changedAt && <span>{view.t(said.changedOn, { date: formatDate(facts.changedAt, view.language) })}</span>}
        {facts.links?.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
        {facts.keeper && <span>{view.t(said.keptBy, { keeper: facts.keeper })}</span>}
        <span>{view.t(said.madeWith)}</span>
      </div>
    </footer>
  );
}

export interface LayoutProps {
  view: View;
  /** The finding or the place, for the window's title; the initiative's name is put after it. */
  title: string;
  description?: string;
  navigation?: Navigation;
  foot?: FootFacts;
  /** Prints on one side of A4. */
  sheet?: boolean;
  children: ComponentChildren;
}

/** A whole page: head, places, content, foot. A page without places is one task on one screen. */
export function Layout({
  view,
  title,
  description,
  navigation = { entries: [] },
  foot = {},
  sheet,
  children,
}: LayoutProps) {
  const owner = view.initiative ? view.name(view.initiative.names) : "Fivefold";
  return (
    <Skeleton view={view} title={`${title} · ${owner}`} description={description} sheet={sheet}>
      <Masthead view={view} navigation={navigation} />
      {navigation.tabs && navigation.tabs.length > 1 && (
        <nav class="tabs" aria-label={view.t(said.onThisPage)}>
          <div class="wrap">
            <Places entries={navigation.tabs} />
          </div>
        </nav>
      )}
      {view.receipt && (
        <div class="receipt wrap">
          <Toast>{view.receipt}</Toast>
        </div>
      )}
      <main id="main">{children}</main>
      <Foot view={view} facts={foot} />
      <PhoneBar view={view} navigation={navigation} />
    </Skeleton>
  );
}

/** A page in two halves, for sign-in and first start: `cover` speaks, the children are one task. */
export function CoverLayout(props: {
  view: View;
  title: string;
  cover: ComponentChildren;
  children: ComponentChildren;
}) {
  const { view, title, cover, children } = props;
  return (
    <Skeleton view={view} title={`${title} · Fivefold`}>
      <main id="main" class="covered">
        <section class="cover">
          <Mark />
          <div>{cover}</div>
        </section>
        <div class="task">
          <Languages view={view} />
          {children}
        </div>
      </main>
    </Skeleton>
  );
}
