export { permissionsAmong, permissionsSchema } from "./membership.ts";
export { addMembership, findPermissions, leaveOrganization } from "./store.ts";
export { permissionHints, permissionWords } from "./words.ts";
