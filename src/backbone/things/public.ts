export { findThing, followThing, forgetThing, listChanged, type ThingView, tellThing, tellThings } from "./store.ts";
export { type ThingKind, type ThingRef, thingKinds } from "./thing.ts";
export { ThingFoot } from "./thing-foot.tsx";
