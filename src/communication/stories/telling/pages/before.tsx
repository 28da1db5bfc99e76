import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { nameOfCountry } from "../../../../core/countries.ts";
import { Button, ButtonLink } from "../../../../interface/actions.tsx";
import { Form, Radios } from "../../../../interface/form.tsx";
import type { View } from "../../../../interface/view.ts";
import { smsPageWords } from "../../sms/page-words.ts";
import type { LookedAt } from "../look.ts";
import { beginTelling } from "../operations.ts";
import { tellWords as said } from "../words.ts";
import { Lines } from "./frame.tsx";

export interface StepProps {
  view: View;
  looked: LookedAt;
  /** The page's own address. */
  base: string;
}

/** Step 1: who asks, and the one question. */
export function WhoAsks({ view, looked, base }: StepProps) {
  const { asked, isOpen } = looked;
  if (!isOpen)
    return (
      <>
        <h1>{view.t(said.notOpenTitle)}</h1>
        <p>{view.t(said.keyStillOpens)}</p>
        <p class="acts">
          <ButtonLink href={view.url("my-story")}>{view.t(said.haveKey)}</ButtonLink>
        </p>
      </>
    );
  const takes = (form: "audio" | "photo") => (asked.takes.includes(form) ? "yes" : "no");
  return (
    <>
      <p class="tell-who" dir="auto">
        {view.name(asked.whoAsks)}
      </p>
      <h1 dir="auto">{view.name(asked.prompt)}</h1>
      <p>
        {view.t(said.canGive, { audio: takes("audio"), photo: takes("photo") })} {view.t(said.anyLanguage)}
      </p>
      {asked.comparesMeanings && <p class="small">{view.t(said.comparesMeanings)}</p>}
      {asked.sms && <p class="small">{view.t(smsPageWords.forTellers, asked.sms)}</p>}
      <p class="acts tell-acts">
        <ButtonLink kind="main" href={`${base}?at=before`}>
          {view.t(said.goOn)}
        </ButtonLink>
        <ButtonLink kind="bare" href={view.url("my-story")}>
          {view.t(said.haveKey)}
        </ButtonLink>
      </p>
    </>
  );
}

const namesIn = (view: View, names: readonly string[]): string => names.join(view.language === "ar" ? "، " : ", ");

/** Step 2: who reads it, what to leave out, what may not be kept secret, and whom to call. */
export function Before({ view, looked: { asked }, base }: StepProps) {
  const duties = [...new Set(asked.duty.map(({ words }) => view.name(words)))];
  return (
    <>
      <h1>{view.t(said.beforeTitle)}</h1>
      <ol class="tell-before">
        <li>
          {view.t(said.readersAre, {
            count: asked.readers.length,
            names: namesIn(view, asked.readers),
            days: asked.answerWithinDays,
          })}
          {asked.coders.length > 0 && (
            <p>{view.t(said.codersAre, { count: asked.coders.length, names: namesIn(view, asked.coders) })}</p>
          )}
          {asked.sms && <p class="small">{view.t(smsPageWords.whoReads)}</p>}
        </li>
        <li>{view.t(said.leaveOut)}</li>
        <li class="tell-duty">
          {(duties.length > 0 ? duties : [view.t(said.duty)]).map((duty) => (
            <p key={duty}>
              <strong dir="auto">{duty}</strong>
            </p>
          ))}
          <p>
            <strong>{view.t(said.toTalk)}</strong>
          </p>
          <Lines view={view} lines={asked.lines} />
        </li>
      </ol>
      <p class="acts tell-acts">
        <ButtonLink kind="main" href={`${base}?at=age&named=${asked.named}`}>
          {view.t(said.goOn)}
        </ButtonLink>
        <ButtonLink kind="bare" href={base}>
          {view.t(said.back)}
        </ButtonLink>
      </p>
    </>
  );
}

/** Step 2, its end: the age, which decides what follows, and whether the phone is one person's alone. */
export function AgeAndPhone({ view: whole, looked: { asked }, base, named }: StepProps & { named: string | null }) {
  const view = viewOfForm(whole, beginTelling);
  return (
    <>
      <h1>{view.t(said.ageTitle)}</h1>
      <Form
        view={view}
        operation={beginTelling.name}
        action={`${base}?at=age${named ? `&named=${named}` : ""}`}
        {...(named && { hidden: { named } })}
      >
        <Radios
          view={view}
          name="age"
          label={view.t(said.howOld)}
          options={[
            { value: "under-13", label: view.t(said.under13) },
            { value: "13-15", label: view.t(said.from13) },
            { value: "16-17", label: view.t(said.from16) },
            { value: "18+", label: view.t(said.from18) },
          ]}
        />
        {asked.countries.length > 1 && (
          <Radios
            view={view}
            name="country"
            label={view.t(said.whichCountry)}
            options={asked.countries.map((code) => ({ value: code, label: nameOfCountry(code, view.language) }))}
          />
        )}
        <Radios
          view={view}
          name="phone"
          label={view.t(said.ownPhone)}
          value="shared"
          options={[
            { value: "shared", label: view.t(said.phoneShared), hint: view.t(said.phoneSharedHint) },
            { value: "own", label: view.t(said.phoneOwn), hint: view.t(said.phoneOwnHint) },
          ]}
        />
        <Button kind="main">{view.t(said.goOn)}</Button>
      </Form>
    </>
  );
}

/** Whoever is too young is thanked, and told where else to go. Nothing was kept. */
export const TooYoung = ({ view, looked: { asked } }: StepProps) => (
  <>
    <h1>{view.t(said.tooYoungTitle)}</h1>
    <p>{view.t(said.tooYoung)}</p>
    <Lines view={view} lines={asked.lines} />
  </>
);
