export type { Mail } from "./mail.ts";
export { queueMail } from "./store.ts";
