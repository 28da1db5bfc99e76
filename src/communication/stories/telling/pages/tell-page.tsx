import { counting, type Form, form, type PageRequest, page, type Sent, textOf } from "../../../../interface/page.ts";
import { elsewhere } from "../../../../interface/quiet-layout.tsx";
import type { View } from "../../../../interface/view.ts";
import { askGuardian } from "../guardian/operations.ts";
import { type LookedAt, lookAtTelling } from "../look.ts";
import { countOpened } from "../opened.ts";
import { beginTelling, drawAgain, haveWords, leaveTelling, saveWords, sayLast, sendStory } from "../operations.ts";
import { addAudio, addPhoto, addPiece, beginRecording, endRecording, removePart } from "../parts/operations.ts";
import { minutesOwn, minutesShared } from "../story.ts";
import { Key, Last, Thanks } from "./after.tsx";
import { Allow } from "./allowing.tsx";
import { AgeAndPhone, Before, TooYoung, WhoAsks } from "./before.tsx";
import { Frame } from "./frame.tsx";
import { Photos, Recording, Write } from "./telling.tsx";

const baseOf = ({ params }: PageRequest): string => `/${params.initiative}/tell/${params.code}`;
const keyOf = ({ carried }: PageRequest) => carried ?? "";
const at = (request: PageRequest, step: string): string => `${baseOf(request)}?at=${step}`;
const stepOf = ({ query }: PageRequest, among: readonly string[], otherwise: string): string =>
  among.find((one) => one === query.get("at")) ?? otherwise;

/** What a form says last: what was left empty is left out. */
function lastIn(sent: Sent) {
  const of = (prefix: string) =>
    [...new Set(sent.keys())]
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name.slice(prefix.length), name] as const);
  const triads = of("triad.").flatMap(([id, name]) => {
    const numbers = sent.getAll(name).map(Number);
    return numbers.length === 3 && sent.getAll(name).some((one) => one !== "") ? [[id, numbers]] : [];
  });
  const sliders = of("slider.").flatMap(([id, name]) =>
    sent.get(`slider-out.${id}`) === "yes" ? [] : [[id, Number(textOf(sent, name)) / 100]],
  );
  const more = of("more.").flatMap(([id, name]) => (textOf(sent, name) ? [[id, textOf(sent, name)]] : []));
  return {
    who: {
      place: textOf(sent, "place"),
      gender: textOf(sent, "gender"),
      schoolLanguage: textOf(sent, "schoolLanguage"),
      ...(more.length > 0 && { more: Object.fromEntries(more) }),
    },
    meaning: { triads: Object.fromEntries(triads), sliders: Object.fromEntries(sliders) },
  };
}

