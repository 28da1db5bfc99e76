import type { z } from "zod";
import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form } from "../../../../interface/form.tsx";
import type { View } from "../../../../interface/view.ts";
import { placeStories, splitTheme } from "../naming-operations.ts";
import type { readStoryTheme } from "../operations.ts";
import { themeWords as said } from "../words.ts";
import { Words } from "./suggest-page.tsx";
import { ThemeText } from "./themes-page.tsx";

type Work = NonNullable<z.output<typeof readStoryTheme.output>["work"]>;

/** What stands in a theme, for those who work with the stories: taken out, put in, or made a theme of its own. */
export function ThemeWork({ view, work }: { view: View; work: Work }) {
  const splitting = viewOfForm(view, splitTheme);
  return (
    <section class="block stack noprint" id="work">
      <h2>{view.t(said.stories)}</h2>
      <p class="small quiet">{view.t(said.storiesFor)}</p>
      {work.words.map(({ language, words }) => (
        <Words key={language} view={view} language={language} words={words} />
      ))}
      {work.stories.length === 0 ? (
        <p class="quiet">{view.t(said.noStories)}</p>
      ) : (
        <>
          <details open={splitting.faults.length > 0}>
            <summary>{view.t(said.storiesIn, { count: work.stories.length })}</summary>
            <Form view={view} operation={placeStories.name} hidden={{ into: "no" }}>
              <Passages view={view} passages={work.stories} />
              <Button>{view.t(said.takeOut)}</Button>
            </Form>
          </details>
          <details open={splitting.faults.length > 0}>
            <summary>{view.t(said.ownTheme)}</summary>
            <Form view={splitting} operation={splitTheme.name} hidden={{ writtenIn: view.language }} class="measure">
              <Passages view={view} passages={work.stories} />
              <ThemeText view={splitting} within="split" />
              <Button>{view.t(said.ownTheme)}</Button>
            </Form>
          </details>
        </>
      )}
      {work.others.length > 0 && (
        <details>
          <summary>
            {view.t(said.others)} ({work.others.length})
          </summary>
          <Form view={view} operation={placeStories.name} hidden={{ into: "yes" }}>
            <Passages view={view} passages={work.others} />
            <Button>{view.t(said.putIn)}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}

const Passages = ({ view, passages }: { view: View; passages: Work["stories"] }) => (
  <fieldset class="field theme-pick">
    <legend class="vh">{view.t(said.stories)}</legend>
    {passages.map(({ storyId, words }) => (
      <label key={storyId} class="pick">
        <input type="checkbox" name="storyIds" value={storyId} />
        <span dir="auto">{words}</span>
      </label>
    ))}
  </fieldset>
);
