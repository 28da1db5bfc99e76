export { grantForSchema, listGrantsFor } from "./grants/for-commitment.ts";
