export { chainSchema, rangeOver, rangeSchema, type Strength, strengthSchema, strengths } from "./evidence.ts";
export { ChainFoot } from "./pages/chain-foot.tsx";
export { sayRange } from "./pages/say-range.ts";
export { allChains, chainsFrom } from "./web.ts";
export { strengthHints, strengthWords } from "./words.ts";
