import { expect, test } from "vitest";
import { StudyFault, study } from "../../core/study.ts";
import { runStudy } from "./study-command.ts";

const echo = study({
  name: "echo",
  summary: "Says what it was told.",
  options: {
    word: { type: "string", required: true, multiple: true, value: "WORD", about: "a word to say" },
    loud: { type: "boolean", about: "in capitals" },
  },
  run: async ({ word, loud }) => {
    if ([word].flat().includes("no")) throw new StudyFault("That word is not said.");
    return { word, loud: loud === true };
  },
});

async function run(...args: string[]) {
  const said = { out: "", errors: "" };
  const code = await runStudy(
    echo,
    args,
    { write: (text) => (said.out += text) },
    { write: (text) => (said.errors += text) },
  );
  return { code, ...said };
}

test("a study writes one JSON document and ends with 0", async () => {
  const { code, out, errors } = await run("--word", "a", "--word", "b", "--loud");
  expect(JSON.parse(out)).toEqual({ word: ["a", "b"], loud: true });
  expect([code, errors]).toEqual([0, ""]);
});

test.each([
  [["--word", "no"], "That word is not said.\n"],
  [["--loud"], "The study echo needs --word WORD: a word to say.\n"],
  [["--wurd", "a"], "Unknown option '--wurd'; “fivefold study echo --help” lists what the study takes.\n"],
  [["stray.csv"], "Unexpected argument 'stray.csv'; “fivefold study echo --help” lists what the study takes.\n"],
  [
    ["--word", "--loud"],
    "--word needs a value (one that begins with a dash is written --word=-1); “fivefold study echo --help” lists what the study takes.\n",
  ],
  [
    ["--word"],
    "--word needs a value (one that begins with a dash is written --word=-1); “fivefold study echo --help” lists what the study takes.\n",
  ],
])("bad input %j is one sentence on standard error, nothing on standard output, and 2", async (args, sentence) => {
  expect(await run(...args)).toEqual({ code: 2, out: "", errors: sentence });
});

test("--help lists every option from the declaration", async () => {
  const { code, out } = await run("--help");
  expect(code).toBe(0);
  expect(out).toContain("--word WORD  a word to say (needed)");
  expect(out).toContain("--loud       in capitals");
});
