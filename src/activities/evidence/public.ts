export { chainSchema, type Strength, strengthSchema, strengths } from "./evidence.ts";
export { ChainFoot } from "./pages/chain-foot.tsx";
export { chainsFrom } from "./web.ts";
export { strengthHints, strengthWords } from "./words.ts";
