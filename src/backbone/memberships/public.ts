export { permissionsAmong, permissionsSchema } from "./membership.ts";
export { listMemberNames } from "./names.ts";
export { actorsIn } from "./standings/store.ts";
export { addMembership, findPermissions, peopleIn } from "./store.ts";
export { permissionHints, permissionWords } from "./words.ts";
