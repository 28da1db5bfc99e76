import { expect, test } from "vitest";
import { compareMarks, countLevels, type Level, marksSchema } from "./readiness.ts";

const marks = (...levels: [Level, Level, Level, Level]) => {
  const [champions, resources, urgency, history] = levels.map((level) => ({ level, evidence: "Minutes.", links: [] }));
  return marksSchema.parse({ champions, resources, urgency, history });
};

test("counts what is there, and says what moved and what did not", () => {
  const [before, now] = [
    marks("there", "not-yet", "growing", "growing"),
    marks("there", "growing", "there", "not-yet"),
  ];
  expect(countLevels(now)).toEqual({ there: 2, growing: 1, "not-yet": 1 });
  expect(compareMarks(before, now)).toEqual([
    { precondition: "champions", from: "there", to: "there" },
    { precondition: "resources", from: "not-yet", to: "growing" },
    { precondition: "urgency", from: "growing", to: "there" },
    { precondition: "history", from: "growing", to: "not-yet" },
  ]);
});

test.each(["javascript:alert(1)", "data:text/html,x", "not an address", "ftp://example.org/"])(
  "%s is no link to evidence",
  (link) => {
    const all = marks("there", "there", "there", "there");
    expect(marksSchema.safeParse({ ...all, urgency: { ...all.urgency, links: [link] } }).success).toBe(false);
  },
);
