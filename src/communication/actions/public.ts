export { ActionLines } from "./action-lines.tsx";
export { addAction } from "./add.ts";
export { type ActionView, actionViewSchema, listOpenActions } from "./views.ts";
