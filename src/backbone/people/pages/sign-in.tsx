import type { ComponentChildren } from "preact";
import { TextInput } from "../../../interface/form.tsx";
import { CoverLayout } from "../../../interface/layout.tsx";
import type { View } from "../../../interface/view.ts";
import { linkMinutes } from "../sign-in.ts";
import { peopleWords as said } from "../words.ts";

interface TaskProps {
  view: View;
  /** Where it goes on to, a path of this site. */
  next: string;
}

function SignInCover({ view, title, children }: { view: View; title: string; children: ComponentChildren }) {
  const cover = (
    <>
      <b>Fivefold</b>
      <p>{view.t(said.coverGoal)}</p>
    </>
  );
  return (
    <CoverLayout view={view} title={title} cover={cover}>
      {children}
    </CoverLayout>
  );
}

/** What is wrong with the whole of what was sent. */
function Faults({ view }: { view: View }) {
  const whole = view.faults.filter(({ field }) => field === "");
  if (whole.length === 0) return null;
  return (
    <div class="faults" role="alert">
      {whole.map((fault) => (
        <p key={fault.message.en}>{view.t(fault.message, fault.values)}</p>
      ))}
    </div>
  );
}

/** How a link that was asked for comes; null where none was asked for. */
export type LinkSent = "by mail" | "to the outbox" | null;

/** Sign-in by password or by a link in a mail; it never tells whether a mail is known. */
export function SignInPage({ view, next, sent }: TaskProps & { sent: LinkSent }) {
  const title = view.t(said.signIn);
  return (
    <SignInCover view={view} title={title}>
      <h1>{title}</h1>
      {sent && (
        <div class="field" role="status">
          <p>{view.t(said.linkSent, { minutes: linkMinutes })}</p>
          {sent === "to the outbox" && <p class="small quiet">{view.t(said.linkInOutbox)}</p>}
        </div>
      )}
      <form method="post" action="/sign-in" novalidate>
        <Faults view={view} />
        <input type="hidden" name="next" value={next} />
        <TextInput view={view} name="mail" type="email" label={view.t(said.mail)} autocomplete="username" />
        <TextInput
          view={view}
          name="password"
          type="password"
          label={view.t(said.password)}
          autocomplete="current-password"
        />
        <p class="acts">
          <button type="submit" class="btn main">
            {view.t(said.enter)}
          </button>
          <button type="submit" class="btn bare" formaction="/sign-in/link">
            {view.t(said.linkInstead)}
          </button>
        </p>
      </form>
      <div class="block">
        <p class="small quiet">{view.t(said.needInvitation)}</p>
        <p class="small">
          <a href="/">{view.t(said.lookAround)}</a>
        </p>
      </div>
    </SignInCover>
  );
}

/** Where a link in a mail leads. Mail servers open links to look at them; only a press uses this one up. */
export function LinkPage({ view, next }: TaskProps) {
  const title = view.t(said.linkWelcome);
  return (
    <SignInCover view={view} title={title}>
      <h1>{title}</h1>
      <p class="field">{view.t(said.linkOneTouch)}</p>
      <form method="post">
        <input type="hidden" name="next" value={next} />
        <p class="acts">
          <button type="submit" class="btn main">
            {view.t(said.enter)}
          </button>
        </p>
      </form>
    </SignInCover>
  );
}
