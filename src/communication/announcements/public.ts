export { textsOfAnnouncements } from "./for-mail.ts";
