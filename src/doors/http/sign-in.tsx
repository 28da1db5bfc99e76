import type { Context, Hono } from "hono";
import type { VNode } from "preact";
import { beginOwnership } from "../../backbone/people/operations.ts";
import { LinkPage, type LinkSent, SignInPage } from "../../backbone/people/pages/sign-in.tsx";
import { StartPage } from "../../backbone/people/pages/start.tsx";
import type { SignIn } from "../../backbone/people/sign-in.ts";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import { Refusal, statusOf } from "../../core/refusal.ts";
import { renderDocument } from "../../interface/document.ts";
import { ErrorPage } from "../../interface/error-page.tsx";
import { makeView, type View } from "../../interface/view.ts";
import { callerOf, originOf } from "./caller.ts";
import type { Doors } from "./doors.ts";
import { languageOf } from "./language.ts";

/** What the routes of sign-in need beside the doors. */
export interface SignInDoor {
  doors: Doors;
  signIn: SignIn;
  /** The address that people use, e.g. `https://fivefold.example.org`; null where it is read from each request. */
  address: string | null;
  /** A mail server is named, so that links do not stay in the outbox. */
  sendsMail: boolean;
}

/** Mounts sign-in, sign-out and the owner's first page: plain forms, and the only routes that set a session's cookie. */
export function signInRoutes(app: Hono, door: SignInDoor): void {
  // From a request's own host, a stranger could make us mail somebody a link that leads to the stranger's site.
  if (door.sendsMail && door.address === null)
    throw new Error(
      "Mail carries links: name the address that people use, such as FIVEFOLD_URL=https://fivefold.example.org",
    );
  mountPassword(app, door);
  mountLink(app, door);
  mountStart(app, door);
  app.post("/sign-out", async (c) => goOn(c, door, "/", await door.signIn.signOut(c.req.raw.headers)));
}

function mountPassword(app: Hono, door: SignInDoor): void {
  app.get("/sign-in", (c) => {
    const sent: LinkSent = c.req.query("sent") === undefined ? null : door.sendsMail ? "by mail" : "to the outbox";
    return answer(c, door, (view) => <SignInPage view={view} next={nextOf(c.req.query("next"))} sent={sent} />);
  });
  app.post("/sign-in", async (c) => {
    const sent = await c.req.formData();
    const next = nextOf(sent.get("next"));
    return attempt(
      c,
      door,
      sent,
      (view) => <SignInPage view={view} next={next} sent={null} />,
      async () => {
        const cookies = await door.signIn.byPassword(text(sent, "mail"), text(sent, "password"), callerOf(c));
        return goOn(c, door, next, cookies);
      },
    );
  });
}

function mountLink(app: Hono, door: SignInDoor): void {
  app.post("/sign-in/link", async (c) => {
    const sent = await c.req.formData();
    const next = nextOf(sent.get("next"));
    return attempt(
      c,
      door,
      sent,
      (view) => <SignInPage view={view} next={next} sent={null} />,
      async () => {
        const origin = door.address ?? originOf(c);
        await door.signIn.sendLink({ mail: text(sent, "mail"), origin, next }, callerOf(c));
        return c.redirect(`/sign-in?${new URLSearchParams({ sent: "", next })}`, 303);
      },
    );
  });
  app.get("/sign-in/link/:token", (c) =>
    answer(c, door, (view) => <LinkPage view={view} next={nextOf(c.req.query("next"))} />),
  );
  app.post("/sign-in/link/:token", async (c) => {
    const sent = await c.req.formData();
    const next = nextOf(sent.get("next"));
    return attempt(
      c,
      door,
      sent,
      (view) => <SignInPage view={view} next={next} sent={null} />,
      async () => goOn(c, door, next, await door.signIn.byLink(c.req.param("token"), callerOf(c))),
    );
  });
}

/** The owner's first page. */
function mountStart(app: Hono, door: SignInDoor): void {
  app.get("/start", (c) => answer(c, door, (view) => <StartPage view={view} code={c.req.query("code") ?? ""} />));
  app.post("/start", async (c) => {
    const sent = await c.req.formData();
    return attempt(
      c,
      door,
      sent,
      (view) => <StartPage view={view} code={text(sent, "code")} />,
      async () => {
        const [mail, password] = [text(sent, "mail"), text(sent, "password")];
        const input = { code: text(sent, "code").trim(), name: text(sent, "name"), mail, password };
        const asking = { actor: { kind: "visitor" }, initiativeId: null, language: languageOf(c, "en") } as const;
        await dispatch(door.doors.house, beginOwnership, asking, input);
        return goOn(c, door, "/mine", await door.signIn.afterJoining(mail, password, callerOf(c)));
      },
    );
  });
}

const text = (sent: FormData, field: string): string => {
  const value = sent.get(field);
  return typeof value === "string" ? value : "";
};

/** Where to go on to: a path of this site, whatever was asked for. */
function nextOf(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/")) return "/mine";
  const here = "http://here.invalid";
  const url = URL.parse(asked, here);
  if (url?.origin !== here || url.pathname.startsWith("//") || url.pathname.startsWith("/sign-in")) return "/mine";
  return url.pathname + url.search;
}

/** Goes on with the session's cookies; over TLS a browser never sends them without it. */
function goOn(c: Context, door: SignInDoor, next: string, cookies: readonly string[]): Response {
  const isSecure = (door.address ?? originOf(c)).startsWith("https:");
  for (const cookie of cookies) c.header("set-cookie", isSecure ? `${cookie}; Secure` : cookie, { append: true });
  return c.redirect(next, 303);
}

/** Does what a form asks; a refusal shows the form again, with what was typed and what was wrong. */
async function attempt(
  c: Context,
  door: SignInDoor,
  sent: FormData,
  draw: (view: View) => VNode,
  does: () => Promise<Response>,
): Promise<Response> {
  try {
    return await does();
  } catch (error) {
    if (error instanceof Refusal) {
      const whole = [{ field: "", message: error.said, values: error.values }];
      const faults = error.faults.length > 0 ? error.faults : whole;
      const entered = Object.fromEntries(["code", "name", "mail"].map((field) => [field, text(sent, field)]));
      c.status(statusOf[error.reason]);
      return answer(c, door, (view) => draw({ ...view, faults, entered }));
    }
    const reference = newId();
    door.doors.log(reference, error);
    c.status(500);
    return answer(c, door, (view) => <ErrorPage view={view} reference={reference} />);
  }
}

async function answer(c: Context, { doors }: SignInDoor, draw: (view: View) => VNode): Promise<Response> {
  const url = new URL(c.req.url);
  // A page that answers a form has no address of its own to be read again in another language.
  const path = c.req.method === "GET" ? url.pathname + url.search : url.pathname.replace(/^\/sign-in.*/, "/sign-in");
  const view = makeView({
    language: languageOf(c, "en"),
    path,
    initiative: null,
    viewer: null,
    waits: 0,
    assets: doors.shelf.assets,
    now: doors.house.now(),
    faults: [],
    entered: {},
    receipt: null,
  });
  return c.html(renderDocument(draw(view)), undefined, { "cache-control": "no-store" });
}
