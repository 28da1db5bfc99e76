import type { Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { type Actor, isMember, permissionsIn } from "../../core/actor.ts";
import { type Asking, dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Language } from "../../core/message.ts";
import { Refusal, statusOf } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { renderDocument } from "../../interface/document.ts";
import { ErrorPage } from "../../interface/error-page.tsx";
import type { Page, PageRequest, Sent } from "../../interface/page.ts";
import { makeView, type View } from "../../interface/view.ts";
import { interfaceWords } from "../../interface/words.ts";
import { callerOf, originOf } from "./caller.ts";
import { carriedFor, carry } from "./carry.ts";
import type { Doors, FoundInitiative } from "./doors.ts";
import { languageOf } from "./language.ts";
import { isOpenedByPerson } from "./opened-by-person.ts";

/** All that is known of a request before its page is read. */
interface Visit {
  actor: Actor;
  language: Language;
  initiative: FoundInitiative | null;
  /** The network address that asks: operations learn it as `On.caller`. */
  caller: string;
  request: PageRequest;
}

/** Where an initiative is first seen. */
const firstPage = "/:initiative";

/** Mounts every page: GET reads and draws it, POST runs one of its forms. */
export function mountPages(app: Hono, doors: Doors): void {
  const home = doors.pages.find((page) => page.path === firstPage);
  if (home) app.get("/", (c) => show(c, doors, home, { initiative: doors.front, front: "yes" }));
  for (const page of doors.pages) {
    app.get(page.path, (c) => show(c, doors, page, c.req.param()));
    if (page.forms.length > 0) app.post(page.path, (c) => act(c, doors, page, c.req.param()));
  }
  app.notFound((c) => showFault(c, doors, new Refusal("not-found", coreWords.notFound)));
}

async function visitOf(c: Context, doors: Doors, params: Record<string, string>, page?: Page): Promise<Visit> {
  const [actor, initiative] = await Promise.all([
    doors.identify(c.req.raw.headers),
    params.initiative ? doors.findInitiative(params.initiative) : null,
  ]);
  const forNow = page?.carries !== undefined;
  const language = languageOf(c, initiative?.defaultLanguage ?? "en", { forNow });
  return {
    actor,
    language,
    initiative,
    caller: callerOf(c).address,
    request: {
      params,
      query: new URL(c.req.url).searchParams,
      origin: doors.address ?? originOf(c),
      carried: carriedFor(c, page)?.value ?? null,
    },
  };
}

async function show(c: Context, doors: Doors, page: Page, params: Record<string, string>): Promise<Response> {
  try {
    const visit = await visitOf(c, doors, params, page);
    const found = await readPage(doors, page, visit);
    if (page.path === firstPage && visit.initiative) await doors.noteSeen(visit.actor, visit.initiative.id);
    if (page.counts && isOpenedByPerson(c.req.method, c.req.raw.headers))
      await dispatch(doors.house, page.counts.operation, askingOf(visit), page.counts.input(visit.request));
    return await draw(c, doors, page, visit, found);
  } catch (error) {
    return showFault(c, doors, error);
  }
}

const askingOf = ({ actor, language, initiative, caller }: Visit): Asking => ({
  ...{ actor, language, initiativeId: initiative?.id ?? null, caller },
});

const readPage = (doors: Doors, page: Page, visit: Visit): Promise<unknown> =>
  dispatch(doors.house, page.reads, askingOf(visit), page.input(visit.request));

async function act(c: Context, doors: Doors, page: Page, params: Record<string, string>): Promise<Response> {
  let visit: Visit | undefined;
  let sent: Sent | undefined;
  try {
    visit = await visitOf(c, doors, params, page);
    sent = await c.req.formData();
    const name = sent.get("operation");
    const form = page.forms.find(({ operation }) => operation.name === name);
    if (!form) throw new Refusal("not-found", coreWords.notFound);
    const { language, request } = visit;
    const output = await dispatch(doors.house, form.operation, askingOf(visit), form.input(sent, request));
    const carried = form.carries?.(output, request);
    if (carried !== undefined) carry(c, page, carried);
    if (form.receipt)
      setCookie(c, "receipt", form.receipt[language], { path: "/", maxAge: 60, sameSite: "Lax", httpOnly: true });
    return c.redirect(form.leadsTo(output, request), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || !visit || !sent) return showFault(c, doors, error);
    if (error.reason === "forbidden" && visit.actor.kind === "visitor") return showFault(c, doors, error);
    return redraw(c, doors, page, visit, sent, error);
  }
}

/** Shows the page again with what was typed and what was wrong with it. */
async function redraw(c: Context, doors: Doors, page: Page, visit: Visit, sent: Sent, refusal: Refusal) {
  try {
    const found = await readPage(doors, page, visit);
    const faults = refusal.faults.length
      ? refusal.faults
      : [{ field: "", message: refusal.said, values: refusal.values }];
    c.status(statusOf[refusal.reason]);
    return await draw(c, doors, page, visit, found, { faults, entered: enteredIn(sent) });
  } catch (error) {
    return showFault(c, doors, error instanceof Refusal ? refusal : error);
  }
}

function enteredIn(sent: Sent): Record<string, string | string[]> {
  const entered: Record<string, string | string[]> = {};
  for (const name of new Set(sent.keys())) {
    if (/password/i.test(name)) continue;
    const values = sent.getAll(name).filter((value): value is string => typeof value === "string");
    entered[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  return entered;
}

async function draw(
  c: Context,
  doors: Doors,
  page: Page,
  visit: Visit,
  found: unknown,
  after: Partial<Pick<View, "faults" | "entered">> = {},
): Promise<Response> {
  const carried = carriedFor(c, page);
  if (carried) carry(c, page, carried);
  const staysHere = page.staysHere || page.carries !== undefined;
  if (staysHere) c.header("x-robots-tag", "noindex, nofollow, noarchive");
  const saved = c.req.query("save") !== undefined && !staysHere;
  const view = { ...(await viewOf(c, doors, visit)), ...after };
  if (saved) view.assets = { styles: "", islands: null, inlined: await doors.shelf.inlineFor(visit.language) };
  const html = renderDocument(page.draw(found, view, visit.request));
  if (!saved) return c.html(html, undefined, { "cache-control": "no-store", vary: "cookie, accept-language" });
  const origin = new URL(c.req.url).origin;
  return c.body(html.replaceAll(/(href|action)="\//g, `$1="${origin}/`), 200, {
    "content-type": "text/html; charset=utf-8",
    "content-disposition": `attachment; filename="${visit.initiative?.slug ?? "fivefold"}.html"`,
  });
}

async function viewOf(c: Context, doors: Doors, visit: Visit): Promise<View> {
  const { actor, language, initiative } = visit;
  const url = new URL(c.req.url);
  const receipt = getCookie(c, "receipt") ?? null;
  if (receipt) deleteCookie(c, "receipt", { path: "/" });
  return makeView({
    language,
    path: url.pathname + url.search,
    initiative,
    viewer:
      actor.kind === "person"
        ? {
            name: actor.name,
            isMember: isMember(actor, initiative?.id ?? null),
            permissions: permissionsIn(actor, initiative?.id ?? null),
            ownsInstallation: actor.ownsInstallation,
            initiatives: initiative ? await doors.listOwn(actor) : [],
          }
        : null,
    waits: await doors.countWaiting(actor, language),
    assets: doors.shelf.assets,
    now: doors.house.now(),
    faults: [],
    entered: {},
    receipt,
  });
}

/** For a visitor, what is not there may only be closed: she can sign in and come back. */
const signInAgain = (c: Context, view: View) => {
  const { pathname, search } = new URL(c.req.url);
  return { href: `/sign-in?next=${encodeURIComponent(pathname + search)}`, label: view.t(interfaceWords.signIn) };
};

/** Says what went wrong as a page: a refusal in its sentence, a bug by its reference. */
export async function showFault(c: Context, doors: Doors, error: unknown): Promise<Response> {
  const visit: Visit = await visitOf(c, doors, {}).catch(() => ({
    actor: { kind: "visitor" },
    language: "en",
    initiative: null,
    caller: "",
    request: { params: {}, query: new URLSearchParams(), origin: "" },
  }));
  if (error instanceof Refusal && error.reason === "forbidden" && visit.actor.kind === "visitor") {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
  }
  const view = await viewOf(c, doors, visit);
  if (error instanceof Refusal) {
    const fault = error.faults[0];
    const sentence = {
      sentence: fault?.message ?? error.said,
      values: fault?.values ?? error.values,
      ...(error.reason === "not-found" && visit.actor.kind === "visitor" && { next: signInAgain(c, view) }),
    };
    return c.html(renderDocument(<ErrorPage view={view} {...sentence} />), statusOf[error.reason]);
  }
  const reference = newId();
  doors.log(reference, error);
  return c.html(renderDocument(<ErrorPage view={view} reference={reference} />), 500);
}
