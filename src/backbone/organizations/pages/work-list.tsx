import type { View } from "../../../interface/view.ts";
import type { WorkPart } from "../work-source.ts";

/** What is done, part by part, each with its page. */
export const WorkList = ({ view, work }: { view: View; work: readonly WorkPart[] }) => (
  <>
    {work.map((part) => (
      <section key={part.title.en} class="block stack">
        <h2>{view.t(part.title)}</h2>
        <ul class="grid-doings">
          {part.lines.map((line) => (
            <li key={line.path}>
              <a href={view.url(line.path)} dir="auto">
                {view.name(line.names)}
              </a>{" "}
              <span class="small quiet">
                ({view.t(line.kind)}
                {line.who && (
                  <>
                    {" "}
                    · <span dir="auto">{line.who}</span>
                  </>
                )}
                )
              </span>
            </li>
          ))}
        </ul>
        {part.more && (
          <p>
            <a href={view.url(part.more.path)}>{view.t(part.more.label)}</a>
          </p>
        )}
      </section>
    ))}
  </>
);
