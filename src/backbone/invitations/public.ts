export { invitationViewSchema, joinPath } from "./invitation.ts";
export { addInvitation, findInvitation, listInvitations } from "./store.ts";
