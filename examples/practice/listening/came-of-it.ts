import type { Message } from "../../../src/core/message.ts";
import { idIn } from "../../run.ts";
import { madeUp } from "../story.ts";
import type { OpenCampaign } from "./campaign.ts";
import type { Listening } from "./hands.ts";
import type { KeptStory } from "./hear.ts";
import { cameOfIt, closedStatements } from "./statements.ts";
import { type Topic, topics } from "./stories.ts";

const told = -5;

/** The cause of the map that a topic speaks of, in the order in which causes were written down. */
const causeOf: Record<Topic, number> = { pace: 10, nearby: 1, again: 10 };

/** Themes named and told, tied to causes, a goal that could be set, and what was done: made up, from the example stories. */
export async function workOnWhatWasHeard(
  listening: Listening,
  campaign: OpenCampaign & { conversationId: string },
  stories: readonly KeptStory[],
): Promise<void> {
  const { inside } = listening;
  const themes = await nameThemes(listening, campaign, stories);
  const lead = listening.by("lead", told);
  const population = ["girl", "boy"].map((answer) => ({
    ...{ question: "gender", answer, count: 5_000, source: madeUp.en },
  }));
  await inside("heardfrom.population", { number: campaign.number, figures: population }, lead);
  await inside("heardfrom.tell", { number: campaign.number }, lead);
  const candidateId = await considerGoal(listening, themes);
  await sayWhatWasDone(listening, campaign, themes, candidateId);
  await inside("heard.open", { open: true }, lead);
}

async function nameThemes(
  listening: Listening,
  { number }: OpenCampaign,
  stories: readonly KeptStory[],
): Promise<Map<Topic, string>> {
  const { inside } = listening;
  const themes = new Map<Topic, string>();
  const counted = stories.filter(({ uses }) => uses.includes("count"));
  for (const topic of Object.keys(topics) as Topic[]) {
    const { names, meaning } = topics[topic];
    const storyIds = counted.filter((story) => story.topics.includes(topic)).map(({ id }) => id);
    const named = { campaign: number, names, meaning, seenBy: "people", storyIds };
    const id = idIn(await inside("storytheme.name", named, listening.by("coder-1", told)), "id");
    const why = `Made up, for practice: the example stories speak of it.`;
    await inside(
      "storytheme.link-cause",
      { id, challengeId: listening.causes[causeOf[topic]], why },
      listening.by("coder-1", told),
    );
    themes.set(topic, id);
  }
  await inside("storytheme.tell", { campaign: number }, listening.by("lead", told));
  for (const topic of ["pace", "nearby"] as const)
    await inside("storytheme.open", { id: themes.get(topic), open: true }, listening.by("lead", told));
  return themes;
}

/** A goal that could be set, from two themes and a cause: nobody has settled it yet. */
const goalThatCouldBe: Record<"names" | "why", Message> = {
  names: {
    en: "In every town of band 1 a class of the advanced course opens by 2028",
    he: "בכל יישוב ברמה 1 נפתחת כיתה של הקורס המתקדם עד 2028",
    ar: "في كلّ بلدة من المستوى 1 يُفتح صفّ للمساق المتقدّم حتى 2028",
  },
  why: {
    en: "Made up, for practice: it comes from the example stories.",
    he: "בדוי, לתרגול: היעד בא מן הסיפורים לדוגמה.",
    ar: "مختلَق، للتدريب: يأتي الهدف من قصص المثال.",
  },
};

async function considerGoal(listening: Listening, themes: ReadonlyMap<Topic, string>): Promise<string> {
  const candidate = {
    ...goalThatCouldBe,
    themeIds: [themes.get("nearby"), themes.get("pace")],
    challengeIds: [listening.causes[causeOf.nearby]],
  };
  return idIn(await listening.inside("candidate.add", candidate, listening.by("lead", told)), "id");
}

const done: Message = {
  en: "Made up: partners wrote down a goal that could be set.",
  he: "בדוי: השותפים ניסחו יעד אפשרי.",
  ar: "مختلَق: كتب الشركاء هدفًا ممكنًا.",
};
const notDone: Message = {
  en: "Made up: nothing yet, for the timetable of this year is set. It is taken up again in spring.",
  he: "בדוי: עדיין לא, כי מערכת השעות של השנה כבר נקבעה. הנושא יעלה שוב באביב.",
  ar: "مختلَق: لا شيء بعد، فبرنامج حصص هذه السنة مقرَّر. يُبحث الأمر ثانية في الربيع.",
};

/** Of one theme something was done, and everyone may read it; of another honestly nothing yet. */
async function sayWhatWasDone(
  listening: Listening,
  { id: campaignId, conversationId }: OpenCampaign & { conversationId: string },
  themes: ReadonlyMap<Topic, string>,
  candidateId: string,
): Promise<void> {
  const { inside } = listening;
  const happenedOn = listening.day(told + 1);
  const lead = listening.by("lead", told + 1);
  const heard = (topic: Topic) => ({ campaignId, themeIds: [themes.get(topic)], heard: topics[topic].names });
  const thing = { kind: "goal-candidate", id: candidateId };
  await inside("heard.write", { ...heard("nearby"), done, thing, happenedOn, isOpen: true }, lead);
  await inside("heard.write", { ...heard("pace"), notDone, happenedOn }, lead);
  const said = closedStatements[0]?.texts;
  await inside("heard.write", { conversationId, heard: said, done: cameOfIt, happenedOn, isOpen: true }, lead);
}
