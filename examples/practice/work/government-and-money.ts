import { madeUp } from "../story.ts";
import type { Working } from "./working.ts";

/** What is asked of those who govern, a campaign, money, and what three who steer say of the six functions. */
export async function workWithGovernmentAndMoney(working: Working): Promise<void> {
  const askId = await askTheGovernment(working);
  await campaign(working, askId);
  await fund(working);
  await sayOfTheFunctions(working);
}

/** One is granted in part, with how it came to that; one is being prepared. */
async function askTheGovernment(working: Working): Promise<string> {
  const ask = {
    kind: "regulation",
    names: { en: "A class may open with eight students", he: "מותר לפתוח כיתה של שמונה", ar: "يجوز فتح صفّ من ثمانية" },
    about: madeUp,
    ...{ askedName: "The ministry (made up)", bodyId: working.body("steering-committee") },
    why: {
      en: "Made up: in towns of band 1 too few students ask for a class at once.",
      he: "בדוי: ביישובי רמה 1 מעטים מדי מבקשים כיתה באותה שנה.",
      ar: "مختلَق: في بلدات المستوى 1 يطلب صفًّا عدد قليل جدًّا في السنة نفسها.",
    },
    indicatorId: await working.indicator("advanced-share"),
    challengeId: working.cause(1),
    first: { state: "preparing", on: working.day(-300), words: "Made up: the committee writes it down." },
  };
  const id = await working.make("policy.add", ask, working.at(-300));
  const steps = [
    { state: "asked", after: -240, words: "Made up: handed over with figures of four towns." },
    { state: "talks", after: -120, words: "Made up: two meetings; a trial in one district is offered." },
    { state: "partly", after: -30, words: "Made up: for District South, for two years." },
  ];
  for (const { after, ...step } of steps)
    await working.inside("policy.step", { id, ...step, on: working.day(after) }, working.at(after));
  await working.inside("policy.open", { id, open: true });
  const budget = {
    kind: "budget",
    names: { en: "Hours for new teachers' mentors", he: "שעות לחונכי מורים חדשים", ar: "ساعات لمرشدي المعلّمين الجدد" },
    about: madeUp,
    ...{ askedName: "The ministry (made up)", challengeId: working.cause(4) },
    first: { state: "asked", on: working.day(-25), words: "Made up: sent with two signatures." },
  };
  await working.make("policy.add", budget, working.at(-25));
  return id;
}

async function campaign(working: Working, askId: string): Promise<void> {
  const begun = {
    names: { en: "It is for you, too (made up)", he: "זה גם בשבילכם (בדוי)", ar: "هذا لكم أيضًا (مختلَق)" },
    asks: {
      en: "Look at one lesson before you choose",
      he: "לראות שיעור אחד לפני הבחירה",
      ar: "حضور درس واحد قبل الاختيار",
    },
    forWhom: { en: "Students and families", he: "תלמידים, תלמידות ומשפחות", ar: "الطلاب والطالبات والعائلات" },
    channels: ["social", "schools", "events"],
    ...{ startsOn: working.day(-60), endsOn: working.day(30), organizationId: working.organization("Nonprofit One") },
    ...{ askId, challengeId: working.cause(2) },
  };
  const doing = working.by("Nonprofit One", -60);
  const id = await working.make("campaign.add", begun, doing);
  const reached = [
    { channel: "social", measure: "views", from: -60, to: -31, amount: 18_400 },
    { channel: "social", measure: "views", from: -30, to: -1, amount: 26_100 },
    { channel: "schools", measure: "people", from: -50, to: -10, amount: 640 },
    { channel: "events", measure: "attendances", from: -14, to: -14, amount: 85 },
  ];
  for (const { from, to, ...count } of reached)
    await working.inside(
      "campaign.note-reach",
      { ...count, id, fromOn: working.day(from), toOn: working.day(to), source: "Made up, for practice" },
      working.by("Nonprofit One", to),
    );
  await working.inside("campaign.open", { id, open: true }, working.by("Nonprofit One"));
}

/** A need with a pledge for part of it, and a fund with a round that is open. */
async function fund(working: Working): Promise<void> {
  const need = {
    organizationId: working.organization("Parents' group of Town B"),
    names: { en: "Afternoons for a year", he: "אחר־צהריים לשנה", ar: "أوقات بعد الظهر لسنة" },
    about: madeUp,
    ...{ amount: 12_000, currency: "EUR", neededBy: working.day(90), shownTo: "members" },
    challengeId: working.cause(24),
    placeIds: working.places("Town B"),
  };
  const needId = await working.make("fund.add-need", need, working.by("Parents' group of Town B", -25));
  const pledge = { organizationId: working.organization("Company One"), needId, amount: 5_000, currency: "EUR" };
  const said = { ...pledge, words: "Made up: for the first half year.", forAll: true };
  const pledgeId = await working.make("fund.pledge", said, working.by("Company One", -15));
  await working.inside(
    "fund.set-pledge",
    { id: pledgeId, state: "agreed" },
    working.by("Parents' group of Town B", -14),
  );
  const given = {
    organizationId: working.organization("Foundation One"),
    names: { en: "Fund for towns of band 1", he: "קרן ליישובי רמה 1", ar: "صندوق لبلدات المستوى 1" },
    about: madeUp,
    how: {
      en: "Made up: one page, and a talk of half an hour.",
      he: "בדוי: עמוד אחד ושיחה של חצי שעה.",
      ar: "مختلَق: صفحة واحدة ومحادثة لنصف ساعة.",
    },
    ...{ amount: 250_000, currency: "EUR", challengeIds: [working.cause(7), working.cause(24)] },
  };
  const id = await working.make("fund.add", given, working.by("Foundation One", -60));
  const round = {
    names: { en: "First round", he: "סבב ראשון", ar: "الجولة الأولى" },
    ...{ opensOn: working.day(-15), closesOn: working.day(45), amount: 80_000, currency: "EUR" },
    bodyId: working.body("steering-committee"),
  };
  await working.inside("fund.round", { id, ...round }, working.by("Foundation One", -20));
}

/** Three made-up members say how the six functions stand: fewer are never shown. */
async function sayOfTheFunctions(working: Working): Promise<void> {
  const functions = ["vision", "activities", "measurement", "public-will", "policy", "funding"] as const;
  const voices = [
    { by: "School network North", scores: [4, 3, 4, 2, 3, 2] },
    { by: "School network South", scores: [3, 3, 3, 2, 2, 1] },
    { by: "Parents' group of Town B", scores: [3, 2, 4, 1, 2, 2] },
  ];
  for (const { by, scores } of voices) {
    const hand = { ...working.hand(by), permissions: ["steering"] as const };
    const answers = functions.map((name, at) => ({ function: name, score: scores[at] }));
    await working.inside("function.assess", { answers }, { hand });
  }
  const efforts = functions.map((name, at) => ({ function: name, days: [22, 35, 40, 12, 18, 15][at] }));
  await working.inside("function.count-effort", { efforts });
}
