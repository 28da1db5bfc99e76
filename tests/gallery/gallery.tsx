/**
 * Draws every page part in three languages, to be looked at:
 *   vite build --base ./ --outDir DIR/browser
 *   vite build --ssr tests/gallery/gallery.tsx --outDir DIR/server
 *   node DIR/server/main.js DIR
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, languages } from "../../src/core/message.ts";
import { renderDocument } from "../../src/interface/document.ts";
import { ErrorPage } from "../../src/interface/error-page.tsx";
import { makeView, type Surroundings, type View } from "../../src/interface/view.ts";
import { Forms, SignIn } from "./forms.tsx";
import { Scorecard } from "./scorecard.tsx";
import { w } from "./words.ts";

const folder = process.argv[2] ?? ".";
const manifest: Record<string, { file: string }> = JSON.parse(
  readFileSync(join(folder, "browser/.vite/manifest.json"), "utf8"),
);
const built = (source: string): string => `browser/${manifest[source]?.file ?? source}`;

function viewIn(language: Language, more: Partial<Surroundings> = {}): View {
  return makeView({
    language,
    path: "/5x2/goal",
    initiative: { slug: "5x2", names: w.initiative, isPractice: false, isExample: true, rooms: ["causes"] },
    viewer: { name: "Noa", isMember: true, permissions: ["backbone"], ownsInstallation: false },
    waits: 3,
    assets: { styles: built("src/interface/styles.css"), islands: built("src/interface/islands.tsx") },
    now: new Date("2017-01-15T09:00:00Z"),
    faults: [],
    entered: {},
    receipt: null,
    ...more,
  });
}

const practice = { slug: "practice", names: { en: "Practice" }, isPractice: true, isExample: false, rooms: [] };
for (const language of languages) {
  const faults = [{ field: "password", message: w.passwordHint }];
  const pages = {
    scorecard: <Scorecard view={viewIn(language)} />,
    public: <Scorecard view={viewIn(language, { viewer: null })} />,
    signin: <SignIn view={viewIn(language, { faults, entered: { mail: "noa@example.org" } })} />,
    forms: <Forms view={viewIn(language, { initiative: practice, receipt: w.ask[language], faults })} />,
    error: <ErrorPage view={viewIn(language, { viewer: null })} reference="k3f9" />,
  };
  for (const [name, page] of Object.entries(pages))
    writeFileSync(join(folder, `${name}.${language}.html`), renderDocument(page));
}
