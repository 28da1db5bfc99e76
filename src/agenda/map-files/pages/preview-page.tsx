import type { z } from "zod";
import { navigationFor } from "../../../backbone/initiatives/public.ts";
import { Button } from "../../../interface/actions.tsx";
import { Form, TextInput } from "../../../interface/form.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { form, page, textOf } from "../../../interface/page.ts";
import { Table } from "../../../interface/table.tsx";
import type { View } from "../../../interface/view.ts";
import { languageByLetters } from "../../challenges/public.ts";
import type { Brought } from "../brought.ts";
import { lookAtBrought, nameFromFile, takeMap } from "../operations.ts";
import { leftWords, mapWords as said } from "../words.ts";

type Found = z.output<typeof lookAtBrought.output>;
const shown = 20;

/** What was found in a file of a map, before it is taken in. */
export const previewMapPage = page({
  path: "/:initiative/causes/map/bring/:brought",
  reads: lookAtBrought,
  input: ({ params }) => ({ id: params.brought ?? "" }),
  draw: (found, view) => {
    const { content, filename, mapId } = found;
    return (
      <Layout view={view} title={filename} navigation={navigationFor(view, "cause-map")}>
        <section class="wrap top">
          <p class="kicker" dir="auto">
            {filename}
          </p>
          <h1>{view.t(said.found, { causes: content.causes.length, links: content.links.length })}</h1>
          {mapId !== null && <p class="lead">{view.t(said.takenAlready)}</p>}
          <Sentences view={view} found={found} />
        </section>
        {mapId === null && (
          <section class="wrap block narrow-forms">
            <Form view={view} operation={takeMap.name}>
              <TextInput
                view={view}
                name="name"
                label={view.t(said.nameOfMap)}
                value={view.name(nameFromFile(filename))}
              />
              <Button kind="main">{view.t(said.take)}</Button>
            </Form>
          </section>
        )}
        <section class="wrap block">
          <p>
            <a href={view.url("causes/map/bring")}>{view.t(said.bringAnother)}</a>
          </p>
        </section>
        {content.leftCount > 0 && <LeftOut view={view} content={content} />}
        <FirstLinks view={view} content={content} />
        <FirstCauses view={view} content={content} />
      </Layout>
    );
  },
  forms: [
    form({
      operation: takeMap,
      input: (sent, { params }) => {
        const name = textOf(sent, "name");
        return { id: params.brought, names: { [languageByLetters(name ?? "")]: name ?? null } };
      },
      leadsTo: (_, { params }) => `/${params.initiative}/causes/map/bring`,
      receipt: said.wasTaken,
    }),
  ],
});

function Sentences({ view, found: { content, known, mapId } }: { view: View; found: Found }) {
  const weights = content.links.map(({ weight }) => weight);
  const sizes = { low: Math.min(...weights), high: Math.max(...weights) };
  return (
    <ul class="measure stack">
      {weights.length > 0 && <li>{view.t(said.signs, { negative: weights.filter((weight) => weight < 0).length })}</li>}
      {weights.length > 0 && <li>{content.weighted ? view.t(said.weights, sizes) : view.t(said.noWeights)}</li>}
      {mapId === null && <li>{view.t(said.known, { count: known })}</li>}
      {content.joined > 0 && <li>{view.t(said.joined, { count: content.joined })}</li>}
      {content.repeated > 0 && <li>{view.t(said.repeated, { count: content.repeated })}</li>}
    </ul>
  );
}

const LeftOut = ({ view, content: { left, leftCount } }: { view: View; content: Brought }) => (
  <section class="wrap block">
    <h2>{view.t(said.leftOut, { count: leftCount })}</h2>
    {leftCount > left.length && <p class="quiet">{view.t(said.onlyFirst, { count: left.length })}</p>}
    <ul>
      {left.map(({ because, row, element, what }, place) => (
        <li key={place}>
          {row !== null && `${view.t(said.inRow, { row })}: `}
          {element !== "" && `${view.t(said.inElement, { element })}: `}
          {view.t(leftWords[because], { what })}
        </li>
      ))}
    </ul>
  </section>
);

function FirstLinks({ view, content }: { view: View; content: Brought }) {
  const nameOf = (place: number) => (
    <span key={place} dir="auto">
      {view.name(content.causes[place]?.names ?? {})}
    </span>
  );
  if (content.links.length === 0) return null;
  return (
    <section class="wrap block">
      <h2>{view.t(said.firstLinks)}</h2>
      {content.links.length > shown && <p class="quiet">{view.t(said.onlyFirst, { count: shown })}</p>}
      <Table
        caption={view.t(said.firstLinks)}
        columns={[
          { label: view.t(said.cause) },
          { label: view.t(said.moves) },
          { label: view.t(said.weight), numeric: true },
        ]}
        rows={content.links.slice(0, shown).map(({ from, to, weight }) => ({
          head: nameOf(from),
          cells: [nameOf(to), <bdi key="weight">{Number(weight.toPrecision(4))}</bdi>],
        }))}
      />
    </section>
  );
}

const FirstCauses = ({ view, content }: { view: View; content: Brought }) => (
  <section class="wrap block">
    <h2>{view.t(said.firstCauses)}</h2>
    {content.causes.length > shown && <p class="quiet">{view.t(said.onlyFirst, { count: shown })}</p>}
    <ul>
      {content.causes.slice(0, shown).map((cause, place) => (
        <li key={place}>
          <span dir="auto">{view.name(cause.names)}</span>
        </li>
      ))}
    </ul>
  </section>
);
