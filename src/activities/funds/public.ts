export { type GrantFor, grantForSchema, listGrantsFor } from "./grants/for-commitment.ts";
