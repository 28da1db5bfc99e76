import { tellWords } from "../../src/communication/stories/telling/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { doingAs, many } from "./filled.ts";
import type { Person } from "./person.ts";
import type { Stories } from "./stories.ts";

/** What people called things here. */
export const bridgeNamesOf = ["Youth centre", "Campaign", "Director", "Typing", "Listener", "Second"];

const question = {
  en: "Tell us one experience that made you stay with mathematics, or leave it.",
  he: "נשמח לשמוע על חוויה אחת שגרמה לך להישאר במתמטיקה, או לעזוב אותה.",
  ar: "يهمّنا سماع تجربة واحدة جعلتك تبقى في الرياضيّات، أو تتركها.",
};
const asks = {
  en: "We are five partners of the city. We want to know what it was really like, and to change what we can.",
  he: "אנחנו חמישה שותפים בעיר. אנחנו רוצים לדעת איך זה היה באמת, ולשנות את מה שאפשר.",
  ar: "نحن خمسة شركاء في المدينة. نريد أن نعرف كيف كان الأمر حقًّا، وأن نغيّر ما يمكن.",
};

/** A campaign with a bridge of an organization, for which somebody on a phone is named to type in. */
export async function openPaperCampaign(stories: Stories): Promise<{
  lead: Person;
  typing: Person;
  listener: Person;
  at: string;
  campaign: number;
}> {
  const { director: lead, at } = await begin(stories, "Papers");
  const typing = await stories.somebody({ language: "he", on: "phone" });
  const listener = await stories.somebody();
  await join(typing, await makeLink(lead, at, ["partner"], { language: "he" }), "Typing");
  const link = await makeLink(lead, at, ["partner"], { howMany: 2 });
  await join(listener, link, "Listener");
  const second = await stories.somebody();
  await join(second, link, "Second");
  const [one, two, three] = [doingAs(lead, at), doingAs(listener, at), doingAs(typing, at)];
  await one.does("initiative.open-room", { rooms: ["listening"] });
  await one.does("organization.add-many", { text: "Youth centre", choices: {} });
  const { number } = (await one.does("listening.begin", { names: { en: "Campaign" }, template: "IL" })) as {
    number: number;
  };
  const told = { names: { en: "Campaign" }, prompt: question, whoAsks: asks, languages: ["en", "he", "ar"] };
  await one.does("listening.set-words", { number, ...told, countries: ["IL"] });
  const prepared = await one.asks("listening.prepare", { number });
  const [organization] = many(prepared, "organizations");
  const people = many(prepared, "people");
  const idOf = (name: string) => people.find((person) => person.name === name)?.id;
  const { lines } = prepared.campaign as unknown as { lines: { id: string }[] };
  for (const { id } of lines) await one.does("listening.check-line", { number, lineId: id, called: true });
  const duty = { country: "IL", words: tellWords.duty, saidBy: "A lawyer", confirmed: true };
  await one.does("listening.set-duty", { number, ...duty });
  const rules = ["13-15", "16-17", "18+"].map((age) => ({
    ...{ age, mayTell: true, mayPublish: true, needsGuardian: age !== "18+" },
  }));
  await one.does("listening.set-ages", { number, country: "IL", rules, confirmed: true });
  await one.does("listening.set-support", { number, reach: "The office", support: { en: "A psychologist" } });
  for (const [who, name, duties] of [
    [one, "Director", ["contact"]],
    [two, "Listener", ["listener", "deputy"]],
    [doingAs(second, at), "Second", ["listener"]],
    [three, "Typing", ["enterer"]],
  ] as const)
    for (const one_ of duties) {
      await one.does("listening.ask", { number, personId: idOf(name), duty: one_ });
      await who.does("listening.agree", { number, duty: one_, hasReadGuide: true });
    }
  await one.does("representation.set", { personId: idOf("Typing"), organizationId: organization?.id });
  const asked = { takes: ["text", "photo"], placeLevel: "none", gender: true, schoolLanguage: true };
  await one.does("listening.set-asked", { number, ...asked });
  await one.does("listening.open", { number });
  await one.does("listening.lay-bridge", { number, organizationId: organization?.id, names: {} });
  return { lead, typing, listener, at, campaign: number };
}
