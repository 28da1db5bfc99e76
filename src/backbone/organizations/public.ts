export { languageOfName } from "./organization.ts";
export { keeps } from "./rights.ts";
export { type Sector, sectors } from "./sector.ts";
export { listOrganizationNames, listSectors, lockOrganizations } from "./store.ts";
export { sectorWords } from "./words.ts";
