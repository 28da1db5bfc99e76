import type { View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

/** The way to one's other initiatives, and to the one list over all of them. */
export function Switcher({ view }: { view: View }) {
  const own = view.viewer?.initiatives ?? [];
  if (!view.initiative || own.length < 2) return null;
  const here = view.initiative.slug;
  return (
    <details class="switch">
      <summary>
        <span class="vh">{view.t(said.otherInitiatives)}</span>
      </summary>
      <ul>
        {own
          .filter(({ slug }) => slug !== here)
          .map(({ slug, names }) => (
            <li key={slug}>
              <a href={`/${slug}`}>
                <span dir="auto">{view.name(names)}</span>
              </a>
            </li>
          ))}
        <li>
          <a href="/mine">{view.t(said.allMine)}</a>
        </li>
      </ul>
    </details>
  );
}
