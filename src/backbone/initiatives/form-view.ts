import type { View } from "../../interface/view.ts";

/** The view for one form of a page that has several: what was wrong and what was typed belongs to the form that was sent. */
export const viewOfForm = (view: View, operation: { name: string }): View =>
  view.entered.operation === operation.name ? view : { ...view, faults: [], entered: {} };
