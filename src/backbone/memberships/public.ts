export { authorityWords, cardWords, levelWords } from "./card-words.ts";
export { permissionsAmong, permissionsSchema } from "./membership.ts";
export { listBackboneNames, listMemberMails, listMemberNames } from "./names.ts";
export { goesOn, representationSchema } from "./representations/representation.ts";
export { listOfOrganization } from "./representations/store.ts";
export { actorsIn } from "./standings/store.ts";
export { addMembership, findPermissions, findStay, peopleIn } from "./store.ts";
export { tellPerson, toldWords } from "./telling.ts";
export { permissionHints, permissionWords } from "./words.ts";
