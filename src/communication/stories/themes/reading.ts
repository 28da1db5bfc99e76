import type { On } from "../../../core/operation.ts";
import type { Reader } from "../../../storage/records.ts";
import { areVoicesOpen, mayRead } from "./rights.ts";
import { listThemes } from "./store.ts";
import { type ThemeView, viewOfTheme } from "./theme.ts";

/** The themes that somebody may read without working with stories: told, and opened where she is no member. */
export async function readableThemes(
  tx: Reader,
  on: Pick<On, "actor" | "initiativeId">,
  of: { ids?: readonly string[]; campaignId?: string } = {},
): Promise<ThemeView[]> {
  const voices = await areVoicesOpen(tx, on.initiativeId);
  return (await listThemes(tx, on.initiativeId, of)).filter((theme) => mayRead(on, theme, voices)).map(viewOfTheme);
}
