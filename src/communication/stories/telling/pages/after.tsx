import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, CopyField } from "../../../../interface/actions.tsx";
import { Form, Radios, Select } from "../../../../interface/form.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import type { View } from "../../../../interface/view.ts";
import { askGuardian } from "../guardian/operations.ts";
import type { OwnStory } from "../look.ts";
import { drawAgain, haveWords, leaveTelling, sayLast } from "../operations.ts";
import { tellWords as said } from "../words.ts";
import { waitsForParent } from "./allowing.tsx";
import type { StepProps } from "./before.tsx";
import { Sliders, Triads } from "./meanings.tsx";

/** Four words as they are shown once: to copy, to print, to write down. */
export function FourWords({ view, words, origin }: { view: View; words: readonly string[]; origin: string }) {
  const page = `${origin}${view.url("my-story")}`.replace(/^https?:\/\//, "");
  return (
    <>
      <ol class="tell-key" aria-label={view.t(said.keyTitle)}>
        {words.map((word) => (
          <li key={word} dir="auto">
            {word}
          </li>
        ))}
      </ol>
      <p>{view.t(said.keyWhy)}</p>
      <p class="small">{view.t(said.keyWhere, { page })}</p>
      <p class="copyable tell-no-print">
        <button type="button" class="btn" data-copy={words.join(" ")} data-copied="✓" hidden>
          {view.t(said.copyWords)}
        </button>
        <button type="button" class="btn" data-print hidden>
          {view.t(said.printWords)}
        </button>
        <span class="copied" role="status" />
      </p>
    </>
  );
}

/** Step 5: the key, shown once. */
export function Key({ view, looked: { words }, base, origin }: StepProps & { origin: string }) {
  return (
    <>
      <h1>{view.t(said.keyTitle)}</h1>
      {words ? (
        <>
          <FourWords view={view} words={words} origin={origin} />
          <Form view={viewOfForm(view, haveWords)} operation={haveWords.name} action={`${base}?at=key`}>
            <Button kind="main">{view.t(said.wroteDown)}</Button>
          </Form>
        </>
      ) : (
        <>
          <p>{view.t(said.wordsGone)}</p>
          <div class="acts tell-acts">
            <ButtonLink kind="main" href={`${base}?at=thanks`}>
              {view.t(said.goOn)}
            </ButtonLink>
            <Form view={viewOfForm(view, drawAgain)} operation={drawAgain.name} action={`${base}?at=key`}>
              <Button>{view.t(said.drawOthers)}</Button>
            </Form>
          </div>
        </>
      )}
    </>
  );
}

interface ForParentProps {
  view: View;
  story: OwnStory;
  origin: string;
  /** A link was made before; it is not shown again. */
  made: boolean;
  base: string;
}

/** The link that a teller passes on to a parent, or not. */
export function ForParent({ view, story, origin, made, base }: ForParentProps) {
  const link = story.parentLink && `${origin}${view.url(`guardian/${story.parentLink}`)}`;
  return (
    <section class="tell-parent">
      <h2>{view.t(said.askParent)}</h2>
      <p>{view.t(said.askParentHint)}</p>
      {link ? (
        <>
          <CopyField view={view} label={view.t(said.theLink)} text={link} />
          <p class="small">{view.t(said.linkShownOnce)}</p>
        </>
      ) : (
        <Form view={viewOfForm(view, askGuardian)} operation={askGuardian.name} action={base}>
          {made && <p class="small">{view.t(said.linkWasMade)}</p>}
          <Button>{view.t(said.makeLink)}</Button>
        </Form>
      )}
    </section>
  );
}

const hasLast = ({ asked }: StepProps["looked"]): boolean => {
  const { asks } = asked;
  return (
    asked.places.length > 0 ||
    asks.gender ||
    asks.schoolLanguage ||
    asks.more.length + asks.triads.length + asks.sliders.length > 0
  );
};

/** Step 6: a person's first name and a date; then what is asked last, a link for a parent, and the way out. */
export function Thanks({ view, looked, base, origin }: StepProps & { origin: string }) {
  const { story, asked } = looked;
  if (!story) return null;
  const day = story.answerBy ? formatDate(new Date(`${story.answerBy}T12:00:00Z`), view.language) : "";
  const name = asked.readers[0];
  return (
    <>
      <h1>{name ? view.t(said.thanks, { name, day }) : view.t(said.thanksNobody, { day })}</h1>
      <p>{view.t(said.thanksHow)}</p>
      {waitsForParent(story) && (
        <ForParent view={view} story={story} origin={origin} made={false} base={`${base}?at=thanks`} />
      )}
      <div class="acts tell-acts">
        {hasLast(looked) && (
          <ButtonLink kind="main" href={`${base}?at=last`}>
            {view.t(said.lastTitle)}
          </ButtonLink>
        )}
        <form method="post">
          <input type="hidden" name="operation" value={leaveTelling.name} />
          <Button>{view.t(said.done)}</Button>
        </form>
      </div>
    </>
  );
}

/** What is asked last, each of it to be left out. */
export function Last({ view: whole, looked, base }: StepProps) {
  const view = viewOfForm(whole, sayLast);
  const { asked, story } = looked;
  const { asks } = asked;
  const ratherNot = { value: "", label: view.t(said.ratherNot) };
  const languagesAtSchool = {
    he: said.schoolHebrew,
    ar: said.schoolArabic,
    en: said.schoolEnglish,
    other: said.schoolOther,
  };
  return (
    <>
      <h1>{view.t(said.lastTitle)}</h1>
      <p>{view.t(said.lastHint)}</p>
      <Form view={view} operation={sayLast.name} action={`${base}?at=last`}>
        <Triads view={view} triads={asks.triads} said={story?.meaning.triads ?? {}} />
        <Sliders view={view} sliders={asks.sliders} said={story?.meaning.sliders ?? {}} />
        {asked.places.length > 0 && (
          <Select
            view={view}
            name="place"
            label={view.t(said.region)}
            hint={view.t(said.regionHint)}
            value={story?.who.place}
            options={[ratherNot, ...asked.places.map(({ slug, names }) => ({ value: slug, label: view.name(names) }))]}
          />
        )}
        {asks.gender && (
          <Radios
            view={view}
            name="gender"
            label={view.t(said.gender)}
            value={story?.who.gender ?? ""}
            options={[
              { value: "girl", label: view.t(said.girl) },
              { value: "boy", label: view.t(said.boy) },
              { value: "other", label: view.t(said.otherGender) },
              ratherNot,
            ]}
          />
        )}
        {asks.schoolLanguage && (
          <Radios
            view={view}
            name="schoolLanguage"
            label={view.t(said.schoolLanguage)}
            value={story?.who.schoolLanguage ?? ""}
            options={[
              ...Object.entries(languagesAtSchool).map(([value, label]) => ({ value, label: view.t(label) })),
              ratherNot,
            ]}
          />
        )}
        {asks.more.map(({ id, names, choices }) => (
          <Radios
            key={id}
            view={view}
            name={`more.${id}`}
            label={view.name(names)}
            value={story?.who.more?.[id] ?? ""}
            options={[...choices.map((one) => ({ value: one.id, label: view.name(one.names) })), ratherNot]}
          />
        ))}
        <div class="acts tell-acts">
          <Button kind="main">{view.t(said.save)}</Button>
          <a class="btn bare" href={`${base}?at=thanks`}>
            {view.t(said.skip)}
          </a>
        </div>
      </Form>
    </>
  );
}
