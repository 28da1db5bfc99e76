export { readUnread, retellText, unreadOldRules } from "./finding/store.ts";
export { standingFor, standingSchema } from "./following/standing.ts";
export { followThing, holdThing, readStanding, setTalked } from "./following/store.ts";
export { followOne, thingRefSchema } from "./operations.ts";
export {
  findThing,
  forgetThing,
  listChanged,
  listThings,
  membersOf,
  type ThingView,
  tellThing,
  tellThings,
} from "./store.ts";
export { type ThingKind, type ThingRef, thingKinds } from "./thing.ts";
export { FollowForm, ThingFoot } from "./thing-foot.tsx";
export { thingWords } from "./words.ts";
export { backwards, ranks, signs } from "./words-of.ts";
