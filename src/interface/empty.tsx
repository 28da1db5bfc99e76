import type { ComponentChildren } from "preact";
import { Mark } from "./mark.tsx";
import type { View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

interface EmptyProps {
  view: View;
  /** What is missing. */
  title: string;
  /** Why it matters and how long it takes. */
  why: string;
  /** One main action, and perhaps another. */
  actions?: ComponentChildren;
  /** What one looks like, as term and text. */
  specimen?: readonly (readonly [string, ComponentChildren])[];
  /** Stands under a first heading that the page has already. */
  below?: boolean;
}

/** A page with nothing on it yet says what to do next. */
export function Empty({ view, title, why, actions, specimen, below = false }: EmptyProps) {
  const Heading = below ? "h2" : "h1";
  return (
    <div class="wrap two emptied">
      <section class="empty">
        <Mark pale />
        <Heading>{title}</Heading>
        <p>{why}</p>
        {actions && <div class="acts">{actions}</div>}
      </section>
      {specimen && (
        <aside class="specimen">
          <p class="small">{view.t(said.whatOneLooksLike)}</p>
          <dl>{specimen.map(([term, text]) => [<dt key={term}>{term}</dt>, <dd key={`${term} is`}>{text}</dd>])}</dl>
        </aside>
      )}
    </div>
  );
}
