export type { Organization, OrganizationView } from "./organization.ts";
export { addOrganizations, countOrganizations, listOrganizations } from "./store.ts";
