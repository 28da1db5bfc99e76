import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { StudyFault } from "../../core/study.ts";
import { opinionsStudy } from "./opinions-study.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fivefold-opinions-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const groups = "participant,group\n1,north\n2,north\n3,south\n4,\n9,south\n";
/** Participant 2 changed their mind on statement 10; the later vote stands first in the file. */
const rows = `timestamp,datetime,comment-id,voter-id,vote
50,,10,2,1
10,,10,1,1
20,,10,2,-1
30,,10,3,0
40,,2,3,-1
60,,2,4,1
`;
const matrix = "\ufeffparticipant;group-id;n-votes;2;10\r\n1;0;1;;1\r\n2;0;1;;1\r\n3;1;2;-1;0\r\n4;;1;1;\r\n";

test.each([
  ["votes.csv", rows],
  ["matrix.csv", matrix],
])("%s: the last vote counts, who passes has seen, and only the groups used make the consensus", async (name, text) => {
  const result = await opinionsStudy.run({ votes: await save(name, text), "use-groups": await save("g.csv", groups) });
  expect(result).toMatchObject({
    participants: 4,
    statements: 2,
    groups: [
      { group: "north", size: 2 },
      { group: "south", size: 1 },
    ],
    in_no_group: 1,
    statements_detail: [
      { id: "2", agrees: 1, disagrees: 1, seen: 2, consensus: (1 / 2) * (1 / 3) },
      { id: "10", agrees: 2, disagrees: 0, seen: 3, consensus: (3 / 4) * (1 / 3) },
    ],
  });
});

test("what everybody answered differently makes groups; by_group adds up to them", async () => {
  const people = Array.from({ length: 40 }, (_, one) => one);
  const vote = (one: number, on: number) => (on % 3 === 0 ? 1 : one % 4 === 0 ? 1 : -1);
  const lines = people.flatMap((one) => Array.from({ length: 12 }, (_, on) => `${on},p${one},${vote(one, on)}`));
  const path = await save("two.csv", ["comment-id,voter-id,vote", ...lines].join("\n"));
  expect(await opinionsStudy.run({ votes: path })).toMatchObject({ groups: [{ size: 30 }, { size: 10 }] });
});

test.each([
  ["vote", rows.replace("10,,10,1,1", "10,,10,1,yes"), "row 3, column “vote”: “yes” is no vote"],
  ["voter", rows.replace("10,,10,1,1", "10,,10,,1"), "row 3, column “voter-id”: it does not say who voted"],
  ["cell", matrix.replace("3;1;2;-1;0", "3;1;2;-1;7"), "row 4, column “10”: “7” is no vote"],
  ["twice", `${matrix}4;;1;1;\r\n`, "row 6, column “participant”: “4” has a row already"],
  ["shape", "a,b\n1,2\n", "has neither a column “vote”"],
  ["nothing", "", "is empty"],
  ["blank", " \n\n", "is empty"],
  ["more cells", `${rows}70,,2,1,1,9\n`, "row 8: it has 6 cells, the header 5"],
  ["columns twice", rows.replace("datetime", "vote"), "has more than one column “vote”"],
  ["no vote", rows.replace("voter-id,vote", "voter-id,said"), "has no column “vote”"],
  ["rows", "comment-id,voter-id,vote\n", "has no statements in it"],
])("a file wrong in its %s is refused in words that name file, row and column", async (name, text, said) => {
  const path = await save(`${name}.csv`, text);
  const refused = opinionsStudy.run({ votes: path });
  await expect(refused).rejects.toThrow(StudyFault);
  await expect(refused).rejects.toThrow(said);
  await expect(refused).rejects.toThrow(path);
});

test("a participant in two groups, and more groups than people, are refused", async () => {
  const votes = await save("v.csv", rows);
  const twice = await save("twice-in.csv", `${groups}1,south\n`);
  await expect(opinionsStudy.run({ votes, "use-groups": twice })).rejects.toThrow("“1” is in “north” already");
  await expect(opinionsStudy.run({ votes, groups: "9" })).rejects.toThrow("asks for 9 groups");
  await expect(opinionsStudy.run({ votes, groups: "few" })).rejects.toThrow("--groups must be a whole number");
});

test("where nobody has seven votes, who voted is one group", async () => {
  const lines = Array.from({ length: 9 }, (_, one) => [0, 1, 2].map((on) => `${one * 3 + on},p${one},1`)).flat();
  const path = await save("few.csv", ["comment-id,voter-id,vote", ...lines].join("\n"));
  expect(await opinionsStudy.run({ votes: path })).toMatchObject({
    groups: [{ group: "0", size: 9 }],
    in_no_group: 0,
    statements_detail: expect.arrayContaining([expect.objectContaining({ id: "0", consensus: 2 / 3 })]),
  });
});

test("the order of the rows makes no difference", async () => {
  const people = Array.from({ length: 60 }, (_, one) => one);
  const vote = (one: number, on: number) => (on % 3 === 0 || (one + on) % 7 === 0 ? 1 : one % 3 === 0 ? 1 : -1);
  const lines = people.flatMap((one) => Array.from({ length: 15 }, (_, on) => `${on},${one},${vote(one, on)}`));
  const header = "comment-id,voter-id,vote";
  const forth = await save("forth.csv", [header, ...lines].join("\n"));
  const back = await save("back.csv", [header, ...lines.reverse()].join("\n"));
  expect(await opinionsStudy.run({ votes: forth })).toEqual(await opinionsStudy.run({ votes: back }));
});
