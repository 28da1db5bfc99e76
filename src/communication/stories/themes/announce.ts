import { forgetThing, tellThing } from "../../../backbone/things/public.ts";
import type { On } from "../../../core/operation.ts";
import type { Writer } from "../../../storage/records.ts";
import { areVoicesOpen } from "./rights.ts";
import { findTheme } from "./store.ts";
import { audienceOf, pathOfTheme } from "./theme.ts";
import { themeWords as said } from "./words.ts";

/** Lets a theme be found by whoever may read it, or by nobody as long as its count is not told. */
export async function announceTheme(
  tx: Writer,
  on: Pick<On, "initiativeId" | "now" | "actor">,
  id: string,
  { isNew = false } = {},
): Promise<void> {
  const theme = await findTheme(tx, on.initiativeId, id);
  if (!theme?.told) return forgetThing(tx, on.initiativeId, { kind: "theme", id });
  await tellThing(tx, on.initiativeId, {
    kind: "theme",
    id,
    path: pathOfTheme(id),
    names: theme.names,
    body: Object.values(theme.meaning).filter(Boolean).join("\n"),
    audience: audienceOf(theme, await areVoicesOpen(tx, on.initiativeId)),
    ...(isNew && { state: { message: said.isNew } }),
    by: on.actor.kind === "person" ? on.actor.personId : null,
    now: on.now,
  });
}
