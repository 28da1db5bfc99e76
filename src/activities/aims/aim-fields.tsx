import { Checks, Select } from "../../interface/form.tsx";
import type { View } from "../../interface/view.ts";
import type { NamedAim, Spots } from "./aim.ts";
import { aimWords as said } from "./words.ts";

interface AimFieldsProps {
  view: View;
  spots: Spots;
  chosen: { challengeIds: readonly string[]; placeIds: readonly string[]; group?: string | null };
  /** Also asks for one group. */
  withGroup?: boolean;
}

/** Asks which causes something is about, where, and for whom. Schools are offered only where one was chosen. */
export function AimFields({ view, spots, chosen, withGroup = false }: AimFieldsProps) {
  const places = spots.places.filter(({ id, level }) => level !== "school" || chosen.placeIds.includes(id));
  return (
    <>
      <Picking
        view={view}
        name="challengeIds"
        label={view.t(said.whichCauses)}
        none={view.t(said.noCauses)}
        options={spots.challenges.map(({ id, number, names }) => ({
          value: id,
          label: `${number} · ${view.name(names)}`,
        }))}
        values={chosen.challengeIds}
      />
      <Picking
        view={view}
        name="placeIds"
        label={view.t(said.whichPlaces)}
        none={view.t(said.noPlaces)}
        options={places
          .map(({ id, names }) => ({ value: id, label: view.name(names) }))
          .sort((a, b) => a.label.localeCompare(b.label, view.language))}
        values={chosen.placeIds}
      />
      {withGroup && spots.groups.length > 0 && (
        <Select
          view={view}
          name="group"
          label={view.t(said.whichGroup)}
          optional
          empty
          value={chosen.group ?? undefined}
          options={spots.groups.map(({ id, dimension, names }) => ({
            value: id,
            label: `${view.name(names)} (${view.name(dimension)})`,
          }))}
        />
      )}
    </>
  );
}

interface PickingProps {
  view: View;
  name: string;
  label: string;
  none: string;
  options: readonly { value: string; label: string }[];
  values: readonly string[];
}

/** Many to tick: folded, and scrolling where it is long. */
function Picking({ view, name, label, none, options, values }: PickingProps) {
  if (options.length === 0) return <p class="small quiet">{none}</p>;
  const short = options.length <= 8;
  const checks = <Checks view={view} name={name} label={label} options={options} values={values} optional />;
  if (short) return checks;
  return (
    <details class="grid-picks" open={values.length > 0}>
      <summary>
        {label} · {view.t(said.chosen, { count: values.length })}
      </summary>
      <div>{checks}</div>
    </details>
  );
}

/** What something is about: its causes with their pages, its places, its group. */
export function AimList({ view, aim }: { view: View; aim: NamedAim }) {
  const { challenges, places, group } = aim;
  if (challenges.length === 0 && places.length === 0 && !group) return null;
  return (
    <dl class="known">
      {challenges.length > 0 && (
        <div>
          <dt>{view.t(said.causes)}</dt>
          <dd>
            <ul>
              {challenges.map(({ id, names }) => (
                <li key={id}>
                  <a href={view.url(`causes/${id}`)} dir="auto">
                    {view.name(names)}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {places.length > 0 && (
        <div>
          <dt>{view.t(said.places)}</dt>
          <dd dir="auto">{places.map(({ names }) => view.name(names)).join(" · ")}</dd>
        </div>
      )}
      {group && (
        <div>
          <dt>{view.t(said.group)}</dt>
          <dd dir="auto">{view.name(group)}</dd>
        </div>
      )}
    </dl>
  );
}
