import { expect, it } from "vitest";
import { bodyWords as body, bodyKindWords, dutyWords } from "../../src/backbone/bodies/words.ts";
import { interestKindWords, interestWords as interests } from "../../src/backbone/interests/words.ts";
import { partnersWords as partners } from "../../src/backbone/organizations/words.ts";
import { actionWords as actions } from "../../src/communication/actions/words.ts";
import {
  answerWords,
  methodWords,
  outcomeWords,
  decisionWords as said,
  stateWords,
} from "../../src/communication/decisions/words.ts";
import { begin, join, makeLink } from "./beginnings.ts";
import { faultsOf } from "./looking.ts";
import type { Person } from "./person.ts";
import { type Stories, tellStories } from "./stories.ts";

const stories = tellStories();

const fund = "Fund of the hills";
const wording = "We begin in May.";
const amended = "We begin in June, after the exams.";

/** A director, a chair at a desk, a member with a telephone in Hebrew, and one more. */
async function gather(from: Stories) {
  const { director, at } = await begin(from, "Deciding");
  await director.opens(`${at}/partners/paste`);
  await director.fills(partners.rows, fund);
  await director.presses(partners.look);
  await director.presses(partners.add);
  const noa = await from.somebody();
  const lina = await from.somebody({ language: "he", on: "phone" });
  const dan = await from.somebody();
  await join(noa, await makeLink(director, at, ["partner"]), "Noa Chair");
  await join(lina, await makeLink(director, at, ["partner"], { language: "he" }), "Lina Member");
  await join(dan, await makeLink(director, at, ["partner"]), "Dan Member");
  return { director, noa, lina, dan, at };
}

/** The director founds a committee and seats the three. */
async function foundSteering(director: Person, at: string): Promise<void> {
  await director.opens(`${at}/committees`);
  await director.follows(body.found);
  await director.chooses(body.kind, bodyKindWords.steering);
  await director.fills(body.name, "Steering committee");
  await director.fills(body.mandate, "It sets the goal with the ministry and watches over the distance between towns.");
  await director.presses(body.foundIt);
  await director.sees(body.founded);
  for (const [name, duty] of [
    ["Noa Chair", dutyWords.chair],
    ["Lina Member", dutyWords.member],
    ["Dan Member", dutyWords.member],
  ] as const) {
    await director.chooses(body.person, name);
    await director.chooses(body.duty, duty);
    await director.presses(body.addMember);
    await director.sees(body.added);
  }
}

const propose = async (who: Person, at: string, title: string, more: () => Promise<void> = async () => {}) => {
  await who.opens(`${at}/decisions/new?body=steering-committee`);
  await who.fills(said.newTitle, title);
  await more();
  await who.presses(said.keep);
  await who.sees(said.kept);
  await who.presses(said.open);
  await who.sees(said.opened);
  return new URL(who.page.url()).pathname;
};

const answer = async (who: Person, path: string, word: keyof typeof answerWords & string, why?: string) => {
  await who.opens(path);
  const asked = answerWords[word];
  if (!asked) throw new Error(word);
  await who.ticks(asked);
  if (why) await who.fills(said.reason, why);
  await who.presses(said.answer);
};

/** What each part of the story needs. */
interface Gathered {
  noa: Person;
  lina: Person;
  dan: Person;
  at: string;
}

/** Somebody objects with a reason, the wording meets it, and nobody objects any more. */
async function decideByConsent({ noa, lina, dan, at }: Gathered): Promise<void> {
  const consent = await propose(noa, at, "When we begin", async () => {
    await noa.fills(said.proposal, wording);
  });
  await answer(lina, consent, "objection");
  await lina.sees(said.objectionNeedsReason);
  await answer(lina, consent, "objection", "במאי יש בחינות");
  await lina.sees(said.answered);
  await noa.opens(consent);
  await noa.sees("במאי יש בחינות");
  await noa.fills(said.proposal, amended);
  await noa.fills(said.amendedBecause, "Exams are in May.");
  await noa.presses(said.amendIt);
  await noa.sees(said.amended);
  await answer(lina, consent, "agree");
  await lina.sees(amended);
  await answer(dan, consent, "agree");
  await dan.doesNotSee("Lina Member");
  await noa.opens(consent);
  await noa.unfolds(said.close);
  await noa.presses(said.close);
  await noa.sees(noa.hears(outcomeWords.consent, { agree: 2, aside: 0 }));
}

