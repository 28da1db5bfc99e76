export { permissionsAmong, permissionsSchema } from "./membership.ts";
export { listBackboneNames, listMemberMails, listMemberNames } from "./names.ts";
export { addMembership, findPermissions, findStay, peopleIn } from "./store.ts";
export { permissionHints, permissionWords } from "./words.ts";
