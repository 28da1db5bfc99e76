import { viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button } from "../../../../interface/actions.tsx";
import { Form, TextArea } from "../../../../interface/form.tsx";
import { formatDate } from "../../../../interface/numbers.tsx";
import type { View } from "../../../../interface/view.ts";
import { answerSentence } from "../../telling/return/operations.ts";
import { tellWords } from "../../telling/words.ts";
import type { OwnQuote } from "../own.ts";
import { editVoice } from "../own-operations.ts";
import type { ComeDownReason } from "../voice.ts";
import { voiceWords as said } from "../words.ts";

interface OwnProps {
  view: View;
  base: string;
  firstName: string | null;
}
interface OneProps extends OwnProps {
  quote: OwnQuote;
}

const dayIn = (view: View, day: string): string => formatDate(new Date(`${day}T12:00:00Z`), view.language);

/** Exactly what would stand: the words, the recording, the pictures, the first name, and where. */
function AsItStands({ view, base, firstName, quote }: OneProps) {
  const sounds = quote.parts.filter(({ kind }) => kind === "audio");
  const pictures = quote.parts.filter(({ kind }) => kind === "photo");
  return (
    <>
      <blockquote lang={quote.language ?? undefined} dir="auto">
        {quote.words}
        {quote.withFirstName && firstName && <footer dir="auto">{firstName}</footer>}
      </blockquote>
      {sounds.map(({ id }) => (
        <div key={id} class="tell-parts">
          {/* biome-ignore lint/a11y/useMediaCaption: a person's own recording, heard again by her alone */}
          <audio controls preload="none" src={`${base}/part/${id}`} aria-label={view.t(said.theRecording)} />
          <p class="small">{view.t(said.withSound)}</p>
        </div>
      ))}
      {pictures.length > 0 && (
        <div class="tell-parts">
          {pictures.map(({ id }, place) => (
            <img
              key={id}
              src={`${base}/part/${id}`}
              alt={view.t(said.aPicture, { number: place + 1 })}
              loading="lazy"
            />
          ))}
          <p class="small">{view.t(said.withPicture)}</p>
        </div>
      )}
      <p class="small">{view.t(said.whereItStands)}</p>
      <ul class="small">
        {quote.places.map((place) => (
          <li key={place}>{view.t(said[place])}</li>
        ))}
        {quote.theme && <li>{view.t(said.underTheme, { name: view.name(quote.theme) })}</li>}
        {quote.extent === "whole" && <li>{view.t(said.inLanguage)}</li>}
      </ul>
    </>
  );
}

/** Where it stands now; or what it waits for. */
function Where({ view, quote, waits }: OneProps & { waits: boolean }) {
  if (quote.stands)
    return (
      <>
        <p>
          <strong>
            {view.t(said.standsNow, {
              day: dayIn(view, quote.stands.since),
              who: quote.stands.forEveryone ? "everyone" : "members",
            })}
          </strong>
        </p>
        {quote.stands.forEveryone &&
          quote.stands.paths.map((path) => (
            <p key={path}>
              <a href={view.url(path)}>{view.t(said.lookThere)}</a>
            </p>
          ))}
      </>
    );
  const state =
    quote.answer === "no"
      ? tellWords.saidNo
      : quote.answer === null
        ? null
        : !quote.isRead
          ? quote.stumbledOver.length > 0
            ? said.editStumbled
            : said.editWaits
          : waits
            ? said.waitsForYourParent
            : tellWords.saidYes;
  return (
    state && (
      <p>
        <strong>{view.t(state)}</strong>
      </p>
    )
  );
}

/** Yes, no, or a change of one's own. */
function Answering({ view: whole, base, quote }: OneProps) {
  const view = viewOfForm(whole, answerSentence);
  const isWhole = quote.extent === "whole";
  if (quote.answer === "no") return null;
  return (
    <>
      <Form view={view} operation={answerSentence.name} action={base} hidden={{ id: quote.id }}>
        <div class="acts">
          {quote.answer === null && (
            <Button kind="main" name="answer" value="yes">
              {view.t(isWhole ? said.sayYes : tellWords.yes)}
            </Button>
          )}
          <Button name="answer" value="no">
            {view.t(quote.answer === null ? tellWords.no : isWhole ? said.takeDown : tellWords.sentenceBack)}
          </Button>
        </div>
      </Form>
      {isWhole && <Editing view={whole} base={base} quote={quote} />}
    </>
  );
}

function Editing({ view: whole, base, quote }: Omit<OneProps, "firstName">) {
  const view = viewOfForm(whole, editVoice);
  const isSent = view.faults.length > 0 && view.entered.id === quote.id;
  return (
    <details open={isSent}>
      <summary>{view.t(quote.answer === "yes" ? said.editLater : said.editFirst)}</summary>
      <Form view={view} operation={editVoice.name} action={base} hidden={{ id: quote.id }} class="stack">
        <p class="small">{view.t(said.editHow)}</p>
        <TextArea
          view={view}
          name="words"
          within={quote.id}
          label={view.t(said.editWords)}
          value={quote.words}
          rows={9}
        />
        {quote.withFirstName && (
          <label class="pick">
            <input type="checkbox" name="withFirstName" value="yes" checked />
            <span>{view.t(said.keepName)}</span>
          </label>
        )}
        {quote.parts.length > 0 && (
          <label class="pick">
            <input type="checkbox" name="withParts" value="yes" checked />
            <span>{view.t(said.keepParts)}</span>
          </label>
        )}
        <Button kind="main">{view.t(said.editSave)}</Button>
      </Form>
    </details>
  );
}

function One(props: OneProps & { waits: boolean }) {
  const { view, quote } = props;
  const named = { named: quote.withFirstName ? "yes" : "no" };
  return (
    <article class="tell-sentence">
      {quote.answer === null && <p>{view.t(quote.extent === "whole" ? said.wholeAsk : tellWords.exactly, named)}</p>}
      <Where {...props} />
      <AsItStands {...props} />
      {quote.isAskedAgain && <p>{view.t(tellWords.changedSince)}</p>}
      <Answering {...props} />
    </article>
  );
}

interface OwnVoicesProps extends OwnProps {
  quotes: readonly OwnQuote[];
  cameDown: readonly { on: string; because: ComeDownReason }[];
  /** Something that is allowed waits for a parent. */
  waits: boolean;
}

/** On a teller's own page: what somebody wants to use, exactly as it would stand; where it stands now; and what came down. */
export function OwnVoices({ quotes, cameDown, ...props }: OwnVoicesProps) {
  const { view } = props;
  const wholes = quotes.filter(({ extent }) => extent === "whole");
  const sentences = quotes.filter(({ extent }) => extent === "sentence");
  return (
    <>
      {wholes.length > 0 && (
        <section id="whole">
          <h2>{view.t(said.wholeTitle)}</h2>
          {wholes.map((quote) => (
            <One key={quote.id} {...props} quote={quote} />
          ))}
        </section>
      )}
      {sentences.length > 0 && (
        <section>
          <h2>{view.t(tellWords.sentencesTitle)}</h2>
          {sentences.map((quote) => (
            <One key={quote.id} {...props} quote={quote} />
          ))}
        </section>
      )}
      {cameDown.length > 0 && (
        <section>
          <h2>{view.t(said.cameDown)}</h2>
          <ul>
            {cameDown.map(({ on, because }, place) => (
              <li key={place}>{view.t(said[`down${because}`], { day: dayIn(view, on) })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
