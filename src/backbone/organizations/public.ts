export { splitCells } from "./cells.ts";
export { findAlike } from "./likeness.ts";
export { languageOfName, organizationSchema } from "./organization.ts";
export { WorkList } from "./pages/work-list.tsx";
export { keeps } from "./rights.ts";
export { type Sector, sectors } from "./sector.ts";
export { addOrganizations, listOrganizationNames, listOrganizations, listSectors, lockOrganizations } from "./store.ts";
export { sectorWords } from "./words.ts";
export { collectWork, type WorkPart, type WorkSource, workPartSchema } from "./work-source.ts";
