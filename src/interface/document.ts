import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** A drawn page as the text of an HTML document. */
export const renderDocument = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
