import { expect, test } from "vitest";
import { chooseListener, dueOn, inOrder, nextFor, type StoryFacts } from "./listening.ts";

const story = (more: Partial<StoryFacts>): StoryFacts => ({
  ...{
    id: "a",
    campaignId: "c",
    toldOn: "2026-03-01",
    language: "en",
    age: "16-17",
    listenerId: null,
    passedBy: [],
    readerIds: ["listener"],
  },
  ...{ answered: false, tellerSaid: false, isMasked: false, isUsed: true, hasWords: true },
  ...{ audios: 0, photos: 0, unwritten: 0, proposedBy: null },
  ...more,
});

test.each([
  [{}, "answer"],
  [{ answered: true, tellerSaid: true }, "teller-said"],
  [{ answered: true, unwritten: 1 }, "words"],
  [{ answered: true }, "masking"],
  [{ answered: true, isMasked: true }, "nothing"],
  [{ answered: true, isMasked: true, proposedBy: "a listener" }, "second-reading"],
  [{ answered: true, isMasked: false, proposedBy: "a listener" }, "masking"],
  [{ answered: true, isUsed: false, unwritten: 1 }, "nothing"],
] as const)("a story %j waits for: %s", (more, expected) => expect(nextFor(story(more))).toBe(expected));

test("the longest waiting comes first, what is done comes last and from the newest", () => {
  const stories = [
    story({ id: "done-old", answered: true, isMasked: true }),
    story({ id: "new", toldOn: "2026-03-09" }),
    story({ id: "old", toldOn: "2026-03-02" }),
    story({ id: "done-new", toldOn: "2026-03-05", answered: true, isMasked: true }),
    story({ id: "mask", answered: true }),
  ];
  expect(inOrder(stories).map(({ id }) => id)).toEqual(["old", "new", "mask", "done-new", "done-old"]);
});

test("an answer is due two weeks after the day it was told, over the end of a month", () =>
  expect(dueOn("2026-02-20", 14)).toBe("2026-03-06"));

test("a story goes to whoever has least and has not said no; to nobody where all have", () => {
  const free = [
    { personId: "anat", open: 3 },
    { personId: "bilal", open: 1 },
    { personId: "carmel", open: 2 },
  ];
  expect(chooseListener(free, { passedBy: [], salt: "x" })).toBe("bilal");
  expect(chooseListener(free, { passedBy: ["bilal"], salt: "x" })).toBe("carmel");
  expect(chooseListener(free, { passedBy: ["anat", "bilal", "carmel"], salt: "x" })).toBeNull();
  expect(chooseListener([], { passedBy: [], salt: "x" })).toBeNull();
});

test("among those who have the same, it is not always the same one", () => {
  const free = ["anat", "bilal"].map((personId) => ({ personId, open: 0 }));
  const chosen = new Set(["a", "b", "c"].map((salt) => chooseListener(free, { passedBy: [], salt })));
  expect(chosen).toEqual(new Set(["anat", "bilal"]));
});
