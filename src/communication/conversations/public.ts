export { listConversations } from "./store.ts";
