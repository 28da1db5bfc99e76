import { describe, expect, test } from "vitest";
import { languages } from "../core/message.ts";
import { renderDocument } from "../interface/document.ts";
import type { Page } from "../interface/page.ts";
import { makeView, type View } from "../interface/view.ts";
import { changesPage } from "./changes/pages/changes.tsx";
import { newPage } from "./initiatives/pages/new.tsx";
import { settingsPage } from "./initiatives/pages/settings.tsx";
import { joinPage } from "./invitations/pages/join.tsx";
import { cardPage } from "./memberships/pages/card.tsx";
import { peoplePage } from "./memberships/pages/people.tsx";
import { doublesPage } from "./organizations/pages/doubles.tsx";
import { editPage } from "./organizations/pages/edit.tsx";
import { partnersPage } from "./organizations/pages/partners.tsx";
import { pastePage } from "./organizations/pages/paste.tsx";
import { profilePage } from "./organizations/pages/profile.tsx";
import { readOrganizationFrom } from "./organizations/profile-operations.ts";
import { organizationWords } from "./organizations/words.ts";
import {
  card,
  changes,
  choose,
  chores,
  growth,
  invitation,
  member,
  names,
  none,
  profile,
  school,
} from "./testing-samples.ts";

const organizationPage = profilePage(readOrganizationFrom([]));
const same = (text: string) => ({ en: text, he: text, ar: text });
const work = [
  {
    title: same("What it does"),
    lines: [{ names, path: "work/activities/1", kind: same("activity") }],
    more: null,
  },
];

/** What each page may be drawn with: what was found, the question in its address, what was typed. */
const cases: [string, Page, unknown, { query?: string; entered?: View["entered"]; visitor?: boolean }][] = [
  ["new", newPage, { initiatives: [{ slug: "north", names, kind: "real", defaultLanguage: "he" }] }, {}],
  [
    "founded",
    newPage,
    { initiatives: [{ slug: "north", names, kind: "real", defaultLanguage: "he" }] },
    { query: "founded=north&link=secret" },
  ],
  [
    "settings",
    settingsPage,
    { names, defaultLanguage: "he", care: { groupMinimum: 10, k: 5, timeRuns: "as-read" }, rooms: ["work"] },
    {},
  ],
  [
    "nobody found",
    peoplePage,
    { members: [], total: 2, invitations: [], made: null, organizations: choose },
    { query: "search=zither" },
  ],
  [
    "partners of a sector",
    partnersPage,
    { organizations: [school, { ...school, id: "9" }], total: 3, balance: [], growth, chores },
    { query: "sector=school-network" },
  ],
  [
    "people",
    peoplePage,
    {
      members: [member],
      total: 1,
      invitations: [invitation],
      made: { token: "secret", invitation },
      organizations: choose,
    },
    {},
  ],
  ["card", cardPage, { card, organizations: choose }, {}],
  [
    "card of somebody who left",
    cardPage,
    { card: { ...card, hasLeft: true, permissions: [], isMe: false }, organizations: [] },
    {},
  ],
  [
    "partners",
    partnersPage,
    { organizations: [school], total: 1, balance: [{ sector: null, count: 1 }], growth: none, chores },
    {},
  ],
  ["no partners", partnersPage, { organizations: [], total: 0, balance: [], growth: none, chores: null }, {}],
  ["profile", organizationPage, { profile, trail: null, work }, {}],
  [
    "profile for visitors",
    organizationPage,
    { profile: { ...profile, mayChange: "nothing", people: [] }, trail: null, work: [] },
    { visitor: true },
  ],
  [
    "merged profile",
    organizationPage,
    {
      profile: null,
      trail: { name: "Schools North", into: choose[0], on: "2026-01-01T00:00:00.000Z", by: "Noa" },
      work: [],
    },
    {},
  ],
  ["change a profile", editPage, { profile, knownPlaces: ["Haifa"] }, {}],
  [
    "doubles",
    doublesPage,
    {
      doubles: [{ reasons: ["name", "number"], members: [school, { ...school, id: "9" }] }],
      shared: [{ kind: "mail", value: "a@example.org", names: ["A", "B", "C"] }],
    },
    {},
  ],
  ["paste", pastePage, { organizations: [school], list: null }, {}],
  [
    "a list from a file",
    pastePage,
    {
      organizations: [school],
      list: { id: "1", filename: "partners.csv", rows: "name\tmail\nA\tx@a.org\nB\tx@a.org\nC\tx@a.org", notes: [] },
    },
    {},
  ],
  [
    "look",
    pastePage,
    { organizations: [school], list: null },
    { entered: { text: "name\tsector\nNorth School Network\twizards\nAlone\tbusiness" } },
  ],
  ["changes", changesPage, { changes }, {}],
  [
    "join",
    joinPage,
    {
      state: "open",
      names,
      invitedBy: "Noa",
      permissions: ["partner"],
      organization: "School network North",
      language: "ar",
      belongs: false,
    },
    { visitor: true },
  ],
  [
    "joined",
    joinPage,
    { state: "used", names, invitedBy: null, permissions: ["partner"], language: "ar", belongs: false },
    { visitor: true },
  ],
];

