export { permissionsAmong, permissionsSchema } from "./membership.ts";
export { addMembership, findPermissions } from "./store.ts";
export { permissionHints, permissionWords } from "./words.ts";
