import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../backbone/initiatives/public.ts";
import { localeOf } from "../../../core/message.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Checks, Form, TextInput } from "../../../interface/form.tsx";
import { Layout, ownNames } from "../../../interface/layout.tsx";
import { namesOf } from "../../../interface/names-input.tsx";
import { form, type PageRequest, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { addManyPlaces, listAllPlaces, setOneDimension } from "../operations.ts";
import type { DimensionView } from "../place.ts";
import { NamesTable } from "./names-table.tsx";
import { type Chosen, choose, countGaps, countMissing, namesIn, pageSize, rowsOf } from "./naming.ts";
import { namesWords as said } from "./words.ts";

type Found = z.output<typeof listAllPlaces.output>;

const here = ({ params, query }: PageRequest): string => `/${params.initiative}/goal/data/names?${query}`;
const mayName = ({ viewer }: View): boolean =>
  viewer?.permissions.some((one) => one === "backbone" || one === "data-lead") ?? false;

/** Names in three languages: of every way of telling people apart with its groups, and of the places. */
export const namesPage = page({
  path: "/:initiative/goal/data/names",
  reads: listAllPlaces,
  forms: [
    form({
      operation: setOneDimension,
      input: (sent) => ({
        slug: textOf(sent, "slug"),
        names: namesOf(sent, "names", textOf(sent, "writtenIn")),
        ordered: sent.has("ordered"),
        groups: rowsOf(sent, "groups"),
      }),
      leadsTo: (_, request) => here(request),
      receipt: said.saved,
    }),
    form({
      operation: addManyPlaces,
      input: (sent) => ({
        places: rowsOf(sent, "places").map((row) => ({ ...row, level: textOf(sent, "level") })),
      }),
      leadsTo: (_, request) => here(request),
      receipt: said.saved,
    }),
  ],
  draw: (found, view, { query }) => {
    const chosen = choose(found, query);
    return (
      <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "data")}>
        {chosen ? (
          <>
            <Heading view={view} found={found} />
            <Whereto view={view} found={found} chosen={chosen} />
            {chosen.kind === "groups" ? (
              <Groups view={view} dimension={chosen.dimension} />
            ) : (
              <Places view={view} chosen={chosen} />
            )}
          </>
        ) : (
          <NothingToName view={view} />
        )}
      </Layout>
    );
  },
});

function NothingToName({ view }: { view: View }) {
  return (
    <Empty
      view={view}
      title={view.t(said.empty)}
      why={view.t(said.emptyWhy)}
      actions={
        mayName(view) && (
          <ButtonLink kind="main" href={view.url("goal/data/bring")}>
            {view.t(said.bring)}
          </ButtonLink>
        )
      }
    />
  );
}

/** What is missing in which language, in one sentence. */
function Heading({ view, found: { dimensions, places } }: { view: View; found: Found }) {
  const missing = countMissing([...dimensions.flatMap(namesIn), ...places.map(({ names }) => names)]);
  const parts = [
    missing.en > 0 && view.t(said.missingEn, { count: missing.en }),
    missing.he > 0 && view.t(said.missingHe, { count: missing.he }),
    missing.ar > 0 && view.t(said.missingAr, { count: missing.ar }),
  ].filter((part) => part !== false);
  const list = new Intl.ListFormat(localeOf(view.language)).format(parts);
  return (
    <section class="wrap top stack">
      <p class="kicker">
        <a href={view.url("goal/data")}>{view.t(said.allData)}</a>
      </p>
      <h1>{parts.length > 0 ? view.t(said.missing, { list }) : view.t(said.complete)}</h1>
      {parts.length > 0 && <p class="lead measure">{view.t(said.why)}</p>}
    </section>
  );
}

interface WheretoProps {
  view: View;
  found: Found;
  chosen: Chosen;
}

