import { tellThing } from "../../backbone/things/public.ts";
import type { Message, Values } from "../../core/message.ts";
import type { OnChange } from "../../core/operation.ts";
import type { Writer } from "../../storage/records.ts";
import { readersOf, sectionKinds } from "./agenda.ts";
import { personOf } from "./rights.ts";
import { findAgenda, listVersions } from "./store.ts";
import { agendaWords as said } from "./words.ts";

/** Tells of the newest published version, in the transaction of the change; before the first there is nothing to tell. */
export async function tellAgenda(
  tx: Writer,
  on: OnChange,
  state?: { message: Message; values?: Values },
): Promise<void> {
  const agenda = await findAgenda(tx, on.initiativeId);
  const [newest] = await listVersions(tx, on.initiativeId);
  if (!agenda || !newest) return;
  await tellThing(tx, on.initiativeId, {
    kind: "agenda",
    id: on.initiativeId,
    path: "goal/agreed",
    names: said.title,
    body: [
      ...sectionKinds.map((kind) => newest.sections[kind]),
      ...newest.disagreements.flatMap(({ question, stances }) => [question, ...stances.map(({ wording }) => wording)]),
    ].join("\n"),
    audience: readersOf(agenda),
    by: personOf(on),
    now: on.now,
    ...(state && { state }),
  });
}
