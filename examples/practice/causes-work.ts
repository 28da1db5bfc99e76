import { z } from "zod";
import { indicatorIds, writeCauses } from "../causes.ts";
import { idIn, type RunInside } from "../run.ts";
import { practiceCauses, practiceThemes } from "./causes.ts";
import { madeUp } from "./story.ts";

/** What the causes of the place to practise need of what was founded before. */
interface Founded {
  inside: RunInside;
  bodies: ReadonlyMap<string, string>;
  /** Who can vote in the steering committee. */
  voters: readonly string[];
}

const roles = [
  { key: "teacher", names: { en: "teacher", he: "הוראה", ar: "تعليم" } },
  { key: "head", names: { en: "school head", he: "ניהול בית ספר", ar: "إدارة مدرسة" } },
];

/** So many made-up people answer so many questions each. */
const [people, questionsEach] = [16, 50];

/** Causes, an interview, a round that has closed, what was calculated of it, and two leverage points by decision; answers the causes. */
export async function workOnCauses(founded: Founded): Promise<string[]> {
  const { inside } = founded;
  const causes = await writeCauses(inside, practiceThemes, practiceCauses);
  await inquire(inside, causes);
  await inside("challenge.add-note", {
    challengeId: causes[0],
    kind: "bright-spot",
    language: "en",
    words: "Made up, for practice. The schools of group C put one free hour of all teachers of a subject side by side.",
  });
  const roundId = await askAll(inside, causes);
  const run = await inside("run.make", { roundIds: [roundId], replicates: 100 });
  await choose(founded, causes, idIn(run, "id"));
  await inside("causes.open", { open: true });
  return causes;
}

/** One interview that asked why, and why again. */
async function inquire(inside: RunInside, causes: readonly string[]): Promise<void> {
  const inquiryId = idIn(
    await inside("inquiry.begin", {
      names: {
        en: "Interview with a school head (made up)",
        he: "ריאיון עם הנהלת בית ספר (בדוי)",
        ar: "مقابلة مع إدارة مدرسة (مختلَقة)",
      },
      kind: "interview",
      question: {
        en: "Why do so few students take the advanced course?",
        he: "למה מעטים לומדים בקורס המתקדם?",
        ar: "لماذا يتعلّم قليلون في المساق المتقدّم؟",
      },
    }),
    "id",
  );
  const say = async (words: string, parentId: string | null, cause?: number): Promise<string> => {
    const id = idIn(await inside("reason.add", { inquiryId, parentId, words, language: "en" }), "id");
    if (cause !== undefined) await inside("reason.tie", { id, version: 1, challengeId: causes[cause] });
    return id;
  };
  const noClass = await say("There is no class in our school", null);
  await say("Eleven students are too few to open one", noClass, 1);
  const noTeacher = await say("Nobody here has taught it before", noClass, 6);
  await say("Whoever could prepare it alone has no free hour with the others", noTeacher, 0);
  const notForUs = await say("Students say that it is not for them", null, 2);
  await say("At home nobody knows what it is good for", notForUs, 11);
}

/** Made-up answers: the earlier a cause stands in the list, the more it eases; heads see time a little otherwise. */
function answerOf(from: number, to: number, person: number): string {
  const isHead = person % 2 === 1;
  const strength = 2.9 - Math.sqrt(from) * 0.62 - (isHead && from === 0 ? 0.8 : 0);
  const own = (((from * 7 + to * 11 + person * 5) % 9) - 4) / 5;
  return String(Math.max(-1, Math.min(3, Math.round(strength + own))));
}

async function askAll(inside: RunInside, causes: readonly string[]): Promise<string> {
  const names = { en: "What holds us back (made up)", he: "מה מעכב אותנו (בדוי)", ar: "ما الذي يعيقنا (مختلَق)" };
  const round = z.object({ id: z.string(), code: z.string() }).parse(await inside("round.open", { names, roles }));
  const pairs = causes.flatMap((_, from) => causes.flatMap((__, to) => (from === to ? [] : [{ from, to }])));
  for (let person = 0; person < people; person += 1) {
    const role = roles[person % 2]?.key;
    const { token } = z.object({ token: z.string() }).parse(await inside("round.begin", { code: round.code, role }));
    const given = Array.from({ length: questionsEach }, (_, place) => {
      const { from, to } = pairs[(person * 37 + place * 13 * (1 + (person % 3))) % pairs.length] ?? { from: 0, to: 1 };
      return { from: causes[from], to: causes[to], answer: answerOf(from, to, person), took: 6000 };
    });
    await inside("round.answer", { token, given, count: 1 });
  }
  await inside("round.close", { id: round.id });
  return round.id;
}

/** The steering committee chooses two of those that stand out. */
async function choose({ inside, bodies, voters }: Founded, causes: readonly string[], runId: string): Promise<void> {
  const decisionId = idIn(
    await inside("decision.propose", {
      bodyId: bodies.get("steering-committee"),
      title: "Two leverage points: time to plan together, and small classes",
      proposal: `${madeUp.en} Both stand high in the calculation; both can be moved, and by nobody alone.`,
      method: "majority",
      readBy: "members",
    }),
    "id",
  );
  await inside("decision.record", { id: decisionId, present: voters, counts: { yes: 4 } });
  const indicators = await indicatorIds(inside);
  const points = [
    {
      ...{ cause: 0, body: "teachers-for-band-1", indicator: "mentoring-hours" },
      canWe: {
        verdict: "yes",
        words: "Made up: two networks can change their timetable.",
        hands: { yes: 3, partly: 1, no: 0 },
      },
      needEachOther: { verdict: "yes", words: null, hands: { yes: 4, partly: 0, no: 0 } },
    },
    {
      ...{ cause: 1, body: "steering-committee", indicator: "advanced-share" },
      canWe: {
        verdict: "partly",
        words: "Made up: the rule is not ours, the proposal is.",
        hands: { yes: 1, partly: 3, no: 0 },
      },
      needEachOther: { verdict: "yes", words: null, hands: { yes: 4, partly: 0, no: 0 } },
    },
  ];
  for (const { cause, body, indicator, ...answers } of points)
    await inside("leverage.choose", {
      ...answers,
      challengeId: causes[cause],
      runId,
      decisionId,
      bodyId: bodies.get(body) ?? null,
      indicatorIds: [indicators.get(indicator)].filter(Boolean),
    });
}
