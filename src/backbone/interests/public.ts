export { holdsOn, interestKinds } from "./interest.ts";
export { listInterests } from "./store.ts";
export { interestKindWords } from "./words.ts";
