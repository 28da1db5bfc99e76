export { actsForIds, leads, listVoices, personOf } from "./voice.ts";
