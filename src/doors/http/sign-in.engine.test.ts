import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mailOperations } from "../../backbone/mail/operations.ts";
import { outboxPage } from "../../backbone/mail/pages/outbox.tsx";
import { listMineFrom } from "../../backbone/people/mine.ts";
import { peopleOperations } from "../../backbone/people/operations.ts";
import { makeOwnerLink } from "../../backbone/people/owner-link.ts";
import { mePage } from "../../backbone/people/pages/me.tsx";
import { minePage } from "../../backbone/people/pages/mine.tsx";
import { personActor } from "../../backbone/people/person-actor.ts";
import { addPerson, hashPassword } from "../../backbone/people/public.ts";
import { openSignIn, type SignIn } from "../../backbone/people/sign-in.ts";
import { peopleWords as said } from "../../backbone/people/words.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { makeApp } from "./app.ts";
import type { Doors } from "./doors.ts";
import { openPretendBrowser } from "./pretend-browser.ts";
import { signInRoutes } from "./sign-in.tsx";

const site = "http://fivefold.test";
const sentence = "a sentence is best";
let scratch: Scratch;
let signIn: SignIn;
let app: Hono;
const bugs: unknown[] = [];

beforeAll(async () => {
  scratch = await openScratch();
  const { records, figures, uploads } = scratch;
  signIn = openSignIn({ connection: scratch.connection("app"), records, secret: "0".repeat(64) });
  const listMine = listMineFrom([]);
  const operations: Operation[] = [...peopleOperations, ...mailOperations, listMine].map(
    (operation) => operation as unknown as Operation,
  );
  const doors: Doors = {
    house: { records, figures, uploads, now: () => new Date() },
    operations: new Map(operations.map((operation) => [operation.name, operation])),
    pages: [mePage, outboxPage, minePage(listMine, { begin: "/begin", example: "/5x2" })],
    shelf: { assets: { styles: "/styles.css", islands: null }, inlineFor: async () => "", serve: () => {} },
    address: null,
    version: "0",
    front: "5x2",
    identify: async (headers) => {
      const person = await signIn.personOf(headers);
      return person ? personActor(records, person) : { kind: "visitor" };
    },
    findInitiative: async () => null,
    countWaiting: async () => 0,
    listOwn: async () => [],
    noteSeen: async () => {},
    log: (_, error) => bugs.push(error),
  };
  app = makeApp(doors, (app) => signInRoutes(app, { doors, signIn, address: null, sendsMail: false }));
});
afterAll(async () => {
  await signIn.close();
  await scratch.close();
  expect(bugs).toEqual([]);
});

const openBrowser = (userAgent?: string) => openPretendBrowser(app, site, userAgent);
type Browser = ReturnType<typeof openBrowser>;

async function addMember(mail: string, mailIsProven = true): Promise<string> {
  const id = newId();
  const passwordHash = await hashPassword(sentence);
  const person = { id, name: "Lina", mail, language: "ar", passwordHash, mailIsProven, now: new Date() } as const;
  await scratch.records.write({ initiativeId: null, personId: null }, (tx) => addPerson(tx, person));
  return id;
}

async function signedInAs(mail: string, browser: Browser = openBrowser()): Promise<Browser> {
  const answer = await browser.post("/sign-in", { mail, password: sentence });
  expect(answer.status).toBe(303);
  return browser;
}

async function owner(): Promise<Browser> {
  const code = await makeOwnerLink(scratch.records);
  const browser = openBrowser();
  if (code) await browser.post("/start", { code, name: "Noa", mail: "noa@example.org", password: sentence });
  else await signedInAs("noa@example.org", browser);
  return browser;
}

const lastLinkIn = (outbox: string): string =>
  /href="http:\/\/fivefold\.test(\/sign-in\/link\/[^"]+)"/.exec(outbox)?.[1]?.replaceAll("&amp;", "&") ?? "";

test("the owner's link makes one owner, once, and a newer link ends an older one", async () => {
  const older = (await makeOwnerLink(scratch.records)) ?? "";
  const code = (await makeOwnerLink(scratch.records)) ?? "";
  const account = { name: "Noa", mail: "Noa@Example.org", password: sentence };
  const browser = openBrowser();
  expect(await (await browser.get(`/start?code=${code}`)).text()).toContain(`value="${code}"`);

  const late = await browser.post("/start", { ...account, code: older });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain(said.codeIsOver.en);
  const short = await browser.post("/start", { ...account, code, password: "too short" });
  expect(short.status).toBe(422);

  const atOnce = await Promise.all([browser, openBrowser()].map((one) => one.post("/start", { ...account, code })));
  expect(atOnce.map(({ status }) => status).sort()).toEqual([303, 422]);
  expect(atOnce.find(({ status }) => status === 303)?.headers.get("location")).toBe("/mine");
  await signedInAs("noa@example.org", browser);
  expect(await (await browser.get("/mine")).text()).toContain(said.begin.en);
  expect(await (await browser.get("/me")).text()).toContain("noa@example.org");

  const again = await openBrowser().post("/start", { ...account, mail: "eve@example.org", code });
  expect(again.status).toBe(422);
  expect(await makeOwnerLink(scratch.records)).toBeNull();
});

