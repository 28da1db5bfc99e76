export { findAlike } from "./likeness.ts";
export { languageOfName, organizationSchema } from "./organization.ts";
export { type Sector, sectors } from "./sector.ts";
export { addOrganizations, listOrganizationNames, listOrganizations, lockOrganizations } from "./store.ts";
export { sectorWords } from "./words.ts";