function drawn(
  [, page, found, { query = "", entered = {}, visitor = false }]: (typeof cases)[number],
  language: View["language"],
) {
  const view = makeView({
    language,
    path: page.path,
    initiative: page.path === "/new" ? null : { slug: "north", names, isPractice: false, isExample: false, rooms: [] },
    viewer: visitor ? null : { name: "Noa", isMember: true, permissions: ["backbone"], ownsInstallation: true },
    waits: 0,
    assets: { styles: "/styles.css", islands: null },
    now: new Date("2026-01-01T00:00:00Z"),
    faults: entered.text ? [{ field: "", message: organizationWords.lookFirst }] : [],
    entered,
    receipt: null,
  });
  const params = { initiative: "north", token: "secret", id: "3", person: "1" };
  return renderDocument(
    page.draw(found, view, { params, query: new URLSearchParams(query), origin: "https://fivefold.example.org" }),
  );
}

describe.each(languages)("in %s", (language) => {
  test.each(cases)("%s is drawn whole", (...one) => {
    const html = drawn(one, language);
    expect(html).toContain("</html>");
    expect(html).not.toMatch(/undefined|\[object|>\{\w+\}|→|←/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

const page = (name: string, language: View["language"] = "en") => {
  const one = cases.find(([called]) => called === name);
  if (!one) throw new Error(`No case ${name}`);
  return drawn(one, language);
};

test("a field's id stands once in a page, however many are listed", () => {
  for (const one of cases) {
    const ids = [...drawn(one, "en").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, one[0]).toBe(ids.length);
  }
});

test("a link is handed on in the language of those who get it", () => {
  expect(page("people")).toMatch(/lang="ar" dir="rtl"[\s\S]*نعمل معًا في نجمة الشمال/);
  expect(page("people")).toContain("/north/join/secret?lang=ar");
});

test("what was read is said before anything is added, with doubles side by side and each row that needs somebody", () => {
  const html = page("look");
  expect(html).toContain("One organization, 1 looks like a double");
  expect(html).toContain("already among the partners");
  expect(html).toContain("Row 2: “wizards” is none of the sectors");
  expect(html).toContain('name="choice id:3 row:2"');
});

test("changes are told in words, oldest figure first, and what is no news is left out", () => {
  expect(page("changes", "he").replaceAll(/[\u2066\u2069]/g, "")).toContain("מ־9% (2013) ל־15.6% (2016)");
  expect(page("changes")).toContain("Reason: They count otherwise now.");
  expect(page("changes").match(/<time/g)).toHaveLength(2);
});

test("a link that lets nobody in says why and asks for no password", () => {
  expect(page("joined")).toContain("has joined");
  expect(page("joined")).not.toContain('type="password"');
});
