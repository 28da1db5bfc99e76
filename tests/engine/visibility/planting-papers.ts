import { dayOf } from "../../../src/core/days.ts";
import type { Sown } from "./marks.ts";
import { listeners, type PlantedCampaign } from "./planting-campaigns.ts";
import type { Asks } from "./planting-listening.ts";
import type { ReadersHouse } from "./readers.ts";

/** Who types in papers: named for it, and acting for the bridge's organization. */
const typist = "partner";

/** A stack of paper that the director printed; one sheet is a story by now, whose words its listeners alone read. */
export async function plantPapers(house: ReadersHouse, sown: Sown, campaign: PlantedCampaign): Promise<void> {
  const asks = house.run as never as Asks;
  const { number, bridgeId } = campaign;
  await house.run("director", "listening.ask", { number, personId: house.personIds[typist], duty: "enterer" });
  await house.run(typist, "listening.agree", { number, duty: "enterer", hasReadGuide: true });
  const printed = { bridgeId, language: "en", count: 3 };
  const { stackId } = await asks<{ stackId: string }>("director", "paper.print", printed);
  const { sheets } = await asks<{ sheets: { number: string }[] }>("director", "paper.sheets", { stackId });
  await house.run(typist, "paper.promise", { stackId, promised: true });
  const words = `We ${sown.mark("paperwords", listeners)}.`;
  const typed = { words, age: "unsaid", uses: ["read"], receivedOn: dayOf(house.clock.now) };
  await house.run(typist, "paper.enter", { stackId, sheet: sheets[0]?.number, ...typed });
  await house.run(typist, "paper.leave", { stackId });
  const [entered] = await house.sql<{ id: string }>("select id from story where key_printed and initiative_id = $1", [
    house.initiativeId,
  ]);
  const id = entered?.id ?? "";
  for (const reader of listeners) await house.run(reader, "story.open", { id });
  sown.place("paperstory", listeners, id, { pages: ["listening/stories/:id"], queries: [["story.read", "id"]] });
  sown.place("paperstack", [typist, ...listeners], stackId, {
    ...{ pages: ["listening/papers/:id"], queries: [["paper.stack", "stackId"]] },
    changes: ["paper.promise", "paper.enter", "paper.set-aside", "paper.leave"],
  });
  sown.place("paperprint", ["director"], stackId, {
    ...{ pages: ["listening/papers/:id/print"], queries: [["paper.sheets", "stackId"]] },
    changes: ["paper.printed", "paper.drop"],
  });
}
