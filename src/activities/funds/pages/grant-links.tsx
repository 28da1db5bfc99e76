import { Select } from "../../../interface/form.tsx";
import { type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { grantWords as said } from "../grants/words.ts";
import type { Choices } from "../views.ts";

type Named = { id: string; names: Choices["challenges"][number]["names"] };

/** What a form says that a grant pays for. */
export const linksOf = (sent: Sent): Record<string, unknown> => ({
  commitmentId: textOf(sent, "commitmentId") ?? null,
  needId: textOf(sent, "needId") ?? null,
  fundId: textOf(sent, "fundId") ?? null,
});

interface PaysForProps {
  view: View;
  choices: Choices;
  needs: readonly Named[];
  funds: readonly Named[];
  /** What is said already. */
  links?: Readonly<Record<"commitment" | "need" | "fund", Named | null>>;
}

/** The promise and the need that a grant pays for, and the fund that it came from. */
export function PaysFor({ view, choices, needs, funds, links }: PaysForProps) {
  const lists = [
    ["commitment", choices.commitments],
    ["need", needs],
    ["fund", funds],
  ] as const;
  return (
    <div class="pair">
      {lists.map(([kind, all]) => {
        const present = links?.[kind];
        const shown: readonly Named[] = present && !all.some(({ id }) => id === present.id) ? [...all, present] : all;
        if (shown.length === 0) return null;
        return (
          <Select
            key={kind}
            view={view}
            name={`${kind}Id`}
            label={view.t(said[kind])}
            optional
            empty
            value={present?.id ?? ""}
            options={shown.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
          />
        );
      })}
    </div>
  );
}
