import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Checks, Form, TextInput } from "../../../../interface/form.tsx";
import type { View } from "../../../../interface/view.ts";
import type { Use } from "../../campaigns/campaign.ts";
import { consentWords } from "../../campaigns/consent-words.ts";
import type { LookedAt, OwnStory } from "../look.ts";
import { sendStory } from "../operations.ts";
import { published } from "../story.ts";
import { tellWords as said } from "../words.ts";
import type { StepProps } from "./before.tsx";

interface ConsentsProps {
  view: View;
  story: OwnStory;
  asked: LookedAt["asked"];
  chosen: readonly Use[];
}

/** What may be done with a story, one by one; nothing is ticked that its teller did not tick, but reading. */
export function Consents({ view, story, asked, chosen }: ConsentsProps) {
  return (
    <>
      <Checks
        view={view}
        name="uses"
        label={view.t(said.allowLegend)}
        values={chosen}
        options={story.offered.map((use) => ({
          value: use,
          label: view.t(consentWords[use], { count: asked.readers.length }),
        }))}
      />
      {story.offered.includes("first-name") && (
        <TextInput
          view={view}
          name="firstName"
          label={view.t(said.myFirstName)}
          hint={view.t(said.myFirstNameHint)}
          value={story.firstName ?? ""}
          autocomplete="off"
          optional
        />
      )}
      {story.needsGuardian && <p>{view.t(said.parentNeeded)}</p>}
    </>
  );
}

/** Step 4: what may be done with it, until when, and that it can be taken back. */
export function Allow({ view: whole, looked, base }: StepProps) {
  const view = viewOfForm(whole, sendStory);
  const { story, asked } = looked;
  if (!story) return null;
  return (
    <>
      <h1>{view.t(said.allowTitle)}</h1>
      <p>{view.t(said.allowHint)}</p>
      <Form view={view} operation={sendStory.name} action={`${base}?at=allow`}>
        <Consents view={view} story={story} asked={asked} chosen={["read"]} />
        <p>{view.t(said.until, { months: asked.keptMonths })}</p>
        <p class="tell-promise">{view.t(said.takeBackPromise)}</p>
        <div class="acts tell-acts">
          <Button kind="main">{view.t(said.send)}</Button>
          <a class="btn bare" href={`${base}?at=tell`}>
            {view.t(said.back)}
          </a>
        </div>
      </Form>
    </>
  );
}

/** Whether something that is allowed waits for a parent. */
export const waitsForParent = (story: OwnStory): boolean => story.consents.some(({ guardian }) => guardian === "asked");

/** What is allowed now, and what of it waits for a parent. */
export const AllowedNow = ({ view, story, readers }: { view: View; story: OwnStory; readers: number }) => (
  <ul class="tell-allowed">
    {story.consents.map(({ use, guardian }) => (
      <li key={use}>
        {view.t(consentWords[use], { count: readers })}
        {published.includes(use) && (guardian === "asked" || guardian === "no") && (
          <span class="small">{view.t(guardian === "asked" ? said.waitsForParent : said.parentDeclined)}</span>
        )}
      </li>
    ))}
  </ul>
);
