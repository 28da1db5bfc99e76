import type { View } from "../../../interface/view.ts";
import type { Shown } from "../operations.ts";
import { mapWords as said } from "../words.ts";
import { mapAddress } from "./addresses.ts";

/** The whole map to move about in; what the browser needs to draw it stands in the data of its place. */
export function Explore({ view, shown }: { view: View; shown: Shown }) {
  const { source, themes } = shown;
  const words = {
    helps: view.t(said.helps),
    harms: view.t(said.harms),
    movesIt: view.t(said.movesIt),
    itMoves: view.t(said.itMoves),
    around: view.t(said.lookAround),
    loading: view.t(said.loading),
    atRest: view.t(said.atRest),
    notLoaded: view.t(said.notLoaded),
    nothing: view.t(said.nothingIn),
  };
  const api = `/api/${view.initiative?.slug}/map.whole?${new URLSearchParams({ [`${source.kind}Id`]: source.id, lang: view.language })}`;
  return (
    <figure class="fig" aria-labelledby="explore-title">
      <figcaption>
        <h2 id="explore-title">{view.t(said.exploreTitle)}</h2>
        <p>{view.t(said.exploreNote)}</p>
      </figcaption>
      <noscript>
        <p>{view.t(said.needsScript)}</p>
      </noscript>
      <div
        class="explorer"
        data-explore={api}
        data-about={mapAddress(view, source, { about: "CAUSE" })}
        data-words={JSON.stringify(words)}
        hidden
      >
        <Filters view={view} themes={themes} />
        <ul class="explorer-found" data-part="found" hidden />
        <div class="explorer-body">
          <div class="explorer-plot">
            <canvas data-part="canvas" role="img" aria-label={view.t(said.theMap)} />
            <p class="explorer-keys">
              <button type="button" class="btn" data-part="closer">
                {view.t(said.closer)}
              </button>
              <button type="button" class="btn" data-part="farther">
                {view.t(said.farther)}
              </button>
              <button type="button" class="btn" data-part="whole">
                {view.t(said.wholeView)}
              </button>
            </p>
          </div>
          <div class="explorer-panel" data-part="panel" aria-live="polite">
            <p class="quiet">{view.t(said.pickOne)}</p>
          </div>
        </div>
        <p class="small quiet" role="status" data-part="status" />
      </div>
    </figure>
  );
}

function Filters({ view, themes }: { view: View; themes: Shown["themes"] }) {
  return (
    <div class="explorer-bar">
      <label class="field wide">
        <span>{view.t(said.findCause)}</span>
        <input class="input" type="search" dir="auto" data-part="search" autocomplete="off" />
      </label>
      {themes.length > 0 && (
        <label class="field">
          <span>{view.t(said.theme)}</span>
          <select class="input" data-part="theme">
            <option value="">{view.t(said.anyTheme)}</option>
            {themes.map(({ id, names }, place) => (
              <option key={id} value={place}>
                {view.name(names)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="field">
        <span>{view.t(said.sign)}</span>
        <select class="input" data-part="sign">
          <option value="">{view.t(said.anySign)}</option>
          <option value="1">{view.t(said.helps)}</option>
          <option value="-1">{view.t(said.harms)}</option>
        </select>
      </label>
      <label class="field">
        <span>{view.t(said.least)}</span>
        <input type="range" data-part="least" min="0" max="100" step="1" value="0" />
      </label>
    </div>
  );
}
