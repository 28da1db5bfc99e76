import { type CauseMap, greatestStrength, type Source } from "../../src/agenda/maps/map.ts";
import type { Shown } from "../../src/agenda/maps/operations.ts";
import { mapPage } from "../../src/agenda/maps/pages/map-page.tsx";
import type { Language } from "../../src/core/message.ts";
import { renderDocument } from "../../src/interface/document.ts";
import { makeView } from "../../src/interface/view.ts";

const source: Source = {
  kind: "round",
  id: "00000000-0000-7000-8000-00000000abcd",
  names: { en: "What holds us back", he: "מה מעכב אותנו", ar: "ما الذي يعيقنا" },
  at: "2026-03-01T09:00:00.000Z",
  origin: null,
};

/** The page of a map as the server draws it, for a map that nobody had to answer a thousand questions for. */
export function drawMapPage(
  map: CauseMap,
  { language, query, styles }: { language: Language; query: string; styles: string },
): string {
  const shown: Shown = {
    source,
    people: map.people,
    leftOut: map.leftOut,
    totals: { causes: map.causes.length, links: map.links.length },
    themes: [],
    causes: map.causes,
    links: map.links,
    greatest: greatestStrength(map.links),
    about: null,
    choices: [],
    matching: map.links.length,
    page: 1,
    pages: 1,
  };
  const view = makeView({
    language,
    path: `/north/causes/map?${query}`,
    initiative: { slug: "north", names: { en: "North" }, isPractice: false, isExample: false, rooms: ["causes"] },
    viewer: { name: "Noa", isMember: true, permissions: ["partner"], ownsInstallation: false },
    waits: 0,
    assets: { styles, islands: null },
    now: new Date("2026-03-02T09:00:00Z"),
    faults: [],
    entered: {},
    receipt: null,
  });
  const request = { params: { initiative: "north" }, query: new URLSearchParams(query), origin: "" };
  return renderDocument(mapPage.draw({ sources: [source], shown }, view, request));
}
