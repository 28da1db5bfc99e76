import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { elicitWords as said } from "../elicit-words.ts";
import { findSame } from "../merging/duplicates.ts";
import { listThemes, lockCauses } from "../store.ts";
import { addThemes, dropTheme, setTheme } from "./store.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export const addTheme = change({
  name: "theme.add",
  summary: "Makes a theme under which causes are put together.",
  scope: "initiative",
  input: z.object({ names: namesSchema }),
  output: z.object({ id: z.string() }),
  allow: may("backbone", "steering"),
  example: { names: { en: "Teachers and their work" } },
  run: (on, { names }) =>
    on.write(async (tx, note) => {
      await lockCauses(tx, on.initiativeId);
      const themes = await listThemes(tx, on.initiativeId);
      if (findSame(themes, names)) throw refuseField(`names.${Object.keys(names)[0] ?? "en"}`, said.themeIsThere);
      const id = newId();
      await addThemes(tx, on.initiativeId, [{ id, names, position: nextPosition(themes) }]);
      note({ kind: "theme", id, detail: { names } });
      return { id };
    }),
});

/** The place after all themes. */
export const nextPosition = (themes: readonly { position: number }[]): number =>
  Math.max(0, ...themes.map(({ position }) => position)) + 1;

export const renameTheme = change({
  name: "theme.rename",
  summary: "Changes what a theme is called.",
  scope: "initiative",
  input: z.object({ id: idSchema, names: namesSchema }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: nobody, names: { en: "Teachers and their work" } },
  run: (on, { id, names }) =>
    on.write(async (tx, note) => {
      if (!(await setTheme(tx, on.initiativeId, id, { names }))) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "theme", id, detail: { names } });
      return {};
    }),
});

export const moveTheme = change({
  name: "theme.move",
  summary: "Moves a theme one place up or down.",
  scope: "initiative",
  input: z.object({ id: idSchema, to: z.enum(["up", "down"]) }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: nobody, to: "up" },
  run: (on, { id, to }) =>
    on.write(async (tx, note) => {
      await lockCauses(tx, on.initiativeId);
      const ids = (await listThemes(tx, on.initiativeId)).map((theme) => theme.id);
      const at = ids.indexOf(id);
      if (at === -1) throw new Refusal("not-found", coreWords.notFound);
      const other = Math.min(ids.length - 1, Math.max(0, at + (to === "up" ? -1 : 1)));
      ids.splice(at, 1);
      ids.splice(other, 0, id);
      for (const [position, one] of ids.entries()) await setTheme(tx, on.initiativeId, one, { position });
      note({ kind: "theme", id, detail: { moved: to } });
      return {};
    }),
});

export const removeTheme = change({
  name: "theme.remove",
  summary: "Takes a theme away; its causes stay, without one.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: may("backbone", "steering"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      if (!(await dropTheme(tx, on.initiativeId, id))) throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "theme", id, detail: { removed: true } });
      return {};
    }),
});

export const operations = [addTheme, renameTheme, moveTheme, removeTheme];
