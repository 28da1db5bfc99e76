export type { FunctionSource } from "./function.ts";
