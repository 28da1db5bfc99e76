import { words } from "../../core/message.ts";

/** What stands at the foot of a thing. */
export const thingWords = words({
  discuss: { en: "Discuss this", he: "לדון בזה", ar: "مناقشة هذا" },
});
