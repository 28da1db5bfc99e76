import { type Actor, type Permission, permissions } from "../src/core/actor.ts";
import type { Operation } from "../src/core/operation.ts";

const initiativeId = "00000000-0000-7000-8000-000000000001";
const person = (held: readonly Permission[], ownsInstallation = false): Actor => ({
  kind: "person",
  personId: "somebody",
  name: "Somebody",
  mail: "somebody@example.org",
  ownsInstallation,
  memberships: held.length > 0 ? [{ initiativeId, permissions: held, organizationIds: [], bodyIds: [] }] : [],
});

/** Everybody who can stand at a door, by the name that the table gives them. */
export const doorsteps: Record<string, Actor> = {
  visitor: { kind: "visitor" },
  "signed in, no member": person([]),
  ...Object.fromEntries(permissions.toReversed().map((permission) => [permission, person([permission])])),
  owner: person([], true),
};

/** Whether somebody may do an operation at all; what the answer holds may still differ. */
export const may = ({ scope, allow }: Operation, actor: Actor): boolean =>
  allow.test(actor, scope === "initiative" ? initiativeId : null);

const rowOf = (operation: Operation): string => {
  const marks = Object.values(doorsteps).map((actor) => (may(operation, actor) ? "●" : " "));
  return `| \`${operation.name}\` | ${operation.summary} | ${marks.join(" | ")} |`;
};

/** The handbook's table of permissions, drawn from the declarations of the operations. */
export function drawPermissions(operations: readonly Operation[]): string {
  const names = Object.keys(doorsteps);
  const tableOf = (kind: Operation["kind"], scope: Operation["scope"]) => [
    `| | | ${names.join(" | ")} |`,
    `|---|---|${names.map(() => ":-:|").join("")}`,
    ...operations
      .filter((operation) => operation.kind === kind && operation.scope === scope)
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(rowOf),
    "",
  ];
  return [
    "# Table of permissions",
    "",
    "Drawn from the program; a test fails when it is out of date. ● may ask. What the answer holds may still differ by",
    "reader: see [who sees what](who-sees-what.md). A row without a mark is for the program itself. What happens in one",
    "initiative is open to its own members alone, unless everybody may: a member of another is *signed in, no member*.",
    "",
    "## Asked in an initiative",
    "",
    ...tableOf("query", "initiative"),
    "## Done in an initiative",
    "",
    ...tableOf("change", "initiative"),
    "## Asked of the installation",
    "",
    ...tableOf("query", "installation"),
    "## Done in the installation",
    "",
    ...tableOf("change", "installation"),
  ].join("\n");
}
