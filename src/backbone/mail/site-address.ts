/**
 * Where people find this site. It is never read from a request: a stranger could make us mail somebody a link that
 * leads to the stranger's site.
 */
export const siteAddress = (): string => process.env.FIVEFOLD_URL ?? "";
