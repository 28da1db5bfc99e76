import type { View } from "../../../../interface/view.ts";
import { beginningOf, pathOfVoice } from "../../voices/voice.ts";
import { voiceWords as said } from "../../voices/words.ts";

interface Quoted {
  /** Of a whole story that has a page of its own. */
  id?: string | null;
  words: string;
  language: string | null;
  firstName: string | null;
  hasSound?: boolean;
}

/**
 * What tellers let everybody read, in their own language; a first name only where that was allowed too. A long story begins
 * here and goes on where it stands with all that its teller let stand.
 */
export const Quotes = ({ view, quotes }: { view: View; quotes: readonly Quoted[] }) => (
  <div class="theme-quotes">
    {quotes.map((quote) => (
      <Quote key={quote.id ?? quote.words} view={view} quote={quote} />
    ))}
  </div>
);

function Quote({ view, quote: { id, words, language, firstName, hasSound = false } }: { view: View; quote: Quoted }) {
  const shown = id ? beginningOf(words) : { words, isCut: false };
  return (
    <figure>
      <blockquote lang={language ?? undefined} dir="auto">
        {shown.words.split(/\n+/).map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
      </blockquote>
      {firstName && (
        <figcaption class="small quiet">
          <bdi>{firstName}</bdi>
        </figcaption>
      )}
      {id && (
        <p class="small theme-more noprint">
          <a href={view.url(pathOfVoice(id))}>{view.t(hasSound ? said.hearIt : said.readWhole)}</a>
        </p>
      )}
    </figure>
  );
}