test("a wrong password and an unknown mail are refused with the same sentence", async () => {
  await addMember("lina@example.org");
  const wrong = await openBrowser().post("/sign-in", { mail: "lina@example.org", password: "not her sentence" });
  const unknown = await openBrowser().post("/sign-in", { mail: "nobody@example.org", password: "not her sentence" });
  expect([wrong.status, unknown.status]).toEqual([403, 403]);
  const shown = (await wrong.text()).replace("lina@example.org", "");
  expect(shown).toContain(said.noMatch.en);
  expect((await unknown.text()).replace("nobody@example.org", "")).toBe(shown);
});

test("the refusal is said in the reader's language, and the mail stays typed", async () => {
  const browser = openBrowser();
  await browser.get("/sign-in?lang=he");
  const page = await (await browser.post("/sign-in", { mail: "nobody@example.org", password: "x" })).text();
  expect(page).toContain('dir="rtl"');
  expect(page).toContain(said.noMatch.he);
  expect(page).toContain('value="nobody@example.org"');
});

test("many tries from one address must wait; another address need not", async () => {
  const guesser = openBrowser();
  const statuses: number[] = [];
  for (let tries = 0; tries < 5; tries++)
    statuses.push((await guesser.post("/sign-in", { mail: "lina@example.org", password: `guess ${tries}` })).status);
  expect(statuses).toEqual([403, 403, 403, 429, 429]);
  await signedInAs("lina@example.org");
});

test("nobody can sign up, and better-auth has no door of its own", async () => {
  const body = JSON.stringify({ name: "Eve", email: "eve@example.org", password: sentence });
  for (const path of ["/api/auth/sign-up/email", "/sign-up", "/api/auth/sign-in/email"]) {
    const headers = { "content-type": "application/json", origin: site };
    expect((await app.request(site + path, { method: "POST", headers, body })).status).toBe(404);
  }
  await openBrowser().post("/sign-in/link", { mail: "eve@example.org", next: "/mine" });
  const entered = await openBrowser().post("/sign-in", { mail: "eve@example.org", password: sentence });
  expect(entered.status).toBe(403);
});

test("a link from the outbox signs in once, after a press, and goes on to the page that was wanted", async () => {
  await addMember("sami@example.org");
  const browser = openBrowser();
  const known = await browser.post("/sign-in/link", { mail: " Sami@example.org", password: "", next: "/5x2/goal" });
  const unknown = await browser.post("/sign-in/link", {
    mail: "stranger@example.org",
    password: "",
    next: "/5x2/goal",
  });
  expect([known.status, known.headers.get("location")]).toEqual([303, unknown.headers.get("location")]);
  const answer = await (await browser.get(known.headers.get("location") ?? "")).text();
  expect(answer).toContain("within 60 minutes");

  const outbox = await (await (await owner()).get("/outbox")).text();
  expect(outbox).not.toContain("stranger@example.org");
  expect(outbox).toContain(said.linkMailSubject.ar);
  const link = lastLinkIn(outbox);
  expect(link).toMatch(/^\/sign-in\/link\/\w+\?lang=ar&next=/);

  expect(await (await browser.get(link)).text()).toContain(said.linkWelcome.ar);
  expect((await browser.get("/me")).status).toBe(303);
  const entered = await browser.post(link, { next: "/5x2/goal" });
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "/5x2/goal"]);
  expect(await (await browser.get("/me")).text()).toContain("sami@example.org");

  const twice = await openBrowser().post(link, { next: "/mine" });
  expect(twice.status).toBe(403);
  expect(await twice.text()).toContain(said.linkIsOver.ar);
});

