import type { Study } from "../../core/study.ts";
import { relationsStudy } from "./relations-study.ts";

/** The analyses of relations that run on files alone. */
export const studies: readonly Study[] = [relationsStudy];
