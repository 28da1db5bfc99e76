export { listOpenRounds, nameRun, openRoundsSchema, showRun } from "./operations.ts";
export { Outdated } from "./pages/outdated.tsx";
export { type Lens, lenses, type RunView, runHeadSchema, runViewSchema } from "./run.ts";
export { findRun } from "./store.ts";
export { lensWords, noteWords, refusalWords, runWords } from "./words.ts";
