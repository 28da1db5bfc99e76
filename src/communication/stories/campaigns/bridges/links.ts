/** Where a bridge's link leads, inside the site: the page on which a story is told. */
export const pathOfTelling = (slug: string, code: string): string => `/${slug}/tell/${code}`;
