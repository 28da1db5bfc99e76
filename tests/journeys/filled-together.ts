import { day, doingAs, idOf, many } from "./filled.ts";
import type { Person } from "./person.ts";

/** What stands for each part of the paths of surveys between organizations; comes after people act for organizations. */
export async function fillTogether(person: Person, at: string): Promise<Record<string, Record<string, string>>> {
  const { asks, does } = doingAs(person, at);
  const names = { en: "How we work together", he: "איך אנחנו עובדים יחד", ar: "كيف نعمل معًا" };
  const wave = idOf(await does("survey.open", { names, closesOn: day(30) }));
  const organizations = many(await asks("organization.list", {}), "organizations");
  const organization = String(organizations.find(({ name }) => name === "Teachers of the South")?.id);
  const { token } = await does("survey.link", { waveId: wave, organizationId: organization });
  const elsewhere = { name: "A neutral house", address: "https://survey.example.org" };
  const handed = idOf(await does("survey.open", { kind: "partner", names, closesOn: day(30), elsewhere }));
  const paper = await asks("survey.export-invitation", { id: handed });
  const held = idOf(await does("survey.hold", { text: paper.text }));
  await does("survey.close", { id: held });
  const together = "/:initiative/partners/together/waves/:wave";
  return {
    [together]: { wave },
    [`${together}/answer/:organization`]: { wave, organization },
    [`${together}/invitation`]: { wave: handed },
    [`${together}/figures`]: { wave: held },
    "/:initiative/survey/:token": { token: String(token) },
  };
}
