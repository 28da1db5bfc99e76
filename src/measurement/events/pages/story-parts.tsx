import { viewOfForm } from "../../../backbone/initiatives/public.ts";
import { dayOf } from "../../../core/days.ts";
import { languages } from "../../../core/message.ts";
import { Button, ButtonLink } from "../../../interface/actions.tsx";
import { Form, Select, TextArea, TextInput } from "../../../interface/form.tsx";
import { ownNames } from "../../../interface/layout.tsx";
import { formatDate } from "../../../interface/numbers.tsx";
import type { View } from "../../../interface/view.ts";
import { type NarrativeView, writeNarrative } from "../../narratives/public.ts";
import { besideWords as said } from "./words.ts";

/** The story as people have told it, newest first, each in its own language. */
export function StoryList({ view, stories }: { view: View; stories: readonly NarrativeView[] }) {
  if (stories.length === 0) return <p class="quiet">{view.t(said.noStories)}</p>;
  return (
    <>
      {stories.map((story) => (
        <article key={story.id} class="story measure">
          <blockquote lang={story.language} dir="auto">
            {story.body}
          </blockquote>
          <p class="small quiet">
            <span dir="auto">{story.saidBy}</span>, {formatDate(new Date(story.saidOn), view.language)}
            {story.source && (
              <>
                {" · "}
                <span dir="auto">{story.source}</span>
              </>
            )}
          </p>
        </article>
      ))}
    </>
  );
}

/** The form in which somebody tells the story in her own name; before there is a goal, the way to one. */
export function NewStory(props: { view: View; goalId: string | null }) {
  const view = viewOfForm(props.view, writeNarrative);
  if (!props.goalId)
    return (
      <>
        <p>{view.t(said.goalFirst)}</p>
        {view.viewer?.permissions.includes("backbone") && (
          <p class="acts">
            <ButtonLink href={view.url("begin")}>{view.t(said.writeGoal)}</ButtonLink>
          </p>
        )}
      </>
    );
  return (
    <div class="block stack">
      <h3>{view.t(said.tell)}</h3>
      <p class="quiet measure">{view.t(said.tellWhy)}</p>
      <Form view={view} operation={writeNarrative.name} hidden={{ subjectId: props.goalId }} class="measure">
        <TextArea view={view} name="body" label={view.t(said.body)} rows={6} />
        <Select
          view={view}
          name="language"
          label={view.t(said.language)}
          value={view.language}
          options={languages.map((language) => ({ value: language, label: ownNames[language] }))}
        />
        <div class="pair">
          <TextInput view={view} name="saidBy" label={view.t(said.saidBy)} value={view.viewer?.name} />
          <TextInput view={view} name="saidOn" type="date" label={view.t(said.saidOn)} value={dayOf(view.now)} />
        </div>
        <p class="acts">
          <Button kind="main">{view.t(said.tellIt)}</Button>
        </p>
      </Form>
    </div>
  );
}
