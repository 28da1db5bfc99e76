export { type Sector, sectors } from "./sector.ts";
export { listOrganizationNames, listSectors } from "./store.ts";
export { sectorWords } from "./words.ts";
