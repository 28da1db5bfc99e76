export { asksToKeep, keepStoryLonger, type TakenBack, takeStoryBack } from "./take-back.ts";
export { takingBackWords } from "./words.ts";
