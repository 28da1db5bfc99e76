import { accessSync, constants, readFileSync, statfsSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

const memory = "/dev/shm";
const roomNeeded = 2 * 1024 ** 3;

/** Whether the system has a folder in memory that is large enough and that programs run from, as Linux does outside most containers. */
function hasRoomInMemory(): boolean {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    const [, , , options = ""] =
      readFileSync("/proc/mounts", "utf8")
        .split("\n")
        .findLast((line) => line.split(" ")[1] === memory)
        ?.split(" ") ?? [];
    return bavail * bsize >= roomNeeded && options.split(",").includes("rw") && !options.split(",").includes("noexec");
  } catch {
    return false;
  }
}

// Every file of engine tests has a database of its own, thousands of small files that live for seconds. Whether they lie on
// a disk or in memory is the same to all that is tested: what a killed process wrote is in the system's hands in both.
if (!process.env.TMPDIR && hasRoomInMemory()) process.env.TMPDIR = memory;

/** What takes longest, though some of it are short files. */
const longest = [
  "tests/journeys/every-page.test.ts",
  "tests/engine/visibility/visibility.test.ts",
  "tests/engine/crash.test.ts",
  "src/storage/postgres/server.engine.test.ts",
  "tests/engine/operations.test.ts",
  "tests/engine/examples.test.ts",
  "tests/journeys/papers.test.ts",
  "tests/journeys/tell-a-story.test.ts",
  "tests/journeys/from-story-to-change.test.ts",
  "tests/journeys/thirty-phones.test.ts",
];
const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(name));
  return place < 0 ? longest.length : place;
};

/** Begins what takes longest first, so that no worker ends alone with it while the other has nothing left to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}

/** `unit` needs nothing but Node; `engine` starts the embedded database; `journeys` adds a real browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    // A file leaves nothing behind that the next could trip over: one worker reads the program once for many.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        oxc: jsx,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/*.test.ts"],
          exclude: ["src/**/*.engine.test.ts"],
          setupFiles: ["tests/steady-draws.ts"],
          testTimeout: 20_000,
        },
      },
      {
        oxc: jsx,
        test: {
          name: "engine",
          include: ["src/**/*.engine.test.ts", "tests/engine/**/*.test.ts"],
          globalSetup: ["src/storage/testing-server.ts"],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        oxc: jsx,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          globalSetup: ["tests/journeys/installation.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: true,
        },
      },
    ],
  },
});
