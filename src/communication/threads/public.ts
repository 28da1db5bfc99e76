export { textsOfMessages } from "./for-mail.ts";
export { addReplyAddresses, type ReplyAddress } from "./replies/store.ts";
