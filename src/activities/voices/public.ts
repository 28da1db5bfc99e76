export { actsFor, actsForIds, leads, listVoices, personOf } from "./voice.ts";