const forms: readonly Form[] = [
  form({
    operation: beginTelling,
    input: (sent, { params }) => ({
      ...{ code: params.code, age: textOf(sent, "age"), country: textOf(sent, "country") ?? null },
      ...{ ownPhone: textOf(sent, "phone") === "own", named: textOf(sent, "named") ?? null },
    }),
    leadsTo: ({ key }, request) => at(request, key ? "tell" : "young"),
    carries: ({ key, ownPhone }) => (key ? { value: key, minutes: ownPhone ? minutesOwn : minutesShared } : null),
  }),
  form({
    operation: saveWords,
    input: (sent, request) => ({ key: keyOf(request), words: String(sent.get("words") ?? "") }),
    leadsTo: (_output, request) => at(request, "allow"),
  }),
  ...[addAudio, addPhoto].map((operation) =>
    form({
      operation,
      input: (sent, request) => ({ key: keyOf(request), file: sent.get("file") }),
      leadsTo: (_output, request) => at(request, operation === addAudio ? "record" : "photo"),
    }),
  ),
  form({
    operation: beginRecording,
    input: (sent, request) => ({ key: keyOf(request), part: textOf(sent, "part") }),
    leadsTo: (_output, request) => at(request, "record"),
  }),
  form({
    operation: addPiece,
    input: (sent, request) => ({
      ...{ key: keyOf(request), part: textOf(sent, "part"), number: Number(textOf(sent, "number")) },
      file: sent.get("file"),
    }),
    leadsTo: (_output, request) => at(request, "record"),
  }),
  form({
    operation: endRecording,
    input: (sent, request) => ({
      ...{ key: keyOf(request), part: textOf(sent, "part"), pieces: Number(textOf(sent, "pieces")) },
    }),
    leadsTo: (_output, request) => at(request, "record"),
  }),
  form({
    operation: removePart,
    input: (sent, request) => ({ key: keyOf(request), part: textOf(sent, "part") }),
    leadsTo: (_output, request) => at(request, stepOf(request, ["record", "photo"], "tell")),
  }),
  form({
    operation: sendStory,
    input: (sent, request) => ({
      ...{ key: keyOf(request), code: request.params.code, uses: sent.getAll("uses") },
      firstName: textOf(sent, "firstName") ?? null,
    }),
    leadsTo: (_output, request) => at(request, "key"),
  }),
  form({
    operation: drawAgain,
    input: (_sent, request) => ({ key: keyOf(request) }),
    leadsTo: (_output, request) => at(request, "key"),
  }),
  form({
    operation: haveWords,
    input: (_sent, request) => ({ key: keyOf(request) }),
    leadsTo: (_output, request) => at(request, "thanks"),
  }),
  form({
    operation: askGuardian,
    input: (_sent, request) => ({ key: keyOf(request) }),
    leadsTo: (_output, request) => at(request, "thanks"),
  }),
  form({
    operation: sayLast,
    input: (sent, request) => ({ key: keyOf(request), ...lastIn(sent) }),
    leadsTo: (_output, request) => at(request, "thanks"),
  }),
  form({
    operation: leaveTelling,
    input: (_sent, { carried }) => ({ key: carried ?? null }),
    leadsTo: () => elsewhere,
    carries: ({ waits }) => (waits ? undefined : null),
  }),
];

/** Which step is shown: what the address asks for, as far as what was told allows it. */
function stepNow({ isOpen, story, words }: LookedAt, request: PageRequest): string {
  const asked = request.query.get("at") ?? "";
  if (story?.state === "told") return words ? "key" : stepOf(request, ["key", "last"], "thanks");
  if (!isOpen) return "who";
  if (asked === "young") return "young";
  if (!story) return stepOf(request, ["before", "age"], "who");
  return stepOf(request, ["who", "before", "record", "photo", "allow"], "tell");
}

const numbers: Readonly<Record<string, number>> = {
  ...{ who: 1, before: 2, age: 2, tell: 3, record: 3, photo: 3, allow: 4, key: 5, thanks: 6, last: 6 },
};

function draw(looked: LookedAt, view: View, request: PageRequest) {
  const step = stepNow(looked, request);
  const props = { view, looked, base: baseOf(request) };
  const { asked } = looked;
  const isAtLines = step === "before" || step === "young";
  return (
    <Frame
      view={view}
      leaving={leaveTelling}
      lines={isAtLines ? [] : asked.lines}
      {...(looked.isOpen && numbers[step] !== undefined && { step: numbers[step] })}
    >
      {step === "who" && <WhoAsks {...props} />}
      {step === "before" && <Before {...props} />}
      {step === "age" && <AgeAndPhone {...props} named={request.query.get("named")?.slice(0, 16) ?? null} />}
      {step === "young" && <TooYoung {...props} />}
      {step === "tell" && <Write {...props} />}
      {step === "record" && <Recording {...props} />}
      {step === "photo" && <Photos {...props} />}
      {step === "allow" && <Allow {...props} />}
      {step === "key" && <Key {...props} origin={request.origin} />}
      {step === "thanks" && <Thanks {...props} origin={request.origin} />}
      {step === "last" && <Last {...props} />}
    </Frame>
  );
}

/** Where somebody tells a story on a phone, in six steps, without an account. */
export const tellPage = page({
  path: "/:initiative/tell/:code",
  reads: lookAtTelling,
  input: ({ params, carried }) => ({ code: params.code ?? "", key: carried ?? null }),
  draw,
  forms,
  counts: counting({ operation: countOpened, input: ({ params }) => ({ code: params.code ?? "" }) }),
  carries: "telling",
});
