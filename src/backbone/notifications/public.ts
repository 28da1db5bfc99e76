export type { NotificationReason } from "./notification.ts";
export { digestFrom, localTime, mailFrom, mailFromNextDay, type Wishes, wishesOf } from "./quiet.ts";
export { notify, seeAbout } from "./store.ts";
export { sayTold } from "./told.ts";
