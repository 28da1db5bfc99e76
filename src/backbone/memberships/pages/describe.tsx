import { Button } from "../../../interface/actions.tsx";
import { Form, Radios, TextArea, TextInput } from "../../../interface/form.tsx";
import { LanguagesInput } from "../../../interface/languages-input.tsx";
import type { View } from "../../../interface/view.ts";
import { viewOfForm } from "../../initiatives/public.ts";
import { describeMe } from "../card-operations.ts";
import { contactForWords, cardWords as said } from "../card-words.ts";
import { type Card, contactCircles } from "../membership.ts";

/** Where a person writes her own card. */
export function Describe(props: { view: View; card: Card }) {
  const view = viewOfForm(props.view, describeMe);
  const { card } = props;
  const comma = view.language === "ar" ? "، " : ", ";
  return (
    <section class="wrap block">
      <details open={view.faults.length > 0}>
        <summary>{view.t(said.editMine)}</summary>
        <Form view={view} operation={describeMe.name}>
          <div class="two">
            <div>
              <TextArea view={view} name="about" label={view.t(said.about)} value={card.about ?? ""} optional />
              <TextInput
                view={view}
                name="skills"
                label={view.t(said.skills)}
                hint={view.t(said.skillsHint)}
                value={card.skills.join(comma)}
                optional
              />
              <TextInput
                view={view}
                name="phone"
                type="tel"
                label={view.t(said.phone)}
                value={card.phone ?? ""}
                optional
              />
              <Radios
                view={view}
                name="contactFor"
                label={view.t(said.contactFor)}
                value={card.contactFor ?? "backbone"}
                options={contactCircles.map((value) => ({ value, label: view.t(contactForWords[value]) }))}
              />
            </div>
            <div>
              <LanguagesInput
                view={view}
                label={view.t(said.speaks)}
                otherLabel={view.t(said.otherLanguages)}
                values={card.speaks}
              />
            </div>
          </div>
          <Button kind="main">{view.t(said.save)}</Button>
        </Form>
      </details>
    </section>
  );
}
