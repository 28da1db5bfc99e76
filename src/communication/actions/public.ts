export { ActionLines } from "./action-lines.tsx";
export { listOpenActions } from "./views.ts";
