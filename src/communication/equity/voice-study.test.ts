import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StudyFault } from "../../core/study.ts";
import { voiceStudy } from "./voice-study.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "voice-"));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const rows = (group: string, times: number, who = ""): string => `${group},${who}\n`.repeat(times);
const people = "group,count\nschools,40\nministries,30\nfirms,20\nparents,10\n";

interface Found {
  groups: { group: string; voices: number; ratio: number | null; low: number | null; sure: string }[];
  effective_voices: number;
}
const study = async (voices: string, there = people, more: Record<string, string> = {}): Promise<Found> =>
  (await voiceStudy.run({
    voices: await file("voices.csv", voices),
    people: await file("people.csv", there),
    by: "kind",
    ...more,
  })) as Found;

test("tells of each group, in the order in which they are counted, how often it speaks for one that is there", async () => {
  const all = `kind,who\n${rows("schools", 60)}${rows("ministries", 25)}${rows("firms", 12)}${rows("parents", 3)}`;
  const { groups, effective_voices } = await study(all);
  expect(groups[0]).toEqual({
    ...{ group: "schools", voices: 60, expected_share: 0.4, share: 0.6, ratio: expect.closeTo(1.5, 12) },
    ...{ low: expect.closeTo(1.2430228760558368, 9), high: expect.closeTo(1.7417630782428064, 9), sure: "certain" },
  });
  expect(groups.map(({ group, sure }) => [group, sure])).toEqual([
    ["schools", "certain"],
    ["ministries", "cannot tell"],
    ["firms", "cannot tell"],
    ["parents", "likely"],
  ]);
  expect(effective_voices).toBe(100);
});

test("a group that never spoke stands there with a ratio of nought", async () => {
  const { groups } = await study(`kind,who\n${rows("schools", 60)}`);
  expect(groups.find(({ group }) => group === "firms")).toMatchObject({ voices: 0, ratio: 0, low: 0, sure: "certain" });
});

test("one loud speaker is not many: with a column of speakers nothing is sure", async () => {
  const voices = `kind,who\n${rows("parents", 60, "one of them")}${rows("schools", 5, "another")}`;
  expect((await study(voices)).groups[3]?.sure).toBe("certain");
  const { groups, effective_voices } = await study(voices, people, { speaker: "who" });
  expect(groups[3]?.sure).toBe("cannot tell");
  expect(effective_voices).toBeCloseTo(65 ** 2 / (3600 + 25), 12);
});

describe("says in one sentence what is wrong", () => {
  test.each([
    [
      "kind,who\nschools,\nclubs,\n",
      people,
      {},
      /voices\.csv, row 3, column “kind”: the group “clubs” is not in .*people/,
    ],
    ["kind,who\nschools,\n,x\n", people, {}, /voices\.csv, row 3, column “kind”: it does not say which group/],
    ["kind,who\nschools,\n", people, { speaker: "who" }, /row 2, column “who”: it does not say who spoke/],
    ["kind,who\nschools,\n", people, { by: "sector" }, /voices\.csv has no column “sector”/],
    [
      "kind,who\nschools,\n",
      "group,count\nschools,many\n",
      {},
      /people\.csv, row 2, column “count”: “many” is not a n/,
    ],
    ["kind,who\nschools,\n", "group,count\nschools,\n", {}, /people\.csv, row 2, column “count”: “” is not a number/],
    ["kind,who\nschools,\n", "group,count\nschools,-1\n", {}, /row 2, column “count”: “-1” is not a number/],
    [
      "kind,who\nschools,\n",
      "group,count\nschools,1\nschools,2\n",
      {},
      /row 3, column “group”: the group “schools” stand/,
    ],
    [
      "kind,who\nschools,\n",
      "group,count\nschools,0\nfirms,3\n",
      {},
      /row 2, column “kind”: the group “schools” speaks/,
    ],
    ["kind,who\nschools,\n", "group,count\nschools,0\n", {}, /people\.csv every group is empty/],
    ["kind,who\nschools,\n", "group,count\n", {}, /people\.csv has no group in it/],
    ["kind,who\n", people, {}, /voices\.csv has no voice in it/],
  ])("%j with %j", async (voices, there, more, sentence) => {
    const fault = await study(voices, there, more).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(StudyFault);
    expect((fault as Error).message).toMatch(sentence);
  });

  test("and what was not given", async () => {
    await expect(voiceStudy.run({ people: "x", by: "kind" })).rejects.toThrow(/--voices/);
    await expect(voiceStudy.run({ voices: "/nowhere.csv", people: "/none.csv", by: "kind" })).rejects.toThrow(
      /There is no file \/none\.csv/,
    );
  });
});
