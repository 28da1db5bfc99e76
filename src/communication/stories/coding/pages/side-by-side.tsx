import { Button } from "../../../../interface/actions.tsx";
import { Form, Radios, TextArea } from "../../../../interface/form.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import type { View } from "../../../../interface/view.ts";
import { settleOne } from "../operations.ts";
import { codingWords as said } from "../words.ts";
import type { Found } from "./story.tsx";

type Side = Found["sides"][number];

/** What each coder found, what they saw differently, and what they hold about it, with the reason. */
export function SideBySide({ view, found }: { view: View; found: Found }) {
  return (
    <>
      {found.differences.length > 0 && (
        <section class="wrap block stack" id="differences">
          {found.differences.map(({ codeId, settled }) => (
            <Difference key={codeId} view={view} found={found} codeId={codeId} settled={settled} />
          ))}
        </section>
      )}
      <section class="wrap block stack">
        <h2>{view.t(said.sideBySide)}</h2>
        <div class="code-sides">
          {found.sides.map((side) => (
            <OneSide key={side.name} view={view} found={found} side={side} />
          ))}
        </div>
      </section>
    </>
  );
}

const nameOf = (view: View, { name, isMine }: Side): string => (isMine ? view.t(said.you, { name }) : name);

const wordsOf = (view: View, found: Found, { from, until }: { from: number; until: number }): string =>
  until === 0 ? view.t(said.whole) : found.text.slice(from, until);

function OneSide({ view, found, side }: { view: View; found: Found; side: Side }) {
  const codeOf = new Map(found.codes.map((code) => [code.id, code]));
  return (
    <div class="stack">
      <h3 dir="auto">{nameOf(view, side)}</h3>
      {side.marks.length === 0 && <p class="quiet">{view.t(said.noMarks)}</p>}
      <ul class="code-marks">
        {side.marks.map((mark) => (
          <li key={`${mark.codeId} ${mark.from} ${mark.until}`}>
            <span class="code-flag">{codeOf.get(mark.codeId)?.number}</span>{" "}
            <b dir="auto">{view.name(codeOf.get(mark.codeId)?.names ?? {})}</b>
            <q dir="auto">{wordsOf(view, found, mark)}</q>
          </li>
        ))}
      </ul>
      {side.memo && (
        <div>
          <h4>{view.t(said.memo)}</h4>
          <p dir="auto">{side.memo}</p>
        </div>
      )}
    </div>
  );
}

function Difference({ view, found, codeId, settled }: { view: View; found: Found } & Found["differences"][number]) {
  const code = found.codes.find(({ id }) => id === codeId);
  const has = (side: Side): boolean => side.marks.some((mark) => mark.codeId === codeId);
  const names = (sides: readonly Side[]) => sides.map((side) => nameOf(view, side)).join(", ");
  const own = view.entered.codeId === codeId ? view : { ...view, faults: [], entered: {} };
  return (
    <article class="code-difference stack">
      <h2>
        <span class="code-flag">{code?.number}</span> <bdi dir="auto">{view.name(code?.names ?? {})}</bdi>
      </h2>
      <dl class="code-meaning">
        <dt>{view.t(said.foundIt)}</dt>
        <dd>
          <bdi>{names(found.sides.filter(has))}</bdi>
          {found.sides
            .flatMap((side) => side.marks)
            .filter((mark) => mark.codeId === codeId)
            .map((mark) => (
              <q key={`${mark.from} ${mark.until}`} dir="auto">
                {wordsOf(view, found, mark)}
              </q>
            ))}
        </dd>
        <dt>{view.t(said.didNotFind)}</dt>
        <dd>
          <bdi>{names(found.sides.filter((side) => !has(side)))}</bdi>
        </dd>
        {settled && [
          <dt key="held">{view.t(said.whatHolds)}</dt>,
          <dd key="is">
            <b>{view.t(settled.found ? said.isInIt : said.isNotInIt)}</b>. <bdi>{settled.reason}</bdi>{" "}
            <span class="small quiet">
              {view.t(said.settledBy, { name: settled.by, day: formatDate(new Date(settled.at), view.language) })}
            </span>
          </dd>,
        ]}
      </dl>
      <details open={!settled || own.faults.length > 0}>
        <summary>{view.t(settled ? said.settleAnew : said.settle)}</summary>
        <Form view={own} operation={settleOne.name} hidden={{ codeId }} class="measure stack">
          <Radios
            view={own}
            name="found"
            label={view.t(said.whatHolds)}
            options={[
              { value: "yes", label: view.t(said.isInIt) },
              { value: "no", label: view.t(said.isNotInIt) },
            ]}
            value={settled ? (settled.found ? "yes" : "no") : undefined}
          />
          <TextArea view={own} name="reason" label={view.t(said.reason)} rows={2} within={codeId} />
          <Button>{view.t(said.settle)}</Button>
        </Form>
      </details>
    </article>
  );
}
