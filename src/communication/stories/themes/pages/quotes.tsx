interface QuotesProps {
  quotes: readonly { words: string; language: string | null; firstName: string | null }[];
}

/** What tellers let everybody read, in their own language; a first name only where that was allowed too. */
export const Quotes = ({ quotes }: QuotesProps) => (
  <div class="theme-quotes">
    {quotes.map(({ words, language, firstName }) => (
      <figure key={words}>
        <blockquote lang={language ?? undefined} dir="auto">
          <p>{words}</p>
        </blockquote>
        {firstName && (
          <figcaption class="small quiet">
            <bdi>{firstName}</bdi>
          </figcaption>
        )}
      </figure>
    ))}
  </div>
);
