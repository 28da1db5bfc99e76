import type { Context, Hono } from "hono";
import { joinByInvitation, type Looked, lookAtInvitation } from "../../backbone/invitations/operations.ts";
import { JoinPage } from "../../backbone/invitations/pages/join.tsx";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import { Refusal, statusOf } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import { renderDocument } from "../../interface/document.ts";
import { ErrorPage } from "../../interface/error-page.tsx";
import { makeView, type View } from "../../interface/view.ts";
import { callerOf, originOf } from "./caller.ts";
import type { FoundInitiative } from "./doors.ts";
import { languageOf } from "./language.ts";
import type { SignInDoor } from "./sign-in.tsx";

/** What joining needs beside the doors: it signs in the person whom it has just made. */
type JoinDoor = Pick<SignInDoor, "doors" | "signIn" | "address">;

/** Mounts the one step of joining that sets a session's cookie: a link, a name, a mail and a password make an account. */
export function joinRoutes(app: Hono, door: JoinDoor): void {
  app.post("/:initiative/join/:token/account", async (c) => {
    const initiative = await door.doors.findInitiative(c.req.param("initiative"));
    const token = c.req.param("token");
    const sent = await c.req.formData();
    try {
      if (!initiative) throw new Refusal("not-found", coreWords.notFound);
      return await join(c, door, initiative, token, sent);
    } catch (error) {
      return showAgain(c, door, initiative, token, sent, error);
    }
  });
}

const text = (sent: FormData, field: string): string => {
  const value = sent.get(field);
  return typeof value === "string" ? value : "";
};

const askingIn = (c: Context, initiative: FoundInitiative) =>
  ({
    actor: { kind: "visitor" },
    initiativeId: initiative.id,
    language: languageOf(c, initiative.defaultLanguage),
  }) as const;

async function join(c: Context, door: JoinDoor, initiative: FoundInitiative, token: string, sent: FormData) {
  const [mail, password] = [text(sent, "mail"), text(sent, "password")];
  const input = { token, name: text(sent, "name"), mail, password };
  await dispatch(door.doors.house, joinByInvitation, askingIn(c, initiative), input);
  const isSecure = (door.address ?? originOf(c)).startsWith("https:");
  for (const cookie of await door.signIn.afterJoining(mail, password, callerOf(c)))
    c.header("set-cookie", isSecure ? `${cookie}; Secure` : cookie, { append: true });
  return c.redirect(`/${initiative.slug}`, 303);
}

/** Shows the page again with what was typed and what was wrong; a bug is shown under its reference. */
async function showAgain(
  c: Context,
  door: JoinDoor,
  initiative: FoundInitiative | null,
  token: string,
  sent: FormData,
  error: unknown,
): Promise<Response> {
  const view = makeView({
    language: languageOf(c, initiative?.defaultLanguage ?? "en"),
    // This address answers forms alone; in another language the page is read at its own.
    path: new URL(c.req.url).pathname.replace(/\/account$/, ""),
    initiative,
    viewer: null,
    waits: 0,
    assets: door.doors.shelf.assets,
    now: door.doors.house.now(),
    faults: [],
    entered: { name: text(sent, "name"), mail: text(sent, "mail") },
    receipt: null,
  });
  if (!(error instanceof Refusal)) {
    const reference = newId();
    door.doors.log(reference, error);
    return c.html(renderDocument(<ErrorPage view={view} reference={reference} />), 500);
  }
  const status = statusOf[error.reason];
  const found = initiative && (await look(c, door, initiative, token));
  if (!found)
    return c.html(renderDocument(<ErrorPage view={view} sentence={error.said} values={error.values} />), status);
  return c.html(renderDocument(<JoinPage view={faulty(view, error)} found={found} token={token} />), status);
}

const faulty = (view: View, { faults, said, values }: Refusal): View => ({
  ...view,
  faults: faults.length > 0 ? faults : [{ field: "", message: said, values }],
});

/** Who invites into what, or null where the link is not known. */
async function look(c: Context, door: JoinDoor, initiative: FoundInitiative, token: string): Promise<Looked | null> {
  try {
    const found = await dispatch(door.doors.house, lookAtInvitation, askingIn(c, initiative), { token });
    return lookAtInvitation.output.parse(found);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
