export { permissionsAmong, permissionsSchema } from "./membership.ts";
export { addMembership, findPermissions, leaveOrganization, listMemberships } from "./store.ts";
export { permissionHints, permissionWords } from "./words.ts";
