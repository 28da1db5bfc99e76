export { splitCells } from "./cells.ts";
export { type Sector, sectors } from "./sector.ts";
export { listOrganizationNames } from "./store.ts";
export { sectorWords } from "./words.ts";
