export { followOne, thingRefSchema } from "./operations.ts";
export {
  findThing,
  followThing,
  forgetThing,
  holdThing,
  listChanged,
  membersOf,
  readStanding,
  setTalked,
  type ThingView,
  tellThing,
} from "./store.ts";
export { type ThingKind, type ThingRef, thingKinds } from "./thing.ts";
export { FollowForm, ThingFoot } from "./thing-foot.tsx";
export { thingWords } from "./words.ts";