test("a link to a mail that was never proven takes the password from whoever claimed it", async () => {
  await addMember("victim@example.org", false);
  const squatter = await signedInAs("victim@example.org");
  await openBrowser().post("/sign-in/link", { mail: "victim@example.org", next: "/mine" });
  const link = lastLinkIn(await (await (await owner()).get("/outbox")).text());
  const rightful = openBrowser();
  await rightful.get(link);
  expect((await rightful.post(link, {})).status).toBe(303);
  expect((await squatter.get("/me")).status).toBe(303);
  expect((await openBrowser().post("/sign-in", { mail: "victim@example.org", password: sentence })).status).toBe(403);
  expect(await (await rightful.get("/me")).text()).toContain(said.setPassword.ar);
});

test("a session ended elsewhere is signed out at its next request, and only one's own can be ended", async () => {
  await addMember("two@example.org");
  await addMember("three@example.org");
  const phone = await signedInAs("two@example.org", openBrowser("Mozilla/5.0 (iPhone) AppleWebKit Safari/604.1"));
  const desk = await signedInAs("two@example.org");
  const stranger = await signedInAs("three@example.org");
  const page = await (await desk.get("/me")).text();
  expect(page).toContain("Firefox");
  const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? "";

  await stranger.post("/me", { operation: "session.revoke", id });
  expect((await phone.get("/me")).status).toBe(200);
  expect((await desk.post("/me", { operation: "session.revoke", id })).status).toBe(303);
  const out = await phone.get("/me");
  expect([out.status, out.headers.get("location")]).toEqual([303, "/sign-in?next=%2Fme"]);
  expect((await desk.get("/me")).status).toBe(200);
});

test("a new password needs the present one and signs out everywhere else", async () => {
  await addMember("four@example.org");
  const other = await signedInAs("four@example.org");
  const browser = await signedInAs("four@example.org");
  const fields = { operation: "person.changePassword", newPassword: "another sentence is as good" };
  expect((await browser.post("/me", { ...fields, presentPassword: "a wrong sentence" })).status).toBe(422);
  expect((await other.get("/me")).status).toBe(200);
  expect((await browser.post("/me", { ...fields, presentPassword: sentence })).status).toBe(303);
  expect((await other.get("/me")).status).toBe(303);
  expect((await browser.get("/me")).status).toBe(200);
  expect((await openBrowser().post("/sign-in", { mail: "four@example.org", password: sentence })).status).toBe(403);
});

test("signing out ends the session, not only the cookie", async () => {
  await addMember("five@example.org");
  const browser = await signedInAs("five@example.org");
  const kept = new Map(browser.cookies);
  expect((await browser.post("/sign-out", {})).headers.get("location")).toBe("/");
  expect((await browser.get("/me")).status).toBe(303);
  for (const [name, value] of kept) browser.cookies.set(name, value);
  expect((await browser.get("/me")).status).toBe(303);
});

test("the outbox is the owner's alone, on the page and as JSON", async () => {
  const member = await signedInAs("lina@example.org");
  const visitor = openBrowser();
  expect((await member.get("/outbox")).status).toBe(403);
  expect((await visitor.get("/outbox")).headers.get("location")).toBe("/sign-in?next=%2Foutbox");
  for (const browser of [member, visitor]) expect((await browser.get("/api/-/mail.list")).status).toBe(403);
  const mine = await owner();
  expect((await mine.get("/outbox")).status).toBe(200);
  expect((await mine.get("/api/-/mail.list")).status).toBe(200);
});

test("sign-in goes on to this site alone", async () => {
  await addMember("six@example.org");
  const wanted: Record<string, string> = {
    "/5x2/goal?year=2016": "/5x2/goal?year=2016",
    "https://evil.example": "/mine",
    "//evil.example": "/mine",
    "/\\evil.example": "/mine",
    "/\t/evil.example": "/mine",
    "/.//evil.example": "/mine",
  };
  for (const [next, leadsTo] of Object.entries(wanted)) {
    const answer = await openBrowser().post("/sign-in", { mail: "six@example.org", password: sentence, next });
    expect([next, answer.headers.get("location")]).toEqual([next, leadsTo]);
  }
});

test("another site cannot sign a person in, and over TLS the cookie is for TLS alone", async () => {
  const forged = await openBrowser().post(
    "/sign-in",
    { mail: "six@example.org", password: sentence },
    { origin: "http://evil.example" },
  );
  expect(forged.status).toBe(403);
  expect(forged.headers.getSetCookie()).toEqual([]);
  const fields = { mail: "six@example.org", password: sentence };
  const secure = await openBrowser().postOver("https://fivefold.test", "/sign-in", fields);
  const cookie = secure.headers.getSetCookie().join();
  expect(cookie).toContain("Secure");
  expect(cookie).toContain("HttpOnly");
  expect((await openBrowser().post("/sign-in", fields)).headers.getSetCookie().join()).not.toContain("Secure");
});