/** Everything that has names, each with how many are missing. */
function Whereto({ view, found: { dimensions, places }, chosen }: WheretoProps) {
  const levels = [...new Set(places.map(({ level }) => level))];
  const entries = [
    ...dimensions.map((dimension) => ({
      href: `?groups=${dimension.slug}`,
      label: view.name(dimension.names) || dimension.slug,
      left: countGaps(namesIn(dimension)),
      current: chosen.kind === "groups" && chosen.dimension === dimension,
    })),
    ...levels.map((level) => ({
      href: `?places=${level}`,
      label: view.t(said.levels, { level }),
      left: countGaps(places.filter((place) => place.level === level).map(({ names }) => names)),
      current: chosen.kind === "places" && chosen.level === level,
    })),
  ];
  return (
    <nav class="wrap" aria-label={view.t(said.toName)}>
      <ul>
        {entries.map(({ href, label, left, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined} dir="auto">
              {current ? <b>{label}</b> : label}
            </a>
            : <span class="quiet">{view.t(said.left, { count: left })}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Groups({ view: given, dimension }: { view: View; dimension: DimensionView }) {
  const view = viewOfForm(given, setOneDimension);
  const { slug, names, groups, ordered } = dimension;
  const title = view.name(names) || slug;
  const table = <NamesTable view={view} list="groups" caption={title} rows={groups} names={mayName(view)} />;
  return (
    <section class="wrap block stack">
      <h2 dir="auto">{title}</h2>
      {mayName(view) ? (
        <Form
          view={view}
          operation={setOneDimension.name}
          action={`?groups=${slug}`}
          hidden={{ slug, writtenIn: view.language }}
        >
          <fieldset class="field">
            <legend>{view.t(said.called)}</legend>
            <div class="thirds">
              {(["en", "he", "ar"] as const).map((language) => (
                <TextInput
                  key={language}
                  view={view}
                  name={`names.${language}`}
                  label={ownNames[language]}
                  lang={language}
                  value={names[language]}
                />
              ))}
            </div>
          </fieldset>
          <Checks
            view={view}
            name="ordered"
            label={view.t(said.order)}
            values={ordered ? ["yes"] : []}
            options={[{ value: "yes", label: view.t(said.hasOrder), hint: view.t(said.hasOrderHint) }]}
          />
          <div class="field">
            <h3>{view.t(said.groups)}</h3>
            {groups.length > 0 ? table : <p class="quiet">{view.t(said.noGroups)}</p>}
          </div>
          <p class="acts">
            <Button kind="main">{view.t(said.save)}</Button>
          </p>
        </Form>
      ) : (
        <>
          {ordered && <p>{view.t(said.orderTold)}</p>}
          {groups.length > 0 ? table : <p class="quiet">{view.t(said.noGroups)}</p>}
        </>
      )}
    </section>
  );
}

function Places({ view: given, chosen }: { view: View; chosen: Extract<Chosen, { kind: "places" }> }) {
  const view = viewOfForm(given, addManyPlaces);
  const { level, places, first, all } = chosen;
  const number = first / pageSize + 1;
  const title = view.t(said.levels, { level });
  const table = <NamesTable view={view} list="places" caption={title} rows={places} names={mayName(view)} />;
  return (
    <section class="wrap block stack">
      <h2>{title}</h2>
      {mayName(view) ? (
        <Form
          view={view}
          operation={addManyPlaces.name}
          action={`?places=${level}&page=${number}`}
          hidden={{ level, writtenIn: view.language }}
        >
          <div class="field">{table}</div>
          <p class="acts">
            <Button kind="main">{view.t(said.save)}</Button>
          </p>
        </Form>
      ) : (
        table
      )}
      {all > pageSize && (
        <nav class="acts" aria-label={view.t(said.pages)}>
          {first > 0 && <a href={`?places=${level}&page=${number - 1}`}>{view.t(said.before)}</a>}
          <span>{view.t(said.pageOf, { first: first + 1, last: first + places.length, all })}</span>
          {first + places.length < all && <a href={`?places=${level}&page=${number + 1}`}>{view.t(said.after)}</a>}
        </nav>
      )}
    </section>
  );
}
