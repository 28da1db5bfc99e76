import { Button } from "../../interface/actions.tsx";
import { Form } from "../../interface/form.tsx";
import type { View } from "../../interface/view.ts";
import type { ThingStanding } from "./following/store.ts";
import type { ThingRef } from "./thing.ts";
import { thingWords as said } from "./words.ts";

interface FootProps {
  view: View;
  thing: ThingRef;
  /** How much was said about it and whether the reader follows it. */
  standing: ThingStanding | null;
}

/** At the foot of everything that can be talked about: a way to its discussion, and to be told of its newest state. */
export function ThingFoot({ view, thing, standing }: FootProps) {
  if (!standing) return null;
  const about = view.url(`discussions/about/${thing.kind}/${thing.id}`);
  const count = standing.talked;
  return (
    <div class="acts noprint thing-foot">
      <a href={about}>{count > 0 ? view.t(said.discussed, { count }) : view.t(said.discuss)}</a>
      <FollowForm view={view} thing={thing} follows={standing.follows} action={about} />
    </div>
  );
}

/** One button: to follow a thing, or to hear no more of it. */
export const FollowForm = (props: { view: View; thing: ThingRef; follows: boolean; action?: string }) => {
  const { view, thing, follows, action } = props;
  return (
    <Form
      view={{ ...view, faults: [] }}
      operation="thing.follow"
      {...(action ? { action } : {})}
      hidden={{ kind: thing.kind, id: thing.id, wanted: follows ? "no" : "yes" }}
    >
      <Button kind="bare">{view.t(follows ? said.mute : said.follow)}</Button>
    </Form>
  );
};
