export {
  findThing,
  followThing,
  forgetThing,
  listChanged,
  readUnread,
  retellText,
  type ThingView,
  tellThing,
  tellThings,
  unreadOldRules,
} from "./store.ts";
export { type ThingKind, type ThingRef, thingKinds } from "./thing.ts";
export { ThingFoot } from "./thing-foot.tsx";
export { backwards, ranks, signs } from "./words-of.ts";
