import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { defineIndicator, readIndicator } from "../operations.ts";
import { DefinitionFields, definitionOf, mayDefine } from "./definition-fields.tsx";
import { Versions } from "./versions.tsx";
import { countWords as said } from "./words.ts";

type Found = z.output<typeof readIndicator.output>;

/** What is counted: every version of the definition side by side, and a form for the next one. */
export const countPage = page({
  path: "/:initiative/goal/data/counts/:indicator",
  reads: readIndicator,
  input: ({ params }) => ({ indicator: params.indicator ?? "" }),
  forms: [
    form({
      operation: defineIndicator,
      input: (sent, { params }) => ({
        indicator: params.indicator,
        ...definitionOf(sent, ""),
        sincePeriod: textOf(sent, "sincePeriod"),
        breaksSeries: { joined: false, breaks: true }[textOf(sent, "breaksSeries") ?? ""],
        reason: textOf(sent, "reason"),
      }),
      leadsTo: (_, { params }) => `/${params.initiative}/goal/data/counts/${params.indicator}`,
      receipt: said.wasSet,
    }),
  ],
  draw: (found, view) => {
    const { indicator, dimensions } = found;
    return (
      <Layout view={view} title={view.name(indicator.names)} navigation={navigationFor(view, "data")}>
        <Heading view={view} found={found} />
        <Versions view={view} indicator={indicator} dimensions={dimensions} />
        <Alike view={view} found={found} />
        {mayDefine(view) && <NewVersion view={view} found={found} />}
      </Layout>
    );
  },
});

/** A name that keeps its own direction inside a sentence of the other one. */
const apart = (name: string): string => `\u2068${name}\u2069`;

function Heading({ view, found: { indicator } }: { view: View; found: Found }) {
  const { definitions, names } = indicator;
  const breaks = definitions.flatMap((one) => (one.breaksSeries && one.sincePeriod ? [one.sincePeriod] : []));
  return (
    <section class="wrap top stack">
      <p class="kicker">
        <a href={view.url("goal/data")}>{view.t(said.allData)}</a>
      </p>
      <h1>{view.t(said.headline, { name: apart(view.name(names)), count: definitions.length })}</h1>
      {breaks.length > 0 && (
        <p class="lead measure">{view.t(said.breaks, { periods: breaks.toReversed().join(", ") })}</p>
      )}
    </section>
  );
}

/** The other ways in which the same thing is counted, and the door to one more. */
function Alike({ view, found: { indicator, alike } }: { view: View; found: Found }) {
  if (alike.length === 0 && !mayDefine(view)) return null;
  return (
    <section class="wrap block stack">
      {alike.length > 0 && (
        <>
          <h2>{view.t(said.alike)}</h2>
          <ul>
            {alike.map(({ slug, names }) => (
              <li key={slug}>
                <a href={view.url(`goal/data/counts/${slug}`)} dir="auto">
                  {view.name(names)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayDefine(view) && (
        <p class="acts">
          <ButtonLink href={view.url(`goal/data/counts/new?same-as=${indicator.slug}`)}>
            {view.t(said.addAlike)}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function NewVersion({ view, found: { indicator, dimensions } }: { view: View; found: Found }) {
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.newVersion)}</h2>
      <p class="measure quiet">{view.t(said.newVersionWhy)}</p>
      <Form view={view} operation={defineIndicator.name} class="measure">
        <DefinitionFields view={view} within="" present={indicator.definitions[0]} dimensions={dimensions} />
        <TextInput
          view={view}
          name="sincePeriod"
          label={view.t(said.sincePeriod)}
          hint={view.t(said.sincePeriodHint)}
          latin
        />
        <Radios
          view={view}
          name="breaksSeries"
          label={view.t(said.canBeJoined)}
          options={[
            { value: "joined", label: view.t(said.yesJoin) },
            { value: "breaks", label: view.t(said.noJoin), hint: view.t(said.noJoinHint) },
          ]}
        />
        <TextArea view={view} name="reason" label={view.t(said.reason)} hint={view.t(said.reasonHint)} rows={3} />
        <p class="acts">
          <Button kind="main">{view.t(said.setIt)}</Button>
        </p>
      </Form>
    </section>
  );
}
