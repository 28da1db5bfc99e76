export { ActionLines, listOpenActions } from "./lines.tsx";
