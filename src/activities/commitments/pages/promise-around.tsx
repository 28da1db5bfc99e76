import { ButtonLink } from "../../../interface/actions.tsx";
import { formatCount } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { ChainFoot } from "../../evidence/public.ts";
import { pathOf } from "../telling.ts";
import { sayAmount } from "./amount.ts";
import { aroundWords as said } from "./around-words.ts";
import type { Found } from "./promise-page.tsx";

interface Props {
  view: View;
  found: Found;
}

const isPromised = ({ promise }: Found): boolean => promise.promisedAt !== null;

/** What came of it so far, and what of that is credited to its partner: for its organization and the backbone team. */
export function WhatCame({ view, found: { promise, around } }: Props) {
  if (!around.credit) return null;
  const { claimed, credited, asked } = around.credit;
  const less = credited !== null && claimed - credited > 0.5;
  return (
    <p class="measure">
      {promise.measure === "count" && promise.quantity
        ? view.t(said.cameOf, { came: formatCount(claimed), promised: formatCount(promise.quantity) })
        : view.t(said.came, { came: formatCount(claimed) })}{" "}
      {less && view.t(said.credited, { credited: formatCount(credited) })}{" "}
      {asked > 0 && <a href={view.url("work/counted-once")}>{view.t(said.asked, { count: asked })}</a>}
    </p>
  );
}

/** The way to telling how it goes, and to what was told. */
export function TellHow({ view, found }: Props) {
  const { promise, around } = found;
  if (!isPromised(found) || !view.viewer?.isMember) return null;
  return (
    <p class="acts noprint">
      {around.mayTell && (
        <ButtonLink kind="main" href={view.url(`${pathOf(promise.id)}/update`)}>
          {view.t(said.tell)}
        </ButtonLink>
      )}
      <a href={view.url(`${pathOf(promise.id)}/updates`)}>{view.t(said.updates)}</a>
    </p>
  );
}

/** How it reaches the goal, and how strong the evidence of that is. */
export const HowItReaches = ({ view, found }: Props) =>
  isPromised(found) && view.viewer?.isMember ? (
    <ChainFoot view={view} source={{ kind: "commitment", id: found.promise.id }} chains={found.around.chains} />
  ) : null;

/** The grants that pay for it, as far as the reader may know of them. */
export function PaidBy({ view, found: { around } }: Props) {
  if (around.grants.length === 0) return null;
  return (
    <section class="stack">
      <h2>{view.t(said.paidBy)}</h2>
      <ul>
        {around.grants.map(({ id, title, funder, amount, currency, path }) => (
          <li key={id}>
            <a href={view.url(path)} dir="auto">
              {title}
            </a>{" "}
            <span class="small quiet">
              <bdi>{funder}</bdi>
              {amount !== null && currency && (
                <>
                  {" · "}
                  <bdi>{sayAmount(view, { measure: "money", quantity: amount, unit: {}, currency })}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
