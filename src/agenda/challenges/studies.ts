import type { Study } from "../../core/study.ts";
import { centralityStudy } from "./centrality-study.ts";
import { controlStudy } from "./control-study.ts";
import { keystonesStudy } from "./keystones-study.ts";
import { loopsStudy } from "./loops-study.ts";
import { nextQuestionsStudy } from "./next-questions-study.ts";
import { simulateStudy } from "./simulate-study.ts";

/** What can be asked of a challenge map from files alone. */
export const studies: readonly Study[] = [
  keystonesStudy,
  loopsStudy,
  controlStudy,
  simulateStudy,
  centralityStudy,
  nextQuestionsStudy,
];
