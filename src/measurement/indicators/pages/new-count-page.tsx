import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Empty } from "../../../interface/empty.tsx";
import { Form, Radios, Select } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { type AskedText, namesOf } from "../../../interface/names-input.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { addNewIndicator, listAllIndicators } from "../operations.ts";
import { DefinitionFields, definitionOf, mayDefine, writtenIn } from "./definition-fields.tsx";
import { countWords as said } from "./words.ts";

type Found = z.output<typeof listAllIndicators.output>;

/** Adds another way of counting the same thing. */
export const newCountPage = page({
  path: "/:initiative/goal/data/counts/new",
  reads: listAllIndicators,
  forms: [
    form({
      operation: addNewIndicator,
      input: (sent) => ({
        names: namesOf(sent, "names", writtenIn(sent)),
        sameAs: textOf(sent, "sameAs"),
        kind: textOf(sent, "kind"),
        unit: namesOf(sent, "unit"),
        direction: textOf(sent, "direction"),
        definition: definitionOf(sent, "definition."),
      }),
      leadsTo: ({ slug }, { params }) => `/${params.initiative}/goal/data/counts/${slug}`,
      receipt: said.added,
    }),
  ],
  draw: (found, view, { query }) => (
    <Layout view={view} title={view.t(said.newTitle)} navigation={navigationFor(view, "data")}>
      {found.indicators.length === 0 ? (
        <NothingCounted view={view} />
      ) : (
        <div class="wrap top stack">
          <h1>{view.t(said.newTitle)}</h1>
          <p class="lead measure">{view.t(said.newWhy)}</p>
          {mayDefine(view) ? (
            <NewCount view={view} found={found} sameAs={query.get("same-as") ?? found.indicators[0]?.slug} />
          ) : (
            <p>{view.t(said.onlyKeepers)}</p>
          )}
        </div>
      )}
    </Layout>
  ),
});

function NothingCounted({ view }: { view: View }) {
  return (
    <Empty
      view={view}
      title={view.t(said.nothingYet)}
      why={view.t(said.nothingYetWhy)}
      actions={
        view.viewer?.permissions.includes("backbone") && (
          <ButtonLink kind="main" href={view.url("begin")}>
            {view.t(said.toGoal)}
          </ButtonLink>
        )
      }
    />
  );
}

interface NewCountProps {
  view: View;
  found: Found;
  sameAs: string | undefined;
}

function NewCount({ view, found, sameAs }: NewCountProps) {
  const like = found.indicators.find(({ slug }) => slug === sameAs);
  const texts: AskedText[] = [
    { name: "names", label: view.t(said.names), hint: view.t(said.namesHint) },
    { name: "unit", label: view.t(said.unit), hint: view.t(said.unitHint), value: like?.unit, optional: true },
  ];
  return (
    <Form view={view} operation={addNewIndicator.name} class="measure">
      <Select
        view={view}
        name="sameAs"
        label={view.t(said.sameAs)}
        value={sameAs}
        options={found.indicators.map(({ slug, names }) => ({ value: slug, label: view.name(names) }))}
      />
      <Radios
        view={view}
        name="kind"
        label={view.t(said.kind)}
        value={like?.kind}
        options={[
          { value: "count", label: view.t(said.kindCount) },
          { value: "share", label: view.t(said.kindShare) },
          { value: "value", label: view.t(said.kindValue) },
        ]}
      />
      <Radios
        view={view}
        name="direction"
        label={view.t(said.direction)}
        value={like?.direction ?? "up"}
        options={[
          { value: "up", label: view.t(said.up) },
          { value: "down", label: view.t(said.down) },
        ]}
      />
      <DefinitionFields view={view} within="definition." before={texts} dimensions={found.dimensions} />
      <p class="acts">
        <Button kind="main">{view.t(said.addIt)}</Button>
      </p>
    </Form>
  );
}
