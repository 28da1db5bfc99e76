export type { FunctionLine, FunctionSource } from "./function.ts";
