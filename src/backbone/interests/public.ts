export { holdsOn, type InterestKind, type InterestView, interestKinds, interestViewSchema } from "./interest.ts";
export { listInterests } from "./store.ts";
export { interestKindWords } from "./words.ts";
