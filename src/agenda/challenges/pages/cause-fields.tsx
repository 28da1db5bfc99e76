import { Select, TextArea } from "../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { numberOf, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type ChallengeView, natures, systemConditions, type ThemeView } from "../challenge.ts";
import { conditionWords, depthWords, elicitWords as said } from "../elicit-words.ts";

interface FieldsProps {
  view: View;
  themes: readonly ThemeView[];
  cause?: ChallengeView;
}

/** Everything that can be written about a cause; the wording first, the rest folded away. */
export function CauseFields({ view, themes, cause }: FieldsProps) {
  const names = { name: "names", label: view.t(said.wording), hint: view.t(said.wordingHint), value: cause?.names };
  // A cause that is there may be worded in other languages only.
  const worded = cause === undefined ? names : { ...names, optional: !cause.names[view.language] };
  return (
    <>
      <NamesInputs view={view} texts={[worded]} />
      <NamesFold view={view} texts={[names]} label={view.t(said.otherLanguages)} />
      <MoreFields view={view} themes={themes} {...(cause && { cause })} />
    </>
  );
}

function MoreFields({ view, themes, cause }: FieldsProps) {
  const about = { name: "about", label: view.t(said.about), value: cause?.about, optional: true, long: true };
  return (
    <details open={view.faults.some(({ field }) => /^(about|theme|nature|depth|condition)/.test(field))}>
      <summary>{view.t(said.more)}</summary>
      <NamesInputs view={view} texts={[about]} />
      <div class="pair">
        <Select
          view={view}
          name="themeId"
          label={view.t(said.theme)}
          optional
          empty
          value={cause?.themeId ?? undefined}
          options={themes.map((theme) => ({ value: theme.id, label: view.name(theme.names) }))}
        />
        <Select
          view={view}
          name="nature"
          label={view.t(said.nature)}
          optional
          empty
          value={cause?.nature ?? undefined}
          options={natures.map((nature) => ({ value: nature, label: view.t(said[nature]) }))}
        />
      </div>
      <Select
        view={view}
        name="depth"
        label={view.t(said.depth)}
        hint={view.t(said.depthHint)}
        optional
        empty
        value={cause?.depth ? String(cause.depth) : undefined}
        options={depthWords.map(([depth, name]) => ({ value: String(depth), label: `${depth} · ${view.t(name)}` }))}
      />
      <TextArea
        view={view}
        name="depthReason"
        label={view.t(said.depthReason)}
        rows={2}
        optional
        value={cause?.depthReason ?? undefined}
      />
      <Select
        view={view}
        name="condition"
        label={view.t(said.condition)}
        optional
        empty
        value={cause?.condition ?? undefined}
        options={systemConditions.map((one) => ({ value: one, label: view.t(conditionWords[one]) }))}
      />
    </details>
  );
}

/** What those fields hold, as the operations take it. */
export const causeFrom = (sent: Sent, needed?: string) => ({
  names: namesOf(sent, "names", needed),
  about: namesOf(sent, "about"),
  themeId: textOf(sent, "themeId") ?? null,
  nature: textOf(sent, "nature") ?? null,
  depth: numberOf(sent, "depth") ?? null,
  depthReason: textOf(sent, "depthReason") ?? null,
  condition: textOf(sent, "condition") ?? null,
});

interface HintsProps {
  view: View;
  lack: string | null;
  alike: readonly ChallengeView[];
}

/** Kind words about a wording: that it could be turned round, and which causes say nearly the same. */
export const WordingHints = ({ view, lack, alike }: HintsProps) => (
  <div id="wording" class="stack" role="status">
    {lack && <p>{view.t(said.turnRound, { words: lack })}</p>}
    {alike.length > 0 && (
      <div>
        <p>{view.t(said.wordedAlike)}</p>
        <ul>
          {alike.map((cause) => (
            <li key={cause.id}>
              {cause.number} · <CauseLink view={view} cause={cause} />
            </li>
          ))}
        </ul>
      </div>
    )}
  </div>
);

/** A cause by its words, leading to where it is written. */
export const CauseLink = ({ view, cause }: { view: View; cause: Pick<ChallengeView, "id" | "names"> }) => (
  <a href={view.url(`causes/add/cause/${cause.id}`)} dir="auto">
    {view.name(cause.names)}
  </a>
);

/** Whether the reader may add causes; changing and merging is the steering committee's and the backbone team's. */
export const mayAdd = (view: View): boolean =>
  view.viewer?.permissions.some((one) => ["backbone", "steering", "partner", "data-lead"].includes(one)) ?? false;
export const mayChange = (view: View): boolean =>
  view.viewer?.permissions.some((one) => one === "backbone" || one === "steering") ?? false;
