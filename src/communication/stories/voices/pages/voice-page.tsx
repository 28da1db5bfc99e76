import type { z } from "zod";
import { navigationFor } from "../../../../backbone/initiatives/public.ts";
import { Layout } from "../../../../interface/layout.tsx";
import { page } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { HeardLines } from "../../heard/pages/heard-lines.tsx";
import { readVoice } from "../operations.ts";
import { pathOfVoice } from "../voice.ts";
import { voiceWords as said } from "../words.ts";

type Found = z.output<typeof readVoice.output>;

/** A whole story that its teller lets stand, with what was made of it; never saved as a file, found by no search engine. */
export const voicePage = page({
  path: "/:initiative/listening/voices/:id",
  staysHere: true,
  reads: readVoice,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view, { params }) => (
    <Layout view={view} title={view.t(said.aVoice)} navigation={navigationFor(view, "heard")}>
      <section class="wrap top stack">
        <p class="kicker noprint">
          <a href={view.url("listening/heard")}>{view.t(said.allVoices)}</a>
        </p>
        <h1>{view.t(said.aVoice)}</h1>
        <Whole view={view} found={found} path={pathOfVoice(params.id ?? "")} />
        <p class="small quiet measure">{view.t(said.standsBecause)}</p>
      </section>
      <div class="wrap stack">
        <Lineage view={view} found={found} />
      </div>
    </Layout>
  ),
});

function Whole({ view, found: { voice }, path }: { view: View; found: Found; path: string }) {
  const { words, language, firstName, hasSound, pictures } = voice;
  return (
    <figure class="voice-whole">
      <blockquote lang={language ?? undefined} dir="auto">
        {words.split(/\n+/).map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
      </blockquote>
      {firstName && (
        <figcaption class="small quiet">
          <bdi>{firstName}</bdi>
        </figcaption>
      )}
      {hasSound && (
        <div class="voice-sound noprint">
          {/* biome-ignore lint/a11y/useMediaCaption: what is said in it stands in the words above */}
          <audio
            controls
            preload="none"
            controlslist="nodownload noremoteplayback"
            src={view.url(`${path}/sound`)}
            aria-label={view.t(said.theRecording)}
          />
          <p class="small quiet">{view.t(said.saidInIt)}</p>
        </div>
      )}
      {Array.from({ length: pictures }, (_, place) => (
        <img
          key={place}
          src={view.url(`${path}/picture/${place + 1}`)}
          alt={view.t(said.aPicture, { number: place + 1 })}
          loading="lazy"
          draggable={false}
        />
      ))}
    </figure>
  );
}

function Lineage({ view, found: { lineage, heard } }: { view: View; found: Found }) {
  if (lineage.length === 0) return null;
  return (
    <section class="block stack">
      <h2>{view.t(said.whatItLedTo)}</h2>
      <ul class="theme-links">
        {lineage.map(({ kind, names, path }) => (
          <li key={path}>
            <span class="small quiet">{view.t(said[`link${kind}`])}</span>{" "}
            <a href={view.url(path)} dir="auto">
              {view.name(names)}
            </a>
          </li>
        ))}
      </ul>
      {heard.length > 0 && <HeardLines view={view} entries={heard} linked />}
    </section>
  );
}