/** Who has two hats is reminded and steps aside, and the others are enough. Answers where the decision is. */
async function decideByMajority({ noa, lina, dan, at }: Gathered): Promise<string> {
  const majority = await propose(noa, at, "A grant to the hills", async () => {
    await noa.ticks(methodWords.majority);
    await noa.chooses(said.organization, fund);
  });
  await noa.sees(noa.hears(said.conflictYours, { organization: fund }));
  await noa.presses(said.recuse);
  await noa.sees(said.youAreRecused);
  await answer(dan, majority, "yes");
  await answer(lina, majority, "yes");
  await lina.sees(said.answered);
  await noa.opens(majority);
  await noa.sees(noa.hears(said.took, { took: 2, all: 2, quorum: 2 }));
  await noa.unfolds(said.close);
  await noa.presses(said.close);
  await noa.sees(noa.hears(outcomeWords.majority, { yes: 2, no: 0, abstain: 0 }));
  await noa.sees(said.recusals);
  await noa.fills(said.ownerName, "Town of the hills");
  await noa.chooses(said.progress, stateWords["in-work"]);
  await noa.presses(said.save);
  await noa.sees("Town of the hills");
  return majority;
}

/** What was said waits for her who does it, and is done with what came of it. */
async function doWhatWasSaid({ noa, lina, at }: Gathered): Promise<void> {
  await noa.follows(said.sayAction);
  await noa.fills(actions.what, "Write to all school heads");
  await noa.chooses(actions.person, "Lina Member");
  await noa.fills(actions.byWhen, new Date().toISOString().slice(0, 10));
  await noa.presses(actions.addIt);
  await noa.sees(actions.added);
  await lina.opens("/mine");
  await lina.sees("Write to all school heads");
  await lina.opens(`${at}/actions`);
  await lina.sees(actions.mine);
  await lina.follows("Write to all school heads");
  await lina.sees(actions.fromDecision);
  expect(await faultsOf(lina.page, "he", ["Deciding", "Write"])).toEqual([]);
  await lina.fills(actions.cameOfIt, "תשעה מנהלים ענו");
  await lina.presses(actions.isDone);
  await lina.sees(actions.saved);
  await noa.opens(`${at}/actions`);
  await noa.unfolds(actions.ended);
  await noa.sees("תשעה מנהלים ענו");
}

it("founds a committee that decides by consent and by majority, and does what it said", async () => {
  const { director, ...others } = await gather(stories);
  const { noa, lina, at } = others;
  await foundSteering(director, at);
  await noa.opens(`${at}/committees/steering-committee/interests`);
  await noa.chooses(interests.organization, fund);
  await noa.chooses(interests.kind, interestKindWords.employed);
  await noa.fills(interests.words, "Half a post since last year");
  await noa.presses(interests.declareIt);
  await noa.sees(interests.declared);

  await decideByConsent(others);
  const majority = await decideByMajority(others);
  await doWhatWasSaid(others);

  for (const path of [`${at}/committees`, `${at}/committees/steering-committee`, `${at}/decisions`, majority]) {
    await lina.opens(path);
    expect(await faultsOf(lina.page, "he", ["Deciding", "Steering", "When we", "A grant", "Noa"])).toEqual([]);
  }
});

it("keeps what a committee has not yet decided from those outside it", async () => {
  const { director, at } = await begin(stories, "Not yet");
  const noa = await stories.somebody();
  await join(noa, await makeLink(director, at, ["partner"]), "Noa Partner");
  await director.opens(`${at}/committees/new`);
  await director.fills(body.name, "Steering committee");
  await director.presses(body.foundIt);
  await director.presses(body.addMember);
  await director.sees(body.whoNeeded);
  await director.opens(`${at}/decisions/new`);
  await director.fills(said.newTitle, "Not for everybody yet");
  await director.presses(said.keep);
  const path = new URL(director.page.url()).pathname;
  expect(await noa.opens(path)).toBe(404);
  await noa.opens(`${at}/decisions`);
  await noa.sees(said.emptyForOthers);
  await noa.doesNotSee("Not for everybody yet");
  await noa.opens(`${at}/committees/steering-committee`);
  await noa.sees(/A funder who sits here reads its papers/);
});
