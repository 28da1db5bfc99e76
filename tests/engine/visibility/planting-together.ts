import { backbone, members, type Sown } from "./marks.ts";
import type { Organizations } from "./planting-agreed.ts";
import type { ReadersHouse } from "./readers.ts";

/** What partners say of working together: an answer that its own organization reads alone, and two who could meet. */
export async function plantTogether({ run }: ReadersHouse, sown: Sown, { own, neighbours }: Organizations) {
  const closesOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const wave = await run("director", "survey.open", {
    ...{ kind: "partner", closesOn, names: { en: sown.mark("survey", members, true) } },
  });
  const waveId = String(wave.id);
  sown.place("survey", members, waveId, { pages: ["partners/together/waves/:id"], queries: [["survey.read", "id"]] });
  const by = { waveId, organizationId: own };
  // Its author reads it in her own survey, looked at here; nobody reads it anywhere else.
  const words = sown.mark("surveywords", []);
  await run("partner", "survey.answer-partner", { by, question: "worth", version: 0, answer: { score: 4, words } });
  const sheet = JSON.stringify(await run("partner", "survey.sheet", { by }));
  if (!sheet.includes(words)) throw new Error("An organization does not read its own answer");
  const both = ["partner", "neighbour", ...backbone];
  const why = sown.mark("introductionwhy", both);
  await run("director", "introduction.suggest", { a: own, b: neighbours, why });
  await run("partner", "introduction.answer", { own, other: neighbours, answer: "yes" });
}
