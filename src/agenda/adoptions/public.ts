export { adoptionSchema } from "./adoption.ts";
export { listAdoptions } from "./listing.ts";
export { recordAdoption, removeOneAdoption } from "./operations.ts";
export { adoptionWords } from "./words.ts";
