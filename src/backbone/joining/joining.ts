import type { Operation } from "../../core/operation.ts";
import { operations as applying } from "./applications/applicant-operations.ts";
import { operations as team } from "./applications/backbone-operations.ts";
import { operations as arranging } from "./arrangement/operations.ts";
import { operations as cohorts } from "./cohorts/operations.ts";
import { operations as nominating } from "./nominations/operations.ts";
import { operations as reading } from "./vettings/operations.ts";

/** What people can do to join, to be read, and to be admitted. */
export const operations: readonly Operation[] = [
  ...arranging,
  ...nominating,
  ...applying,
  ...team,
  ...reading,
  ...cohorts,
];
