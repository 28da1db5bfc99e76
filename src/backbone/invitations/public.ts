export { invitationViewSchema, joinPath } from "./invitation.ts";
export { makeInvitation, revokeOneInvitation } from "./operations.ts";
export { addInvitation, findInvitation, listInvitations, revokeInvitation } from "./store.ts";
