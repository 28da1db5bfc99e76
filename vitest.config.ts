import { defineConfig } from "vitest/config";

const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

/** `unit` needs nothing but Node; `engine` starts the embedded database; `journeys` adds a real browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    // A file leaves nothing behind that the next could trip over: one worker reads the program once for many.
    isolate: false,
    projects: [
      {
        oxc: jsx,
        test: {
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}", "tests/*.test.ts"],
          exclude: ["src/**/*.engine.test.ts"],
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
          hookTimeout: 120_000,
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
