import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button, ButtonLink, FileDrop } from "../../../../interface/actions.tsx";
import { Form, TextArea } from "../../../../interface/form.tsx";
import type { View } from "../../../../interface/view.ts";
import type { LookedAt } from "../look.ts";
import { saveWords } from "../operations.ts";
import { addAudio, addPhoto, endRecording, removePart } from "../parts/operations.ts";
import { mostBytes, mostPhotos, mostSeconds, type Part } from "../story.ts";
import { tellWords as said } from "../words.ts";
import type { StepProps } from "./before.tsx";
import { clock, Refused } from "./frame.tsx";

type Way = "tell" | "record" | "photo";

/** The other ways to tell, as far as the campaign takes them. */
function Ways({ view, base, at, takes }: { view: View; base: string; at: Way; takes: LookedAt["asked"]["takes"] }) {
  const ways = [
    { way: "tell", label: said.writeInstead, taken: true },
    { way: "record", label: said.recordInstead, taken: takes.includes("audio") },
    { way: "photo", label: said.photoInstead, taken: takes.includes("photo") },
  ] as const;
  const offered = ways.filter(({ way, taken }) => taken && way !== at);
  if (offered.length === 0) return null;
  return (
    <nav class="tell-ways" aria-label={view.t(said.readOut)}>
      {offered.map(({ way, label }) => (
        <a key={way} class="btn" href={`${base}?at=${way}`}>
          {view.t(label)}
        </a>
      ))}
    </nav>
  );
}

const Question = ({ view, looked }: StepProps) => (
  <h1 class="tell-question" dir="auto">
    {view.name(looked.asked.prompt)}
  </h1>
);

/** Step 3: one box, big letters, saved while somebody writes. */
export function Write(props: StepProps) {
  const { base, looked } = props;
  const view = viewOfForm(props.view, saveWords);
  return (
    <>
      <Question {...props} />
      <Form view={view} operation={saveWords.name} action={`${base}?at=tell`} class="tell-write">
        <TextArea view={view} name="words" label={view.t(said.yourWords)} value={looked.story?.words ?? ""} rows={9} />
        <p class="small">{view.t(said.savedAsYouGo)}</p>
        <Button kind="main" name="then" value="allow">
          {view.t(said.goOn)}
        </Button>
      </Form>
      <Ways view={view} base={base} at="tell" takes={looked.asked.takes} />
    </>
  );
}

/** One recording or photo, to be heard or seen again, and deleted. */
export function PartAgain({ view, base, part, number }: { view: View; base: string; part: Part; number: number }) {
  const label =
    part.kind === "audio"
      ? view.t(said.listenAgain, { time: clock(part.seconds ?? 0) })
      : view.t(said.photoOf, { number });
  return (
    <li>
      {part.kind === "audio" ? (
        <>
          <span>{label}</span>
          {/* biome-ignore lint/a11y/useMediaCaption: a person's own recording, heard again by her alone */}
          <audio controls preload="none" src={`${base}/part/${part.id}`} aria-label={label} />
        </>
      ) : (
        <img src={`${base}/part/${part.id}`} alt={label} loading="lazy" />
      )}
      <Form view={viewOfForm(view, removePart)} operation={removePart.name} hidden={{ part: part.id }}>
        <button type="submit" class="btn bare" aria-label={`${view.t(said.deletePart)}: ${label}`}>
          {view.t(said.deletePart)}
        </button>
      </Form>
    </li>
  );
}

const GoOn = ({ view, base }: { view: View; base: string }) => (
  <p class="acts tell-acts">
    <ButtonLink kind="main" href={`${base}?at=allow`}>
      {view.t(said.goOn)}
    </ButtonLink>
  </p>
);

/** Step 3, spoken: in pieces while somebody speaks, or as a file where that cannot be. */
export function Recording(props: StepProps) {
  const { base, looked, view } = props;
  const recordings = looked.story?.parts.filter(({ kind }) => kind === "audio") ?? [];
  const whole = recordings.filter(({ isWhole }) => isWhole);
  const broken = recordings.find(({ isWhole, pieces }) => !isWhole && pieces > 0);
  return (
    <>
      <Question {...props} />
      <h2>{view.t(said.recordTitle)}</h2>
      <Refused view={viewOfForm(view, endRecording)} />
      {whole.length > 0 ? (
        <>
          <ul class="tell-parts">
            {whole.map((part, place) => (
              <PartAgain key={part.id} view={view} base={base} part={part} number={place + 1} />
            ))}
          </ul>
          <p class="small">{view.t(said.transcribing)}</p>
          <GoOn view={view} base={base} />
        </>
      ) : (
        <>
          {broken && <Unfinished view={view} part={broken} base={base} />}
          <Recorder view={view} />
          <File view={view} base={base} of={addAudio} />
        </>
      )}
      <Ways view={view} base={base} at="record" takes={looked.asked.takes} />
    </>
  );
}

const Unfinished = ({ view, part, base }: { view: View; part: Part; base: string }) => (
  <Form
    view={viewOfForm(view, endRecording)}
    operation={endRecording.name}
    action={`${base}?at=record`}
    hidden={{ part: part.id, pieces: String(part.pieces) }}
  >
    <p>{view.t(said.recordingUnfinished)}</p>
    <Button>{view.t(said.keepArrived)}</Button>
  </Form>
);

const Recorder = ({ view }: { view: View }) => (
  <div
    class="tell-recorder"
    data-recorder={mostSeconds}
    data-recording={view.t(said.recordingNow, { time: "§" })}
    data-on-the-way={view.t(said.sendingPieces, { left: 7777 })}
    data-no-microphone={view.t(said.noMicrophone)}
    hidden
  >
    <button type="button" class="btn main" data-part="start">
      {view.t(said.startRecording)}
    </button>
    <button type="button" class="btn main" data-part="stop" hidden>
      {view.t(said.stopRecording)}
    </button>
    <p role="timer" data-part="time" />
    <p role="status" data-part="said" />
  </div>
);

/** A file that was recorded or photographed with the phone's own program. */
function File({ view: whole, base, of }: { view: View; base: string; of: typeof addAudio | typeof addPhoto }) {
  const view = viewOfForm(whole, of);
  const audio = of === addAudio;
  return (
    <Form view={view} operation={of.name} action={`${base}?at=${audio ? "record" : "photo"}`} files>
      <FileDrop
        view={view}
        name="file"
        label={view.t(audio ? said.chooseAudio : said.choosePhoto)}
        hint={
          audio
            ? view.t(said.audioHint, { most: mostBytes.audio / 1_000_000 })
            : view.t(said.photoHint, { most: mostPhotos })
        }
        accept={audio ? "audio/*,.m4a,.amr" : "image/jpeg,image/png,image/webp"}
      />
      <Button>{view.t(audio ? said.addAudio : said.addPhoto)}</Button>
    </Form>
  );
}

/** Step 3, on paper. */
export function Photos(props: StepProps) {
  const { base, looked, view } = props;
  const photos = looked.story?.parts.filter(({ kind }) => kind === "photo") ?? [];
  return (
    <>
      <Question {...props} />
      <h2>{view.t(said.photoTitle)}</h2>
      {photos.length > 0 && (
        <ul class="tell-parts">
          {photos.map((part, place) => (
            <PartAgain key={part.id} view={view} base={base} part={part} number={place + 1} />
          ))}
        </ul>
      )}
      {photos.length < mostPhotos && <File view={view} base={base} of={addPhoto} />}
      {photos.length > 0 && <GoOn view={view} base={base} />}
      <Ways view={view} base={base} at="photo" takes={looked.asked.takes} />
    </>
  );
}
