import { Checks, Radios, Select, TextInput } from "../../../interface/form.tsx";
import { NamesFold, NamesInputs, namesOf } from "../../../interface/names-input.tsx";
import { numberOf, type Sent, textOf } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { type BodyDetail, bodyKinds, papersForSchema } from "../body.ts";
import { bodyKindWords, papersForWords, bodyWords as said } from "../words.ts";

/** What a form about a committee sent. */
export function bodyOf(sent: Sent): Record<string, unknown> {
  const share = numberOf(sent, "quorumShare");
  return {
    names: namesOf(sent, "names"),
    kind: textOf(sent, "kind"),
    mandate: namesOf(sent, "mandate"),
    mandateUntil: textOf(sent, "mandateUntil") ?? null,
    allPartners: sent.get("allPartners") === "yes",
    quorumShare: typeof share === "number" ? share / 100 : share,
    quorumLeast: numberOf(sent, "quorumLeast"),
    papersFor: textOf(sent, "papersFor"),
  };
}

/** The fields of a committee: what it is called and for, and how it decides. */
export function BodyFields({ view, body }: { view: View; body?: BodyDetail }) {
  const texts = [
    { name: "names", label: view.t(said.name), value: body?.names },
    {
      name: "mandate",
      label: view.t(said.mandate),
      hint: view.t(said.mandateHint),
      value: body?.mandate,
      long: true,
      optional: true,
    },
  ];
  return (
    <>
      <Select
        view={view}
        name="kind"
        label={view.t(said.kind)}
        value={body?.kind ?? "working-group"}
        options={bodyKinds.map((value) => ({ value, label: view.t(bodyKindWords[value]) }))}
      />
      <NamesInputs view={view} texts={texts} />
      <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      <TextInput
        view={view}
        name="mandateUntil"
        type="date"
        label={view.t(said.mandateUntil)}
        value={body?.mandateUntil ?? ""}
        optional
      />
      <Deciding view={view} body={body} />
      <Checks
        view={view}
        name="allPartners"
        label={view.t(said.members)}
        values={body?.allPartners ? ["yes"] : []}
        options={[{ value: "yes", label: view.t(said.allPartners) }]}
      />
    </>
  );
}

/** How many must take part, and who reads what is written. */
function Deciding({ view, body }: { view: View; body: BodyDetail | undefined }) {
  return (
    <>
      <div class="pair">
        <TextInput
          view={view}
          name="quorumShare"
          type="number"
          label={view.t(said.quorumShare)}
          value={Math.round((body?.quorumShare ?? 0.5) * 100)}
        />
        <TextInput
          view={view}
          name="quorumLeast"
          type="number"
          label={view.t(said.quorumLeast)}
          value={body?.quorumLeast ?? 2}
        />
      </div>
      <Radios
        view={view}
        name="papersFor"
        label={view.t(said.papersFor)}
        value={body?.papersFor ?? "body"}
        options={papersForSchema.options.map((value) => ({ value, label: view.t(papersForWords[value]) }))}
      />
    </>
  );
}
