import { z } from "zod";
import { may } from "../../../core/actor.ts";
import { newId } from "../../../core/id.ts";
import { change } from "../../../core/operation.ts";
import { refuseField } from "../../../core/refusal.ts";
import { mostRows, readPaste } from "../paste.ts";
import { organizationWords as said } from "../words.ts";
import { readList } from "./read-list.ts";
import { keepList } from "./store.ts";

/** The largest spreadsheet of organizations that is taken. */
const mostBytes = 8_000_000;

export const bringList = change({
  name: "organization.bring",
  summary: "Brings a spreadsheet of organizations as a file, to be looked at; nothing is added by it.",
  scope: "initiative",
  input: z.object({ file: z.file() }),
  output: z.object({ id: z.string(), rows: z.number().int() }),
  allow: may("backbone"),
  example: { file: new File(["Name,Sector\nSchool network North,school network\n"], "partners.csv") },
  async run(on, { file }) {
    if (file.size === 0) throw refuseField("file", said.noRows);
    if (file.size > mostBytes) throw refuseField("file", said.fileTooLarge, { most: mostBytes / 1e6 });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { text, notes } = await readList(bytes, file.name);
    const { rows } = readPaste(text);
    if (rows.length === 0) throw refuseField("file", said.noRows);
    if (rows.length > mostRows) throw refuseField("file", said.tooManyRows, { most: mostRows });
    const id = newId();
    const filename = file.name.slice(0, 200) || "list";
    await on.write(async (tx, note) => {
      const broughtBy = on.actor.kind === "person" ? on.actor.personId : null;
      await keepList(tx, on.initiativeId, { id, filename, rows: text, notes, broughtBy, now: on.now });
      note({ kind: "organization", id, detail: { brought: filename, rows: rows.length } });
    });
    return { id, rows: rows.length };
  },
});
