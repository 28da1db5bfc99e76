export { holdsOn, interestKinds } from "./interest.ts";
export { addInterest, listInterests } from "./store.ts";
export { interestKindWords } from "./words.ts";
