export type { Mail } from "./mail.ts";
export { siteAddress } from "./site-address.ts";
export { queueMail } from "./store.ts";
