import { madeUp } from "../story.ts";
import type { Working } from "./working.ts";

/** What partners do already, what they ask and offer, and what worked for them. */
export async function helpOneAnother(working: Working): Promise<void> {
  await writeActivities(working);
  await askAndOffer(working);
  await tellWhatWorked(working);
}

/** Two help students in one town without knowing of each other; nobody works on the small class. */
async function writeActivities(working: Working): Promise<void> {
  const activities = [
    {
      organization: "School network North",
      names: { en: "Evening lessons", he: "שיעורי ערב", ar: "دروس مسائيّة" },
      ...{ causes: [10], places: ["Town A", "Town C"], group: "Schools of group B" },
    },
    {
      organization: "Parents' group of Town B",
      names: { en: "Older students help younger ones", he: "הגדולים עוזרים לצעירים", ar: "الكبار يساعدون الصغار" },
      ...{ causes: [10], places: ["Town A", "Town B"], group: "Girls" },
    },
    {
      organization: "College One",
      names: { en: "An open day for families", he: "יום פתוח למשפחות", ar: "يوم مفتوح للعائلات" },
      ...{ causes: [11, 18], places: ["District Centre"], group: null },
    },
    {
      organization: "School network South",
      names: { en: "One planning hour a week", he: "שעת תכנון בשבוע", ar: "ساعة تخطيط في الأسبوع" },
      ...{ causes: [0], places: ["District South"], group: null },
    },
  ];
  for (const { organization, names, causes, places, group } of activities)
    await working.inside("activity.add", {
      organizationId: working.organization(organization),
      ...{ names, about: madeUp, agreed: true, since: working.day(-500) },
      challengeIds: causes.flatMap((at) => working.cause(at) ?? []),
      placeIds: working.places(...places),
      group: group ? working.group(group) : null,
    });
}

interface MadeUpAsk {
  organization: string;
  kind: "ask" | "offer";
  title: string;
  words: string;
  skills: readonly string[];
  cause: number;
  places: readonly string[];
}

const asks: Record<string, MadeUpAsk> = {
  lessons: {
    ...{ organization: "College One", kind: "ask", title: "Who watches lessons with us?" },
    words: "Made up: twice a month we would like a second pair of eyes in new teachers' lessons.",
    ...{ skills: ["teacher-training"], cause: 4, places: ["District North"] },
  },
  rooms: {
    ...{ organization: "Parents' group of Town B", kind: "ask", title: "A room for three afternoons" },
    words: "Made up: twenty students want to learn together after school.",
    ...{ skills: ["space"], cause: 24, places: ["Town B"] },
  },
  figures: {
    ...{ organization: "Nonprofit One", kind: "ask", title: "Somebody who reads figures with us" },
    words: "Made up: we have a list and do not know what it says.",
    ...{ skills: ["data"], cause: 20, places: [] },
  },
  offices: {
    ...{ organization: "Company One", kind: "offer", title: "Two rooms, free from three o'clock" },
    words: "Made up: with tables, light and somebody at the door.",
    ...{ skills: ["space"], cause: 24, places: ["Town B"] },
  },
  trainers: {
    ...{ organization: "School network South", kind: "offer", title: "Two trainers, one day a month" },
    words: "Made up: they have accompanied new teachers for years.",
    ...{ skills: ["teacher-training", "mentoring"], cause: 4, places: ["District North", "District South"] },
  },
};

async function askAndOffer(working: Working): Promise<void> {
  const ids = new Map<string, string>();
  for (const [key, { organization, cause, places, ...ask }] of Object.entries(asks)) {
    const wish = {
      ...{ ...ask, organizationId: working.organization(organization), readers: "members" },
      challengeIds: [working.cause(cause)],
      placeIds: working.places(...places),
      byWhen: working.day(60),
    };
    ids.set(key, await working.make("ask.add", wish, working.by(organization, -20)));
  }
  const answer = {
    ...{ id: ids.get("rooms"), organizationId: working.organization("Company One") },
    words: "Made up: come and see ours.",
  };
  await working.inside("ask.answer", answer, working.by("Company One", -8));
  const closed = { id: ids.get("figures"), cameOfIt: "Made up: College One read the list with us for an afternoon." };
  await working.inside("ask.close", closed, working.by("Nonprofit One", -6));
}

async function tellWhatWorked(working: Working): Promise<void> {
  const hour = {
    organizationId: working.organization("School network South"),
    title: "One free hour side by side",
    how: "Made up, for practice. All teachers of a subject have the same free hour once a week. They plan one lesson, teach it, and look at it again the week after.",
    ...{ forWhom: "Schools with at least three teachers of a subject", costs: "One hour a week for each teacher" },
    ...{ strength: "moderate", isPublic: true },
    challengeIds: [working.cause(0)],
    placeIds: working.places("District South"),
  };
  const practiceId = await working.make("practice.tell", hour, working.by("School network South", -90));
  await use(working, "School network North", { practiceId, worked: "yes", words: "Made up: in six schools." });
  await use(working, "Municipality of Town A", {
    practiceId,
    ...{ worked: "not-here", words: "Made up: our schools have one teacher of the subject each." },
  });
  const peers = {
    organizationId: working.organization("Nonprofit One"),
    title: "Students who finished come back",
    how: "Made up, for practice. Whoever finished the course last year comes for an hour a week and is paid for it.",
    ...{ forWhom: "Students who begin", costs: "About 900 a year for each group", strength: "promising" },
    challengeIds: [working.cause(17)],
    placeIds: working.places("Town A"),
  };
  const other = await working.make("practice.tell", peers, working.by("Nonprofit One", -40));
  await use(working, "Parents' group of Town B", { practiceId: other, worked: "too-early", words: "" });
}

const use = (
  working: Working,
  organization: string,
  said: { practiceId: string; worked: string; words: string },
): Promise<unknown> =>
  working.inside(
    "practice.use",
    { ...said, organizationId: working.organization(organization), since: working.day(-30).slice(0, 7) },
    working.by(organization, -10),
  );
