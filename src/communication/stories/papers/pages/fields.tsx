import { FileDrop } from "../../../../interface/actions.tsx";
import { Checks, Radios, Select, TextArea, TextInput } from "../../../../interface/form.tsx";
import { type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import type { Use } from "../../campaigns/campaign.ts";
import { consentWords } from "../../campaigns/consent-words.ts";
import type { Who } from "../../telling/story.ts";
import { mostPhotos, published } from "../../telling/story.ts";
import { tellWords } from "../../telling/words.ts";
import type { Typing } from "../enter-operations.ts";
import { paperWords as said } from "../words.ts";
import { ageNames, genderNames, schoolLanguageNames } from "./answers.ts";

/** What was typed before, where a sheet is mended. */
export interface Typed {
  words?: string;
  language?: string | null;
  age?: string | null;
  who?: Who;
  uses?: readonly Use[];
  firstName?: string | null;
}

/** What a form about a sheet sent. */
export const typedIn = (sent: Sent) => ({
  words: String(sent.get("words") ?? ""),
  photos: sent.getAll("photos").filter((one) => typeof one !== "string" && one.size > 0),
  ...{ language: textOf(sent, "language") ?? null, age: textOf(sent, "age"), country: textOf(sent, "country") ?? null },
  ...{ place: textOf(sent, "place"), gender: textOf(sent, "gender"), schoolLanguage: textOf(sent, "schoolLanguage") },
  ...{ uses: sent.getAll("uses"), firstName: textOf(sent, "firstName") ?? null },
  ...{ receivedOn: textOf(sent, "receivedOn"), worry: textOf(sent, "worry") },
});

interface FieldsProps {
  view: View;
  typing: Typing;
  typed?: Typed;
  /** Whoever types begins with the words: the number is there. */
  focused?: boolean;
}

const otherLanguages = [
  { value: "ru", label: said.inRussian },
  { value: "am", label: said.inAmharic },
  { value: "fr", label: said.inFrench },
  { value: "es", label: said.inSpanish },
];

/** The words as they are written, and a photo of the page. */
export function WordsOfSheet({ view, typing, typed = {}, focused = false }: FieldsProps) {
  const all = [
    { value: "en", label: said.inEnglish },
    { value: "he", label: said.inHebrew },
    { value: "ar", label: said.inArabic },
    ...otherLanguages,
  ];
  return (
    <>
      <TextArea
        view={view}
        name="words"
        label={view.t(said.asWritten)}
        value={typed.words}
        rows={9}
        focused={focused}
      />
      <Select
        view={view}
        name="language"
        label={view.t(said.language)}
        value={typed.language ?? ""}
        options={[
          { value: "", label: view.t(said.asItReads) },
          ...all.map(({ value, label }) => ({ value, label: view.t(label) })),
        ]}
      />
      {typing.campaign.takes.includes("photo") && (
        <FileDrop
          view={view}
          name="photos"
          label={view.t(said.photos)}
          hint={view.t(said.photosHint, { most: mostPhotos })}
          accept="image/jpeg,image/png,image/webp"
          multiple
          optional
        />
      )}
    </>
  );
}

/** The age that is ticked, and what else the campaign asks. */
export function WhoOfSheet({ view, typing, typed = {} }: FieldsProps) {
  const { campaign, places } = typing;
  const { who = {} } = typed;
  const countries = new Intl.DisplayNames([view.language], { type: "region" });
  const notSaid = { value: "", label: view.t(said.notSaid) };
  const age = typed.words === undefined ? undefined : (typed.age ?? "unsaid");
  const among = (name: string, label: string, options: { value: string; label: string }[], value?: string) => (
    <Select view={view} name={name} label={label} value={value ?? ""} options={[notSaid, ...options]} />
  );
  const said_ = (all: typeof genderNames) => all.map((one) => ({ value: one.value, label: view.t(one.label) }));
  return (
    <>
      <Radios
        view={view}
        name="age"
        label={view.t(said.tickedAge)}
        value={age}
        options={[
          ...Object.entries(ageNames).map(([value, label]) => ({ value, label: view.t(label) })),
          { value: "unsaid", label: view.t(said.noAge), hint: view.t(said.noAgeHint) },
          { value: "under-13", label: view.t(tellWords.under13), hint: view.t(said.under13Hint) },
        ]}
      />
      {campaign.countries.length > 1 &&
        among(
          "country",
          view.t(tellWords.whichCountry),
          campaign.countries.map((value) => ({ value, label: countries.of(value) ?? value })),
          who.country,
        )}
      {places.length > 0 &&
        among(
          "place",
          view.t(tellWords.region),
          places.map(({ slug, names }) => ({ value: slug, label: view.name(names) })),
          who.place,
        )}
      {campaign.asks.gender && among("gender", view.t(said.tickedGender), said_(genderNames), who.gender)}
      {campaign.asks.schoolLanguage &&
        among("schoolLanguage", view.t(tellWords.schoolLanguage), said_(schoolLanguageNames), who.schoolLanguage)}
    </>
  );
}

/** What is ticked, when it came back, and whether it worries. */
export function TicksOfSheet({ view, typing, typed = {}, received }: FieldsProps & { received: string }) {
  const { mayPublish, readers, call } = typing;
  const offered = (["read", "count", "quote", "publish", "first-name"] as const).filter(
    (use) => mayPublish || !published.includes(use),
  );
  return (
    <>
      <Checks
        view={view}
        name="uses"
        label={view.t(said.tickedUses)}
        hint={view.t(said.tickedUsesHint)}
        values={typed.uses ?? ["read"]}
        options={offered.map((use) => ({ value: use, label: view.t(consentWords[use], { count: readers }) }))}
      />
      {mayPublish && (
        <TextInput
          view={view}
          name="firstName"
          label={view.t(said.writtenName)}
          value={typed.firstName ?? ""}
          autocomplete="off"
          optional
        />
      )}
      <TextInput view={view} name="receivedOn" type="date" label={view.t(said.received)} value={received} />
      <Radios
        view={view}
        name="worry"
        label={view.t(said.worry)}
        value="none"
        options={[
          { value: "none", label: view.t(said.noWorry) },
          { value: "worries", label: view.t(said.worries) },
          { value: "urgent", label: view.t(said.worriesNow), hint: view.t(said.callAtOnce, call) },
        ]}
      />
    </>
  );
}
