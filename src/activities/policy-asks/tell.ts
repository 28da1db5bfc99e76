import { tellThing } from "../../backbone/things/public.ts";
import { type Language, languages, type Names, say } from "../../core/message.ts";
import type { OnChange } from "../../core/operation.ts";
import type { Writer } from "../../storage/records.ts";
import { personOf } from "../voices/public.ts";
import { audienceOf, type KeptAsk, type KeptStep, pathOf } from "./policy-ask.ts";
import { askNews as news, stateWords } from "./words.ts";

/** Tells of an ask as it stands; with its newest step where that is what is new. */
export const tellAsk = (tx: Writer, on: OnChange, ask: KeptAsk, step?: Pick<KeptStep, "state" | "on">): Promise<void> =>
  tellThing(tx, on.initiativeId, {
    kind: "policy-ask",
    id: ask.id,
    path: pathOf(ask.id),
    names: ask.names,
    body: [...Object.values(ask.about), ...Object.values(ask.why), ask.askedName].filter(Boolean).join("\n"),
    audience: audienceOf(ask),
    ...(step && { state: { message: news[step.state], values: { day: step.on } } }),
    by: personOf(on),
    now: on.now,
  });

const filled = (names: Names): Language[] => languages.filter((language) => names[language]);

/** What a step is called on the axis of the curves, in the languages in which its ask has a name. */
export const nameOnCurve = (names: Names, state: KeptStep["state"]): Names =>
  Object.fromEntries(
    filled(names).map((language) => [language, `${names[language]}: ${say(stateWords[state], language)}`]),
  );
